/* Changes as a SARIF 2.1.0 log (OASIS, 2020): rules are the kinds of change, a result's location is
 * the evidence in its article. Writes no other format. */
#include "diff.h"

#include <inttypes.h>
#include <string.h>

static const char *level_of(simpul_change_kind kind)
{
    switch (kind) {
    case SIMPUL_CHANGE_REVERSED:
    case SIMPUL_CHANGE_STATUS:
    case SIMPUL_CHANGE_CONTESTED:
    case SIMPUL_CHANGE_EDGE_REMOVED: return "warning";
    default: return "note";
    }
}

static void write_rules(simpul_sink *out)
{
    for (size_t i = 0; i < SIMPUL_N_CHANGE_KINDS; i++) {
        const simpul_change_info *kind = simpul_change_info_at(i);
        simpul_sink_format(out, "%s\n{\"id\":\"%s\",\"name\":", i ? "," : "", kind->name);
        json_text(out, view(kind->title));
        simpul_sink_text(out, ",\"shortDescription\":{\"text\":");
        json_text(out, view(kind->summary));
        simpul_sink_format(out, "},\"defaultConfiguration\":{\"level\":\"%s\"}}",
                           level_of((simpul_change_kind)i));
    }
}

/* RFC 3986: what a path segment may hold as it is. A document's path is escaped already where its
 * bytes were no text; that percent sign is escaped like any other. */
static void write_uri(simpul_sink *out, simpul_str path)
{
    static const char hex[] = "0123456789ABCDEF";
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     (c && strchr("-._~/!$&'()*+,;=@", c));
        if (plain) simpul_sink_byte(out, (char)c);
        else simpul_sink_format(out, "%%%c%c", hex[c >> 4], hex[c & 15]);
    }
}

/* A graph knows no paths: there the document's id stands for it, as an absolute URI `doc:…`. */
static void write_location(const struct diff *diff, const struct source_place *place,
                           simpul_sink *out)
{
    simpul_sink_text(out, "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"");
    if (!place->path.ptr) simpul_sink_str(out, place->document);
    if (place->path.ptr && diff->base) {
        write_uri(out, view(diff->base));
        if (diff->base[strlen(diff->base) - 1] != '/') simpul_sink_byte(out, '/');
    }
    if (place->path.ptr) write_uri(out, place->path);
    simpul_sink_text(out, place->path.ptr ? "\",\"uriBaseId\":\"%SRCROOT%\"}" : "\"}");
    if (place->has_span)
        simpul_sink_format(out, ",\"region\":{\"byteOffset\":%" PRIu64 ",\"byteLength\":%" PRIu64,
                           place->start, place->end - place->start);
    if (place->has_span && place->quote.ptr) {
        simpul_sink_text(out, ",\"snippet\":{\"text\":");
        json_text(out, place->quote);
        simpul_sink_byte(out, '}');
    }
    simpul_sink_text(out, place->has_span ? "}}}" : "}}");
}

static void write_result(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    struct source_place place;
    const char *kind = simpul_change_info_at(change->kind)->name;
    simpul_sink_format(out,
                       "{\"ruleId\":\"%s\",\"ruleIndex\":%d,\"level\":\"%s\",\"message\":", kind,
                       (int)change->kind, level_of(change->kind));
    simpul_sink_text(out, "{\"text\":");
    diff_json_sentence(diff, change, out);
    simpul_sink_text(out, "},\"locations\":[");
    for (size_t i = 0; diff_place(diff, change, i, &place); i++) {
        if (i) simpul_sink_byte(out, ',');
        write_location(diff, &place, out);
    }
    simpul_sink_text(out, "],\"partialFingerprints\":{\"simpulChange/v1\":");
    simpul_sink_format(out, "\"%s %.*s", kind, (int)change->id.len, change->id.ptr);
    if (change->measure.ptr)
        simpul_sink_format(out, " %.*s", (int)change->measure.len, change->measure.ptr);
    simpul_sink_text(out, "\"}}");
}

void diff_write_sarif(const struct diff *diff, simpul_sink *out)
{
    size_t n = simpul_comparison_count(diff->comparison);
    simpul_sink_text(out, "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/"
                          "os/schemas/sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\n\"runs\":"
                          "[{\"tool\":{\"driver\":{\"name\":\"simpul\",\"version\":");
    json_text(out, view(simpul_version()));
    simpul_sink_text(out, ",\"rules\":[");
    write_rules(out);
    simpul_sink_text(out, "\n]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[");
    for (size_t i = 0; i < n; i++) {
        simpul_sink_text(out, i ? ",\n" : "\n");
        write_result(diff, simpul_comparison_at(diff->comparison, i), out);
    }
    simpul_sink_text(out, n ? "\n]}]}\n" : "]}]}\n");
}

/* Lists what the `unresolved` of documents holds. Resolves nothing. */
#include "unresolved.h"

#include "output.h"

#include <inttypes.h>

enum { SHOWN = 12 };

size_t unresolved_count(const simpul_records *records)
{
    size_t n = 0;
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_DOCUMENT); i++) {
        simpul_document_record document;
        simpul_unresolved open;
        simpul_records_document(records, i, &document);
        for (size_t at = 0; simpul_attribute_unresolved(document.attributes, &at, &open);) n++;
    }
    return n;
}

/* The ids of a JSON list, which need no escapes, with a blank behind each comma. */
static void write_ids(simpul_str list, simpul_sink *out)
{
    for (size_t i = 0; i < list.len; i++) {
        char c = list.ptr[i];
        if (c == '[' || c == ']' || c == '"') continue;
        simpul_sink_byte(out, c);
        if (c == ',') simpul_sink_byte(out, ' ');
    }
}

static void write_line(const simpul_document_record *document, const simpul_unresolved *open,
                       simpul_sink *out)
{
    simpul_sink_text(out, "  ");
    simpul_sink_str(out, document->path);
    simpul_sink_format(out, ":%" PRIu64 "-%" PRIu64 " ", open->start, open->end);
    simpul_sink_str(out, open->form);
    if (open->number.len) simpul_sink_byte(out, ' ');
    simpul_sink_str(out, open->number);
    simpul_sink_text(out, ": ");
    if (open->candidates.len <= 2) simpul_sink_text(out, "none known");
    else write_ids(open->candidates, out);
    simpul_sink_byte(out, '\n');
}

void unresolved_text(const simpul_records *records, simpul_sink *out)
{
    size_t n = 0;
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_DOCUMENT); i++) {
        simpul_document_record document;
        simpul_unresolved open;
        simpul_records_document(records, i, &document);
        for (size_t at = 0; simpul_attribute_unresolved(document.attributes, &at, &open);)
            if (n++ < SHOWN) write_line(&document, &open, out);
    }
    if (n > SHOWN) simpul_sink_format(out, "  and %zu more\n", n - SHOWN);
}

void unresolved_json(const simpul_records *records, simpul_sink *out)
{
    size_t n = 0;
    simpul_sink_byte(out, '[');
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_DOCUMENT); i++) {
        simpul_document_record document;
        simpul_unresolved open;
        simpul_records_document(records, i, &document);
        for (size_t at = 0; simpul_attribute_unresolved(document.attributes, &at, &open);) {
            simpul_sink_text(out, n++ ? ",\n    " : "\n    ");
            simpul_sink_text(out, "{\"document\":");
            json_text(out, document.id);
            simpul_sink_text(out, ",\"form\":");
            json_text(out, open.form);
            simpul_sink_text(out, ",\"number\":");
            json_text(out, open.number);
            simpul_sink_text(out, ",\"candidates\":");
            simpul_sink_str(out, open.candidates);
            simpul_sink_format(out, ",\"start\":%" PRIu64 ",\"end\":%" PRIu64 "}", open.start,
                               open.end);
        }
    }
    simpul_sink_byte(out, ']');
}

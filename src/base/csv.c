/* RFC 4180, with LF as well as CRLF, and semicolon or tab in place of the comma. Does not guess:
 * quotes inside unquoted text and text behind a closing quote are errors. */
#include "base/csv.h"

#include "base/error.h"
#include "base/utf8.h"

#include <string.h>

static bool ends_line(const smp_csv *csv, size_t at)
{
    if (at == csv->bytes.len || csv->bytes.ptr[at] == '\n') return true;
    return csv->bytes.ptr[at] == '\r' && at + 1 < csv->bytes.len && csv->bytes.ptr[at + 1] == '\n';
}

/* The separator that the first record has most of outside quotes. */
static char find_delimiter(const smp_csv *csv)
{
    static const char known[] = {',', ';', '\t'};
    size_t counts[sizeof known] = {0}, best = 0;
    bool quoted = false;
    for (size_t at = csv->at; at < csv->bytes.len; at++) {
        char c = csv->bytes.ptr[at];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') break;
        for (size_t i = 0; i < sizeof known; i++) counts[i] += c == known[i];
    }
    for (size_t i = 1; i < sizeof known; i++)
        if (counts[i] > counts[best]) best = i;
    return known[best];
}

void smp_csv_open(smp_csv *csv, simpul_str bytes, const char *source)
{
    *csv = (smp_csv){.bytes = bytes, .source = source, .line = 1};
    smp_buf_init(&csv->text);
    if (smp_str_starts(bytes, SIMPUL_STR("\xEF\xBB\xBF"))) csv->at = csv->line_start = 3;
    csv->delimiter = find_delimiter(csv);
}

void smp_csv_dispose(smp_csv *csv)
{
    smp_vec_dispose(&csv->fields);
    smp_buf_dispose(&csv->text);
}

static void begin_line(smp_csv *csv)
{
    csv->line++;
    csv->line_start = csv->at;
}

/* Over the end of the line on which `at` stands. */
static void skip_line(smp_csv *csv)
{
    size_t end = smp_str_find(csv->bytes, SIMPUL_STR("\n"), csv->at);
    csv->at = end == SIZE_MAX ? csv->bytes.len : end + 1;
    if (end != SIZE_MAX) begin_line(csv);
}

static simpul_status refuse(smp_csv *csv, const char *why, simpul_error *err)
{
    size_t column = csv->at - csv->line_start + 1;
    return smp_error_at(err, SIMPUL_ERR_SYNTAX, csv->source, csv->line, column, "%s", why);
}

/* The quote was not closed: told where it was opened, and the reader goes back to there. */
static simpul_status refuse_open(smp_csv *csv, size_t at, size_t line, size_t line_start,
                                 simpul_error *err)
{
    csv->is_cut = true;
    csv->at = at;
    csv->line = line;
    csv->line_start = line_start;
    return refuse(csv, "the quote that opens here is never closed", err);
}

static simpul_status read_quoted(smp_csv *csv, simpul_error *err)
{
    size_t open = csv->at, line = csv->line, line_start = csv->line_start;
    for (csv->at++;;) {
        size_t from = csv->at;
        while (csv->at < csv->bytes.len && csv->bytes.ptr[csv->at] != '"' &&
               csv->bytes.ptr[csv->at] != '\n')
            csv->at++;
        smp_buf_str(&csv->text, smp_str_slice(csv->bytes, from, csv->at));
        if (csv->at == csv->bytes.len || (csv->is_cut && csv->bytes.ptr[csv->at] == '\n'))
            return refuse_open(csv, open, line, line_start, err);
        char c = csv->bytes.ptr[csv->at++];
        if (c == '\n') begin_line(csv);
        else if (csv->at == csv->bytes.len || csv->bytes.ptr[csv->at] != '"') break;
        else csv->at++;
        smp_buf_byte(&csv->text, c);
    }
    if (!ends_line(csv, csv->at) && csv->bytes.ptr[csv->at] != csv->delimiter)
        return refuse(csv, "text behind the closing quote, wanted a separator or the line's end",
                      err);
    return SIMPUL_OK;
}

static simpul_status read_plain(smp_csv *csv, simpul_error *err)
{
    size_t from = csv->at;
    while (!ends_line(csv, csv->at) && csv->bytes.ptr[csv->at] != csv->delimiter) {
        if (csv->bytes.ptr[csv->at] == '"')
            return refuse(csv, "a quote inside unquoted text; wanted the whole field in quotes",
                          err);
        csv->at++;
    }
    smp_buf_str(&csv->text, smp_str_slice(csv->bytes, from, csv->at));
    return SIMPUL_OK;
}

static simpul_status read_fields(smp_csv *csv, simpul_error *err)
{
    for (;; csv->at++) {
        smp_csv_field field = {
            .line = csv->line, .column = csv->at - csv->line_start + 1, .start = csv->text.len};
        if (!smp_vec_push(&csv->fields, field)) return smp_error_memory(err);
        bool quoted = csv->at < csv->bytes.len && csv->bytes.ptr[csv->at] == '"';
        simpul_status status = quoted ? read_quoted(csv, err) : read_plain(csv, err);
        if (status) return status;
        if (ends_line(csv, csv->at)) return SIMPUL_OK;
    }
}

static void point_fields(smp_csv *csv)
{
    simpul_str all = smp_buf_view(&csv->text);
    for (size_t i = 0; i < csv->fields.n; i++) {
        smp_csv_field *field = &csv->fields.items[i];
        size_t end = i + 1 < csv->fields.n ? csv->fields.items[i + 1].start : all.len;
        field->text = smp_str_slice(all, field->start, end);
    }
}

/* Where in the raw record the first bad byte stands. */
static simpul_status hold_utf8(const smp_csv *csv, size_t start, size_t line, size_t line_start,
                               simpul_error *err)
{
    simpul_str raw = smp_str_slice(csv->bytes, start, csv->at);
    size_t bad = smp_utf8_invalid(raw);
    if (bad == SIZE_MAX) return SIMPUL_OK;
    for (size_t i = 0; i < bad; i++) {
        if (raw.ptr[i] != '\n') continue;
        line++;
        line_start = start + i + 1;
    }
    return smp_error_at(err, SIMPUL_ERR_ENCODING, csv->source, line, start + bad - line_start + 1,
                        "byte 0x%02X is not UTF-8", (unsigned)(unsigned char)raw.ptr[bad]);
}

simpul_status smp_csv_next(smp_csv *csv, bool *more, simpul_error *err)
{
    csv->fields.n = 0;
    smp_buf_clear(&csv->text);
    while (csv->at < csv->bytes.len && ends_line(csv, csv->at)) skip_line(csv);
    *more = csv->at < csv->bytes.len;
    if (!*more) return SIMPUL_OK;
    size_t start = csv->at, line = csv->line, line_start = csv->line_start;
    simpul_status status = read_fields(csv, err);
    if (!status && csv->text.failed) status = smp_error_memory(err);
    if (!status) status = hold_utf8(csv, start, line, line_start, err);
    if (!status) point_fields(csv);
    skip_line(csv);
    return status;
}

void smp_csv_cell(simpul_sink *sink, simpul_str text)
{
    simpul_sink_byte(sink, '"');
    for (size_t at = 0; at < text.len;) {
        const char *quote = memchr(text.ptr + at, '"', text.len - at);
        size_t end = quote ? (size_t)(quote - text.ptr) : text.len;
        simpul_sink_str(sink, smp_str_slice(text, at, end));
        if (quote) simpul_sink_text(sink, "\"\"");
        at = end + 1;
    }
    simpul_sink_byte(sink, '"');
}

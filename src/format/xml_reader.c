/* The XML parser: one pass, no recursion, no expansion beyond one character for a reference.
 * Does not know GraphML. */
#include "format/xml_reader.h"

#include "base/error.h"
#include "base/utf8.h"
#include "format/shown.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void smp_xml_place(const smp_xml_reader *reader, size_t at, size_t *line, size_t *column)
{
    simpul_str bytes = reader->bytes;
    size_t line_start = 0;
    *line = 1;
    for (size_t i = 0; i < at && i < bytes.len; i++) {
        if (bytes.ptr[i] != '\n') continue;
        line_start = i + 1;
        ++*line;
    }
    *column = at - line_start + 1;
}

static simpul_status error_list(const smp_xml_reader *reader, size_t at, simpul_status status,
                                simpul_error *err, const char *format, va_list arguments)
{
    if (!err || err->status) return status;
    char message[sizeof err->message];
    vsnprintf(message, sizeof message, format, arguments);
    size_t line, column;
    smp_xml_place(reader, at, &line, &column);
    smp_error_at(err, status, reader->source, line, column, "%s", message);
    err->byte = at;
    return status;
}

static simpul_status SIMPUL_PRINTF(5, 6)
    error_at(const smp_xml_reader *reader, size_t at, simpul_status status, simpul_error *err,
             const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    error_list(reader, at, status, err, format, arguments);
    va_end(arguments);
    return status;
}

simpul_status smp_xml_error(const smp_xml_reader *reader, simpul_status status, simpul_error *err,
                            const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    error_list(reader, reader->event_at, status, err, format, arguments);
    va_end(arguments);
    return status;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Of the characters beyond ASCII, XML leaves a few out of names; taking them harms nobody. */
static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           (unsigned char)c >= 0x80;
}

static bool is_name_byte(char c)
{
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

static bool looking_at(const smp_xml_reader *reader, simpul_str literal)
{
    return smp_str_starts(smp_str_slice(reader->bytes, reader->at, reader->bytes.len), literal);
}

static char peek(const smp_xml_reader *reader)
{
    return reader->at < reader->bytes.len ? reader->bytes.ptr[reader->at] : '\0';
}

static bool skip_space(smp_xml_reader *reader)
{
    size_t before = reader->at;
    while (reader->at < reader->bytes.len && is_space(peek(reader))) reader->at++;
    return reader->at > before;
}

/* What stands at the place, for messages: "end of file" or a few bytes of the input. */
static smp_shown found(const smp_xml_reader *reader)
{
    if (reader->at >= reader->bytes.len) return smp_show(SIMPUL_STR("end of file"));
    size_t end = reader->at + 1;
    while (end < reader->bytes.len && end < reader->at + 24 && !is_space(reader->bytes.ptr[end]))
        end++;
    return smp_show(smp_str_slice(reader->bytes, reader->at, end));
}

static simpul_status read_name(smp_xml_reader *reader, simpul_str *name, simpul_error *err)
{
    size_t start = reader->at;
    if (!is_name_start(peek(reader)))
        return error_at(reader, start, SIMPUL_ERR_SYNTAX, err, "found '%s', wanted a name",
                        found(reader).text);
    while (is_name_byte(peek(reader))) reader->at++;
    *name = smp_str_slice(reader->bytes, start, reader->at);
    return SIMPUL_OK;
}

/* Decimal or hexadecimal digits of a character reference; 0 when it is none XML allows. */
static uint32_t reference_code(simpul_str digits, uint32_t base)
{
    uint32_t code = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.ptr[i];
        uint32_t digit = UINT32_MAX;
        if (c >= '0' && c <= '9') digit = (uint32_t)(c - '0');
        else if (c >= 'a' && c <= 'f') digit = (uint32_t)(c - 'a') + 10;
        else if (c >= 'A' && c <= 'F') digit = (uint32_t)(c - 'A') + 10;
        if (digit >= base) return 0;
        code = code * base + digit;
        if (code > 0x10FFFF) return 0;
    }
    bool allowed = code >= 0x20 || code == '\t' || code == '\n' || code == '\r';
    bool excluded = (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF;
    return allowed && !excluded ? code : 0;
}

static uint32_t entity_code(simpul_str name)
{
    static const struct {
        const char *name;
        uint32_t code;
    } predefined[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (size_t i = 0; i < sizeof predefined / sizeof predefined[0]; i++)
        if (smp_str_is(name, predefined[i].name)) return predefined[i].code;
    return 0;
}

/* Appends what the reference that begins at `at` stands for; *length is that of the reference. */
static simpul_status decode_reference(smp_xml_reader *reader, size_t at, size_t end, size_t *length,
                                      simpul_error *err)
{
    enum { LONGEST = 32 };
    const char *start = reader->bytes.ptr + at;
    size_t left = end - at < LONGEST ? end - at : LONGEST;
    const char *semicolon = memchr(start, ';', left);
    if (!semicolon)
        return error_at(reader, at, SIMPUL_ERR_SYNTAX, err,
                        "'&' begins no reference, wanted '&amp;' or one that ends in ';'");
    simpul_str name = {start + 1, (size_t)(semicolon - start) - 1};
    uint32_t code;
    if (smp_str_starts(name, SIMPUL_STR("#x")))
        code = reference_code(smp_str_slice(name, 2, name.len), 16);
    else if (smp_str_starts(name, SIMPUL_STR("#")))
        code = reference_code(smp_str_slice(name, 1, name.len), 10);
    else code = entity_code(name);
    if (code == 0)
        return error_at(reader, at, SIMPUL_ERR_SYNTAX, err,
                        "reference '&%s;', wanted amp, lt, gt, quot, apos or an allowed character",
                        smp_show(name).text);
    char utf8[4];
    smp_buf_bytes(&reader->decoded, utf8, smp_utf8_encode(utf8, code));
    *length = name.len + 2;
    return SIMPUL_OK;
}

/* Decodes references and line ends of bytes[start, end) into reader->decoded; in attributes white
 * space becomes spaces (XML 1.0, sections 2.11 and 3.3.3). */
static simpul_status decode(smp_xml_reader *reader, size_t start, size_t end, bool in_attribute,
                            simpul_error *err)
{
    smp_buf *out = &reader->decoded;
    const char *bytes = reader->bytes.ptr;
    smp_buf_clear(out);
    for (size_t at = start; at < end;) {
        size_t plain = at;
        while (at < end && bytes[at] != '&' && bytes[at] != '\r' &&
               !(in_attribute && (bytes[at] == '\n' || bytes[at] == '\t')))
            at++;
        smp_buf_bytes(out, bytes + plain, at - plain);
        if (at == end) break;
        size_t length = 1;
        if (bytes[at] == '&') {
            simpul_status status = decode_reference(reader, at, end, &length, err);
            if (status) return status;
        } else {
            if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n') length = 2;
            smp_buf_byte(out, in_attribute ? ' ' : '\n');
        }
        at += length;
    }
    return out->failed ? smp_error_memory(err) : SIMPUL_OK;
}

static bool needs_decoding(simpul_str text, bool in_attribute)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '&' || c == '\r' || (in_attribute && (c == '\n' || c == '\t'))) return true;
    }
    return false;
}

static simpul_status read_attribute_value(smp_xml_reader *reader, simpul_str *value,
                                          simpul_error *err)
{
    char quote = peek(reader);
    if (quote != '"' && quote != '\'')
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "found '%s', wanted a quoted value", found(reader).text);
    size_t start = ++reader->at;
    while (reader->at < reader->bytes.len && peek(reader) != quote && peek(reader) != '<')
        reader->at++;
    if (peek(reader) != quote)
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "found '%s' inside an attribute, wanted its closing quote",
                        found(reader).text);
    *value = smp_str_slice(reader->bytes, start, reader->at++);
    if (!needs_decoding(*value, true)) return SIMPUL_OK;
    simpul_status status = decode(reader, start, start + value->len, true, err);
    if (status) return status;
    *value = smp_arena_str(&reader->values, smp_buf_view(&reader->decoded));
    return value->ptr ? SIMPUL_OK : smp_error_memory(err);
}

static simpul_status read_attribute(smp_xml_reader *reader, simpul_error *err)
{
    size_t start = reader->at;
    smp_xml_attribute attribute;
    simpul_status status = read_name(reader, &attribute.name, err);
    if (status) return status;
    for (size_t i = 0; i < reader->n_attributes; i++)
        if (smp_str_equal(reader->attributes[i].name, attribute.name))
            return error_at(reader, start, SIMPUL_ERR_SYNTAX, err, "second attribute '%s'",
                            smp_show(attribute.name).text);
    if (reader->n_attributes == SMP_XML_MAX_ATTRIBUTES)
        return error_at(reader, start, SIMPUL_ERR_LIMIT, err, "more than %d attributes",
                        (int)SMP_XML_MAX_ATTRIBUTES);
    skip_space(reader);
    if (peek(reader) != '=')
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "found '%s' after attribute '%s', wanted '='", found(reader).text,
                        smp_show(attribute.name).text);
    reader->at++;
    skip_space(reader);
    status = read_attribute_value(reader, &attribute.value, err);
    if (!status) reader->attributes[reader->n_attributes++] = attribute;
    return status;
}

/* Attributes up to, not with, one of the bytes in `ends`. */
static simpul_status read_attributes(smp_xml_reader *reader, const char *ends, simpul_error *err)
{
    reader->n_attributes = 0;
    smp_arena_rewind(&reader->values, (smp_mark){NULL, 0});
    for (;;) {
        bool spaced = skip_space(reader);
        char next = peek(reader);
        if (next && strchr(ends, next)) return SIMPUL_OK;
        if (!spaced || !next)
            return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                            "found '%s' inside a tag, wanted an attribute or '%c'",
                            found(reader).text, ends[0]);
        simpul_status status = read_attribute(reader, err);
        if (status) return status;
    }
}

static simpul_status read_start(smp_xml_reader *reader, simpul_error *err)
{
    if (reader->has_root && reader->open.n == 0)
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "found '%s' after the root element, wanted the end of the file",
                        found(reader).text);
    reader->at++;
    simpul_status status = read_name(reader, &reader->name, err);
    if (!status) status = read_attributes(reader, ">/", err);
    if (status) return status;
    reader->is_empty = peek(reader) == '/';
    reader->at += reader->is_empty;
    if (peek(reader) != '>')
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err, "found '%s', wanted '>'",
                        found(reader).text);
    reader->at++;
    if (reader->open.n >= reader->max_depth)
        return error_at(reader, reader->event_at, SIMPUL_ERR_LIMIT, err,
                        "elements nested deeper than %zu", reader->max_depth);
    reader->has_root = true;
    return smp_vec_push(&reader->open, reader->name) ? SIMPUL_OK : smp_error_memory(err);
}

static simpul_status read_end(smp_xml_reader *reader, simpul_error *err)
{
    reader->at += 2;
    simpul_status status = read_name(reader, &reader->name, err);
    if (status) return status;
    skip_space(reader);
    if (peek(reader) != '>')
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err, "found '%s', wanted '>'",
                        found(reader).text);
    reader->at++;
    if (reader->open.n == 0)
        return error_at(reader, reader->event_at, SIMPUL_ERR_SYNTAX, err,
                        "found '</%s>', but no element is open", smp_show(reader->name).text);
    simpul_str wanted = reader->open.items[reader->open.n - 1];
    if (!smp_str_equal(wanted, reader->name))
        return error_at(reader, reader->event_at, SIMPUL_ERR_SYNTAX, err,
                        "found '</%s>', wanted '</%s>'", smp_show(reader->name).text,
                        smp_show(wanted).text);
    reader->open.n--;
    return SIMPUL_OK;
}

/* Moves past `closing`, which must come; *inside is what stood before it. */
static simpul_status skip_past(smp_xml_reader *reader, simpul_str opening, simpul_str closing,
                               simpul_str *inside, simpul_error *err)
{
    size_t start = reader->at + opening.len;
    size_t end = smp_str_find(reader->bytes, closing, start);
    if (end == SIZE_MAX)
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "'%s' is never closed, wanted '%s'", opening.ptr, closing.ptr);
    *inside = smp_str_slice(reader->bytes, start, end);
    reader->at = end + closing.len;
    return SIMPUL_OK;
}

static simpul_status read_comment(smp_xml_reader *reader, simpul_error *err)
{
    simpul_str inside;
    simpul_status status = skip_past(reader, SIMPUL_STR("<!--"), SIMPUL_STR("-->"), &inside, err);
    if (status) return status;
    bool ends_in_dash = inside.len && inside.ptr[inside.len - 1] == '-';
    if (ends_in_dash || smp_str_find(inside, SIMPUL_STR("--"), 0) != SIZE_MAX)
        return error_at(reader, reader->event_at, SIMPUL_ERR_SYNTAX, err, "'--' inside a comment");
    return SIMPUL_OK;
}

static simpul_status read_instruction(smp_xml_reader *reader, simpul_error *err)
{
    simpul_str inside;
    simpul_status status = skip_past(reader, SIMPUL_STR("<?"), SIMPUL_STR("?>"), &inside, err);
    if (status) return status;
    bool is_declaration = inside.len >= 3 && (inside.ptr[0] | 32) == 'x' &&
                          (inside.ptr[1] | 32) == 'm' && (inside.ptr[2] | 32) == 'l' &&
                          (inside.len == 3 || is_space(inside.ptr[3]));
    if (is_declaration || !inside.len || !is_name_start(inside.ptr[0]))
        return error_at(reader, reader->event_at, SIMPUL_ERR_SYNTAX, err,
                        "found '<?%s', wanted a processing instruction", smp_show(inside).text);
    return SIMPUL_OK;
}

static simpul_status read_text(smp_xml_reader *reader, simpul_error *err)
{
    simpul_str bytes = reader->bytes;
    size_t start = reader->at;
    const char *next = memchr(bytes.ptr + start, '<', bytes.len - start);
    reader->at = next ? (size_t)(next - bytes.ptr) : bytes.len;
    reader->text = smp_str_slice(bytes, start, reader->at);
    size_t bracket = smp_str_find(reader->text, SIMPUL_STR("]]>"), 0);
    if (bracket != SIZE_MAX)
        return error_at(reader, start + bracket, SIMPUL_ERR_SYNTAX, err,
                        "']]>' outside a CDATA section");
    if (!needs_decoding(reader->text, false)) return SIMPUL_OK;
    simpul_status status = decode(reader, start, reader->at, false, err);
    reader->text = smp_buf_view(&reader->decoded);
    return status;
}

static simpul_status read_cdata(smp_xml_reader *reader, simpul_error *err)
{
    simpul_status status =
        skip_past(reader, SIMPUL_STR("<![CDATA["), SIMPUL_STR("]]>"), &reader->text, err);
    if (status || !memchr(reader->text.ptr, '\r', reader->text.len)) return status;
    smp_buf *out = &reader->decoded;
    smp_buf_clear(out);
    for (size_t i = 0; i < reader->text.len; i++) {
        bool is_cr = reader->text.ptr[i] == '\r';
        bool pairs = is_cr && i + 1 < reader->text.len && reader->text.ptr[i + 1] == '\n';
        if (!pairs) smp_buf_byte(out, is_cr ? '\n' : reader->text.ptr[i]);
    }
    reader->text = smp_buf_view(out);
    return out->failed ? smp_error_memory(err) : SIMPUL_OK;
}

/* Text outside the root element may only be white space. */
static simpul_status check_outside(const smp_xml_reader *reader, bool is_cdata, simpul_error *err)
{
    simpul_str text = smp_str_trim(reader->text);
    if (text.len == 0 && !is_cdata) return SIMPUL_OK;
    return error_at(reader, reader->event_at, SIMPUL_ERR_SYNTAX, err,
                    "text '%s' outside the root element", smp_show(text).text);
}

static simpul_status read_eof(const smp_xml_reader *reader, simpul_error *err)
{
    if (reader->open.n)
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "found the end of the file, wanted '</%s>'",
                        smp_show(reader->open.items[reader->open.n - 1]).text);
    if (!reader->has_root)
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err,
                        "found the end of the file, wanted an element");
    return SIMPUL_OK;
}

/* One construct of the file. *gives tells whether it makes an event. */
static simpul_status read_construct(smp_xml_reader *reader, smp_xml_event *event, bool *gives,
                                    simpul_error *err)
{
    simpul_status status;
    bool is_cdata = looking_at(reader, SIMPUL_STR("<![CDATA["));
    *gives = true;
    if (is_cdata || peek(reader) != '<') {
        *event = SMP_XML_TEXT;
        status = is_cdata ? read_cdata(reader, err) : read_text(reader, err);
        if (status || reader->open.n) return status;
        *gives = false;
        return check_outside(reader, is_cdata, err);
    }
    if (looking_at(reader, SIMPUL_STR("</"))) {
        *event = SMP_XML_END;
        return read_end(reader, err);
    }
    *gives = false;
    if (looking_at(reader, SIMPUL_STR("<!--"))) return read_comment(reader, err);
    if (looking_at(reader, SIMPUL_STR("<?"))) return read_instruction(reader, err);
    if (looking_at(reader, SIMPUL_STR("<!DOCTYPE")))
        return error_at(reader, reader->at, SIMPUL_ERR_UNSUPPORTED, err,
                        "document type declaration; files that have one are not read");
    *gives = true;
    *event = SMP_XML_START;
    return read_start(reader, err);
}

simpul_status smp_xml_next(smp_xml_reader *reader, smp_xml_event *event, simpul_error *err)
{
    if (reader->is_empty) {
        reader->is_empty = false;
        reader->name = reader->open.items[--reader->open.n];
        *event = SMP_XML_END;
        return SIMPUL_OK;
    }
    bool gives = false;
    simpul_status status = SIMPUL_OK;
    while (!gives && !status) {
        reader->event_at = reader->at;
        if (reader->at == reader->bytes.len) {
            *event = SMP_XML_EOF;
            return read_eof(reader, err);
        }
        status = read_construct(reader, event, &gives, err);
    }
    return status;
}

simpul_status smp_xml_skip(smp_xml_reader *reader, simpul_error *err)
{
    size_t outside = reader->open.n - 1;
    simpul_status status = SIMPUL_OK;
    smp_xml_event event;
    while (!status && reader->open.n > outside) status = smp_xml_next(reader, &event, err);
    return status;
}

simpul_str smp_xml_value(const smp_xml_reader *reader, const char *name)
{
    for (size_t i = 0; i < reader->n_attributes; i++)
        if (smp_str_is(reader->attributes[i].name, name)) return reader->attributes[i].value;
    return SIMPUL_STR_NONE;
}

static simpul_status check_encoding(smp_xml_reader *reader, simpul_error *err)
{
    simpul_str bytes = reader->bytes;
    bool is_utf16 = smp_str_starts(bytes, SIMPUL_STR("\xFE\xFF")) ||
                    smp_str_starts(bytes, SIMPUL_STR("\xFF\xFE")) ||
                    (bytes.len >= 2 && (bytes.ptr[0] == '\0' || bytes.ptr[1] == '\0'));
    if (is_utf16)
        return error_at(reader, 0, SIMPUL_ERR_ENCODING, err, "file is UTF-16, wanted UTF-8");
    size_t bad = smp_utf8_invalid(bytes);
    if (bad != SIZE_MAX)
        return error_at(reader, bad, SIMPUL_ERR_ENCODING, err, "byte 0x%02X is not UTF-8",
                        (unsigned)(unsigned char)bytes.ptr[bad]);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        if (byte < 0x20 && !is_space((char)byte))
            return error_at(reader, i, SIMPUL_ERR_SYNTAX, err,
                            "character U+%04X, which XML does not allow", (unsigned)byte);
        bool excluded = byte == 0xEF && (unsigned char)bytes.ptr[i + 1] == 0xBF &&
                        (unsigned char)bytes.ptr[i + 2] >= 0xBE;
        if (excluded)
            return error_at(reader, i, SIMPUL_ERR_SYNTAX, err,
                            "character U+FFFE or U+FFFF, which XML does not allow");
    }
    return SIMPUL_OK;
}

static bool names_utf8(simpul_str encoding)
{
    static const char *const names[] = {"UTF-8",    "utf-8",    "UTF8",  "utf8",
                                        "US-ASCII", "us-ascii", "ASCII", "ascii"};
    return SMP_STR_IS_ANY(encoding, names);
}

/* <?xml version="1.0" encoding="UTF-8"?>, which may be missing. */
static simpul_status read_declaration(smp_xml_reader *reader, simpul_error *err)
{
    bool has_one = looking_at(reader, SIMPUL_STR("<?xml")) && reader->at + 5 < reader->bytes.len &&
                   is_space(reader->bytes.ptr[reader->at + 5]);
    if (!has_one) return SIMPUL_OK;
    reader->event_at = reader->at;
    reader->at += 5;
    simpul_status status = read_attributes(reader, "?", err);
    if (status) return status;
    if (!looking_at(reader, SIMPUL_STR("?>")))
        return error_at(reader, reader->at, SIMPUL_ERR_SYNTAX, err, "found '%s', wanted '?>'",
                        found(reader).text);
    reader->at += 2;
    simpul_str version = smp_xml_value(reader, "version");
    simpul_str encoding = smp_xml_value(reader, "encoding");
    if (!smp_str_is(version, "1.0"))
        return smp_xml_error(reader, SIMPUL_ERR_UNSUPPORTED, err, "XML version '%s', wanted 1.0",
                             smp_show(version).text);
    if (encoding.ptr && !names_utf8(encoding))
        return smp_xml_error(reader, SIMPUL_ERR_ENCODING, err, "encoding '%s', wanted UTF-8",
                             smp_show(encoding).text);
    return SIMPUL_OK;
}

simpul_status smp_xml_open(smp_xml_reader *reader, simpul_str bytes, const char *source,
                           size_t max_depth, simpul_error *err)
{
    memset(reader, 0, sizeof *reader);
    reader->bytes = bytes;
    reader->source = source;
    reader->max_depth = max_depth ? max_depth : SMP_XML_DEFAULT_DEPTH;
    smp_buf_init(&reader->decoded);
    smp_arena_init(&reader->values);
    simpul_status status = check_encoding(reader, err);
    if (status) return status;
    if (smp_str_starts(bytes, SIMPUL_STR("\xEF\xBB\xBF"))) reader->at = 3;
    return read_declaration(reader, err);
}

void smp_xml_dispose(smp_xml_reader *reader)
{
    smp_vec_dispose(&reader->open);
    smp_buf_dispose(&reader->decoded);
    smp_arena_dispose(&reader->values);
}

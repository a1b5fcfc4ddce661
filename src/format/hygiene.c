/* Text hygiene: UTF-8 repaired, what XML 1.0 forbids replaced, line ends made LF, all counted.
 * Values are not normalised, trimmed or case-folded. */
#include "format/hygiene.h"

#include "base/error.h"
#include "base/utf8.h"

typedef enum text_action { KEEP, REPLACE, BREAK_LINE, REMOVE } text_action;

void smp_hygiene_init(smp_hygiene *hygiene)
{
    *hygiene = (smp_hygiene){0};
    smp_buf_init(&hygiene->clean);
}

void smp_hygiene_dispose(smp_hygiene *hygiene)
{
    smp_buf_dispose(&hygiene->clean);
}

/* Most values are plain ASCII: those leave at once. */
static bool is_plain(simpul_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte >= 0x80) return false;
    }
    return true;
}

/* XML 1.0, production 2. */
static bool is_xml_character(uint32_t code)
{
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code != 0xFFFE && code != 0xFFFF;
}

static bool is_bidi_control(uint32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static bool is_line_separator(uint32_t code)
{
    return code == 0x85 || code == 0x2028 || code == 0x2029;
}

/* What to do with one character; counts it unless the text is only drawn, whose data form was
 * counted already. */
static text_action decide(smp_hygiene *hygiene, uint32_t code, bool bad, smp_text_use use)
{
    size_t drawn = use == SMP_TEXT_DRAWN;
    if (bad) {
        hygiene->n_bad_utf8 += 1 - drawn;
        return REPLACE;
    }
    if (!is_xml_character(code)) {
        hygiene->n_forbidden += 1 - drawn;
        return REPLACE;
    }
    if (code == '\r') {
        hygiene->n_line_ends += 1 - drawn;
        return BREAK_LINE;
    }
    if (is_line_separator(code) && use != SMP_TEXT_DATA) {
        hygiene->n_separators += 1 - drawn;
        return BREAK_LINE;
    }
    if (!is_bidi_control(code)) return KEEP;
    hygiene->n_bidi += 1 - drawn;
    hygiene->n_bidi_drawn += drawn;
    return drawn ? REMOVE : KEEP;
}

simpul_str smp_hygiene_clean(smp_hygiene *hygiene, simpul_str text, smp_text_use use)
{
    if (is_plain(text)) return text;
    smp_buf *clean = &hygiene->clean;
    smp_buf_clear(clean);
    size_t kept_from = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t code;
        bool bad;
        size_t length = smp_utf8_decode(text, at, &code, &bad);
        text_action action = decide(hygiene, code, bad, use);
        if (action != KEEP) {
            smp_buf_str(clean, smp_str_slice(text, kept_from, at));
            if (action == REPLACE) smp_buf_text(clean, "\xEF\xBF\xBD");
            if (action == BREAK_LINE) smp_buf_byte(clean, '\n');
            if (code == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n') length = 2;
            kept_from = at + length;
        }
        at += length;
    }
    if (kept_from == 0) return text;
    smp_buf_str(clean, smp_str_slice(text, kept_from, text.len));
    hygiene->failed = hygiene->failed || clean->failed;
    return smp_buf_view(clean);
}

void smp_hygiene_tell(const smp_hygiene *hygiene, const simpul_warnings *warnings,
                      const char *source)
{
    const struct {
        size_t n;
        const char *what;
    } kinds[] = {
        {hygiene->n_bad_utf8, "parts of texts that are not UTF-8, written as U+FFFD"},
        {hygiene->n_forbidden, "characters that XML does not allow, written as U+FFFD"},
        {hygiene->n_line_ends, "line ends CR or CRLF, written as LF"},
        {hygiene->n_separators, "line separators in labels, written as LF"},
        {hygiene->n_bidi, "bidirectional control characters, kept: text may look other than it is"},
        {hygiene->n_bidi_drawn, "bidirectional control characters, removed from drawn labels"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i].n)
            smp_warn_at(warnings, SIMPUL_ERR_ENCODING, source, 0, 0, "%s: %zu", kinds[i].what,
                        kinds[i].n);
}

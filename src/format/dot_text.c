/* Escaping and folding for DOT, by the lexer and the escString rules of Graphviz 2.42 to 16. */
#include "format/dot_text.h"

#include "base/utf8.h"

#include <string.h>

/* Graphviz of Debian 12 refuses a quoted run of 16,384 bytes; a continuation ends the run. */
enum { LONGEST_RUN = 15000 };

/* Is this `&` the beginning of what Graphviz takes for an entity, `&#?[A-Za-z0-9]*;`? */
static bool begins_entity(simpul_str text, size_t at)
{
    size_t i = at + 1;
    if (i < text.len && text.ptr[i] == '#') i++;
    while (i < text.len && ((text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
                            (text.ptr[i] >= 'A' && text.ptr[i] <= 'Z') ||
                            (text.ptr[i] >= 'a' && text.ptr[i] <= 'z')))
        i++;
    return i < text.len && text.ptr[i] == ';';
}

/* What stands for the byte in quotes; NULL: the byte itself. */
static const char *escape_of(simpul_str text, size_t at, smp_dot_text kind)
{
    switch (text.ptr[at]) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '&': return kind == SMP_DOT_DRAWN && begins_entity(text, at) ? "&amp;" : NULL;
    default: return NULL;
    }
}

void smp_dot_quoted(simpul_sink *sink, simpul_str text, smp_dot_text kind)
{
    size_t run = 0;
    simpul_sink_byte(sink, '"');
    for (size_t at = 0; at < text.len;) {
        size_t plain = at;
        bool inside_character = false;
        while (at < text.len && !escape_of(text, at, kind) &&
               (run < LONGEST_RUN || inside_character)) {
            at++;
            run++;
            inside_character = at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
        }
        simpul_sink_str(sink, smp_str_slice(text, plain, at));
        if (run >= LONGEST_RUN && at < text.len) {
            simpul_sink_text(sink, "\\\n");
            run = 0;
        }
        const char *escape = at < text.len ? escape_of(text, at, kind) : NULL;
        if (!escape) continue;
        simpul_sink_text(sink, escape);
        run += strlen(escape);
        at++;
    }
    simpul_sink_byte(sink, '"');
}

static bool is_plain_name(const char *name)
{
    static const char *const keywords[] = {"node",   "edge",    "graph",
                                           "strict", "digraph", "subgraph"};
    if (SMP_STR_IS_ANY(smp_str(name), keywords)) return false;
    if (name[0] >= '0' && name[0] <= '9') return false;
    for (const char *at = name; *at; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || *at == '_' ||
              (*at >= '0' && *at <= '9')))
            return false;
    return *name != '\0';
}

void smp_dot_attribute(simpul_sink *sink, bool *is_first, const char *name, simpul_str value,
                       smp_dot_text kind)
{
    if (!*is_first) simpul_sink_text(sink, ", ");
    *is_first = false;
    if (is_plain_name(name)) simpul_sink_text(sink, name);
    else smp_dot_quoted(sink, smp_str(name), SMP_DOT_DATA);
    simpul_sink_byte(sink, '=');
    smp_dot_quoted(sink, value, kind);
}

static size_t count_characters(simpul_str text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) n += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
    return n;
}

simpul_str smp_dot_cut(simpul_str text, size_t longest)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (((unsigned char)text.ptr[i] & 0xC0) == 0x80) continue;
        if (n++ == longest) return smp_str_slice(text, 0, i);
    }
    return text;
}

/* One line of the text into lines of at most `width` characters, where words allow. */
static void fold_line(smp_buf *out, simpul_str line, size_t width)
{
    size_t used = 0;
    for (size_t at = 0; at < line.len;) {
        const char *space = memchr(line.ptr + at, ' ', line.len - at);
        size_t end = space ? (size_t)(space - line.ptr) : line.len;
        simpul_str word = smp_str_slice(line, at, end);
        size_t length = count_characters(word);
        if (at > 0) {
            bool fits = used + 1 + length <= width;
            smp_buf_byte(out, fits ? ' ' : '\n');
            used = fits ? used + 1 : 0;
        }
        smp_buf_str(out, word);
        used += length;
        at = end + 1;
    }
}

bool smp_dot_fold(smp_buf *out, simpul_str text, size_t width, size_t longest)
{
    simpul_str shown = smp_dot_cut(text, longest);
    for (size_t at = 0; at <= shown.len;) {
        const char *line_end = at < shown.len ? memchr(shown.ptr + at, '\n', shown.len - at) : NULL;
        size_t end = line_end ? (size_t)(line_end - shown.ptr) : shown.len;
        simpul_str line = smp_str_slice(shown, at, end);
        size_t n = count_characters(line), n_lines = n / width + 1;
        if (at > 0) smp_buf_byte(out, '\n');
        fold_line(out, line, n_lines > 1 ? n / n_lines + width / 4 : width);
        at = end + 1;
    }
    if (shown.len < text.len) smp_buf_text(out, "\xE2\x80\xA6");
    return !out->failed;
}

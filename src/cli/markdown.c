/* Escaping for Markdown. Knows no sentences. */
#include "markdown.h"

#include <string.h>

void write_plain(simpul_sink *out, simpul_str text, size_t limit)
{
    size_t end = text.len < limit ? text.len : limit;
    while (end < text.len && end > 0 && ((unsigned char)text.ptr[end] & 0xC0) == 0x80) end--;
    for (size_t i = 0; i < end; i++) {
        char c = text.ptr[i];
        if (c == '\n' || c == '\r') c = ' ';
        if (strchr("\\`*_[]<>|#", c)) simpul_sink_byte(out, '\\');
        simpul_sink_byte(out, c);
    }
    if (end < text.len) simpul_sink_text(out, "…");
}

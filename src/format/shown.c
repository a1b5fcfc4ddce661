/* Cutting and cleaning of text for messages. Not for output files. */
#include "format/shown.h"

#include "base/utf8.h"

#include <string.h>

enum { SHOWN_MAX = 48 };

smp_shown smp_show(simpul_str text)
{
    smp_shown shown;
    size_t used = 0;
    for (size_t at = 0; at < text.len;) {
        if (used >= SHOWN_MAX) {
            memcpy(shown.text + used, "...", 3);
            used += 3;
            break;
        }
        uint32_t code;
        bool bad;
        size_t length = smp_utf8_decode(text, at, &code, &bad);
        bool printable = !bad && code >= 0x20 && code != 0x7F && !(code >= 0x80 && code < 0xA0);
        if (printable) memcpy(shown.text + used, text.ptr + at, length);
        else shown.text[used] = '?';
        used += printable ? length : 1;
        at += length;
    }
    shown.text[used] = '\0';
    return shown;
}

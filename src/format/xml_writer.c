/* Escaping for XML. CDATA rather than entities: Gephi's reader drops white space between two
 * entities. */
#include "format/xml_writer.h"

#include "base/str.h"

static const char *escape_of(char byte)
{
    switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\n': return "&#10;"; /* raw white space would be read back as a space */
    case '\t': return "&#9;";
    default: return NULL;
    }
}

void smp_xml_attribute(simpul_sink *sink, const char *name, simpul_str value)
{
    simpul_sink_byte(sink, ' ');
    simpul_sink_text(sink, name);
    simpul_sink_text(sink, "=\"");
    size_t from = 0;
    for (size_t i = 0; i < value.len; i++) {
        const char *escape = escape_of(value.ptr[i]);
        if (!escape) continue;
        simpul_sink_str(sink, smp_str_slice(value, from, i));
        simpul_sink_text(sink, escape);
        from = i + 1;
    }
    simpul_sink_str(sink, smp_str_slice(value, from, value.len));
    simpul_sink_byte(sink, '"');
}

void smp_xml_cdata(simpul_sink *sink, simpul_str text)
{
    simpul_sink_text(sink, "<![CDATA[");
    size_t from = 0, end;
    while ((end = smp_str_find(text, SIMPUL_STR("]]>"), from)) != SIZE_MAX) {
        simpul_sink_str(sink, smp_str_slice(text, from, end + 2));
        simpul_sink_text(sink, "]]><![CDATA[");
        from = end + 2;
    }
    simpul_sink_str(sink, smp_str_slice(text, from, text.len));
    simpul_sink_text(sink, "]]>");
}

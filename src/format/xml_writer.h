/* XML text: attributes and CDATA sections. Texts have passed the hygiene; nesting and line breaks
 * are the format's own. */
#ifndef SMP_XML_WRITER_H
#define SMP_XML_WRITER_H

#include <simpul/stream.h>

/* ` name="value"`, escaped so that any reader gets the same value back. */
void smp_xml_attribute(simpul_sink *sink, const char *name, simpul_str value);

/* One or more CDATA sections; an empty text gives an empty section, not nothing. */
void smp_xml_cdata(simpul_sink *sink, simpul_str text);

#endif

/* A strict pull parser for XML 1.0 in UTF-8: elements, attributes, text; the five predefined
 * entities and character references. It refuses document types, so nothing expands and nothing
 * outside the file is read. Names keep their prefixes; namespaces are the caller's. */
#ifndef SMP_XML_READER_H
#define SMP_XML_READER_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

typedef enum smp_xml_event { SMP_XML_START, SMP_XML_END, SMP_XML_TEXT, SMP_XML_EOF } smp_xml_event;

typedef struct smp_xml_attribute {
    simpul_str name, value;
} smp_xml_attribute;

enum { SMP_XML_MAX_ATTRIBUTES = 64, SMP_XML_DEFAULT_DEPTH = 64 };

typedef struct smp_xml_reader {
    simpul_str bytes;
    const char *source;
    size_t at;       /* of what comes next */
    size_t event_at; /* of the current event, for messages */
    size_t max_depth;
    smp_vec(simpul_str) open; /* names of the elements around */
    simpul_str name;          /* START, END: as written, with its prefix */
    simpul_str text;          /* TEXT: decoded; one element's text may come in several pieces */
    smp_xml_attribute attributes[SMP_XML_MAX_ATTRIBUTES]; /* START */
    size_t n_attributes;
    bool is_empty, has_root; /* the current element was <x/>; the root element has begun */
    smp_buf decoded;
    smp_arena values; /* of attributes with references */
} smp_xml_reader;

/* The bytes and the name must outlive the reader. Checks the encoding of all bytes, so that texts
 * are good UTF-8. `max_depth` 0 means 64. Dispose of it also after a failure. */
simpul_status smp_xml_open(smp_xml_reader *reader, simpul_str bytes, const char *source,
                           size_t max_depth, simpul_error *err);
void smp_xml_dispose(smp_xml_reader *reader);

/* The next event. Views in the reader hold until the next call. Errors: SIMPUL_ERR_SYNTAX,
 * SIMPUL_ERR_UNSUPPORTED (a document type), SIMPUL_ERR_LIMIT, SIMPUL_ERR_MEMORY. */
simpul_status smp_xml_next(smp_xml_reader *reader, smp_xml_event *event, simpul_error *err);

/* After START: everything up to and with the element's end. */
simpul_status smp_xml_skip(smp_xml_reader *reader, simpul_error *err);

/* After START: the value of an attribute; absent when it has none of that name. */
simpul_str smp_xml_value(const smp_xml_reader *reader, const char *name);

/* Line and column, from 1 and in bytes, of an offset; counted anew at each call. */
void smp_xml_place(const smp_xml_reader *reader, size_t at, size_t *line, size_t *column);

/* An error at the current event. */
simpul_status smp_xml_error(const smp_xml_reader *reader, simpul_status status, simpul_error *err,
                            const char *format, ...) SIMPUL_PRINTF(4, 5);

#endif

/* A graph of everything that breaks exporters, with what each file must hold for it, typed by hand:
 * the expectations do not come from the code they test. */
#ifndef SMP_TEST_HOSTILE_GRAPH_H
#define SMP_TEST_HOSTILE_GRAPH_H

#include <simpul/graph.h>

/* One text as given and as it must arrive; `label` where labels differ from other texts. */
typedef struct hostile_text {
    simpul_str given, text, label;
} hostile_text;

/* A column of the graph and its name in each format. */
typedef struct hostile_column {
    simpul_element element;
    const char *given;
    simpul_value_type type;
    const char *graphml, *dot, *csv;
} hostile_column;

/* An id of the graph and what the files call it. */
typedef struct hostile_id {
    simpul_element element;
    simpul_str given;
    const char *written;
} hostile_id;

size_t hostile_text_count(void);
const hostile_text *hostile_text_at(size_t index);
size_t hostile_column_count(void);
const hostile_column *hostile_column_at(size_t index);
size_t hostile_id_count(void);
const hostile_id *hostile_id_at(size_t index);

/* Node i of the first hostile_text_count() has text i in the columns `label`, `text`, `kind` …;
 * numbers and ids follow. */
SIMPUL_MUST_USE simpul_status hostile_graph_make(simpul_graph **out, simpul_error *err);

/* The expectations as JSON, to be freed; NULL when memory is out. */
char *hostile_graph_expected(const simpul_graph *graph);

#endif

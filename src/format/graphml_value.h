/* Types and values of GraphML as text: what the six types allow, and what other tools write. */
#ifndef SMP_GRAPHML_VALUE_H
#define SMP_GRAPHML_VALUE_H

#include <simpul/graph.h>

/* The type of an attr.type; false, and string, when GraphML and Gephi have no such type. */
bool smp_graphml_type(simpul_str name, simpul_value_type *type);
const char *smp_graphml_type_name(simpul_value_type type);

/* true, false, 1 or 0; Python's True and False too. */
bool smp_graphml_bool(simpul_str text, bool *out);

/* The value that the text is in that type; false when it is none. An empty number or boolean is
 * missing, as is NaN: *present is false then. A string is borrowed from the text. */
bool smp_graphml_value(simpul_value_type type, simpul_str text, simpul_value *value, bool *present);

#endif

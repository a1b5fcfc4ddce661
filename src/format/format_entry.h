/* One row of the format table. A format is a file that ends in one constant of this type; adding
 * one is that file, its line in format_table.c and in CMakeLists.txt, and its tests. */
#ifndef SMP_FORMAT_ENTRY_H
#define SMP_FORMAT_ENTRY_H

#include "format/hygiene.h"

#include <simpul/format.h>

/* What writers are given besides the graph. Warnings of one kind are summed, and told when all
 * parts are written. */
typedef struct smp_writing {
    simpul_sink *sink;
    smp_hygiene *hygiene;
    const simpul_save_options *options; /* never NULL */
    const char *target;                 /* for warnings */
} smp_writing;

/* One of the files that a format is made of. */
typedef struct smp_format_part {
    const char *name;     /* for simpul_graph_write */
    const char *file;     /* name in a folder and after "NAME-": "nodes.csv"; NULL: the path itself */
    simpul_status (*write)(const simpul_graph *graph, const smp_writing *writing,
                           simpul_error *err);
} smp_format_part;

enum { SMP_FORMAT_MAX_PARTS = 2 };

/* What survives writing and reading; tests hold a format to it. */
typedef enum smp_keeps {
    SMP_KEEPS_NOTHING = 0, /* there is no reader */
    SMP_KEEPS_ALL          /* ids, order, columns, types and values: the same bytes again */
} smp_keeps;

typedef struct smp_format {
    simpul_format shown;
    smp_keeps keeps;
    /* How sure the format is that a file beginning so is its own: 0 not at all … 100 certain; NULL:
     * it cannot tell. */
    int (*sniff)(simpul_str head);
    /* NULL: write only. `options` is never NULL. */
    simpul_status (*read)(simpul_graph **out, simpul_source *source,
                          const simpul_load_options *options, simpul_error *err);
    smp_format_part parts[SMP_FORMAT_MAX_PARTS];
    size_t n_parts;
} smp_format;

extern const smp_format smp_format_graphml;
extern const smp_format smp_format_dot;
extern const smp_format smp_format_csv;

size_t smp_format_count(void);
const smp_format *smp_format_at(size_t index);
const smp_format *smp_format_by_name(const char *name);   /* NULL: none */
const smp_format *smp_format_by_suffix(const char *path); /* NULL: none; case does not count */
/* The format that is surest of the bytes; NULL when none is sure at all. */
const smp_format *smp_format_by_content(simpul_str head);
/* NULL: no format has such a part. */
const smp_format_part *smp_format_part_by_name(const char *name);

/* "graphml, dot, csv", or only those that can be read, for messages; always terminated. */
void smp_format_list(char *out, size_t size, bool readable_only);

#endif

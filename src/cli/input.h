/* Inputs of commands: record files, graph files, and telling them apart. Opens what it is told to,
 * nothing else. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "cli.h"

typedef enum input_kind { INPUT_RECORDS, INPUT_GRAPH } input_kind;

/* One input, all of it in memory, with what it seems to be. */
struct input {
    simpul_source *file, *bytes; /* the second reads what the first holds */
    simpul_str contents;
    input_kind kind;
    const char *format; /* of a graph; NULL: by content */
};

/* "records" and the graph formats that can be read, for -F. */
const char *input_format_name(size_t index);

/* `format`: a name as above; NULL: by content. Errors: SIMPUL_ERR_IO, SIMPUL_ERR_SYNTAX (empty). */
simpul_status input_open(struct input *input, const char *path, const char *format,
                         simpul_error *err);
void input_close(struct input *input); /* also one that is all zero */

/* The name of a graph's format, as given or by content; NULL: unknown. */
const char *input_graph_format(const struct input *input);

/* Refuses what other commands read, or none does, in one line that says so. */
simpul_status input_hold(const struct input *input, simpul_error *err);

/* Reads one graph, where input_hold has nothing against it. */
simpul_status input_graph(struct cli *cli, struct input *input, simpul_graph **out,
                          simpul_error *err);

/* Every operand as records, one finished set. `first` (may be NULL) is the first operand where that
 * is open already. `checked`: references and spans are held. With --keep-going bad lines are
 * skipped and counted in the cli. */
simpul_status input_records(struct cli *cli, struct input *first, bool checked,
                            simpul_records **out, simpul_error *err);

/* Are the decisions in the records possible? Warns of those that unite entities of two types.
 * `counts` may be NULL. */
simpul_status input_hold_decisions(struct cli *cli, const simpul_records *records,
                                   simpul_decision_counts *counts, simpul_error *err);
/* The same, and says what they do to what is made of the records. */
simpul_status input_tell_decisions(struct cli *cli, const simpul_records *records,
                                   simpul_error *err);
/* Adds the decisions of files that hold nothing else to records that hold nothing else yet. */
simpul_status input_decisions(struct cli *cli, const struct text_list *paths,
                              simpul_records *records, simpul_error *err);

#endif

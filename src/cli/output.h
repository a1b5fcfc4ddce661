/* Outputs of the program: standard output, one file, or a folder that appears at once. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli.h"

/* Would this output be refused? Looked at before the work, so that nobody waits for a refusal.
 * `path` may be NULL (standard output). */
simpul_status output_check(const char *path, bool overwrite, simpul_error *err);

/* As simpul_sink_open and its endings; a signal in between leaves no temporary file. */
simpul_status output_open(simpul_sink **out, const char *path, bool overwrite, simpul_error *err);
simpul_status output_close(simpul_sink *sink, simpul_error *err);
void output_abandon(simpul_sink *sink);

/* The text a command prints: to -o or standard output. Ends in output_finish, which says what went
 * wrong; `code` is returned when nothing did. */
simpul_sink *output_begin(struct cli *cli); /* NULL: said */
int output_finish(struct cli *cli, simpul_sink *sink, int code);

/* Settles which graph format the output has: -f beats the suffix of -o; a graph on standard output
 * is GraphML. For `check` of commands: `values` starts with the common options. Returns CLI_USAGE
 * after an error that it said. Touches no file. */
int output_choose_format(struct cli *cli, void *values);
/* The formats that can be written, for option tables. */
const char *output_format_name(size_t index);
const char *output_readable_format_name(size_t index);

/* Will the graph's file or pair of files be refused? */
simpul_status output_graph_check(const char *path, const char *format, bool overwrite,
                                 simpul_error *err);
simpul_status output_graph(struct cli *cli, const simpul_graph *graph, const char *path,
                           const char *format, simpul_error *err);

bool output_is_folder(const char *path);

/* Errors of the program itself: "PATH: why" and "PATH: what: reason of the system". */
simpul_status output_refuse(simpul_error *err, const char *path, const char *why);
simpul_status output_system_error(simpul_error *err, const char *path, const char *what,
                                  int errno_value);

#endif

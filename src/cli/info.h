/* What `info` says of records and graphs. Reads no file. */
#ifndef CLI_INFO_H
#define CLI_INFO_H

#include "cli.h"

simpul_status info_records(const simpul_records *records, bool json, simpul_sink *out,
                           simpul_error *err);
simpul_status info_graph(const simpul_graph *graph, const char *format, bool json, simpul_sink *out,
                         simpul_error *err);

#endif

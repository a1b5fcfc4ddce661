/* Graph files as outputs: which format, is there room, write. The formats are the library's. */
#include "output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *format_name(size_t index, bool for_reading)
{
    for (size_t i = 0; i < simpul_format_count(); i++) {
        const simpul_format *format = simpul_format_at(i);
        bool fits = for_reading ? format->can_read : format->can_write;
        if (fits && index-- == 0) return format->name;
    }
    return NULL;
}

const char *output_format_name(size_t index)
{
    return format_name(index, false);
}

const char *output_readable_format_name(size_t index)
{
    return format_name(index, true);
}

int output_choose_format(struct cli *cli, void *values)
{
    struct common_options *common = values;
    const char *path = common->output;
    bool on_stdout = !path || strcmp(path, "-") == 0;
    bool is_device = path && strncmp(path, "/dev/", strlen("/dev/")) == 0;
    if (!common->format && (on_stdout || is_device)) common->format = "graphml";
    if (!common->format) {
        const simpul_format *found = simpul_format_by_suffix(path);
        if (!found || !found->can_write)
            return cli_usage_error(
                cli, "%s: no format for writing has this suffix; give one with -f", path);
        common->format = found->name;
    }
    if (strcmp(common->format, "csv") == 0 && on_stdout)
        return cli_usage_error(cli, "csv makes two files; give -o NAME.csv or -o FOLDER");
    return CLI_DONE;
}

bool output_is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool has_csv_suffix(const char *path)
{
    size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, ".csv") == 0;
}

/* The two files of a CSV graph: NAME-nodes.csv for NAME.csv, or nodes.csv in a folder. */
static char *csv_path(const char *path, const char *part)
{
    size_t length = strlen(path), size = length + strlen(part) + sizeof "/.csv";
    char *made = malloc(size);
    if (!made) return NULL;
    if (output_is_folder(path)) snprintf(made, size, "%s/%s.csv", path, part);
    else snprintf(made, size, "%.*s-%s.csv", (int)(length - 4), path, part);
    return made;
}

simpul_status output_graph_check(const char *path, const char *format, bool overwrite,
                                 simpul_error *err)
{
    if (strcmp(format, "csv") != 0) return output_check(path, overwrite, err);
    if (!output_is_folder(path) && !has_csv_suffix(path))
        return output_refuse(err, path, "csv wants a folder that is there or NAME.csv");
    char *nodes = csv_path(path, "nodes"), *edges = csv_path(path, "edges");
    simpul_status status = SIMPUL_OK;
    if (!nodes || !edges) status = output_system_error(err, path, "cannot open", ENOMEM);
    if (!status) status = output_check(nodes, overwrite, err);
    if (!status) status = output_check(edges, overwrite, err);
    free(nodes);
    free(edges);
    return status;
}

static simpul_status write_csv(const simpul_graph *graph, const char *path,
                               const simpul_save_options *options, simpul_error *err)
{
    char *paths[2] = {csv_path(path, "nodes"), csv_path(path, "edges")};
    simpul_sink *sinks[2] = {NULL, NULL};
    simpul_status status = SIMPUL_OK;
    if (!paths[0] || !paths[1]) status = output_system_error(err, path, "cannot open", ENOMEM);
    for (int i = 0; i < 2 && !status; i++)
        status = output_open(&sinks[i], paths[i], options->overwrite, err);
    if (!status) status = simpul_graph_write(graph, "csv-nodes", sinks[0], options, err);
    if (!status) status = simpul_graph_write(graph, "csv-edges", sinks[1], options, err);
    for (int i = 0; i < 2; i++) {
        if (!status) status = output_close(sinks[i], err);
        else output_abandon(sinks[i]);
        free(paths[i]);
    }
    return status;
}

simpul_status output_graph(struct cli *cli, const simpul_graph *graph, const char *path,
                           const char *format, simpul_error *err)
{
    simpul_save_options options = {
        .format = format, .overwrite = cli->common->overwrite, .warnings = cli_warnings(cli)};
    if (strcmp(format, "csv") == 0) return write_csv(graph, path, &options, err);
    simpul_sink *sink = NULL;
    simpul_status status = output_open(&sink, path, options.overwrite, err);
    if (!status) status = simpul_graph_write(graph, format, sink, &options, err);
    if (status) output_abandon(sink);
    else status = output_close(sink, err);
    return status;
}

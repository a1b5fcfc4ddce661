/* Saving a graph: which writer, which files, and that they appear whole or not at all. Knows no
 * format itself. */
#include "base/error.h"
#include "base/sink.h"
#include "format/format_entry.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const simpul_save_options default_options = {NULL, NULL, false, {NULL, NULL}};

typedef struct save_job {
    const smp_format *format;
    smp_buf paths[SMP_FORMAT_MAX_PARTS];
    simpul_sink *sinks[SMP_FORMAT_MAX_PARTS];
    bool was_there[SMP_FORMAT_MAX_PARTS];
} save_job;

static bool is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static simpul_status choose(const smp_format **out, const char *path,
                            const simpul_save_options *options, simpul_error *err)
{
    char known[128];
    smp_format_list(known, sizeof known, false);
    *out = smp_format_by_name(options->format);
    if (options->format && !*out)
        return smp_error_set(err, SIMPUL_ERR_UNSUPPORTED, "no format named '%s', wanted one of: %s",
                             options->format, known);
    if (!*out && strcmp(path, "-") == 0) *out = &smp_format_graphml;
    if (!*out) *out = smp_format_by_suffix(path);
    if (!*out)
        return smp_error_at(err, SIMPUL_ERR_UNSUPPORTED, path, 0, 0,
                            "its suffix names no format, wanted one of: %s", known);
    return SIMPUL_OK;
}

/* The paths of a format of several files: in a folder, or beside NAME.suffix. */
static simpul_status name_parts(save_job *job, const char *path, simpul_error *err)
{
    const smp_format *format = job->format;
    const char *suffix = format->shown.suffixes[0];
    simpul_str stem = smp_str(path);
    bool in_folder = is_folder(path);
    if (!in_folder && smp_format_by_suffix(path) != format)
        return smp_error_at(err, SIMPUL_ERR_ARGUMENT, path, 0, 0,
                            "%s makes %zu files, wanted a folder that is there or NAME%s",
                            format->shown.name, format->n_parts, suffix);
    if (!in_folder) stem.len -= strlen(suffix);
    while (in_folder && stem.len > 1 && stem.ptr[stem.len - 1] == '/') stem.len--;
    for (size_t i = 0; i < format->n_parts; i++) {
        smp_buf_str(&job->paths[i], stem);
        smp_buf_byte(&job->paths[i], in_folder ? '/' : '-');
        smp_buf_text(&job->paths[i], format->parts[i].file);
    }
    return SIMPUL_OK;
}

static simpul_status name_files(save_job *job, const char *path, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    if (job->format->n_parts > 1) status = name_parts(job, path, err);
    else smp_buf_text(&job->paths[0], path);
    for (size_t i = 0; i < job->format->n_parts && !status; i++)
        if (job->paths[i].failed) status = smp_error_memory(err);
    return status;
}

/* Opens all files before any is written, so that one that may not be replaced stops the rest. */
static simpul_status open_files(save_job *job, bool overwrite, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < job->format->n_parts && !status; i++) {
        const char *path = job->paths[i].ptr;
        struct stat about;
        job->was_there[i] = strcmp(path, "-") == 0 || stat(path, &about) == 0;
        status = simpul_sink_open(&job->sinks[i], path, overwrite, err);
    }
    return status;
}

static simpul_status write_files(save_job *job, const simpul_graph *graph,
                                 const simpul_save_options *options, simpul_error *err)
{
    smp_hygiene hygiene;
    smp_hygiene_init(&hygiene);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < job->format->n_parts && !status; i++) {
        smp_writing writing = {job->sinks[i], &hygiene, options, job->paths[i].ptr};
        status = job->format->parts[i].write(graph, &writing, err);
        if (!status && hygiene.failed) status = smp_error_memory(err);
    }
    for (size_t i = 0; i < job->format->n_parts && !status; i++)
        status = smp_sink_finish(job->sinks[i], err);
    if (!status) smp_hygiene_tell(&hygiene, &options->warnings, job->paths[0].ptr);
    smp_hygiene_dispose(&hygiene);
    return status;
}

/* All files are whole now; only the system can refuse to rename them. Then what was new goes again,
 * so that no half of a pair stays; a replaced file cannot be brought back. */
static simpul_status place_files(save_job *job, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    size_t n_placed = 0;
    for (; n_placed < job->format->n_parts && !status; n_placed++) {
        status = simpul_sink_close(job->sinks[n_placed], err);
        job->sinks[n_placed] = NULL;
    }
    for (size_t i = 0; status && i + 1 < n_placed; i++)
        if (!job->was_there[i]) (void)unlink(job->paths[i].ptr);
    return status;
}

simpul_status simpul_graph_save(const simpul_graph *graph, const char *path,
                                const simpul_save_options *options, simpul_error *err)
{
    if (!options) options = &default_options;
    save_job job;
    memset(&job, 0, sizeof job);
    simpul_status status = choose(&job.format, path, options, err);
    if (!status) status = name_files(&job, path, err);
    if (!status) status = open_files(&job, options->overwrite, err);
    if (!status) status = write_files(&job, graph, options, err);
    if (!status) status = place_files(&job, err);
    for (size_t i = 0; i < SMP_FORMAT_MAX_PARTS; i++) {
        simpul_sink_abandon(job.sinks[i]);
        smp_buf_dispose(&job.paths[i]);
    }
    return status;
}

simpul_status simpul_graph_write(const simpul_graph *graph, const char *part, simpul_sink *sink,
                                 const simpul_save_options *options, simpul_error *err)
{
    if (!options) options = &default_options;
    const smp_format_part *entry = smp_format_part_by_name(part);
    if (!entry)
        return smp_error_set(err, SIMPUL_ERR_UNSUPPORTED, "no part of a format is named '%s'",
                             part ? part : "");
    smp_hygiene hygiene;
    smp_hygiene_init(&hygiene);
    smp_writing writing = {sink, &hygiene, options, part};
    simpul_status status = entry->write(graph, &writing, err);
    if (!status && hygiene.failed) status = smp_error_memory(err);
    if (!status) smp_hygiene_tell(&hygiene, &options->warnings, part);
    smp_hygiene_dispose(&hygiene);
    return status;
}

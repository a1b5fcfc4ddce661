/* manifest.json: what went in, what came out, with digests. No clock, no host, not the drawing,
 * whose bytes are Graphviz's. */
#include "output.h"
#include "run.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void pair(simpul_sink *out, const char *key, simpul_str value)
{
    json_text(out, view(key));
    simpul_sink_byte(out, ':');
    if (value.ptr) json_text(out, value);
    else simpul_sink_text(out, "null");
}

static void entry(simpul_sink *out, bool first, simpul_str path, uint64_t bytes, simpul_str sha256)
{
    simpul_sink_text(out, first ? "\n    {" : ",\n    {");
    pair(out, "path", path);
    simpul_sink_format(out, ",\"bytes\":%" PRIu64 ",", bytes);
    pair(out, "sha256", sha256);
    simpul_sink_byte(out, '}');
}

/* A file as it lies on the disk. `shown` is its name in the manifest. */
static simpul_status file_entry(simpul_sink *out, bool first, const char *path, const char *shown,
                                simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str bytes;
    simpul_status status = simpul_source_open(&source, path, err);
    if (!status) status = simpul_source_bytes(source, &bytes, err);
    if (!status) {
        char sha256[65];
        simpul_sha256_hex(sha256, bytes);
        entry(out, first, view(shown), bytes.len, view(sha256));
    }
    simpul_source_close(source);
    return status;
}

static void inputs(const struct run *run, simpul_sink *out)
{
    const simpul_records *records = run->articles.records;
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_DOCUMENT); i++) {
        simpul_document_record document;
        simpul_records_document(records, i, &document);
        entry(out, i == 0, document.path, document.bytes, document.sha256);
    }
}

/* The option's place in the file system says nothing about the result: its name alone is told. */
static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void write_options(const struct run *run, simpul_sink *out)
{
    const struct run_options *options = run->options;
    simpul_sink_text(out, "  \"options\": {");
    pair(out, "input-format", view(options->common.input_format));
    simpul_sink_byte(out, ',');
    pair(out, "evidence", view(options->articles.evidence));
    simpul_sink_format(out, ",\"all-names\":%s,\"keep-going\":%s,\"formats\":[",
                       options->articles.all_names ? "true" : "false",
                       options->common.keep_going ? "true" : "false");
    for (size_t i = 0; i < options->formats.n; i++) {
        if (i) simpul_sink_byte(out, ',');
        json_text(out, view(options->formats.names[i]));
    }
    simpul_sink_text(out, "]},\n");
}

simpul_status manifest_write(const struct run *run, simpul_sink *out, simpul_error *err)
{
    const char *metadata = run->options->articles.metadata;
    const struct text_list *decisions = &run->options->articles.decisions;
    simpul_status status = SIMPUL_OK;
    simpul_sink_text(out, "{\n  \"format\": \"simpul-manifest\",\n  ");
    pair(out, "simpul", view(simpul_version()));
    simpul_sink_text(out, ",\n  ");
    pair(out, "lexicon", view(run->articles.lexicon));
    simpul_sink_text(out, ",\n");
    write_options(run, out);
    simpul_sink_text(out, "  \"metadata\": [");
    if (metadata) status = file_entry(out, true, metadata, last_part(metadata), err);
    simpul_sink_text(out, metadata ? "\n  ],\n  \"decisions\": [" : "],\n  \"decisions\": [");
    for (size_t i = 0; i < decisions->n && !status; i++)
        status = file_entry(out, i == 0, decisions->texts[i], last_part(decisions->texts[i]), err);
    simpul_sink_text(out, decisions->n ? "\n  ],\n  \"inputs\": [" : "],\n  \"inputs\": [");
    inputs(run, out);
    simpul_sink_text(out, "\n  ],\n  \"outputs\": [");
    for (size_t i = 0; i < run->n_written && !status; i++)
        status = file_entry(out, i == 0, folder_file(run->folder, run->written[i]), run->written[i],
                            err);
    simpul_sink_text(out, "\n  ]\n}\n");
    return status;
}

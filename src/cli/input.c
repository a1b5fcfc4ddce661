/* Reading records and graphs named on the command line. What they mean is the commands' business.
 */
#include "input.h"

#include "output.h"
#include "strange.h"

#include <stdio.h>
#include <string.h>

const char *input_format_name(size_t index)
{
    return index ? output_readable_format_name(index - 1) : "records";
}

static bool is_of_lines(const char *path)
{
    const char *dot = strrchr(path, '.');
    return dot && (strcmp(dot, ".ndjson") == 0 || strcmp(dot, ".jsonl") == 0);
}

/* Records are lines that are objects, each with a `kind`; no graph format begins so. What is meant
 * to be lines and is broken is read as such: the reader says where. */
static input_kind kind_of(simpul_str contents, const char *path)
{
    size_t at = 0;
    if (contents.len >= 3 && memcmp(contents.ptr, "\xEF\xBB\xBF", 3) == 0) at = 3;
    while (at < contents.len && strchr(" \t\r\n", contents.ptr[at])) at++;
    bool is_markup = at < contents.len && contents.ptr[at] == '<';
    bool is_object = at < contents.len && contents.ptr[at] == '{';
    if (strange_contents(contents) || is_markup) return INPUT_GRAPH;
    return is_object || is_of_lines(path) ? INPUT_RECORDS : INPUT_GRAPH;
}

static bool is_blank(simpul_str contents)
{
    for (size_t i = 0; i < contents.len; i++)
        if (!strchr(" \t\r\n", contents.ptr[i])) return false;
    return true;
}

static simpul_status refuse_empty(const struct input *input, simpul_error *err)
{
    output_refuse(err, simpul_source_name(input->file), "empty; there is nothing to read");
    return err->status = SIMPUL_ERR_SYNTAX;
}

simpul_status input_open(struct input *input, const char *path, const char *format,
                         simpul_error *err)
{
    *input = (struct input){0};
    simpul_status status = simpul_source_open(&input->file, path, err);
    if (!status) status = simpul_source_bytes(input->file, &input->contents, err);
    if (!status && is_blank(input->contents)) status = refuse_empty(input, err);
    if (!status)
        status = simpul_source_open_memory(&input->bytes, input->contents,
                                           simpul_source_name(input->file), err);
    if (status) input_close(input);
    else if (format) input->kind = strcmp(format, "records") == 0 ? INPUT_RECORDS : INPUT_GRAPH;
    else input->kind = kind_of(input->contents, path);
    if (!status && input->kind == INPUT_GRAPH) input->format = format;
    return status;
}

void input_close(struct input *input)
{
    simpul_source_close(input->bytes);
    simpul_source_close(input->file);
    *input = (struct input){0};
}

const char *input_graph_format(const struct input *input)
{
    if (input->format) return input->format;
    const simpul_format *format = simpul_format_by_content(input->contents);
    return format ? format->name : NULL;
}

/* What was found is told as a fault of the file's form, as the readers would. */
static simpul_status refuse_contents(const struct input *input, const char *why, simpul_error *err)
{
    output_refuse(err, simpul_source_name(input->file), why);
    return err->status = SIMPUL_ERR_SYNTAX;
}

simpul_status input_hold(const struct input *input, simpul_error *err)
{
    const char *found = input->format ? NULL : strange_contents(input->contents);
    return found ? refuse_contents(input, found, err) : SIMPUL_OK;
}

simpul_status input_graph(struct cli *cli, struct input *input, simpul_graph **out,
                          simpul_error *err)
{
    simpul_load_options options = {.format = input->format, .warnings = cli_warnings(cli)};
    simpul_status status = input_hold(input, err);
    if (status) return status;
    if (!input_graph_format(input))
        return refuse_contents(input,
                               "neither records (lines of JSON) nor a graph (GraphML) found; "
                               "'simpul run' and 'simpul extract' read articles",
                               err);
    return simpul_graph_load(out, input->bytes, &options, err);
}

static simpul_status read_one(simpul_records *records, const char *path,
                              simpul_read_options *options, simpul_error *err)
{
    struct input input;
    simpul_status status = input_open(&input, path, NULL, err);
    if (!status) status = input_hold(&input, err);
    const char *format = status ? NULL : input_graph_format(&input);
    if (format && strcmp(format, "graphml") == 0)
        status = refuse_contents(&input, "a graph (GraphML); records wanted", err);
    if (!status) status = simpul_records_read(records, input.bytes, options, err);
    input_close(&input);
    return status;
}

/* A file that cannot be read is skipped under --keep-going, but not if it was the only one. */
static simpul_status read_all(struct cli *cli, struct input *first, simpul_records *records,
                              simpul_read_options *options, simpul_error *err)
{
    size_t n_unreadable = 0;
    for (size_t i = 0; i < cli->n_operands; i++) {
        cli_verbose(cli, "reading %s", cli->operands[i]);
        simpul_status status = i == 0 && first
                                   ? simpul_records_read(records, first->bytes, options, err)
                                   : read_one(records, cli->operands[i], options, err);
        if (!status) continue;
        bool skips = options->keep_going && status != SIMPUL_ERR_MEMORY;
        if (!skips || ++n_unreadable == cli->n_operands) return status;
        cli_fail(cli, err);
        *err = (simpul_error)SIMPUL_ERROR_INIT;
    }
    cli->n_skipped += n_unreadable;
    return SIMPUL_OK;
}

/* Entities are sorted by their ids. */
static simpul_str type_of(const simpul_records *records, simpul_str id)
{
    size_t low = 0, high = simpul_records_count(records, SIMPUL_ENTITY);
    while (low < high) {
        simpul_entity_record entity;
        size_t middle = low + (high - low) / 2;
        simpul_records_entity(records, middle, &entity);
        int order = strcmp(entity.id.ptr, id.ptr);
        if (order == 0) return entity.type;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return SIMPUL_STR_NONE;
}

static bool is_business(simpul_str type)
{
    return strcmp(type.ptr, "company") == 0 || strcmp(type.ptr, "platform") == 0;
}

/* A ministry and a platform are one by mistake; a service is often named as its company is. */
static void warn_of_types(struct cli *cli, const simpul_records *records, size_t index)
{
    simpul_decision_record one;
    simpul_records_decision(records, index, &one);
    simpul_str a = type_of(records, one.a), b = type_of(records, one.b);
    if (!one.is_same || !a.ptr || !b.ptr || strcmp(a.ptr, b.ptr) == 0) return;
    if (is_business(a) && is_business(b)) return;
    simpul_warnings warnings = cli_warnings(cli);
    simpul_origin origin = simpul_records_origin(records, SIMPUL_DECISION, index);
    simpul_error what = SIMPUL_ERROR_INIT;
    what.status = SIMPUL_ERR_SCHEMA;
    what.line = origin.line;
    snprintf(what.source, sizeof what.source, "%s", origin.source ? origin.source : "records");
    snprintf(
        what.message, sizeof what.message,
        "'%.60s' and '%.60s' become one entity, though one is of type %.30s, one of type %.30s",
        one.a.ptr, one.b.ptr, a.ptr, b.ptr);
    warnings.warn(warnings.context, &what);
}

simpul_status input_hold_decisions(struct cli *cli, const simpul_records *records,
                                   simpul_decision_counts *counts, simpul_error *err)
{
    simpul_status status = simpul_decisions_check(records, counts, err);
    size_t n = simpul_records_count(records, SIMPUL_DECISION);
    for (size_t i = 0; i < n && !status; i++) warn_of_types(cli, records, i);
    return status;
}

simpul_status input_tell_decisions(struct cli *cli, const simpul_records *records,
                                   simpul_error *err)
{
    simpul_decision_counts counts;
    size_t n = simpul_records_count(records, SIMPUL_DECISION);
    simpul_status status = n ? input_hold_decisions(cli, records, &counts, err) : SIMPUL_OK;
    if (n && !status)
        cli_say(cli, "%s: %s merged into others, %s of an entity about itself left out",
                counted(n, "decision", "decisions").text,
                counted(counts.n_merged, "entity", "entities").text,
                counted(counts.n_self_claims, "claim", "claims").text);
    return status;
}

simpul_status input_decisions(struct cli *cli, const struct text_list *paths,
                              simpul_records *records, simpul_error *err)
{
    simpul_read_options options = SIMPUL_READ_OPTIONS_INIT;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < paths->n && !status; i++) {
        cli_verbose(cli, "reading %s", paths->texts[i]);
        status = read_one(records, paths->texts[i], &options, err);
        size_t n_others = 0;
        for (int kind = SIMPUL_DOCUMENT; kind < SIMPUL_N_RECORD_KINDS; kind++)
            if (kind != SIMPUL_DECISION)
                n_others += simpul_records_count(records, (simpul_record_kind)kind);
        if (!status && n_others)
            status =
                output_refuse(err, paths->texts[i],
                              "other records than decisions in it; 'simpul build' reads these");
    }
    return status;
}

simpul_status input_records(struct cli *cli, struct input *first, bool checked,
                            simpul_records **out, simpul_error *err)
{
    simpul_read_options options = SIMPUL_READ_OPTIONS_INIT;
    options.keep_going = cli->common->keep_going;
    options.warnings = cli_warnings(cli);
    *out = NULL;
    simpul_records *records = NULL;
    simpul_status status = simpul_records_new(&records, err);
    if (!status) status = read_all(cli, first, records, &options, err);
    if (!status) status = simpul_records_finish(records, &options.warnings, err);
    if (!status && checked) status = simpul_records_check(records, &options, err);
    if (!status && checked) status = input_tell_decisions(cli, records, err);
    cli->n_skipped += options.n_skipped;
    if (status) simpul_records_free(records);
    else *out = records;
    return status;
}

/* Reading what a question is about, and its cells and names as words. Answers nothing. */
#include "side.h"

#include "input.h"

static simpul_status read_records(struct cli *cli, struct input *input, simpul_records **out,
                                  simpul_error *err)
{
    simpul_read_options options = SIMPUL_READ_OPTIONS_INIT;
    options.warnings = cli_warnings(cli);
    simpul_status status = simpul_records_new(out, err);
    if (!status) status = simpul_records_read(*out, input->bytes, &options, err);
    if (!status) status = simpul_records_finish(*out, &options.warnings, err);
    return status ? status : simpul_records_check(*out, &options, err);
}

simpul_status side_open(struct cli *cli, struct side *side, const char *path, const char *format,
                        bool with_graph, simpul_error *err)
{
    struct input input = {0};
    *side = (struct side){.name = path};
    simpul_status status = input_open(&input, path, format, err);
    if (!status && input.kind == INPUT_RECORDS) {
        status = read_records(cli, &input, &side->records, err);
        if (!status && with_graph)
            status = simpul_graph_build(&side->graph, side->records, NULL, err);
    } else if (!status) status = input_graph(cli, &input, &side->graph, err);
    input_close(&input);
    if (status) side_close(side);
    return status;
}

void side_close(struct side *side)
{
    simpul_graph_free(side->graph);
    simpul_records_free(side->records);
    *side = (struct side){0};
}

simpul_str side_text(const simpul_graph *graph, simpul_element element, const char *column,
                     uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(graph, element, column);
    bool there = simpul_graph_value(graph, element, found, index, &value);
    return there && value.type == SIMPUL_STRING ? value.as.string : SIMPUL_STR_NONE;
}

int64_t side_integer(const simpul_graph *graph, simpul_element element, const char *column,
                     uint32_t index, int64_t otherwise)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(graph, element, column);
    bool there = simpul_graph_value(graph, element, found, index, &value);
    return there && value.type == SIMPUL_INT ? value.as.integer : otherwise;
}

simpul_str side_label(const simpul_graph *graph, uint32_t node)
{
    simpul_str label = side_text(graph, SIMPUL_NODE, "label", node);
    return label.ptr ? label : simpul_graph_node_id(graph, node);
}

static size_t utf8_length(unsigned char lead)
{
    return lead < 0x80                   ? 1
           : lead >= 0xC2 && lead < 0xE0 ? 2
           : lead >= 0xE0 && lead < 0xF0 ? 3
           : lead >= 0xF0 && lead < 0xF5 ? 4
                                         : 0;
}

static bool is_continued(simpul_str text, size_t at)
{
    return at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
}

void write_line(simpul_sink *out, simpul_str text, size_t limit)
{
    size_t at = 0;
    while (is_continued(text, at)) at++; /* the end of a character that was cut */
    while (at < text.len) {
        unsigned char lead = (unsigned char)text.ptr[at];
        size_t length = utf8_length(lead), n = 1;
        while (n < length && is_continued(text, at + n)) n++;
        if (at + n > limit) break;
        if (length && n < length && at + n == text.len) return; /* the beginning of one */
        if (lead < 0x20 || lead == 0x7F) simpul_sink_byte(out, ' ');
        else if (n == length) simpul_sink_write(out, text.ptr + at, n);
        else simpul_sink_text(out, "\xEF\xBF\xBD");
        at += n;
    }
    if (at < text.len) simpul_sink_text(out, "…");
}

void write_count(simpul_sink *out, size_t n, const char *one)
{
    simpul_sink_format(out, "%zu %s%s", n, one, n == 1 ? "" : "s");
}

void write_words(simpul_sink *out, simpul_str relation)
{
    for (size_t i = 0; i < relation.len; i++)
        simpul_sink_byte(out, relation.ptr[i] == '_' ? ' ' : relation.ptr[i]);
}

void write_statement(simpul_sink *out, simpul_str subject, simpul_str relation, simpul_str object,
                     bool denied)
{
    if (denied) simpul_sink_text(out, "denied: ");
    write_line(out, subject, SIZE_MAX);
    simpul_sink_byte(out, ' ');
    if (relation.ptr) write_words(out, relation);
    else simpul_sink_text(out, "→");
    simpul_sink_byte(out, ' ');
    write_line(out, object, SIZE_MAX);
}

void write_edge(simpul_sink *out, const simpul_graph *graph, uint32_t edge)
{
    simpul_str polarity = side_text(graph, SIMPUL_EDGE, "polarity", edge);
    write_statement(out, side_label(graph, simpul_graph_edge_source(graph, edge)),
                    side_text(graph, SIMPUL_EDGE, "relation", edge),
                    side_label(graph, simpul_graph_edge_target(graph, edge)),
                    polarity.ptr && *polarity.ptr == 'n');
}

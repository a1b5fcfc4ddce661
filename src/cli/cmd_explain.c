/* simpul explain: why is there, or is there not, an edge between two? */
#include "entity_search.h"
#include "input.h"
#include "names.h"
#include "output.h"
#include "tally.h"
#include "why_not.h"

#include <inttypes.h>
#include <string.h>

struct explain_options {
    struct common_options common;
    const char *articles;
};

static const struct explain_options defaults = {.common = COMMON_OPTIONS_INIT};

static const struct option_spec options[] = {
    FOLDER_ROW(0, "articles", explain_options, articles, "DIR",
               "show the sentences in which something was refused"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    INPUT_FORMAT_ROW(input_format_name, "read FILE as this format, whatever the content"),
    COMMON_ROWS,
    OPTIONS_END,
};

static bool is_text(simpul_str text, const char *wanted)
{
    return text.ptr && compare_views(text, view(wanted)) == 0;
}

static void write_part(simpul_sink *out, const char *before, simpul_str text)
{
    if (!text.ptr || !text.len) return;
    simpul_sink_text(out, before);
    write_line(out, text, SIZE_MAX);
}

/* In thousandths: enough for a person. */
static void write_number(simpul_sink *out, const char *before, double value)
{
    unsigned long thousandths = (unsigned long)(value * 1000 + 0.5);
    simpul_sink_format(out, "%s%lu.%03lu", before, thousandths / 1000, thousandths % 1000);
}

/* "a | b" as "A, B": the names of the speakers, where they are nodes. */
static void write_speakers(const simpul_graph *graph, simpul_str ids, simpul_sink *out)
{
    const char *before = ", said by ";
    while (ids.ptr && ids.len) {
        size_t end = 0;
        uint32_t node;
        while (end < ids.len && !(end + 3 <= ids.len && memcmp(ids.ptr + end, " | ", 3) == 0))
            end++;
        simpul_str id = {ids.ptr, end};
        bool known = simpul_graph_find_node(graph, id, &node);
        write_part(out, before, known ? side_label(graph, node) : id);
        before = ", ";
        size_t next = end + 3 < ids.len ? end + 3 : ids.len;
        ids = (simpul_str){ids.ptr + next, ids.len - next};
    }
}

static void write_edge_facts(const simpul_graph *graph, uint32_t edge, simpul_sink *out)
{
    simpul_value value;
    write_edge(out, graph, edge);
    write_part(out, " – ", side_text(graph, SIMPUL_EDGE, "modality", edge));
    write_part(out, ", status ", side_text(graph, SIMPUL_EDGE, "status", edge));
    write_part(out, ", ", side_text(graph, SIMPUL_EDGE, "date", edge));
    int64_t n = side_integer(graph, SIMPUL_EDGE, "n_sources", edge, 0);
    if (n > 0) simpul_sink_text(out, ", ");
    if (n > 0) write_count(out, (size_t)n, "source");
    size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, "confidence");
    if (simpul_graph_value(graph, SIMPUL_EDGE, column, edge, &value) && value.type == SIMPUL_DOUBLE)
        write_number(out, ", confidence ", value.as.number);
    write_part(out, ", contested: ", side_text(graph, SIMPUL_EDGE, "contested_about", edge));
    write_speakers(graph, side_text(graph, SIMPUL_EDGE, "speakers", edge), out);
    simpul_sink_format(out, "\n  %.*s\n", (int)simpul_graph_edge_id(graph, edge).len,
                       simpul_graph_edge_id(graph, edge).ptr);
}

static void write_best(const simpul_graph *graph, uint32_t edge, simpul_sink *out)
{
    simpul_str quote = side_text(graph, SIMPUL_EDGE, "evidence", edge);
    simpul_str document = side_text(graph, SIMPUL_EDGE, "evidence_document", edge);
    int64_t start = side_integer(graph, SIMPUL_EDGE, "evidence_start", edge, -1);
    int64_t end = side_integer(graph, SIMPUL_EDGE, "evidence_end", edge, -1);
    int64_t n = side_integer(graph, SIMPUL_EDGE, "n_claims", edge, 0);
    if (quote.ptr) {
        write_part(out, "  “", quote);
        simpul_sink_text(out, "”\n");
    }
    simpul_sink_text(out, "   ");
    write_part(out, " ", document);
    if (start >= 0 && end > start)
        simpul_sink_format(out, ", bytes %" PRId64 "-%" PRId64, start, end);
    write_part(out, ", rule ", side_text(graph, SIMPUL_EDGE, "rule", edge));
    simpul_sink_byte(out, '\n');
    if (n > 1)
        simpul_sink_format(out, "    the best of %lld claims; the records have the others\n",
                           (long long)n);
}

static void write_claim(const simpul_records *records, const simpul_claim_record *claim,
                        simpul_sink *out)
{
    simpul_document_record document;
    if (claim->quote.ptr) {
        write_part(out, "  “", claim->quote);
        simpul_sink_text(out, "”\n");
    }
    simpul_sink_text(out, "   ");
    if (document_find(records, claim->document, &document)) {
        write_part(out, " ", document.publisher);
        write_part(out, document.publisher.ptr ? ", " : " ", document.published);
        write_part(out, document.publisher.ptr || document.published.ptr ? ", " : " ",
                   document.path);
    } else write_part(out, " ", claim->document);
    if (claim->has_span)
        simpul_sink_format(out, ", bytes %" PRIu64 "-%" PRIu64, claim->start, claim->end);
    simpul_sink_text(out, "\n   ");
    write_part(out, " rule ", claim->rule);
    write_number(out, ", confidence ", claim->confidence);
    simpul_sink_format(out, ", %s", simpul_modality_name(claim->modality));
    write_part(out, ", dated ", claim->date);
    if (claim->speaker.ptr) write_part(out, ", said by ", entity_name(records, claim->speaker));
    write_part(out, claim->speaker.ptr ? " on " : ", said on ", claim->said_on);
    simpul_sink_format(out, "\n    %.*s\n", (int)claim->id.len, claim->id.ptr);
}

/* Is the claim one of this edge's? */
static bool is_of_edge(const struct side *side, uint32_t edge, const simpul_claim_record *claim)
{
    const simpul_graph *graph = side->graph;
    simpul_str relation = side_text(graph, SIMPUL_EDGE, "relation", edge);
    simpul_str polarity = side_text(graph, SIMPUL_EDGE, "polarity", edge);
    if (!relation.ptr || compare_views(relation, claim->relation) != 0 ||
        !is_text(polarity, simpul_polarity_name(claim->polarity)))
        return false;
    uint32_t subject = node_of_entity(side, claim->subject);
    uint32_t object = node_of_entity(side, claim->object);
    uint32_t source = simpul_graph_edge_source(graph, edge);
    uint32_t target = simpul_graph_edge_target(graph, edge);
    const simpul_relation *known = simpul_relation_find(relation);
    return (subject == source && object == target) ||
           (known && known->is_symmetric && subject == target && object == source);
}

static void write_claims(const struct side *side, uint32_t edge, simpul_sink *out)
{
    for (size_t i = 0; i < simpul_records_count(side->records, SIMPUL_CLAIM); i++) {
        simpul_claim_record claim;
        simpul_records_claim(side->records, i, &claim);
        if (is_of_edge(side, edge, &claim)) write_claim(side->records, &claim, out);
    }
}

static size_t write_edges(const struct side *side, uint32_t from, uint32_t to, simpul_sink *out)
{
    size_t n = 0;
    for (uint32_t edge = 0; edge < simpul_graph_edge_count(side->graph); edge++) {
        if (simpul_graph_edge_source(side->graph, edge) != from ||
            simpul_graph_edge_target(side->graph, edge) != to)
            continue;
        simpul_sink_text(out, "\n");
        write_edge_facts(side->graph, edge, out);
        if (side->records) write_claims(side, edge, out);
        else write_best(side->graph, edge, out);
        n++;
    }
    return n;
}

/* --- events between the two, in a graph where they are nodes --- */

static bool is_role(const simpul_graph *graph, uint32_t edge, const char *role)
{
    return is_text(side_text(graph, SIMPUL_EDGE, "role", edge), role);
}

static bool is_target(const simpul_graph *graph, uint32_t event, uint32_t to)
{
    for (uint32_t edge = 0; edge < simpul_graph_edge_count(graph); edge++)
        if (simpul_graph_edge_source(graph, edge) == event &&
            simpul_graph_edge_target(graph, edge) == to && is_role(graph, edge, "target"))
            return true;
    return false;
}

/* What one did to the other: an edge of the actor to an event whose target the other is. */
static size_t write_events(const struct side *side, uint32_t from, uint32_t to, simpul_sink *out)
{
    const simpul_graph *graph = side->graph;
    size_t n = 0;
    for (uint32_t edge = 0; edge < simpul_graph_edge_count(graph); edge++) {
        uint32_t event = simpul_graph_edge_target(graph, edge);
        bool acts = simpul_graph_edge_source(graph, edge) == from &&
                    (is_role(graph, edge, "agent") || is_role(graph, edge, "instrument"));
        if (!acts || !is_target(graph, event, to)) continue;
        simpul_sink_text(out, "\nthrough ");
        write_line(out, side_label(graph, event), SIZE_MAX);
        write_part(out, " – ", side_text(graph, SIMPUL_NODE, "status", event));
        write_part(out, ", contested: ", side_text(graph, SIMPUL_NODE, "contested_about", event));
        simpul_sink_text(out, "\n");
        write_edge_facts(graph, edge, out);
        write_best(graph, edge, out);
        n++;
    }
    return n;
}

static void write_name(const simpul_graph *graph, uint32_t node, simpul_sink *out)
{
    write_line(out, side_label(graph, node), SIZE_MAX);
    write_part(out, " (", simpul_graph_node_id(graph, node));
    simpul_sink_byte(out, ')');
}

static simpul_status explain(const struct why_not *question, simpul_sink *out, size_t *n_edges,
                             simpul_error *err)
{
    const struct side *side = question->side;
    write_name(side->graph, question->a, out);
    simpul_sink_text(out, " and ");
    write_name(side->graph, question->b, out);
    simpul_sink_text(out, "\n");
    *n_edges = write_edges(side, question->a, question->b, out);
    *n_edges += write_events(side, question->a, question->b, out);
    if (question->a != question->b) {
        *n_edges += write_edges(side, question->b, question->a, out);
        *n_edges += write_events(side, question->b, question->a, out);
    }
    if (*n_edges) return SIMPUL_OK;
    simpul_sink_text(out, "\nNo edge between them.\n");
    if (question->a == question->b) {
        simpul_sink_text(out, "They are one entity, and no graph has claims of an entity about "
                              "itself.\n");
        return SIMPUL_OK;
    }
    if (side->records) return why_not_write(question, out, err);
    simpul_sink_text(out, "A graph does not say why; ask the records it was built from.\n");
    return SIMPUL_OK;
}

static simpul_status answer(struct cli *cli, const struct why_not *question, size_t *n_edges,
                            simpul_error *err)
{
    simpul_sink *out = NULL;
    simpul_status status = output_open(&out, cli->common->output, cli->common->overwrite, err);
    if (!status) status = explain(question, out, n_edges, err);
    if (status) output_abandon(out);
    else status = output_close(out, err);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct explain_options *asked = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct side side = {0};
    size_t n_edges = 0;
    struct why_not question = {
        .side = &side, .folders = &asked->articles, .n_folders = asked->articles ? 1 : 0};
    simpul_status status = output_check(asked->common.output, asked->common.overwrite, &err);
    if (!status)
        status = side_open(cli, &side, cli->operands[0], asked->common.input_format, true, &err);
    bool known = !status && entity_search(cli, side.graph, cli->operands[1], &question.a);
    known = known && entity_search(cli, side.graph, cli->operands[2], &question.b);
    if (known) status = answer(cli, &question, &n_edges, &err);
    if (status) cli_fail(cli, &err);
    side_close(&side);
    if (status || !known) return CLI_UNKNOWN;
    return n_edges ? CLI_DONE : CLI_FAILED;
}

static const struct example examples[] = {
    {"simpul explain records.ndjson TikTok Komdigi", "every claim about the two, with its quote"},
    {"simpul explain policy.graphml ministry:komdigi feature:tiktok-live", "the edges of a graph"},
    {"simpul extract articles --trace | simpul explain - Indef KPPU --articles articles",
     "why there is none, with the sentences"},
    {NULL, NULL},
};

const struct command cmd_explain = {
    .name = "explain",
    .section = "Looking closer",
    .summary = "why is there, or is there not, an edge between two?",
    .operands = "FILE A B",
    .min_operands = 3,
    .max_operands = 3,
    .description =
        "Shows each edge between A and B, in both directions, with its claims: quote, article, "
        "place, rule, confidence, modality, date and speaker. A and B are ids, ids without their "
        "type, names or aliases.\n\n"
        "Where there is none, it says in how many documents both are mentioned and, from the trace "
        "lines of 'simpul extract --trace', what was refused there and why. A graph holds the best "
        "evidence of each edge and no refusals; where events are nodes (view reified), those "
        "in which the one acts upon the other stand for edges.\n\n"
        "Exit 0: there is an edge; 1: there is none; 2: could not tell (a name that is unknown or "
        "means several).",
    .answers = true,
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct explain_options),
    .defaults = &defaults,
    .run = run,
};

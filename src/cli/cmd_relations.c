/* simpul relations: the table of relations, and for which of them text has cues. */
#include "cli.h"
#include "table.h"

static const struct common_options defaults = {COMMON_OPTIONS_VALUES, .format = "text"};

static const struct option_spec options[] = {
    FORMAT_ROW(table_format_name, "print the table as text, csv or json"),
    LEXICON_ROW,
    OUTPUT_ROW,
    OVERWRITE_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static const char *const columns[] = {"name", "cues", "family", "plover", "meaning"};
enum { N_COLUMNS = sizeof columns / sizeof *columns };

static struct cell cell(const void *context, size_t row, size_t column)
{
    const simpul_relation *relation = simpul_relation_at(row);
    switch (column) {
    case 0: return cell_text(relation->name);
    case 1: return cell_integer(simpul_lexicon_cue_count(context, view(relation->name)));
    case 2: return cell_text(relation->family);
    case 3: return cell_text(relation->plover);
    default: return cell_text(relation->meaning);
    }
}

static int run(struct cli *cli, void *values)
{
    const struct common_options *common = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_lexicon *lexicon = NULL;
    if (simpul_lexicon_open(&lexicon, common->lexicon, &err)) return cli_fail(cli, &err);
    struct table table = {columns, N_COLUMNS, simpul_relation_count(), cell, lexicon};
    int code = table_print(&table, cli, common->format);
    simpul_lexicon_free(lexicon);
    return code;
}

static const struct example examples[] = {
    {"simpul relations", "who can do what to whom?"},
    {"simpul relations --lexicon mine -f csv", "the same with cues of your own"},
    {NULL, NULL},
};

const struct command cmd_relations = {
    .name = "relations",
    .section = "About simpul",
    .summary = "list the relations, and which of them text can make",
    .operands = "",
    .description = "'cues' is the number of words and phrases that can make the relation: where it "
                   "is 0, only the lexicon or other extractors give such claims.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .run = run,
};

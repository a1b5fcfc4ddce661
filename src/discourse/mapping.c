/* Which claims take a stand, whose, and on what: the built-in table, and reading another. Knows no
 * statements. */
#include "discourse/mapping.h"

#include "base/alloc.h"
#include "base/csv.h"
#include "base/error.h"
#include "base/number.h"

#include <string.h>

#define BOTH(relation, actor, concept, affirmed, negated)                                          \
    {relation, SIMPUL_AFFIRMED, actor, concept, affirmed},                                         \
    {                                                                                              \
        relation, SIMPUL_NEGATED, actor, concept, negated                                          \
    }

/* Acts that undo one another are one concept, for and against. Left out is what takes no stand
 * (offices, parts, owners, meetings), and requests, whose object may be the one who is asked. Who
 * does not criticise need not be for it. */
static const smp_mapping_row built_in[] = {
    BOTH("issues", SMP_END_SUBJECT, "{object}", 1, 0),
    BOTH("revokes", SMP_END_SUBJECT, "{object}", 0, 1),
    BOTH("complies_with", SMP_END_SUBJECT, "{object}", 1, 0),
    BOTH("supports", SMP_END_SUBJECT, "{object}", 1, 0),
    {"criticises", SIMPUL_AFFIRMED, SMP_END_SUBJECT, "{object}", 0},
    BOTH("revises", SMP_END_SUBJECT, "revision of {object}", 1, 0),
    BOTH("regulates", SMP_END_SUBJECT, "regulation of {object}", 1, 0),
    BOTH("obliges", SMP_END_SUBJECT, "duties for {object}", 1, 0),
    BOTH("prohibits", SMP_END_SUBJECT, "bans for {object}", 1, 0),
    BOTH("permits", SMP_END_SUBJECT, "bans for {object}", 0, 1),
    BOTH("blocks", SMP_END_SUBJECT, "restriction of {object}", 1, 0),
    BOTH("suspends", SMP_END_SUBJECT, "restriction of {object}", 1, 0),
    BOTH("unblocks", SMP_END_SUBJECT, "restriction of {object}", 0, 1),
    BOTH("restores", SMP_END_SUBJECT, "restriction of {object}", 0, 1),
    BOTH("sanctions", SMP_END_SUBJECT, "action against {object}", 1, 0),
    BOTH("warns", SMP_END_SUBJECT, "action against {object}", 1, 0),
    BOTH("summons", SMP_END_SUBJECT, "action against {object}", 1, 0),
    BOTH("investigates", SMP_END_SUBJECT, "action against {object}", 1, 0),
    BOTH("protects", SMP_END_SUBJECT, "protection of {object}", 1, 0),
    BOTH("threatens", SMP_END_SPEAKER, "{subject} threatens {object}", 1, 0),
};

enum {
    COLUMN_RELATION,
    COLUMN_POLARITY,
    COLUMN_ACTOR,
    COLUMN_CONCEPT,
    COLUMN_AGREEMENT,
    N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = {"relation", "polarity", "actor", "concept",
                                                    "agreement"};
static const char *const end_names[SMP_N_ENDS] = {"subject", "object", "speaker"};

const smp_mapping_row *smp_mapping_rows(const simpul_mapping *mapping, size_t *n)
{
    *n = mapping ? mapping->rows.n : sizeof built_in / sizeof built_in[0];
    return mapping ? mapping->rows.items : built_in;
}

void smp_mapping_concept(smp_buf *out, const char *concept, simpul_str subject, simpul_str relation,
                         simpul_str object)
{
    const struct {
        simpul_str name, value;
    } parts[] = {{SIMPUL_STR("{subject}"), subject},
                 {SIMPUL_STR("{relation}"), relation},
                 {SIMPUL_STR("{object}"), object}};
    simpul_str rest = smp_str(concept);
    while (rest.len) {
        size_t taken = 0;
        for (int i = 0; i < 3 && !taken; i++) {
            if (!smp_str_starts(rest, parts[i].name)) continue;
            smp_buf_str(out, parts[i].value);
            taken = parts[i].name.len;
        }
        if (!taken) smp_buf_byte(out, rest.ptr[0]);
        rest = smp_str_slice(rest, taken ? taken : 1, rest.len);
    }
}

static simpul_status refuse(const smp_csv *csv, const smp_csv_field *field, const char *wanted,
                            simpul_error *err)
{
    return smp_error_at(err, SIMPUL_ERR_SCHEMA, csv->source, field->line, field->column,
                        "'%.*s' is no %s", (int)(field->text.len > 80 ? 80 : field->text.len),
                        field->text.ptr, wanted);
}

/* Where each of our columns stands in the header. */
static simpul_status read_header(smp_csv *csv, size_t columns[N_COLUMNS], simpul_error *err)
{
    bool more;
    simpul_status status = smp_csv_next(csv, &more, err);
    for (int i = 0; i < N_COLUMNS && !status; i++) {
        columns[i] = 0;
        while (columns[i] < csv->fields.n &&
               !smp_str_is(csv->fields.items[columns[i]].text, column_names[i]))
            columns[i]++;
        if (columns[i] == csv->fields.n)
            status = smp_error_at(err, SIMPUL_ERR_SCHEMA, csv->source, 1, 0,
                                  "no column '%s'; wanted relation, polarity, actor, concept, "
                                  "agreement",
                                  column_names[i]);
    }
    return status;
}

static simpul_status read_row(simpul_mapping *mapping, const smp_csv *csv,
                              const size_t columns[N_COLUMNS], simpul_error *err)
{
    const smp_csv_field *field[N_COLUMNS];
    for (int i = 0; i < N_COLUMNS; i++) {
        if (columns[i] >= csv->fields.n)
            return smp_error_at(err, SIMPUL_ERR_SCHEMA, csv->source, csv->fields.items[0].line, 0,
                                "no %s; wanted as many fields as the header has", column_names[i]);
        field[i] = &csv->fields.items[columns[i]];
    }
    smp_mapping_row row = {0};
    const simpul_relation *relation = simpul_relation_find(field[COLUMN_RELATION]->text);
    if (!relation)
        return refuse(csv, field[COLUMN_RELATION], "relation (see 'simpul relations')", err);
    row.relation = relation->name;
    if (smp_str_is(field[COLUMN_POLARITY]->text, "negated")) row.polarity = SIMPUL_NEGATED;
    else if (!smp_str_is(field[COLUMN_POLARITY]->text, "affirmed"))
        return refuse(csv, field[COLUMN_POLARITY], "polarity; wanted affirmed or negated", err);
    while (row.actor < SMP_N_ENDS && !smp_str_is(field[COLUMN_ACTOR]->text, end_names[row.actor]))
        row.actor++;
    if (row.actor == SMP_N_ENDS)
        return refuse(csv, field[COLUMN_ACTOR], "actor; wanted subject, object or speaker", err);
    if (!field[COLUMN_CONCEPT]->text.len)
        return refuse(csv, field[COLUMN_CONCEPT], "concept; wanted text", err);
    if (!smp_number_parse_int(field[COLUMN_AGREEMENT]->text, &row.agreement))
        return refuse(csv, field[COLUMN_AGREEMENT], "agreement; wanted a whole number", err);
    row.concept = smp_arena_str(&mapping->arena, field[COLUMN_CONCEPT]->text).ptr;
    return row.concept && smp_vec_push(&mapping->rows, row) ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status simpul_mapping_read(simpul_mapping **out, simpul_source *source, simpul_error *err)
{
    *out = NULL;
    simpul_str bytes;
    smp_csv csv;
    size_t columns[N_COLUMNS];
    simpul_status status = simpul_source_bytes(source, &bytes, err);
    if (status) return status;
    simpul_mapping *mapping = smp_alloc_array(1, sizeof *mapping);
    if (!mapping) return smp_error_memory(err);
    smp_arena_init(&mapping->arena);
    smp_csv_open(&csv, bytes, simpul_source_name(source));
    status = read_header(&csv, columns, err);
    for (bool more = true; more && !status;) {
        status = smp_csv_next(&csv, &more, err);
        if (!status && more) status = read_row(mapping, &csv, columns, err);
    }
    smp_csv_dispose(&csv);
    if (status) simpul_mapping_free(mapping);
    else *out = mapping;
    return status;
}

void simpul_mapping_write(const simpul_mapping *mapping, simpul_sink *sink)
{
    size_t n;
    const smp_mapping_row *rows = smp_mapping_rows(mapping, &n);
    for (int i = 0; i < N_COLUMNS; i++)
        simpul_sink_format(sink, "%s%s", column_names[i], i + 1 < N_COLUMNS ? "," : "\r\n");
    for (size_t i = 0; i < n; i++) {
        char agreement[SMP_NUMBER_SIZE];
        simpul_sink_format(sink, "%s,%s,%s,", rows[i].relation,
                           simpul_polarity_name(rows[i].polarity), end_names[rows[i].actor]);
        smp_csv_cell(sink, smp_str(rows[i].concept));
        smp_number_int(agreement, rows[i].agreement);
        simpul_sink_format(sink, ",%s\r\n", agreement);
    }
}

void simpul_mapping_free(simpul_mapping *mapping)
{
    if (!mapping) return;
    smp_vec_dispose(&mapping->rows);
    smp_arena_dispose(&mapping->arena);
    smp_free(mapping);
}

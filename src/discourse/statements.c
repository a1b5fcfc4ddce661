/* The table of statements: columns found, rows held and added, all put in order. Reads no file. */
#include "discourse/statements.h"

#include "base/alloc.h"
#include "base/error.h"
#include "base/number.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of several names the first that is there counts. */
static const struct {
    const char *names[3];
} roles[SMP_N_ROLES] = {
    [SMP_ROLE_ID] = {{"statement_id", "id"}},
    [SMP_ROLE_TIME] = {{"time", "date"}},
    [SMP_ROLE_DOCUMENT] = {{"document_id", "document", "doc"}},
    [SMP_ROLE_POSITION] = {{"start_position", "position"}},
    [SMP_ROLE_AUTHOR] = {{"document_author", "author"}},
    [SMP_ROLE_SOURCE] = {{"document_source", "source"}},
    [SMP_ROLE_SECTION] = {{"document_section", "section"}},
    [SMP_ROLE_TYPE] = {{"document_type", "type"}},
};

static const int64_t qualifier_limit = 999999999;

static int shown(simpul_str text)
{
    return text.len > 80 ? 80 : (int)text.len;
}

size_t smp_statements_find(const simpul_statements *statements, simpul_str name)
{
    uint32_t column = smp_strmap_find(&statements->columns, name);
    return column == SMP_STRMAP_NONE ? SMP_NO_COLUMN : column;
}

const char *smp_statements_near(const simpul_statements *statements, simpul_str name,
                                char text[SMP_NEAR_SIZE])
{
    char typed[SMP_NEAR_SIZE];
    size_t nearest = 1 + name.len / 3;
    text[0] = '\0';
    snprintf(typed, sizeof typed, "%.*s", shown(name), name.ptr);
    for (uint32_t i = 0; i < statements->columns.n; i++) {
        const char *column = smp_strmap_string(&statements->columns, i).ptr;
        size_t distance = simpul_edit_distance(typed, column, nearest);
        if (distance > nearest || (distance == nearest && text[0])) continue;
        nearest = distance;
        snprintf(text, SMP_NEAR_SIZE, "; did you mean '%.80s'?", column);
    }
    return text;
}

static void find_roles(simpul_statements *statements)
{
    for (int role = 0; role < SMP_N_ROLES; role++) {
        statements->roles[role] = SMP_NO_COLUMN;
        for (int i = 0; i < 3 && statements->roles[role] == SMP_NO_COLUMN; i++)
            if (roles[role].names[i])
                statements->roles[role] =
                    smp_statements_find(statements, smp_str(roles[role].names[i]));
    }
}

/* The columns that the options name. */
static simpul_status find_variables(simpul_statements *statements,
                                    const simpul_statements_options *options, const char *source,
                                    simpul_error *err)
{
    const char *const names[] = {options->variable1, options->variable2, options->qualifier};
    size_t *const columns[] = {&statements->variable1, &statements->variable2,
                               &statements->qualifier};
    char near[SMP_NEAR_SIZE];
    for (int i = 0; i < 3; i++) {
        *columns[i] = names[i] ? smp_statements_find(statements, smp_str(names[i])) : SMP_NO_COLUMN;
        if (names[i] && *columns[i] == SMP_NO_COLUMN)
            return smp_error_at(err, SIMPUL_ERR_ARGUMENT, source, source ? 1 : 0, 0,
                                "no column '%.80s'%s", names[i],
                                smp_statements_near(statements, smp_str(names[i]), near));
    }
    if (statements->roles[SMP_ROLE_TIME] == SMP_NO_COLUMN)
        return smp_error_at(err, SIMPUL_ERR_ARGUMENT, source, 1, 0,
                            "no column 'time' or 'date', wanted one of them%s",
                            smp_statements_near(statements, SIMPUL_STR("time"), near));
    return SIMPUL_OK;
}

static simpul_status name_columns(simpul_statements *statements, const simpul_str *columns,
                                  size_t n, const char *source, simpul_error *err)
{
    for (size_t i = 0; i < n; i++) {
        uint32_t column = smp_strmap_put(&statements->columns, columns[i]);
        if (column == SMP_STRMAP_NONE) return smp_error_memory(err);
        if (column != i)
            return smp_error_at(err, SIMPUL_ERR_SCHEMA, source, 1, 0,
                                "column '%.*s' is there twice, wanted each name once",
                                shown(columns[i]), columns[i].ptr);
    }
    return SIMPUL_OK;
}

simpul_status smp_statements_new(simpul_statements **out, const simpul_str *columns, size_t n,
                                 const simpul_statements_options *options, const char *source,
                                 simpul_error *err)
{
    *out = NULL;
    simpul_statements *statements = smp_alloc_array(1, sizeof *statements);
    if (!statements) return smp_error_memory(err);
    smp_strmap_init(&statements->values);
    smp_strmap_init(&statements->columns);
    smp_strmap_init(&statements->ids);
    simpul_status status = SIMPUL_OK;
    if (smp_strmap_put(&statements->values, SIMPUL_STR("")) == SMP_STRMAP_NONE)
        status = smp_error_memory(err);
    if (!status) status = name_columns(statements, columns, n, source, err);
    if (!status) find_roles(statements);
    if (!status) status = find_variables(statements, options, source, err);
    if (status) simpul_statements_free(statements);
    else *out = statements;
    return status;
}

/* What is wrong with a cell, at its place. */
static simpul_status refuse(const smp_row_place *place, size_t column, simpul_str text,
                            const char *wanted, simpul_error *err)
{
    const smp_csv_field *cell = place->cells ? &place->cells[column] : NULL;
    return smp_error_at(err, SIMPUL_ERR_SCHEMA, place->source, cell ? cell->line : place->line,
                        cell ? cell->column : 0, "'%.*s' %s", shown(text), text.ptr, wanted);
}

static simpul_status read_numbers(const simpul_statements *statements, const simpul_str *cells,
                                  const smp_row_place *place, simpul_scale scale,
                                  smp_statement *out, simpul_error *err)
{
    size_t time = statements->roles[SMP_ROLE_TIME], q = statements->qualifier;
    size_t position = statements->roles[SMP_ROLE_POSITION];
    if (!smp_time_parse(cells[time], &out->time, NULL))
        return refuse(place, time, cells[time],
                      "is no time; wanted YYYY-MM-DD or YYYY-MM-DD hh:mm:ss", err);
    if (position != SMP_NO_COLUMN && !smp_number_parse_int(cells[position], &out->position))
        return refuse(place, position, cells[position], "is no position; wanted a whole number",
                      err);
    if (q == SMP_NO_COLUMN) return SIMPUL_OK;
    if (!smp_number_parse_int(cells[q], &out->qualifier))
        return refuse(place, q, cells[q], "is no qualifier; wanted a whole number", err);
    if (out->qualifier < -qualifier_limit || out->qualifier > qualifier_limit)
        return refuse(place, q, cells[q], "is out of range; wanted at most 9 digits", err);
    if (scale == SIMPUL_SCALE_BOOLEAN && out->qualifier != 0 && out->qualifier != 1)
        return refuse(place, q, cells[q], "is no agreement; wanted 0 or 1", err);
    return SIMPUL_OK;
}

static simpul_status hold_ids(simpul_statements *statements, const simpul_str *cells,
                              const smp_row_place *place, simpul_error *err)
{
    size_t id = statements->roles[SMP_ROLE_ID], document = statements->roles[SMP_ROLE_DOCUMENT];
    if (document != SMP_NO_COLUMN && !cells[document].len)
        return refuse(place, document, cells[document], "is no document; wanted its id", err);
    if (id == SMP_NO_COLUMN) return SIMPUL_OK;
    if (!cells[id].len) return refuse(place, id, cells[id], "is no id; wanted a unique one", err);
    size_t n = statements->ids.n;
    if (smp_strmap_put(&statements->ids, cells[id]) == SMP_STRMAP_NONE)
        return smp_error_memory(err);
    if (statements->ids.n == n)
        return refuse(place, id, cells[id], "is there twice; wanted a unique id", err);
    return SIMPUL_OK;
}

simpul_status smp_statements_add(simpul_statements *statements, const simpul_str *cells,
                                 const smp_row_place *place,
                                 const simpul_statements_options *options, simpul_error *err)
{
    size_t n_columns = statements->columns.n;
    smp_statement statement = {0};
    simpul_status status = read_numbers(statements, cells, place, options->scale, &statement, err);
    if (!status) status = hold_ids(statements, cells, place, err);
    if (status) return status;
    if (statements->statements.n >= UINT32_MAX - 1)
        return smp_error_set(err, SIMPUL_ERR_LIMIT, "more than %lu statements",
                             (unsigned long)(UINT32_MAX - 1));
    statement.row = (uint32_t)statements->statements.n;
    size_t before = statements->cells.n;
    if (!smp_vec_reserve(&statements->cells, n_columns)) return smp_error_memory(err);
    for (size_t i = 0; i < n_columns; i++) {
        uint32_t value = smp_strmap_put(&statements->values, cells[i]);
        if (value == SMP_STRMAP_NONE) {
            statements->cells.n = before;
            return smp_error_memory(err);
        }
        statements->cells.items[statements->cells.n++] = value;
    }
    return smp_vec_push(&statements->statements, statement) ? SIMPUL_OK : smp_error_memory(err);
}

static bool is_of_data(simpul_status status)
{
    return status == SIMPUL_ERR_SYNTAX || status == SIMPUL_ERR_SCHEMA ||
           status == SIMPUL_ERR_ENCODING;
}

simpul_status smp_statements_bad_row(simpul_statements_options *options, const simpul_error *bad,
                                     simpul_error *err)
{
    if (!options->keep_going || !is_of_data(bad->status)) {
        if (err && !err->status) *err = *bad;
        return bad->status;
    }
    options->n_skipped++;
    if (options->warnings.warn) options->warnings.warn(options->warnings.context, bad);
    return SIMPUL_OK;
}

typedef struct ranked {
    simpul_str text;
    int64_t number;
    bool is_number;
    uint32_t value;
} ranked;

static int by_bytes(const void *left, const void *right)
{
    return smp_str_compare(((const ranked *)left)->text, ((const ranked *)right)->text);
}

/* Whole numbers by value and before everything else. */
static int by_number(const void *left, const void *right)
{
    const ranked *a = left, *b = right;
    if (a->is_number != b->is_number) return a->is_number ? -1 : 1;
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    return smp_str_compare(a->text, b->text);
}

static int by_order(const void *left, const void *right)
{
    const smp_statement *a = left, *b = right;
    if (a->time != b->time) return a->time < b->time ? -1 : 1;
    if (a->document != b->document) return a->document < b->document ? -1 : 1;
    if (a->position != b->position) return a->position < b->position ? -1 : 1;
    if (a->id != b->id) return a->id < b->id ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

uint32_t smp_statement_value(const simpul_statements *statements, const smp_statement *statement,
                             size_t column)
{
    return statements->cells.items[statement->row * statements->columns.n + column];
}

/* Ids and documents, as ranks in the order of numbers. */
static void rank_order(simpul_statements *statements, ranked *all, uint32_t *rank)
{
    size_t n = statements->values.n;
    size_t id = statements->roles[SMP_ROLE_ID], document = statements->roles[SMP_ROLE_DOCUMENT];
    qsort(all, n, sizeof *all, by_number);
    for (size_t i = 0; i < n; i++) rank[all[i].value] = (uint32_t)i;
    for (size_t i = 0; i < statements->statements.n; i++) {
        smp_statement *statement = &statements->statements.items[i];
        statement->id = statement->row;
        if (id != SMP_NO_COLUMN)
            statement->id = rank[smp_statement_value(statements, statement, id)];
        if (document != SMP_NO_COLUMN)
            statement->document = rank[smp_statement_value(statements, statement, document)];
    }
}

static void rank_bytes(simpul_statements *statements, ranked *all)
{
    size_t n = statements->values.n;
    qsort(all, n, sizeof *all, by_bytes);
    for (size_t i = 0; i < n; i++) {
        statements->ranks[all[i].value] = (uint32_t)i;
        statements->by_rank[i] = all[i].value;
    }
}

static bool holds_booleans(const simpul_statements *statements)
{
    for (size_t i = 0; i < statements->statements.n; i++) {
        int64_t qualifier = statements->statements.items[i].qualifier;
        if (qualifier != 0 && qualifier != 1) return false;
    }
    return true;
}

simpul_status smp_statements_finish(simpul_statements *statements,
                                    const simpul_statements_options *options, simpul_error *err)
{
    size_t n = statements->values.n;
    ranked *all = smp_alloc_array(n, sizeof *all);
    statements->ranks = smp_alloc_array(n, sizeof *statements->ranks);
    statements->by_rank = smp_alloc_array(n, sizeof *statements->by_rank);
    bool done = all && statements->ranks && statements->by_rank;
    for (uint32_t i = 0; done && i < n; i++) {
        all[i] = (ranked){.text = smp_strmap_string(&statements->values, i), .value = i};
        all[i].is_number = smp_number_parse_int(all[i].text, &all[i].number);
    }
    if (done) {
        rank_order(statements, all, statements->ranks);
        if (statements->statements.n)
            qsort(statements->statements.items, statements->statements.n, sizeof(smp_statement),
                  by_order);
        rank_bytes(statements, all);
        statements->is_boolean =
            options->scale == SIMPUL_SCALE_BOOLEAN ||
            (options->scale == SIMPUL_SCALE_AUTO && holds_booleans(statements));
    }
    smp_free(all);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

size_t simpul_statements_count(const simpul_statements *statements)
{
    return statements->statements.n;
}

void simpul_statements_free(simpul_statements *statements)
{
    if (!statements) return;
    smp_strmap_dispose(&statements->values);
    smp_strmap_dispose(&statements->columns);
    smp_strmap_dispose(&statements->ids);
    smp_vec_dispose(&statements->cells);
    smp_vec_dispose(&statements->statements);
    smp_vec_dispose(&statements->shown);
    smp_free(statements->ranks);
    smp_free(statements->by_rank);
    smp_free(statements);
}

/* Which statements count: time, documents, values, duplicates, in this order. Counts nothing into
 * networks. */
#include "discourse/discourse.h"

#include "base/alloc.h"
#include "base/date.h"
#include "base/error.h"

#include <stdlib.h>

/* A value to leave out, found in the table; value SMP_STRMAP_NONE: it occurs nowhere. */
typedef struct excluded_value {
    size_t column;
    uint32_t value;
} excluded_value;

static int shown(simpul_str text)
{
    return text.len > 80 ? 80 : (int)text.len;
}

typedef struct selector {
    simpul_discourse *discourse;
    excluded_value *values, *documents;
    const smp_statement **in_range; /* S0 */
    size_t n_in_range;
    uint32_t *row_of, *column_of; /* value → label */
} selector;

static simpul_status find_exclusions(const simpul_discourse *discourse,
                                     const simpul_exclusion *given, size_t n, bool of_documents,
                                     excluded_value **out, simpul_error *err)
{
    static const char *const fields[] = {"author", "source", "section", "type"};
    const simpul_statements *statements = discourse->statements;
    char near[SMP_NEAR_SIZE];
    excluded_value *found = smp_alloc_array(n, sizeof *found);
    *out = found;
    if (!found) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) {
        simpul_str field = given[i].field, value = given[i].value;
        found[i].column = smp_statements_find(statements, field);
        for (int role = 0; role < 4 && of_documents; role++)
            if (smp_str_is(field, fields[role]))
                found[i].column = statements->roles[SMP_ROLE_AUTHOR + role];
        if (found[i].column == SMP_NO_COLUMN)
            return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "no column '%s%.*s' to exclude by%s",
                                 of_documents ? "document_" : "", shown(field), field.ptr,
                                 smp_statements_near(statements, field, near));
        found[i].value = smp_strmap_find(&statements->values, value);
        if (found[i].value == SMP_STRMAP_NONE)
            smp_warn_at(&discourse->options.warnings, SIMPUL_ERR_ARGUMENT, NULL, 0, 0,
                        "exclude: no statement has %.*s '%.*s'", shown(field), field.ptr,
                        shown(value), value.ptr);
    }
    return SIMPUL_OK;
}

/* Inverted, a statement stays if each field that is listed has a listed value. */
static bool is_excluded(const simpul_statements *statements, const smp_statement *statement,
                        const excluded_value *list, size_t n, bool invert)
{
    for (size_t i = 0; i < n; i++) {
        uint32_t value = smp_statement_value(statements, statement, list[i].column);
        if (!invert && value == list[i].value) return true;
        bool listed = false;
        for (size_t k = 0; invert && k < n && !listed; k++)
            listed = list[k].column == list[i].column && list[k].value == value;
        if (invert && !listed) return true;
    }
    return false;
}

static bool take_range(selector *selection)
{
    simpul_discourse *discourse = selection->discourse;
    const simpul_statements *statements = discourse->statements;
    const simpul_discourse_options *options = &discourse->options;
    size_t n = statements->statements.n;
    discourse->counts.n_statements = n;
    selection->in_range = smp_alloc_array(n, sizeof *selection->in_range);
    if (!selection->in_range) return false;
    for (size_t i = 0; i < n; i++) {
        const smp_statement *statement = &statements->statements.items[i];
        if (statement->time < discourse->start || statement->time > discourse->stop ||
            is_excluded(statements, statement, selection->documents, options->n_exclude_documents,
                        options->invert))
            discourse->counts.n_outside++;
        else selection->in_range[selection->n_in_range++] = statement;
    }
    return true;
}

static int by_number(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return a < b ? -1 : a > b;
}

/* The levels of the qualifier: see simpul_scale. */
static bool find_levels(selector *selection)
{
    simpul_discourse *discourse = selection->discourse;
    size_t n = selection->n_in_range;
    int64_t *levels = smp_alloc_array(n + 2, sizeof *levels);
    discourse->levels = levels;
    if (!levels) return false;
    if (discourse->statements->qualifier == SMP_NO_COLUMN || discourse->statements->is_boolean) {
        levels[0] = 0;
        levels[1] = 1;
        discourse->n_levels = discourse->statements->qualifier == SMP_NO_COLUMN ? 1 : 2;
        return true;
    }
    for (size_t i = 0; i < n; i++) levels[i] = selection->in_range[i]->qualifier;
    qsort(levels, n, sizeof *levels, by_number);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || levels[i] != levels[i - 1]) levels[discourse->n_levels++] = levels[i];
    return true;
}

/* Labels of one variable within the range, in the order of their bytes; never the empty text. */
static bool find_labels(const selector *selection, size_t column, smp_labels *labels,
                        uint32_t **label_of)
{
    const simpul_statements *statements = selection->discourse->statements;
    size_t n = statements->values.n;
    uint32_t *found = smp_alloc_array(n, sizeof *found);
    *label_of = found;
    if (!found) return false;
    for (size_t i = 0; i < selection->n_in_range; i++) {
        uint32_t value = smp_statement_value(statements, selection->in_range[i], column);
        if (value) found[value] = 1;
    }
    size_t n_labels = 0;
    for (size_t i = 0; i < n; i++) n_labels += found[i];
    labels->values = smp_alloc_array(n_labels, sizeof *labels->values);
    if (!labels->values) return false;
    for (size_t rank = 0; rank < n; rank++) {
        uint32_t value = statements->by_rank[rank];
        if (!found[value]) continue;
        found[value] = (uint32_t)labels->n;
        labels->values[labels->n++] = value;
    }
    return true;
}

static uint32_t level_of(const simpul_discourse *discourse, int64_t qualifier)
{
    size_t low = 0, high = discourse->n_levels;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (discourse->levels[middle] <= qualifier) low = middle;
        else high = middle;
    }
    return (uint32_t)low;
}

/* What else duplicates share; equal numbers are the same document or period. */
static int64_t period_of(const smp_statement *statement, simpul_duplicates duplicates)
{
    smp_day day = statement->time / SMP_SECONDS_OF_DAY;
    int64_t year;
    int month, day_of_month;
    smp_day_split(day, &year, &month, &day_of_month);
    switch (duplicates) {
    case SIMPUL_DUPLICATES_DOCUMENT: return statement->document;
    case SIMPUL_DUPLICATES_WEEK: return day - smp_day_weekday(day); /* of ISO 8601: from Monday */
    case SIMPUL_DUPLICATES_MONTH: return year * 12 + month;
    case SIMPUL_DUPLICATES_YEAR: return year;
    case SIMPUL_DUPLICATES_INCLUDE:
    case SIMPUL_DUPLICATES_ACROSSRANGE: break;
    }
    return 0;
}

/* A statement as far as duplicates are alike, and its place in the order. */
typedef struct twin {
    int64_t period;
    uint32_t row, column, level;
    size_t place;
} twin;

static int compare_twins(const twin *a, const twin *b)
{
    if (a->row != b->row) return a->row < b->row ? -1 : 1;
    if (a->column != b->column) return a->column < b->column ? -1 : 1;
    if (a->level != b->level) return a->level < b->level ? -1 : 1;
    return a->period < b->period ? -1 : a->period > b->period;
}

static int by_likeness(const void *left, const void *right)
{
    const twin *a = left, *b = right;
    int order = compare_twins(a, b);
    return order ? order : a->place < b->place ? -1 : a->place > b->place;
}

/* Drops what repeats an earlier statement. `twins` has one for each kept statement, in order. */
static bool drop_duplicates(simpul_discourse *discourse, twin *twins)
{
    size_t n = discourse->kept.n, n_left = 0;
    bool *drops = smp_alloc_array(n, sizeof *drops);
    if (!drops) return false;
    if (n) qsort(twins, n, sizeof *twins, by_likeness);
    for (size_t i = 1; i < n; i++)
        drops[twins[i].place] = compare_twins(&twins[i], &twins[i - 1]) == 0;
    for (size_t i = 0; i < n; i++)
        if (!drops[i]) discourse->kept.items[n_left++] = discourse->kept.items[i];
    discourse->counts.n_duplicates = n - n_left;
    discourse->kept.n = n_left;
    smp_free(drops);
    return true;
}

static bool take_statements(selector *selection)
{
    simpul_discourse *discourse = selection->discourse;
    const simpul_statements *statements = discourse->statements;
    const simpul_discourse_options *options = &discourse->options;
    twin *twins = smp_alloc_array(selection->n_in_range, sizeof *twins);
    bool done = twins && smp_vec_reserve(&discourse->kept, selection->n_in_range);
    for (size_t i = 0; done && i < selection->n_in_range; i++) {
        const smp_statement *statement = selection->in_range[i];
        uint32_t row = smp_statement_value(statements, statement, statements->variable1);
        uint32_t column = smp_statement_value(statements, statement, statements->variable2);
        if (is_excluded(statements, statement, selection->values, options->n_exclude,
                        options->invert)) {
            discourse->counts.n_excluded++;
            continue;
        }
        if (!row || !column) {
            discourse->counts.n_empty++;
            continue;
        }
        smp_kept kept = {statement->time, selection->row_of[row], selection->column_of[column],
                         level_of(discourse, statement->qualifier)};
        bool by_level = options->aggregation != SIMPUL_IGNORE;
        twins[discourse->kept.n] =
            (twin){period_of(statement, options->duplicates), kept.row, kept.column,
                   by_level ? kept.level : 0, discourse->kept.n};
        discourse->kept.items[discourse->kept.n++] = kept;
    }
    if (done && options->duplicates != SIMPUL_DUPLICATES_INCLUDE)
        done = drop_duplicates(discourse, twins);
    discourse->counts.n_kept = discourse->kept.n;
    smp_free(twins);
    return done;
}

static simpul_status hold_statements(const simpul_discourse *discourse, simpul_error *err)
{
    const simpul_statements *statements = discourse->statements;
    if (discourse->options.duplicates == SIMPUL_DUPLICATES_DOCUMENT &&
        statements->roles[SMP_ROLE_DOCUMENT] == SMP_NO_COLUMN)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "no column 'document_id', 'document' or 'doc'; duplicates by document "
                             "need one");
    return simpul_discourse_check_options(&discourse->options,
                                          statements->qualifier != SMP_NO_COLUMN, err);
}

/* Beyond this the codes would not be exact. */
enum { MOST_COMBINED_LEVELS = 53 };

static simpul_status select_statements(simpul_discourse *discourse, simpul_error *err)
{
    const simpul_discourse_options *options = &discourse->options;
    const simpul_statements *statements = discourse->statements;
    selector selection = {.discourse = discourse};
    simpul_status status = find_exclusions(discourse, options->exclude, options->n_exclude, false,
                                           &selection.values, err);
    if (!status)
        status = find_exclusions(discourse, options->exclude_documents,
                                 options->n_exclude_documents, true, &selection.documents, err);
    if (!status &&
        (!take_range(&selection) || !find_levels(&selection) ||
         !find_labels(&selection, statements->variable1, &discourse->rows, &selection.row_of) ||
         !find_labels(&selection, statements->variable2, &discourse->columns,
                      &selection.column_of) ||
         !take_statements(&selection)))
        status = smp_error_memory(err);
    if (!status && options->aggregation == SIMPUL_COMBINE &&
        discourse->n_levels > MOST_COMBINED_LEVELS)
        status = smp_error_set(err, SIMPUL_ERR_LIMIT, "%zu levels to combine, at most %d wanted",
                               discourse->n_levels, (int)MOST_COMBINED_LEVELS);
    smp_free(selection.values);
    smp_free(selection.documents);
    smp_free(selection.in_range);
    smp_free(selection.row_of);
    smp_free(selection.column_of);
    return status;
}

simpul_status simpul_discourse_new(simpul_discourse **out, const simpul_statements *statements,
                                   const simpul_discourse_options *options, simpul_error *err)
{
    static const simpul_discourse_options defaults = SIMPUL_DISCOURSE_OPTIONS_INIT;
    *out = NULL;
    simpul_discourse *discourse = smp_alloc_array(1, sizeof *discourse);
    if (!discourse) return smp_error_memory(err);
    discourse->statements = statements;
    discourse->options = options ? *options : defaults;
    simpul_status status = hold_statements(discourse, err);
    if (!status)
        status =
            smp_discourse_limits(&discourse->options, &discourse->start, &discourse->stop, err);
    if (!status) status = select_statements(discourse, err);
    if (!status) status = smp_windows_cut(discourse, err);
    /* the caller's lists may go now */
    discourse->options.exclude = discourse->options.exclude_documents = NULL;
    discourse->options.start = discourse->options.stop = NULL;
    if (status) simpul_discourse_free(discourse);
    else *out = discourse;
    return status;
}

simpul_discourse_counts simpul_discourse_count(const simpul_discourse *discourse)
{
    return discourse->counts;
}

void simpul_discourse_free(simpul_discourse *discourse)
{
    if (!discourse) return;
    smp_labels_dispose(&discourse->rows);
    smp_labels_dispose(&discourse->columns);
    smp_free(discourse->levels);
    smp_vec_dispose(&discourse->kept);
    smp_vec_dispose(&discourse->windows);
    smp_free(discourse);
}

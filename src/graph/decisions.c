/* Decision lines → one entity for each set of the same. Changes no record, reads no claim. */
#include "graph/decisions.h"

#include "base/disjoint.h"
#include "base/error.h"
#include "base/str.h"
#include "base/vec.h"
#include "records/attributes.h"

#include <stdlib.h>
#include <string.h>

enum { SHOWN_LINES = 3 };

typedef struct deciding {
    const simpul_records *records;
    const smp_strmap *entities;
    uint32_t *parents; /* entity rows */
    simpul_error *err;
} deciding;

typedef struct decision {
    simpul_decision_record record;
    uint32_t a, b; /* rows */
} decision;

static decision decision_at(const deciding *in, size_t index)
{
    decision one;
    simpul_records_decision(in->records, index, &one.record);
    one.a = smp_strmap_find(in->entities, one.record.a);
    one.b = smp_strmap_find(in->entities, one.record.b);
    return one;
}

static simpul_entity_record entity_at(const simpul_records *records, uint32_t row)
{
    simpul_entity_record entity;
    simpul_records_entity(records, row, &entity);
    return entity;
}

/* A person, an instrument and a happening are never a body, a business or a service. */
static bool keeps_to_its_type(simpul_str type)
{
    return smp_str_is(type, "official") || smp_str_is(type, "regulation") ||
           smp_str_is(type, "event");
}

bool smp_types_may_be_one(simpul_str a, simpul_str b)
{
    return smp_str_equal(a, b) || (!keeps_to_its_type(a) && !keeps_to_its_type(b));
}

static simpul_status hold_types(const deciding *in, size_t index, const decision *one)
{
    simpul_str a = entity_at(in->records, one->a).type, b = entity_at(in->records, one->b).type;
    if (smp_types_may_be_one(a, b)) return SIMPUL_OK;
    simpul_origin at = simpul_records_origin(in->records, SIMPUL_DECISION, index);
    return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, at.source, at.line, 0,
                        "'%s' and '%s' cannot be the same: one of type %s, one of type %s",
                        one->record.a.ptr, one->record.b.ptr, a.ptr, b.ptr);
}

static simpul_status refuse_unknown(const deciding *in, size_t index, simpul_str id)
{
    simpul_origin at = simpul_records_origin(in->records, SIMPUL_DECISION, index);
    return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, at.source, at.line, 0,
                        "a decision about '%s', which no line declares", id.ptr);
}

/* Joins what is the same. */
static simpul_status join_all(const deciding *in, size_t n)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < n && !status; i++) {
        decision one = decision_at(in, i);
        bool knows_a = one.a != SMP_STRMAP_NONE;
        if (!knows_a || one.b == SMP_STRMAP_NONE)
            return refuse_unknown(in, i, knows_a ? one.record.b : one.record.a);
        if (!one.record.is_same) continue;
        status = hold_types(in, i, &one);
        smp_disjoint_join(in->parents, one.a, one.b);
    }
    return status;
}

/* Breadth first from a row along what is the same: *via[row] = decision that led there, + 1. */
static void find_way(const deciding *in, size_t n, uint32_t from, uint32_t to, uint32_t *via,
                     uint32_t *step)
{
    step[from] = 1;
    for (uint32_t level = 1; !step[to]; level++)
        for (size_t i = 0; i < n && !step[to]; i++) {
            decision one = decision_at(in, i);
            if (!one.record.is_same) continue;
            uint32_t next = step[one.a] == level ? one.b : step[one.b] == level ? one.a : from;
            if (step[next]) continue;
            step[next] = level + 1;
            via[next] = (uint32_t)i + 1;
        }
}

static void put_place(smp_buf *out, const deciding *in, size_t index)
{
    simpul_origin at = simpul_records_origin(in->records, SIMPUL_DECISION, index);
    if (at.source) smp_buf_format(out, "%s:%zu", at.source, at.line);
    else smp_buf_text(out, "a decision added by a call");
}

/* "x.ndjson:1, x.ndjson:4 and 2 more" of the shortest way by which two rows are the same. */
static void put_way(smp_buf *out, const deciding *in, size_t n, const decision *apart,
                    uint32_t *via, uint32_t *step)
{
    size_t n_lines = 0;
    find_way(in, n, apart->b, apart->a, via, step);
    for (uint32_t at = apart->a; at != apart->b; n_lines++) {
        decision one = decision_at(in, via[at] - 1);
        if (n_lines && n_lines < SHOWN_LINES) smp_buf_text(out, ", ");
        if (n_lines < SHOWN_LINES) put_place(out, in, via[at] - 1);
        at = one.a == at ? one.b : one.a;
    }
    if (n_lines > SHOWN_LINES) smp_buf_format(out, " and %zu more", n_lines - SHOWN_LINES);
}

static simpul_status contradiction(const deciding *in, size_t n, size_t index,
                                   const decision *apart)
{
    smp_buf lines;
    smp_buf_init(&lines);
    uint32_t *via = smp_alloc_array(in->entities->n, sizeof *via);
    uint32_t *step = smp_alloc_array(in->entities->n, sizeof *step);
    bool has_room = via && step;
    if (has_room) put_way(&lines, in, n, apart, via, step);
    simpul_origin at = simpul_records_origin(in->records, SIMPUL_DECISION, index);
    simpul_status status =
        !has_room || lines.failed
            ? smp_error_memory(in->err)
            : smp_error_at(in->err, SIMPUL_ERR_SCHEMA, at.source, at.line, 0,
                           "'%s' and '%s' are different here, but the same by %s",
                           apart->record.a.ptr, apart->record.b.ptr, lines.ptr);
    smp_free(via);
    smp_free(step);
    smp_buf_dispose(&lines);
    return status;
}

static simpul_status hold_apart(const deciding *in, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        decision one = decision_at(in, i);
        if (one.record.is_same) continue;
        uint32_t a = smp_disjoint_find(in->parents, one.a);
        if (a == smp_disjoint_find(in->parents, one.b)) return contradiction(in, n, i, &one);
    }
    return SIMPUL_OK;
}

bool smp_is_from_lexicon(const simpul_entity_record *entity)
{
    return smp_str_is(smp_attributes_value(entity->attributes, "source"), "\"lexicon\"");
}

/* Rows are in the order of their ids, so the first of a set has the smallest. */
static bool choose(smp_decisions *out, const deciding *in)
{
    size_t n = in->entities->n;
    uint32_t *chosen = smp_alloc_array(n, sizeof *chosen); /* top of the set → row + 1 */
    out->stands_for = smp_arena_array(&out->arena, uint32_t, n);
    if (!chosen || !out->stands_for) {
        smp_free(chosen);
        return false;
    }
    for (uint32_t row = 0; row < n; row++) {
        uint32_t top = smp_disjoint_find(in->parents, row);
        simpul_entity_record entity = entity_at(in->records, row);
        if (!chosen[top] && smp_is_from_lexicon(&entity)) chosen[top] = row + 1;
    }
    for (uint32_t row = 0; row < n; row++) {
        uint32_t top = smp_disjoint_find(in->parents, row);
        out->stands_for[row] = chosen[top] ? chosen[top] - 1 : top;
        out->n_merged += out->stands_for[row] != row;
    }
    smp_free(chosen);
    return true;
}

static int by_text(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

/* Its aliases, and names and aliases of the other; sorted, each once, never its own name. */
static bool add_names(smp_arena *arena, simpul_entity_record *into,
                      const simpul_entity_record *from)
{
    size_t n = 0, kept = 0;
    simpul_str *all = smp_arena_array(arena, simpul_str, into->n_aliases + from->n_aliases + 1);
    if (!all) return false;
    for (size_t i = 0; i < into->n_aliases; i++) all[n++] = into->aliases[i];
    for (size_t i = 0; i < from->n_aliases; i++) all[n++] = from->aliases[i];
    all[n++] = from->name;
    qsort(all, n, sizeof *all, by_text);
    for (size_t i = 0; i < n; i++) {
        if (smp_str_equal(all[i], into->name)) continue;
        if (kept && smp_str_equal(all[i], all[kept - 1])) continue;
        all[kept++] = all[i];
    }
    into->aliases = all;
    into->n_aliases = kept;
    return true;
}

/* Attributes that it does not have itself. */
static bool add_attributes(smp_arena *arena, simpul_entity_record *into,
                           const simpul_entity_record *from)
{
    size_t at = 0;
    simpul_str key, value;
    bool done = true;
    while (done && smp_attributes_next(from->attributes, &at, &key, &value)) {
        if (smp_attributes_has(into->attributes, key)) continue;
        smp_buf grown;
        smp_buf_init(&grown);
        smp_attributes_put(&grown, into->attributes.ptr ? into->attributes : SIMPUL_STR("{}"), key,
                           value);
        into->attributes =
            grown.failed ? SIMPUL_STR_NONE : smp_arena_str(arena, smp_buf_view(&grown));
        done = into->attributes.ptr != NULL;
        smp_buf_dispose(&grown);
    }
    return done;
}

static bool merge(smp_decisions *out, const deciding *in)
{
    size_t n = in->entities->n;
    out->merged = smp_arena_array(&out->arena, simpul_entity_record, n);
    if (!out->merged) return false;
    for (uint32_t row = 0; row < n; row++) out->merged[row] = entity_at(in->records, row);
    for (uint32_t row = 0; row < n; row++) {
        uint32_t to = out->stands_for[row];
        if (to == row) continue;
        simpul_entity_record from = entity_at(in->records, row);
        if (!add_names(&out->arena, &out->merged[to], &from) ||
            !add_attributes(&out->arena, &out->merged[to], &from))
            return false;
    }
    return true;
}

simpul_status smp_decisions_open(smp_decisions *out, const simpul_records *records,
                                 const smp_strmap *entities, simpul_error *err)
{
    memset(out, 0, sizeof *out);
    smp_arena_init(&out->arena);
    size_t n = simpul_records_count(records, SIMPUL_DECISION);
    if (!n) return SIMPUL_OK;
    deciding in = {records, entities, smp_alloc_array(entities->n, sizeof(uint32_t)), err};
    if (!in.parents) return smp_error_memory(err);
    smp_disjoint_init(in.parents, entities->n);
    simpul_status status = join_all(&in, n);
    if (!status) status = hold_apart(&in, n);
    if (!status && (!choose(out, &in) || !merge(out, &in))) status = smp_error_memory(err);
    smp_free(in.parents);
    return status;
}

void smp_decisions_dispose(smp_decisions *decisions)
{
    smp_arena_dispose(&decisions->arena);
    memset(decisions, 0, sizeof *decisions);
}

static int by_rows(const void *a, const void *b)
{
    const smp_apart *left = a, *right = b;
    if (left->low != right->low) return left->low < right->low ? -1 : 1;
    return (left->high > right->high) - (left->high < right->high);
}

static smp_apart apart_of(uint32_t a, uint32_t b)
{
    return a < b ? (smp_apart){a, b} : (smp_apart){b, a};
}

simpul_status smp_decisions_apart(smp_apart **out, size_t *n, const smp_decisions *decisions,
                                  const simpul_records *records, const smp_strmap *entities,
                                  simpul_error *err)
{
    deciding in = {records, entities, NULL, err};
    size_t n_all = simpul_records_count(records, SIMPUL_DECISION);
    *n = 0;
    *out = smp_alloc_array(n_all, sizeof **out);
    if (!*out) return smp_error_memory(err);
    for (size_t i = 0; i < n_all; i++) {
        decision one = decision_at(&in, i);
        if (one.record.is_same) continue;
        (*out)[(*n)++] = apart_of(decisions->stands_for[one.a], decisions->stands_for[one.b]);
    }
    if (*n) qsort(*out, *n, sizeof **out, by_rows);
    return SIMPUL_OK;
}

bool smp_decisions_are_apart(const smp_apart *pairs, size_t n, uint32_t a, uint32_t b)
{
    smp_apart wanted = apart_of(a, b);
    return n && bsearch(&wanted, pairs, n, sizeof wanted, by_rows);
}

/* A set union with one answer: sorts the rows and unites those of one id. */
#include "base/error.h"
#include "records/attributes.h"
#include "records/model.h"

#include <stdlib.h>
#include <string.h>

#define RETURN_ORDER(a, b)                                                                         \
    do {                                                                                           \
        int order_ = smp_str_compare((a), (b));                                                    \
        if (order_) return order_;                                                                 \
    } while (0)
#define RETURN_NUMBER(a, b)                                                                        \
    do {                                                                                           \
        if ((a) != (b)) return (a) < (b) ? -1 : 1;                                                 \
    } while (0)

static int by_document_id(const void *a, const void *b)
{
    const smp_document_row *left = a, *right = b;
    RETURN_ORDER(left->record.id, right->record.id);
    return smp_str_compare(left->record.path, right->record.path);
}

static int by_entity_id(const void *a, const void *b)
{
    const smp_entity_row *left = a, *right = b;
    RETURN_ORDER(left->record.id, right->record.id);
    return smp_str_compare(left->record.type, right->record.type);
}

static int by_mention_place(const void *a, const void *b)
{
    const simpul_mention_record *left = &((const smp_mention_row *)a)->record;
    const simpul_mention_record *right = &((const smp_mention_row *)b)->record;
    RETURN_ORDER(left->document, right->document);
    RETURN_NUMBER(left->start, right->start);
    RETURN_NUMBER(left->end, right->end);
    return smp_str_compare(left->entity, right->entity);
}

static int by_claim_id(const void *a, const void *b)
{
    const smp_claim_row *left = a, *right = b;
    RETURN_ORDER(left->record.id, right->record.id);
    RETURN_NUMBER(right->record.confidence, left->record.confidence);
    return 0;
}

static int by_event_id(const void *a, const void *b)
{
    const smp_event_row *left = a, *right = b;
    RETURN_ORDER(left->id, right->id);
    return smp_str_compare(left->line, right->line);
}

static int by_decision(const void *a, const void *b)
{
    const simpul_decision_record *left = &((const smp_decision_row *)a)->record;
    const simpul_decision_record *right = &((const smp_decision_row *)b)->record;
    RETURN_ORDER(left->a, right->a);
    RETURN_ORDER(left->b, right->b);
    RETURN_NUMBER(!left->is_same, !right->is_same);
    RETURN_ORDER(left->by, right->by);
    return smp_str_compare(left->why, right->why);
}

static int by_trace_place(const void *a, const void *b)
{
    const simpul_trace_record *left = &((const smp_trace_row *)a)->record;
    const simpul_trace_record *right = &((const smp_trace_row *)b)->record;
    RETURN_ORDER(left->document, right->document);
    RETURN_NUMBER(left->start, right->start);
    RETURN_NUMBER(left->end, right->end);
    RETURN_ORDER(left->rule, right->rule);
    return smp_str_compare(left->reason, right->reason);
}

/* Removes neighbours that compare equal; the first of each stays. */
static void drop_repeated(void *items, size_t *n, size_t size,
                          int (*compare)(const void *, const void *))
{
    char *bytes = items;
    size_t kept = 0;
    for (size_t i = 0; i < *n; i++) {
        if (kept && compare(bytes + (kept - 1) * size, bytes + i * size) == 0) continue;
        if (kept != i) memcpy(bytes + kept * size, bytes + i * size, size);
        kept++;
    }
    *n = kept;
}

#define SORT_SET(rows, compare)                                                                    \
    do {                                                                                           \
        if ((rows)->n) qsort((rows)->items, (rows)->n, sizeof *(rows)->items, (compare));          \
        drop_repeated((rows)->items, &(rows)->n, sizeof *(rows)->items, (compare));                \
    } while (0)

/* The value that stands for a key of a document: null yields, else the byte-smaller. Values are
 * compared as they are written, so that the answer is that of the canonical form. */
static simpul_str standing(simpul_str a, simpul_str b)
{
    if (!a.ptr) return b;
    if (!b.ptr) return a;
    return smp_str_compare(a, b) <= 0 ? a : b;
}

static bool unite_attributes(simpul_records *records, simpul_str *into, simpul_str from)
{
    if (!from.ptr) return true;
    if (!into->ptr) {
        *into = from;
        return true;
    }
    smp_buf united;
    smp_buf_init(&united);
    smp_attributes_unite(&united, *into, from);
    *into = smp_buf_view(&united);
    bool done = !united.failed && smp_records_intern(records, into);
    smp_buf_dispose(&united);
    return done;
}

/* All paths of one document: attributes.paths of each, and the paths themselves, sorted, without
 * the one that stands as `path`. */
typedef struct path_set {
    smp_vec(simpul_str) items; /* canonical JSON strings, quotes included */
} path_set;

static bool collect_paths(simpul_records *records, path_set *set,
                          const simpul_document_record *from)
{
    smp_buf quoted;
    smp_buf_init(&quoted);
    smp_json_string(&quoted, from->path);
    simpul_str path = smp_buf_view(&quoted);
    bool done =
        !quoted.failed && smp_records_intern(records, &path) && smp_vec_push(&set->items, path);
    smp_buf_dispose(&quoted);
    size_t at = 0;
    simpul_str key, value;
    while (done && smp_attributes_next(from->attributes, &at, &key, &value)) {
        if (!smp_str_is(key, "paths") || value.len < 2 || value.ptr[0] != '[') continue;
        /* an array of strings: split at the commas outside of them */
        size_t start = 1;
        bool inside = false;
        for (size_t i = 1; i < value.len && done; i++) {
            if (value.ptr[i] == '\\') i++;
            else if (value.ptr[i] == '"') inside = !inside;
            else if (!inside && (value.ptr[i] == ',' || value.ptr[i] == ']')) {
                if (i > start) done = smp_vec_push(&set->items, smp_str_slice(value, start, i));
                start = i + 1;
            }
        }
    }
    return done;
}

static int by_text(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

static bool put_paths(simpul_records *records, path_set *set, simpul_document_record *into)
{
    smp_buf list, own, object;
    smp_buf_init(&list);
    smp_buf_init(&own);
    smp_buf_init(&object);
    smp_json_string(&own, into->path);
    qsort(set->items.items, set->items.n, sizeof *set->items.items, by_text);
    size_t n = 0;
    for (size_t i = 0; i < set->items.n; i++) {
        simpul_str path = set->items.items[i];
        if (smp_str_equal(path, smp_buf_view(&own))) continue;
        if (i && smp_str_equal(path, set->items.items[i - 1])) continue;
        smp_buf_byte(&list, n++ ? ',' : '[');
        smp_buf_str(&list, path);
    }
    bool done = true;
    if (n) {
        smp_buf_byte(&list, ']');
        smp_attributes_put(&object, into->attributes, SIMPUL_STR("paths"), smp_buf_view(&list));
        into->attributes = smp_buf_view(&object);
        done = !list.failed && !own.failed && !object.failed &&
               smp_records_intern(records, &into->attributes);
    }
    smp_buf_dispose(&list);
    smp_buf_dispose(&own);
    smp_buf_dispose(&object);
    return done;
}

static bool unite_document(simpul_records *records, simpul_document_record *into,
                           const simpul_document_record *from)
{
    path_set paths = {{0}};
    bool done = collect_paths(records, &paths, into) && collect_paths(records, &paths, from);
    into->path = standing(into->path, from->path);
    into->title = standing(into->title, from->title);
    into->publisher = standing(into->publisher, from->publisher);
    into->url = standing(into->url, from->url);
    into->published = standing(into->published, from->published);
    into->lang = standing(into->lang, from->lang);
    into->sha256 = standing(into->sha256, from->sha256);
    if (from->bytes > into->bytes) into->bytes = from->bytes;
    done = done && unite_attributes(records, &into->attributes, from->attributes) &&
           put_paths(records, &paths, into);
    smp_vec_dispose(&paths.items);
    return done;
}

static simpul_status unite_documents(simpul_records *records, const simpul_warnings *warnings,
                                     simpul_error *err)
{
    size_t kept = 0;
    smp_document_row *rows = records->documents.items;
    if (records->documents.n) qsort(rows, records->documents.n, sizeof *rows, by_document_id);
    for (size_t i = 0; i < records->documents.n; i++) {
        bool same = kept && smp_str_equal(rows[kept - 1].record.id, rows[i].record.id);
        if (!same) rows[kept++] = rows[i];
        else if (!unite_document(records, &rows[kept - 1].record, &rows[i].record))
            return smp_error_memory(err);
    }
    records->documents.n = kept;
    smp_strmap paths;
    smp_strmap_init(&paths);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < kept && !status; i++) {
        size_t before = paths.n;
        uint32_t id = smp_strmap_put(&paths, rows[i].record.path);
        if (id == SMP_STRMAP_NONE) status = smp_error_memory(err);
        else if (id < before)
            smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, rows[i].record.path.ptr, 0, 0,
                        "two documents with this path and different bytes; both kept");
    }
    smp_strmap_dispose(&paths);
    return status;
}

static bool is_from_lexicon(const simpul_entity_record *entity)
{
    char buffer[16];
    return smp_str_is(simpul_attribute_string(entity->attributes, "source", buffer, sizeof buffer),
                      "lexicon");
}

static simpul_str better_name(const simpul_entity_record *a, const simpul_entity_record *b)
{
    bool lexicon_a = is_from_lexicon(a), lexicon_b = is_from_lexicon(b);
    if (lexicon_a != lexicon_b) return lexicon_a ? a->name : b->name;
    return smp_str_compare(a->name, b->name) <= 0 ? a->name : b->name;
}

/* The aliases and names of both, sorted, each once, without the name that stands. */
static bool unite_aliases(simpul_records *records, simpul_entity_record *into,
                          const simpul_entity_record *from, simpul_str name)
{
    size_t n = into->n_aliases + from->n_aliases + 2, kept = 0;
    simpul_str *all = smp_arena_array(&records->arena, simpul_str, n);
    if (!all) return false;
    if (into->n_aliases) memcpy(all, into->aliases, into->n_aliases * sizeof *all);
    if (from->n_aliases)
        memcpy(all + into->n_aliases, from->aliases, from->n_aliases * sizeof *all);
    all[n - 2] = into->name;
    all[n - 1] = from->name;
    qsort(all, n, sizeof *all, by_text);
    for (size_t i = 0; i < n; i++) {
        if (smp_str_equal(all[i], name) || (kept && smp_str_equal(all[kept - 1], all[i]))) continue;
        all[kept++] = all[i];
    }
    into->aliases = kept ? all : NULL;
    into->n_aliases = kept;
    return true;
}

static simpul_status type_conflict(const simpul_records *records, const smp_entity_row *a,
                                   const smp_entity_row *b, simpul_error *err)
{
    const char *source_a = "-", *source_b = NULL;
    if (a->origin.source != SMP_STRMAP_NONE)
        source_a = smp_strmap_string(&records->sources, a->origin.source).ptr;
    if (b->origin.source != SMP_STRMAP_NONE)
        source_b = smp_strmap_string(&records->sources, b->origin.source).ptr;
    return smp_error_at(err, SIMPUL_ERR_SCHEMA, source_b, b->origin.line, 0,
                        "type: '%s' is %s here, but %s at %s:%u", a->record.id.ptr,
                        b->record.type.ptr, a->record.type.ptr, source_a, (unsigned)a->origin.line);
}

/* What the lexicon has once vouched for stays the lexicon's, however lines are grouped: the name
 * that stands hangs on it. Else the byte-smaller `source` would stand, as with any other key. */
static bool keep_source(simpul_records *records, simpul_entity_record *entity)
{
    if (is_from_lexicon(entity)) return true;
    smp_buf kept;
    smp_buf_init(&kept);
    smp_attributes_put(&kept, entity->attributes, SIMPUL_STR("source"), SIMPUL_STR("\"lexicon\""));
    entity->attributes = smp_buf_view(&kept);
    bool done = !kept.failed && smp_records_intern(records, &entity->attributes);
    smp_buf_dispose(&kept);
    return done;
}

static simpul_status unite_entities(simpul_records *records, simpul_error *err)
{
    size_t kept = 0;
    smp_entity_row *rows = records->entities.items;
    if (records->entities.n) qsort(rows, records->entities.n, sizeof *rows, by_entity_id);
    for (size_t i = 0; i < records->entities.n; i++) {
        bool same = kept && smp_str_equal(rows[kept - 1].record.id, rows[i].record.id);
        if (!same) {
            rows[kept++] = rows[i];
            continue;
        }
        simpul_entity_record *into = &rows[kept - 1].record, *from = &rows[i].record;
        if (!smp_str_equal(into->type, from->type))
            return type_conflict(records, &rows[kept - 1], &rows[i], err);
        simpul_str name = better_name(into, from);
        bool is_known = is_from_lexicon(into) || is_from_lexicon(from);
        if (!unite_aliases(records, into, from, name) ||
            !unite_attributes(records, &into->attributes, from->attributes) ||
            (is_known && !keep_source(records, into)))
            return smp_error_memory(err);
        into->name = name;
    }
    records->entities.n = kept;
    return SIMPUL_OK;
}

/* Of two lines with one id and one confidence the byte-smaller stands. -1, 0, 1; 2: memory is out.
 */
static int compare_lines(const simpul_claim_record *a, const simpul_claim_record *b)
{
    smp_buf left, right;
    smp_buf_init(&left);
    smp_buf_init(&right);
    smp_line_claim(&left, a, SIMPUL_EVIDENCE_FULL);
    smp_line_claim(&right, b, SIMPUL_EVIDENCE_FULL);
    int order = left.failed || right.failed
                    ? 2
                    : smp_str_compare(smp_buf_view(&left), smp_buf_view(&right));
    smp_buf_dispose(&left);
    smp_buf_dispose(&right);
    return order;
}

static simpul_status unite_claims(simpul_records *records, simpul_error *err)
{
    size_t kept = 0;
    smp_claim_row *rows = records->claims.items;
    if (records->claims.n) qsort(rows, records->claims.n, sizeof *rows, by_claim_id);
    for (size_t i = 0; i < records->claims.n; i++) {
        bool same = kept && smp_str_equal(rows[kept - 1].record.id, rows[i].record.id);
        if (!same) {
            rows[kept++] = rows[i];
            continue;
        }
        if (rows[i].record.confidence < rows[kept - 1].record.confidence) continue;
        int order = compare_lines(&rows[i].record, &rows[kept - 1].record);
        if (order == 2) return smp_error_memory(err);
        if (order < 0) rows[kept - 1] = rows[i];
    }
    records->claims.n = kept;
    return SIMPUL_OK;
}

/* Adds each part of "a; b" to the set. */
static bool split_header(smp_strmap *set, simpul_str text)
{
    for (size_t start = 0; text.ptr && start <= text.len;) {
        size_t end = smp_str_find(text, SIMPUL_STR("; "), start);
        if (end == SIZE_MAX) end = text.len;
        simpul_str part = smp_str_slice(text, start, end);
        if (part.len && smp_strmap_put(set, part) == SMP_STRMAP_NONE) return false;
        start = end + 2;
    }
    return true;
}

static bool join_header(simpul_records *records, smp_strmap *set, simpul_str *out)
{
    smp_buf joined;
    smp_buf_init(&joined);
    if (set->n) qsort(set->strings, set->n, sizeof *set->strings, by_text); /* ids end here */
    for (size_t i = 0; i < set->n; i++) {
        if (i) smp_buf_text(&joined, "; ");
        smp_buf_str(&joined, set->strings[i]);
    }
    *out = set->n ? smp_buf_view(&joined) : SIMPUL_STR_NONE;
    bool done = !joined.failed && smp_records_intern(records, out);
    smp_buf_dispose(&joined);
    return done;
}

static simpul_status unite_headers(simpul_records *records, simpul_error *err)
{
    smp_strmap lexicons, generators;
    smp_strmap_init(&lexicons);
    smp_strmap_init(&generators);
    bool done = true;
    for (size_t i = 0; i < records->headers.n && done; i++)
        done = split_header(&lexicons, records->headers.items[i].lexicon) &&
               split_header(&generators, records->headers.items[i].generator);
    if (records->headers.n) {
        smp_header_row *row = &records->headers.items[0];
        done = done && join_header(records, &lexicons, &row->lexicon) &&
               join_header(records, &generators, &row->generator);
        records->headers.n = 1;
    }
    smp_strmap_dispose(&lexicons);
    smp_strmap_dispose(&generators);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status simpul_records_finish(simpul_records *records, const simpul_warnings *warnings,
                                    simpul_error *err)
{
    simpul_status status = unite_headers(records, err);
    if (!status) status = unite_documents(records, warnings, err);
    if (!status) status = unite_entities(records, err);
    if (!status) status = unite_claims(records, err);
    SORT_SET(&records->mentions, by_mention_place);
    SORT_SET(&records->events, by_event_id);
    SORT_SET(&records->decisions, by_decision);
    SORT_SET(&records->traces, by_trace_place);
    return status;
}

/* Which claim of one set of records is which of the other: by id, and those that are left by what
 * they say in which article. Compares nothing else. */
#include "graph/comparison.h"

#include "base/error.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* A claim without a match. Its id holds the digest of its article's bytes and the place in them:
 * the same text with other line ends, or in another page, says the same under other ids. */
typedef struct loose_claim {
    simpul_claim_record record;
    simpul_str text, path; /* of its document */
    uint32_t row;
} loose_claim;

/* By what two documents are one: the digest of the clean text, and, where that was mended, the
 * path. */
typedef enum sameness { SAME_TEXT, SAME_PATH, N_SAMENESSES } sameness;

static int by_saying(const loose_claim *a, const loose_claim *b)
{
    const simpul_claim_record *left = &a->record, *right = &b->record;
    int order = smp_str_compare(a->text, b->text);
    if (!order) order = smp_str_compare(left->subject, right->subject);
    if (!order) order = smp_str_compare(left->relation, right->relation);
    if (!order) order = smp_str_compare(left->object, right->object);
    if (!order) order = (int)left->polarity - (int)right->polarity;
    if (!order) order = (int)left->modality - (int)right->modality;
    if (!order) order = smp_str_compare(left->date, right->date);
    return order ? order : smp_str_compare(left->speaker, right->speaker);
}

/* Those that say the same in the order in which they are said. */
static int by_saying_and_place(const void *a, const void *b)
{
    const loose_claim *left = a, *right = b;
    int order = by_saying(left, right);
    if (!order) order = smp_str_compare(left->path, right->path);
    if (order) return order;
    if (left->record.start != right->record.start)
        return left->record.start < right->record.start ? -1 : 1;
    return smp_str_compare(left->record.id, right->record.id);
}

/* --- documents --- */

typedef struct texts { /* of the documents of a side */
    smp_strmap ids;    /* → row */
    simpul_str *texts; /* by row, in the arena */
} texts;

static bool read_texts(simpul_comparison *comparison, int side, sameness by, texts *out)
{
    const simpul_records *records = comparison->sides[side].records;
    size_t n = simpul_records_count(records, SIMPUL_DOCUMENT);
    smp_strmap_init(&out->ids);
    out->texts = smp_arena_array(&comparison->arena, simpul_str, n);
    bool done = out->texts != NULL;
    for (uint32_t i = 0; i < n && done; i++) {
        char buffer[128];
        simpul_document_record document;
        simpul_records_document(records, i, &document);
        simpul_str text = document.path;
        if (by == SAME_TEXT)
            text =
                simpul_attribute_string(document.attributes, "text_sha256", buffer, sizeof buffer);
        out->texts[i] = smp_arena_str(&comparison->arena, text.ptr ? text : document.id);
        done = out->texts[i].ptr && smp_strmap_put(&out->ids, document.id) == i;
    }
    return done;
}

/* The claims of a side without a match, sorted; NULL when memory is out. */
static loose_claim *gather_loose(simpul_comparison *comparison, int side, sameness by, size_t *n)
{
    const smp_comparison_side *mine = &comparison->sides[side];
    size_t n_claims = simpul_records_count(mine->records, SIMPUL_CLAIM);
    loose_claim *loose = smp_alloc_array(n_claims, sizeof *loose);
    texts of_documents;
    bool done = read_texts(comparison, side, by, &of_documents) && loose;
    *n = 0;
    for (uint32_t i = 0; done && i < n_claims; i++) {
        if (mine->twin[i] != SIMPUL_NO_ELEMENT) continue;
        loose_claim *one = &loose[(*n)++];
        simpul_document_record document;
        simpul_records_claim(mine->records, i, &one->record);
        uint32_t row = smp_strmap_find(&of_documents.ids, one->record.document);
        one->row = i;
        one->text = one->record.document;
        if (row == SMP_STRMAP_NONE) continue;
        simpul_records_document(mine->records, row, &document);
        one->text = of_documents.texts[row];
        one->path = document.path;
    }
    if (done && *n) qsort(loose, *n, sizeof *loose, by_saying_and_place);
    smp_strmap_dispose(&of_documents.ids);
    if (done) return loose;
    smp_free(loose);
    return NULL;
}

/* --- matching --- */

static void match_ids(smp_comparison_side sides[2])
{
    for (size_t i = 0; i < sides[0].n_claims; i++) sides[0].twin[i] = SIMPUL_NO_ELEMENT;
    for (uint32_t i = 0; i < sides[1].n_claims; i++) {
        simpul_str id = smp_strmap_string(&sides[1].claims, i);
        uint32_t old = smp_strmap_find(&sides[0].claims, id);
        sides[1].twin[i] = old == SMP_STRMAP_NONE ? SIMPUL_NO_ELEMENT : old;
        if (old != SMP_STRMAP_NONE) sides[0].twin[old] = i;
    }
}

static simpul_status match_loose(simpul_comparison *comparison, sameness by, simpul_error *err)
{
    smp_comparison_side *sides = comparison->sides;
    size_t n_old, n_new, i = 0, k = 0;
    loose_claim *old = gather_loose(comparison, 0, by, &n_old);
    loose_claim *new = gather_loose(comparison, 1, by, &n_new);
    simpul_status status = old && new ? SIMPUL_OK : smp_error_memory(err);
    while (!status && i < n_old && k < n_new) {
        int order = by_saying(&old[i], &new[k]);
        if (order == 0) {
            sides[0].twin[old[i].row] = new[k].row;
            sides[1].twin[new[k].row] = old[i].row;
        }
        i += order <= 0;
        k += order >= 0;
    }
    smp_free(old);
    smp_free(new);
    return status;
}

simpul_status smp_compare_claims(simpul_comparison *comparison, simpul_error *err)
{
    smp_comparison_side *sides = comparison->sides;
    simpul_status status = SIMPUL_OK;
    for (int side = 0; side < 2; side++) {
        sides[side].n_claims = simpul_records_count(sides[side].records, SIMPUL_CLAIM);
        sides[side].twin = smp_arena_array(&comparison->arena, uint32_t, sides[side].n_claims);
        if (!sides[side].twin) return smp_error_memory(err);
    }
    match_ids(sides);
    for (int by = 0; by < N_SAMENESSES && !status; by++)
        status = match_loose(comparison, (sameness)by, err);
    return status;
}

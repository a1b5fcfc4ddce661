/* Locality-sensitive hashing (Indyk and Motwani 1998): only documents that agree in a whole band of
 * values are compared. With one band more than values may differ, no pair can slip through. */
#include "graph/duplicates.h"

#include "base/disjoint.h"
#include "base/error.h"
#include "base/minhash.h"
#include "base/str.h"
#include "base/strmap.h"
#include "base/vec.h"
#include "records/attributes.h"

#include <stdlib.h>

enum { N_BANDS = SMP_MINHASH_VALUES - SMP_DUPLICATE_VALUES + 1 };
#define NOWHERE UINT32_MAX

typedef struct sketch { /* one distinct text */
    uint32_t document;
    smp_minhash hash;
} sketch;

typedef struct banded {
    uint64_t key;
    uint32_t sketch;
} banded;

typedef struct finder {
    const simpul_records *records;
    uint32_t *parents; /* documents */
    smp_strmap texts;
    uint32_t *document_of_text;
    smp_vec(sketch) sketches;
    banded *keys;            /* sketch → its band, sorted */
    uint32_t *next;          /* sketch → the next of its chain while a bucket is looked at */
    uint32_t *heads, *tails; /* of the chains: what is one so far */
} finder;

static simpul_status read_sketch(finder *in, uint32_t row, simpul_str attributes, simpul_error *err)
{
    sketch one = {.document = row};
    simpul_str value = smp_attributes_value(attributes, "minhash");
    if (!value.ptr) return SIMPUL_OK;
    simpul_origin origin = simpul_records_origin(in->records, SIMPUL_DOCUMENT, row);
    if (!smp_minhash_read(&one.hash, smp_attributes_quoted(value)))
        return smp_error_at(err, SIMPUL_ERR_SCHEMA, origin.source, origin.line, 0,
                            "field 'attributes': no minhash of %d digits, which is wanted",
                            SMP_MINHASH_TEXT);
    return smp_vec_push(&in->sketches, one) ? SIMPUL_OK : smp_error_memory(err);
}

/* Joins what has one text; the first document of each text brings its sketch. */
static simpul_status read_documents(finder *in, size_t n, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < n && !status; i++) {
        simpul_document_record document;
        simpul_records_document(in->records, i, &document);
        simpul_str text = smp_attributes_value(document.attributes, "text_sha256");
        size_t before = in->texts.n;
        uint32_t id = text.ptr ? smp_strmap_put(&in->texts, text) : SMP_STRMAP_NONE;
        if (text.ptr && id == SMP_STRMAP_NONE) return smp_error_memory(err);
        if (text.ptr && id < before) {
            smp_disjoint_join(in->parents, in->document_of_text[id], (uint32_t)i);
            continue;
        }
        if (text.ptr) in->document_of_text[id] = (uint32_t)i;
        status = read_sketch(in, (uint32_t)i, document.attributes, err);
    }
    return status;
}

static bool is_same(const finder *in, uint32_t a, uint32_t b)
{
    const sketch *sketches = in->sketches.items;
    uint32_t left = sketches[a].document, right = sketches[b].document;
    if (smp_disjoint_find(in->parents, left) == smp_disjoint_find(in->parents, right)) return true;
    unsigned n = smp_minhash_matches(&sketches[a].hash, &sketches[b].hash);
    if (n < SMP_DUPLICATE_VALUES) return false;
    smp_disjoint_join(in->parents, left, right);
    return true;
}

/* Chains of one bucket: each holds sketches that are one already, so that a new one is compared
 * with a chain up to its first match only, and many copies of one text take no quadratic time. */
static void look_into_bucket(finder *in, const banded *bucket, size_t n)
{
    size_t n_chains = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t one = bucket[i].sketch;
        size_t kept = 0, own = SIZE_MAX;
        in->next[one] = NOWHERE;
        for (size_t k = 0; k < n_chains; k++) {
            uint32_t head = in->heads[k], tail = in->tails[k], other = head;
            while (other != NOWHERE && !is_same(in, one, other)) other = in->next[other];
            bool joins = other != NOWHERE && own != SIZE_MAX;
            if (joins) {
                in->next[in->tails[own]] = head;
                in->tails[own] = tail;
                continue;
            }
            in->heads[kept] = head;
            in->tails[kept] = tail;
            if (other != NOWHERE) {
                own = kept;
                in->next[tail] = one;
                in->tails[kept] = one;
            }
            kept++;
        }
        if (own == SIZE_MAX) in->heads[kept] = in->tails[kept] = one, kept++;
        n_chains = kept;
    }
}

static int by_key(const void *a, const void *b)
{
    const banded *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return (left->sketch > right->sketch) - (left->sketch < right->sketch);
}

static void look_into_band(finder *in, size_t band)
{
    size_t n = in->sketches.n, first = band * SMP_MINHASH_VALUES / N_BANDS,
           end = (band + 1) * SMP_MINHASH_VALUES / N_BANDS;
    for (size_t i = 0; i < n; i++) {
        const uint32_t *values = in->sketches.items[i].hash.values + first;
        in->keys[i] = (banded){smp_hash_bytes(values, (end - first) * sizeof *values), (uint32_t)i};
    }
    if (n) qsort(in->keys, n, sizeof *in->keys, by_key);
    for (size_t start = 0, stop; start < n; start = stop) {
        for (stop = start + 1; stop < n; stop++)
            if (in->keys[stop].key != in->keys[start].key) break;
        if (stop - start > 1) look_into_bucket(in, in->keys + start, stop - start);
    }
}

static simpul_status look_into_bands(finder *in, simpul_error *err)
{
    size_t n = in->sketches.n;
    in->keys = smp_alloc_array(n, sizeof *in->keys);
    in->next = smp_alloc_array(n, sizeof *in->next);
    in->heads = smp_alloc_array(n, sizeof *in->heads);
    in->tails = smp_alloc_array(n, sizeof *in->tails);
    bool has_room = in->keys && in->next && in->heads && in->tails;
    for (size_t band = 0; band < N_BANDS && has_room; band++) look_into_band(in, band);
    smp_free(in->keys);
    smp_free(in->next);
    smp_free(in->heads);
    smp_free(in->tails);
    return has_room ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status smp_duplicates_find(uint32_t *group_of, const simpul_records *records,
                                  simpul_error *err)
{
    finder in = {.records = records, .parents = group_of};
    size_t n = simpul_records_count(records, SIMPUL_DOCUMENT);
    smp_strmap_init(&in.texts);
    smp_disjoint_init(group_of, n);
    in.document_of_text = smp_alloc_array(n, sizeof *in.document_of_text);
    simpul_status status =
        in.document_of_text ? read_documents(&in, n, err) : smp_error_memory(err);
    if (!status) status = look_into_bands(&in, err);
    for (size_t i = 0; i < n; i++) group_of[i] = smp_disjoint_find(group_of, (uint32_t)i);
    smp_strmap_dispose(&in.texts);
    smp_free(in.document_of_text);
    smp_vec_dispose(&in.sketches);
    return status;
}

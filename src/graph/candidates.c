/* Pairs of entities that may be one. Blocks of names with one key, then a closer look at the pairs
 * in each; decides nothing. */
#include "base/error.h"
#include "base/str.h"
#include "graph/citation.h"
#include "graph/dossier.h"
#include "graph/name_forms.h"
#include "records/attributes.h"

#include <stdlib.h>
#include <string.h>

enum { NEAR_LENGTH = 5, NEAR_WORD_CHANGES = 2, PART_LENGTH = 4, JOINED_MAX = 48 };

typedef struct pair {
    uint32_t a, b; /* rows, a < b */
    simpul_candidate_reason reason;
    uint32_t form_a, form_b;
} pair;

typedef struct block_entry {
    uint64_t key;
    uint32_t form;
    bool is_answer; /* of two kinds in one block only unlike ones are paired */
} block_entry;

struct simpul_candidates {
    smp_arena arena;
    smp_vec(simpul_candidate) items;
};

typedef struct searcher {
    smp_dossier dossier;
    smp_arena arena;
    smp_vec(smp_name_form) forms;
    smp_vec(block_entry) entries; /* of one reason */
    smp_vec(pair) pairs;
    smp_apart *apart;
    size_t n_apart;
    uint32_t *documents, *documents_at; /* row → its documents, ascending: a part of one array */
    bool failed;
} searcher;

static simpul_entity_record entity_at(const searcher *in, uint32_t row)
{
    simpul_entity_record entity;
    smp_dossier_entity_at(&in->dossier, row, &entity);
    return entity;
}

static void add_form(searcher *in, uint32_t row, simpul_str text)
{
    smp_name_form form;
    in->failed = in->failed || !smp_name_form_make(&form, row, text, &in->arena) ||
                 (form.n_words && !smp_vec_push(&in->forms, form));
}

static void make_forms(searcher *in)
{
    for (uint32_t row = 0; row < in->dossier.entities.n && !in->failed; row++) {
        simpul_entity_record entity = entity_at(in, row);
        if (smp_dossier_entity(&in->dossier, entity.id) != row) continue;
        add_form(in, row, entity.name);
        for (size_t i = 0; i < entity.n_aliases; i++) add_form(in, row, entity.aliases[i]);
    }
}

/* --- blocks --- */

static void put(searcher *in, uint32_t form, simpul_str key, uint64_t salt, bool is_answer)
{
    block_entry entry = {smp_hash_bytes(key.ptr, key.len) + salt, form, is_answer};
    in->failed = in->failed || !smp_vec_push(&in->entries, entry);
}

static void put_slug(searcher *in, uint32_t index, const smp_name_form *form)
{
    put(in, index, form->slug, 0, false);
}

static void put_words(searcher *in, uint32_t index, const smp_name_form *form)
{
    put(in, index, form->sorted, 0, false);
}

/* Number without leading zeros, and year. */
static void put_citation(searcher *in, uint32_t index, const smp_name_form *form)
{
    smp_citation found;
    simpul_entity_record entity = entity_at(in, form->entity);
    if (!smp_str_is(entity.type, "regulation") || form->text.ptr != entity.name.ptr ||
        !smp_citation_read(entity.id, &found))
        return;
    while (found.number.len > 1 && found.number.ptr[0] == '0')
        found.number = smp_str_slice(found.number, 1, found.number.len);
    put(in, index, found.number, (uint64_t)found.year, false);
}

/* Two texts one letter apart have a text in common that lacks one letter of each, or is one of
 * them. */
static void put_lacking(searcher *in, uint32_t index, simpul_str text)
{
    char lacking[JOINED_MAX];
    put(in, index, text, 0, false);
    for (size_t i = 0; i < text.len; i++) {
        if (i && text.ptr[i] == text.ptr[i - 1]) continue; /* the same text again */
        memcpy(lacking, text.ptr, i);
        memcpy(lacking + i, text.ptr + i + 1, text.len - i - 1);
        put(in, index, (simpul_str){lacking, text.len - 1}, 0, false);
    }
}

/* All words but one, and the first letter of that. */
static void put_other_words(searcher *in, uint32_t index, const smp_name_form *form)
{
    for (size_t i = 0; i < form->n_words; i++) {
        uint64_t others = form->n_words;
        if (form->words[i].len < NEAR_LENGTH) continue;
        for (size_t k = 0; k < form->n_words; k++)
            if (k != i)
                others = others * 31 + smp_hash_bytes(form->words[k].ptr, form->words[k].len);
        put(in, index, smp_str_slice(form->words[i], 0, 1), others * 31 + i, false);
    }
}

static void put_near(searcher *in, uint32_t index, const smp_name_form *form)
{
    bool is_length = form->joined.len >= NEAR_LENGTH && form->joined.len <= JOINED_MAX;
    if (is_length) put_lacking(in, index, form->joined);
    if (form->n_words > 1) put_other_words(in, index, form);
}

static void put_initials(searcher *in, uint32_t index, const smp_name_form *form)
{
    if (form->is_acronym) put(in, index, form->slug, 0, true);
    if (form->initials.len > 2) put(in, index, form->initials, 0, false);
}

static void put_parts(searcher *in, uint32_t index, const smp_name_form *form)
{
    if (!smp_str_is(entity_at(in, form->entity).type, "official")) return;
    bool is_short = form->n_words == 1;
    for (size_t i = 0; i < form->n_words; i++)
        if (form->words[i].len >= PART_LENGTH) put(in, index, form->words[i], 0, is_short);
}

/* --- a closer look, which also sees to keys that only collide --- */

static bool have_slug(const searcher *in, const smp_name_form *a, const smp_name_form *b)
{
    (void)in;
    return smp_str_equal(a->slug, b->slug);
}

static bool have_words(const searcher *in, const smp_name_form *a, const smp_name_form *b)
{
    (void)in;
    return smp_str_equal(a->sorted, b->sorted);
}

static bool starts_either(simpul_str a, simpul_str b)
{
    return smp_str_starts(a, b) || smp_str_starts(b, a);
}

/* "permen" says nothing of its issuer and may be a "permendag"; a "pp" is no "perpres". */
static bool have_citation(const searcher *in, const smp_name_form *a, const smp_name_form *b)
{
    enum { COMMON = 3 };
    smp_citation left, right;
    simpul_entity_record one = entity_at(in, a->entity), other = entity_at(in, b->entity);
    if (!smp_citation_read(one.id, &left) || !smp_citation_read(other.id, &right)) return false;
    simpul_str issuer = smp_attributes_value(one.attributes, "issuer");
    simpul_str another = smp_attributes_value(other.attributes, "issuer");
    if (issuer.ptr && another.ptr && !smp_str_equal(issuer, another)) return false;
    bool is_one_issuer = issuer.ptr && another.ptr;
    simpul_str start = smp_str_slice(left.form, 0, COMMON);
    return left.year == right.year && (starts_either(left.form, right.form) ||
                                       (is_one_issuer && smp_str_starts(right.form, start)));
}

static bool is_near_in_one_word(const smp_name_form *a, const smp_name_form *b)
{
    size_t n_unlike = 0;
    if (a->n_words != b->n_words || a->n_words < 2) return false;
    for (size_t i = 0; i < a->n_words; i++) {
        if (smp_str_equal(a->words[i], b->words[i])) continue;
        bool is_near =
            a->words[i].len >= NEAR_LENGTH && b->words[i].len >= NEAR_LENGTH &&
            smp_name_distance(a->words[i], b->words[i], NEAR_WORD_CHANGES) <= NEAR_WORD_CHANGES;
        if (!is_near) return false;
        n_unlike++;
    }
    return n_unlike == 1;
}

static bool is_numbered(const searcher *in, const smp_name_form *form)
{
    smp_citation ignored;
    simpul_entity_record entity = entity_at(in, form->entity);
    return smp_str_is(entity.type, "regulation") && smp_citation_read(entity.id, &ignored);
}

static bool are_near(const searcher *in, const smp_name_form *a, const smp_name_form *b)
{
    if (is_numbered(in, a) || is_numbered(in, b)) return false; /* told by their numbers */
    if (!smp_name_has_same_digits(a->joined, b->joined)) return false;
    bool is_length = a->joined.len >= NEAR_LENGTH && b->joined.len >= NEAR_LENGTH;
    return (is_length && smp_name_distance(a->joined, b->joined, 1) <= 1) ||
           is_near_in_one_word(a, b);
}

static bool is_acronym_of(const searcher *in, const smp_name_form *a, const smp_name_form *b)
{
    (void)in;
    return (a->is_acronym && smp_str_equal(a->slug, b->initials)) ||
           (b->is_acronym && smp_str_equal(b->slug, a->initials));
}

static bool has_word(const smp_name_form *form, simpul_str word)
{
    for (size_t i = 0; i < form->n_words; i++)
        if (smp_str_equal(form->words[i], word)) return true;
    return false;
}

static bool is_part_of(const searcher *in, const smp_name_form *a, const smp_name_form *b)
{
    (void)in;
    return a->n_words == 1 ? has_word(b, a->words[0]) : has_word(a, b->words[0]);
}

/* --- pairs --- */

static const struct {
    simpul_candidate_reason reason;
    bool is_of_two_kinds;
    void (*put)(searcher *in, uint32_t index, const smp_name_form *form);
    bool (*holds)(const searcher *in, const smp_name_form *a, const smp_name_form *b);
} searches[] = {
    {SIMPUL_SHARED_NAME, false, put_slug, have_slug},
    {SIMPUL_SAME_CITATION, false, put_citation, have_citation},
    {SIMPUL_SAME_WORDS, false, put_words, have_words},
    {SIMPUL_NEAR_NAME, false, put_near, are_near},
    {SIMPUL_ACRONYM, true, put_initials, is_acronym_of},
    {SIMPUL_PART_OF_NAME, true, put_parts, is_part_of},
};
enum { N_SEARCHES = sizeof searches / sizeof searches[0] };

static bool is_open(const searcher *in, uint32_t a, uint32_t b, simpul_candidate_reason reason)
{
    if (a == b) return false;
    simpul_entity_record left = entity_at(in, a), right = entity_at(in, b);
    bool is_curated = smp_is_from_lexicon(&left) && smp_is_from_lexicon(&right);
    return smp_types_may_be_one(left.type, right.type) &&
           (!is_curated || reason == SIMPUL_SHARED_NAME) &&
           !smp_decisions_are_apart(in->apart, in->n_apart, a, b);
}

static void look_at(searcher *in, size_t search, uint32_t one, uint32_t other)
{
    const smp_name_form *forms = in->forms.items;
    bool swapped = forms[one].entity > forms[other].entity;
    uint32_t form_a = swapped ? other : one, form_b = swapped ? one : other;
    pair found = {forms[form_a].entity, forms[form_b].entity, searches[search].reason, form_a,
                  form_b};
    if (!is_open(in, found.a, found.b, found.reason) ||
        !searches[search].holds(in, &forms[form_a], &forms[form_b]))
        return;
    in->failed = in->failed || !smp_vec_push(&in->pairs, found);
}

static int by_key(const void *a, const void *b)
{
    const block_entry *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    if (left->is_answer != right->is_answer) return left->is_answer ? 1 : -1;
    return (left->form > right->form) - (left->form < right->form);
}

static void look_into_blocks(searcher *in, size_t search)
{
    block_entry *entries = in->entries.items;
    size_t n = in->entries.n;
    if (n) qsort(entries, n, sizeof *entries, by_key);
    for (size_t start = 0, end; start < n && !in->failed; start = end) {
        for (end = start + 1; end < n && entries[end].key == entries[start].key;) end++;
        size_t first_answer = start;
        while (first_answer < end && !entries[first_answer].is_answer) first_answer++;
        bool mixes = searches[search].is_of_two_kinds;
        for (size_t i = start; i < (mixes ? first_answer : end); i++)
            for (size_t k = mixes ? first_answer : i + 1; k < end; k++)
                look_at(in, search, entries[i].form, entries[k].form);
    }
}

static int by_entities_and_reason(const void *a, const void *b)
{
    const pair *left = a, *right = b;
    if (left->a != right->a) return left->a < right->a ? -1 : 1;
    if (left->b != right->b) return left->b < right->b ? -1 : 1;
    if (left->reason != right->reason) return left->reason < right->reason ? -1 : 1;
    if (left->form_a != right->form_a) return left->form_a < right->form_a ? -1 : 1;
    return (left->form_b > right->form_b) - (left->form_b < right->form_b);
}

static int by_reason(const void *a, const void *b)
{
    const pair *left = a, *right = b;
    if (left->reason != right->reason) return left->reason < right->reason ? -1 : 1;
    return by_entities_and_reason(a, b);
}

/* Of each pair the surest reason, with its first names. */
static void keep_surest(searcher *in)
{
    pair *pairs = in->pairs.items;
    size_t kept = 0, n = in->pairs.n;
    if (n) qsort(pairs, n, sizeof *pairs, by_entities_and_reason);
    for (size_t i = 0; i < n; i++)
        if (!kept || pairs[kept - 1].a != pairs[i].a || pairs[kept - 1].b != pairs[i].b)
            pairs[kept++] = pairs[i];
    in->pairs.n = kept;
    if (kept) qsort(pairs, kept, sizeof *pairs, by_reason);
}

/* --- documents --- */

typedef struct seen {
    uint32_t entity, document;
} seen;

static int by_entity_and_document(const void *a, const void *b)
{
    const seen *left = a, *right = b;
    if (left->entity != right->entity) return left->entity < right->entity ? -1 : 1;
    return (left->document > right->document) - (left->document < right->document);
}

static void list_documents(searcher *in)
{
    size_t n = simpul_records_count(in->dossier.records, SIMPUL_MENTION), n_seen = 0, kept = 0;
    seen *all = smp_alloc_array(n, sizeof *all);
    in->documents = smp_arena_array(&in->arena, uint32_t, n);
    in->documents_at = smp_arena_array(&in->arena, uint32_t, in->dossier.entities.n + 1);
    in->failed = in->failed || !all || !in->documents || !in->documents_at;
    for (size_t i = 0; i < n && !in->failed; i++)
        if (smp_dossier_mention(&in->dossier, i, &all[n_seen].entity, &all[n_seen].document))
            n_seen++;
    if (n_seen) qsort(all, n_seen, sizeof *all, by_entity_and_document);
    for (size_t i = 0; i < n_seen; i++) {
        if (i && by_entity_and_document(&all[i - 1], &all[i]) == 0) continue;
        in->documents[kept++] = all[i].document;
        in->documents_at[all[i].entity + 1]++;
    }
    for (size_t i = 0; i < in->dossier.entities.n && !in->failed; i++)
        in->documents_at[i + 1] += in->documents_at[i];
    smp_free(all);
}

static size_t count_common(const searcher *in, uint32_t a, uint32_t b)
{
    const uint32_t *at = in->documents_at, *documents = in->documents;
    size_t n = 0;
    for (uint32_t i = at[a], k = at[b]; i < at[a + 1] && k < at[b + 1];) {
        uint32_t left = documents[i], right = documents[k];
        n += left == right;
        i += left <= right;
        k += right <= left;
    }
    return n;
}

static bool fill(const searcher *in, simpul_candidates *out)
{
    const uint32_t *at = in->documents_at;
    for (size_t i = 0; i < in->pairs.n; i++) {
        const pair *found = &in->pairs.items[i];
        simpul_candidate one = {
            .a = smp_arena_str(&out->arena, entity_at(in, found->a).id),
            .b = smp_arena_str(&out->arena, entity_at(in, found->b).id),
            .reason = found->reason,
            .name_a = smp_arena_str(&out->arena, in->forms.items[found->form_a].text),
            .name_b = smp_arena_str(&out->arena, in->forms.items[found->form_b].text),
            .n_documents_a = at[found->a + 1] - at[found->a],
            .n_documents_b = at[found->b + 1] - at[found->b],
            .n_documents_both = count_common(in, found->a, found->b)};
        if (!one.a.ptr || !one.b.ptr || !one.name_a.ptr || !one.name_b.ptr ||
            !smp_vec_push(&out->items, one))
            return false;
    }
    return true;
}

static simpul_status search_all(searcher *in, simpul_candidates *out, simpul_error *err)
{
    make_forms(in);
    for (size_t search = 0; search < N_SEARCHES && !in->failed; search++) {
        in->entries.n = 0;
        for (uint32_t i = 0; i < in->forms.n; i++) searches[search].put(in, i, &in->forms.items[i]);
        if (!in->failed) look_into_blocks(in, search);
    }
    if (!in->failed) keep_surest(in);
    if (!in->failed) list_documents(in);
    return in->failed || !fill(in, out) ? smp_error_memory(err) : SIMPUL_OK;
}

simpul_status simpul_candidates_find(simpul_candidates **out, const simpul_records *records,
                                     simpul_error *err)
{
    searcher in;
    memset(&in, 0, sizeof in);
    smp_arena_init(&in.arena);
    simpul_candidates *found = smp_alloc_array(1, sizeof *found);
    *out = NULL;
    if (found) smp_arena_init(&found->arena);
    simpul_status status =
        found ? smp_dossier_open(&in.dossier, records, err) : smp_error_memory(err);
    if (!status)
        status = smp_decisions_apart(&in.apart, &in.n_apart, &in.dossier.decisions, records,
                                     &in.dossier.entities, err);
    if (!status) status = search_all(&in, found, err);
    smp_vec_dispose(&in.forms);
    smp_vec_dispose(&in.entries);
    smp_vec_dispose(&in.pairs);
    smp_free(in.apart);
    smp_arena_dispose(&in.arena);
    if (found) smp_dossier_dispose(&in.dossier);
    if (status) simpul_candidates_free(found);
    else *out = found;
    return status;
}

size_t simpul_candidates_count(const simpul_candidates *candidates)
{
    return candidates->items.n;
}

const simpul_candidate *simpul_candidates_at(const simpul_candidates *candidates, size_t index)
{
    return &candidates->items.items[index];
}

void simpul_candidates_free(simpul_candidates *candidates)
{
    if (!candidates) return;
    smp_arena_dispose(&candidates->arena);
    smp_vec_dispose(&candidates->items);
    smp_free(candidates);
}

const char *simpul_candidate_reason_name(simpul_candidate_reason reason)
{
    static const char *const names[] = {"shared name", "same citation", "same words",
                                        "near name",   "acronym",       "part of name"};
    return names[reason];
}

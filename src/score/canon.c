/* Ids of the records → ids of the gold, by id and by type and words. */
#include "score/canon.h"

#include "base/error.h"
#include "base/utf8.h"
#include "score/words.h"

#include <stdlib.h>
#include <string.h>

/* Notes that `key` stands for `name`; a later note of the same key replaces the former. */
#define NOTE(map, list, key, name)                                                                 \
    (note((map), &(list)->items, &(list)->n, &(list)->cap, key, name))

static bool note(smp_strmap *map, uint32_t **items, size_t *n, size_t *cap, simpul_str key,
                 uint32_t name)
{
    uint32_t at = smp_strmap_put(map, key);
    if (at == SMP_STRMAP_NONE) return false;
    if (at == *n) {
        if (!smp_vec_grow(items, cap, *n, 1, sizeof **items)) return false;
        ++*n;
    }
    (*items)[at] = name;
    return true;
}

/* type U+001F words, case folded. */
static bool word_key(smp_buf *key, simpul_str type, simpul_str words)
{
    smp_buf_clear(key);
    smp_buf_str(key, type);
    smp_buf_byte(key, '\x1F');
    return smp_utf8_casefold(key, words) && !key->failed;
}

static simpul_str type_of_id(simpul_str id)
{
    return smp_str_slice(id, 0, smp_str_find(id, SIMPUL_STR(":"), 0));
}

static bool add_surfaces(smp_canon *canon, const smp_gold_entity *entity, uint32_t name)
{
    smp_buf words, key;
    smp_buf_init(&words);
    smp_buf_init(&key);
    bool done = true;
    for (size_t i = 0; i < entity->n_surfaces && done; i++) {
        smp_buf_clear(&words);
        smp_words_join(&words, entity->surfaces[i]);
        done = !words.failed && word_key(&key, type_of_id(entity->ids[0]), smp_buf_view(&words)) &&
               NOTE(&canon->worded, &canon->worded_as, smp_buf_view(&key), name);
    }
    smp_buf_dispose(&words);
    smp_buf_dispose(&key);
    return done;
}

static bool add_gold(smp_canon *canon, const smp_gold_entity *entity)
{
    uint32_t name = smp_strmap_put(&canon->names, entity->ids[0]);
    if (name == SMP_STRMAP_NONE) return false;
    if (name == canon->required.n && !smp_vec_push(&canon->required, false)) return false;
    canon->required.items[name] = canon->required.items[name] || entity->is_required;
    bool done = true;
    for (size_t i = 0; i < entity->n_ids && done; i++)
        done = NOTE(&canon->accepted, &canon->accepted_as, entity->ids[i], name);
    return done && add_surfaces(canon, entity, name);
}

static bool add_mention(smp_canon *canon, simpul_str text, const simpul_mention_record *mention,
                        smp_arena *arena)
{
    uint32_t id = smp_strmap_put(&canon->predicted, mention->entity);
    if (id == SMP_STRMAP_NONE) return false;
    if (id == canon->wording.n && !smp_vec_push(&canon->wording, (smp_text_list){0})) return false;
    smp_buf words;
    smp_buf_init(&words);
    smp_words_join(&words, smp_str_slice(text, (size_t)mention->start, (size_t)mention->end));
    simpul_str view = words.len ? smp_buf_view(&words) : SIMPUL_STR("");
    simpul_str kept = words.failed ? SIMPUL_STR_NONE : smp_arena_str(arena, view);
    smp_buf_dispose(&words);
    return kept.ptr && smp_vec_push(&canon->wording.items[id], kept);
}

static int by_bytes(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

static void sort_once(smp_text_list *list)
{
    if (list->n) qsort(list->items, list->n, sizeof *list->items, by_bytes);
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++)
        if (n == 0 || !smp_str_equal(list->items[n - 1], list->items[i]))
            list->items[n++] = list->items[i];
    list->n = n;
}

simpul_status smp_canon_open(smp_canon *canon, const smp_gold_document *gold,
                             const smp_stated *stated, smp_arena *arena, simpul_error *err)
{
    memset(canon, 0, sizeof *canon);
    canon->records = stated->records;
    smp_strmap_init(&canon->names);
    smp_strmap_init(&canon->accepted);
    smp_strmap_init(&canon->worded);
    smp_strmap_init(&canon->predicted);
    bool done = true;
    for (size_t i = 0; i < gold->n_entities && done; i++)
        done = add_gold(canon, &gold->entities[i]);
    for (size_t i = 0; i < stated->n_mentions && done; i++) {
        simpul_mention_record mention;
        simpul_records_mention(stated->records, stated->mentions[i], &mention);
        done = add_mention(canon, gold->text, &mention, arena);
    }
    for (size_t i = 0; i < canon->wording.n; i++) sort_once(&canon->wording.items[i]);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

void smp_canon_dispose(smp_canon *canon)
{
    for (size_t i = 0; i < canon->wording.n; i++) smp_vec_dispose(&canon->wording.items[i]);
    smp_vec_dispose(&canon->wording);
    smp_vec_dispose(&canon->required);
    smp_vec_dispose(&canon->accepted_as);
    smp_vec_dispose(&canon->worded_as);
    smp_strmap_dispose(&canon->names);
    smp_strmap_dispose(&canon->accepted);
    smp_strmap_dispose(&canon->worded);
    smp_strmap_dispose(&canon->predicted);
}

/* The type that the records give the id; entities stand in order of their ids. */
static simpul_str type_of(const smp_canon *canon, simpul_str id)
{
    size_t low = 0, high = simpul_records_count(canon->records, SIMPUL_ENTITY);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        simpul_entity_record entity;
        simpul_records_entity(canon->records, middle, &entity);
        int order = smp_str_compare(entity.id, id);
        if (order == 0) return entity.type;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return type_of_id(id);
}

uint32_t smp_canon_by_id(const smp_canon *canon, simpul_str id)
{
    uint32_t at = smp_strmap_find(&canon->accepted, id);
    return at == SMP_STRMAP_NONE ? at : canon->accepted_as.items[at];
}

/* False when memory is out. */
static bool find_by_words(const smp_canon *canon, simpul_str id, uint32_t *name)
{
    uint32_t predicted = smp_strmap_find(&canon->predicted, id);
    if (predicted == SMP_STRMAP_NONE) return true;
    const smp_text_list *wording = &canon->wording.items[predicted];
    simpul_str type = type_of(canon, id);
    smp_buf key;
    smp_buf_init(&key);
    bool done = true;
    for (size_t i = 0; i < wording->n && done && *name == SMP_STRMAP_NONE; i++) {
        done = word_key(&key, type, wording->items[i]);
        uint32_t at = done ? smp_strmap_find(&canon->worded, smp_buf_view(&key)) : SMP_STRMAP_NONE;
        if (at != SMP_STRMAP_NONE) *name = canon->worded_as.items[at];
    }
    smp_buf_dispose(&key);
    return done;
}

simpul_str smp_canon_of(const smp_canon *canon, simpul_str id, uint32_t *name)
{
    uint32_t found = smp_canon_by_id(canon, id);
    if (found == SMP_STRMAP_NONE && !find_by_words(canon, id, &found)) return SIMPUL_STR_NONE;
    if (name) *name = found;
    return found == SMP_STRMAP_NONE ? id : smp_strmap_string(&canon->names, found);
}

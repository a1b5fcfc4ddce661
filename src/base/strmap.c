/* Open addressing with linear probing over dense ids. Not for adversaries: inputs are the user's
 * own. */
#include "base/strmap.h"

#include "base/alloc.h"

#include <string.h>

uint64_t smp_hash_bytes(const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < size; i++) hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
    hash ^= hash >> 32;
    hash *= UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ (hash >> 29);
}

void smp_strmap_init(smp_strmap *map)
{
    memset(map, 0, sizeof *map);
    smp_arena_init(&map->arena);
}

void smp_strmap_dispose(smp_strmap *map)
{
    smp_arena_dispose(&map->arena);
    smp_free(map->strings);
    smp_free(map->hashes);
    smp_free(map->slots);
    smp_strmap_init(map);
}

/* The slot that holds the string, or the free one where it would go. */
static size_t find_slot(const smp_strmap *map, simpul_str string, uint64_t hash)
{
    size_t mask = map->n_slots - 1, slot = (size_t)hash & mask;
    while (map->slots[slot]) {
        uint32_t id = map->slots[slot] - 1;
        simpul_str known = map->strings[id];
        if (map->hashes[id] == hash && known.len == string.len &&
            (string.len == 0 || memcmp(known.ptr, string.ptr, string.len) == 0))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

static bool grow_slots(smp_strmap *map)
{
    size_t n_slots = map->n_slots ? map->n_slots * 2 : 64;
    uint32_t *slots = smp_alloc_array(n_slots, sizeof *slots);
    if (!slots) return false;
    smp_free(map->slots);
    map->slots = slots;
    map->n_slots = n_slots;
    for (size_t id = 0; id < map->n; id++) {
        size_t slot = (size_t)map->hashes[id] & (n_slots - 1);
        while (slots[slot]) slot = (slot + 1) & (n_slots - 1);
        slots[slot] = (uint32_t)id + 1;
    }
    return true;
}

static bool grow_strings(smp_strmap *map)
{
    size_t cap = map->cap ? map->cap * 2 : 32;
    simpul_str *strings = smp_realloc_array(map->strings, cap, sizeof *strings);
    if (!strings) return false;
    map->strings = strings;
    uint64_t *hashes = smp_realloc_array(map->hashes, cap, sizeof *hashes);
    if (!hashes) return false;
    map->hashes = hashes;
    map->cap = cap;
    return true;
}

uint32_t smp_strmap_put(smp_strmap *map, simpul_str string)
{
    if (!string.ptr) string = SIMPUL_STR("");
    if (2 * (map->n + 1) > map->n_slots && !grow_slots(map)) return SMP_STRMAP_NONE;
    uint64_t hash = smp_hash_bytes(string.ptr, string.len);
    size_t slot = find_slot(map, string, hash);
    if (map->slots[slot]) return map->slots[slot] - 1;
    if (map->n >= SMP_STRMAP_NONE - 1) return SMP_STRMAP_NONE;
    if (map->n == map->cap && !grow_strings(map)) return SMP_STRMAP_NONE;
    simpul_str copy = smp_arena_str(&map->arena, string);
    if (!copy.ptr) return SMP_STRMAP_NONE;
    map->strings[map->n] = copy;
    map->hashes[map->n] = hash;
    map->slots[slot] = (uint32_t)++map->n;
    return (uint32_t)(map->n - 1);
}

uint32_t smp_strmap_find(const smp_strmap *map, simpul_str string)
{
    if (!map->n_slots) return SMP_STRMAP_NONE;
    if (!string.ptr) string = SIMPUL_STR("");
    size_t slot = find_slot(map, string, smp_hash_bytes(string.ptr, string.len));
    return map->slots[slot] ? map->slots[slot] - 1 : SMP_STRMAP_NONE;
}

simpul_str smp_strmap_string(const smp_strmap *map, uint32_t id)
{
    return map->strings[id];
}

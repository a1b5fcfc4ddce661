/* String → dense id (0, 1, 2 … in order of first sight), with the strings kept in an arena of its
 * own. Nothing is ever removed. Its hash never shows in any output. */
#ifndef SMP_STRMAP_H
#define SMP_STRMAP_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define SMP_STRMAP_NONE UINT32_MAX

typedef struct smp_strmap {
    smp_arena arena;
    simpul_str *strings; /* id → string, NUL-terminated in the arena */
    uint64_t *hashes;
    uint32_t *slots; /* id + 1; 0 is free */
    size_t n, cap, n_slots;
} smp_strmap;

void smp_strmap_init(smp_strmap *map);
void smp_strmap_dispose(smp_strmap *map);

/* The id of the string, new or old; SMP_STRMAP_NONE when memory is out. */
uint32_t smp_strmap_put(smp_strmap *map, simpul_str string);
/* The id of a string that is there, else SMP_STRMAP_NONE. */
uint32_t smp_strmap_find(const smp_strmap *map, simpul_str string);
/* The string of an id below map->n; borrowed until dispose, never moved. */
simpul_str smp_strmap_string(const smp_strmap *map, uint32_t id);

/* FNV-1a with a final mix; the same on every machine. Part of the file format (the `minhash` of
 * documents): it may not change. */
uint64_t smp_hash_bytes(const void *bytes, size_t size);

#endif

/* What entities carry from the lexicon in their attributes: `names`, `offices`, `facts`. The keys
 * are listed in extract/known.h, which writes them; other extractors may too. */
#ifndef SMP_FACTS_H
#define SMP_FACTS_H

#include "base/arena.h"
#include "base/date.h"

#include <simpul/records.h>

typedef struct smp_facts { /* walks one list */
    simpul_str list;
    size_t at;
    simpul_str item; /* the object met last */
    smp_span span;   /* its days, open where `from` or `to` is missing or no date */
} smp_facts;

smp_facts smp_facts_of(simpul_str attributes, const char *key);
bool smp_facts_next(smp_facts *facts);
/* A string of the item, copied; absent when there is none or memory is out. */
simpul_str smp_facts_text(const smp_facts *facts, const char *key, smp_arena *arena);

bool smp_is_within(smp_day day, smp_span span);

/* The name of an entity on a day, copied: of names that overlap the one that began last, else the
 * record's. */
simpul_str smp_name_on(const simpul_entity_record *entity, smp_day day, smp_arena *arena);

#endif

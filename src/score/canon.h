/* Which gold entity does an id of the records mean in this document? */
#ifndef SMP_SCORE_CANON_H
#define SMP_SCORE_CANON_H

#include "base/strmap.h"
#include "score/match.h"

typedef smp_vec(simpul_str) smp_text_list;

typedef struct smp_canon {
    const simpul_records *records;
    smp_strmap names;               /* canonical ids of the gold */
    smp_vec(bool) required;         /* by name */
    smp_strmap accepted;            /* every id that the gold allows … */
    smp_vec(uint32_t) accepted_as;  /* … and the name it stands for */
    smp_strmap worded;              /* type, U+001F and folded words … */
    smp_vec(uint32_t) worded_as;    /* … and the name they stand for */
    smp_strmap predicted;           /* ids that the records mention here */
    smp_vec(smp_text_list) wording; /* by predicted id: its mentions' words, sorted, each once */
} smp_canon;

/* Leaves something to dispose of, also when it fails. Errors: SIMPUL_ERR_MEMORY. */
simpul_status smp_canon_open(smp_canon *canon, const smp_gold_document *gold,
                             const smp_stated *stated, smp_arena *arena, simpul_error *err);
void smp_canon_dispose(smp_canon *canon);

/* By id alone; SMP_STRMAP_NONE: the gold has no such id. */
uint32_t smp_canon_by_id(const smp_canon *canon, simpul_str id);

/* The gold's name by id, else by type and words (the byte-smallest wording that has one), else the
 * id itself; *name (may be NULL) is SMP_STRMAP_NONE then. *out is absent when memory is out. */
simpul_str smp_canon_of(const smp_canon *canon, simpul_str id, uint32_t *name);

#endif

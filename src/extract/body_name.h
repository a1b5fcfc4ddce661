/* Names of bodies that no lexicon lists; for unknown.c. */
#ifndef SMP_BODY_NAME_H
#define SMP_BODY_NAME_H

#include "extract/reading.h"

typedef struct smp_body_name {
    simpul_str name, id; /* absent when memory is out */
    uint32_t end;        /* of the mention: behind brackets that stand inside of the name */
    uint32_t known;      /* the actor whom brackets behind the name mean, or SMP_NOTHING */
} smp_body_name;

/* Finds the letters in brackets of a text; once, before names are read. False: memory is out. */
bool smp_body_names_open(smp_reading *reading);

/* "Pemerintah Kabupaten (Pemkab) Bogor": the token behind the short form of the government's kind
 * at `behind`; `behind` for other heads. */
uint32_t smp_body_name_skip_short(const smp_reading *reading, uint32_t head, uint32_t behind);

/* "pemerintah kota Denpasar": the government of a region in small letters. */
bool smp_body_name_is_region(const smp_reading *reading, uint32_t token);

/* The tokens first…end as the name of a body: its id is by the letters that the text gives it
 * anywhere, unless the lexicon knows it by its words. Linear in the letters of the text. */
void smp_body_name_read(smp_reading *reading, uint32_t first, uint32_t end, smp_type type,
                        smp_body_name *out);

#endif

/* One citation behind a type of regulation: place or issuer, number, year. */
#ifndef SMP_CITED_H
#define SMP_CITED_H

#include "extract/reading.h"

typedef struct smp_cited {
    uint32_t instrument; /* of the lexicon */
    uint32_t first, end; /* tokens */
    simpul_str slug;     /* "permendag", "perda-dki-jakarta"; in the reading's arena or lexicon */
    simpul_str place;    /* the place or issuer as written; absent: none */
    char number[64];     /* "31", "27a", "91-puu-xviii", "1497-2-5"; empty: none given */
    int year;            /* 0: none given */
    bool is_said;        /* "Nomor" stands before the number */
} smp_cited;

/* Reads what stands behind the type that covers [first, end) and moves `end` behind it; with no
 * number there `number` is empty and `end` stays. False when memory is out. */
bool smp_cited_read(smp_reading *reading, smp_cited *found);

/* The token behind "RI", "Republik Indonesia" and a short form in brackets. */
uint32_t smp_cited_skip(const smp_reading *reading, uint32_t at);

/* "Pasal 27A ayat (3) huruf b" right before the first mention of that regulation in [first, end);
 * absent when none is given. */
simpul_str smp_cited_article(const smp_reading *reading, uint32_t actor, uint32_t first,
                             uint32_t end);

/* "menyiapkan peraturan pemerintah", "Permendag baru": one that is not there yet. */
bool smp_cited_is_to_come(const smp_reading *reading, uint32_t first, uint32_t end);

#endif

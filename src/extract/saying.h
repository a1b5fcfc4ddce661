/* The frame of a saying in one sentence: "kata X", "X menyatakan", "menurut X". */
#ifndef SMP_SAYING_H
#define SMP_SAYING_H

#include "extract/reading.h"

typedef struct smp_saying {
    uint32_t verb, speaker; /* SMP_NOTHING: somebody whom the text does not name */
    uint32_t who;           /* the token where the speaker stands; that of the verb without one */
    bool behind; /* the speaker stands behind the verb: what stands before it is what is said */
    bool is_menurut;
} smp_saying;

/* The first saying from `first` on outside of quotation marks. `carried` goes on speaking where
 * "ujarnya" finds no person. */
bool smp_saying_find(const smp_reading *reading, const smp_sentence *sentence, uint32_t first,
                     uint32_t carried, smp_saying *out);

/* "Hal itu disampaikan X dalam …": of the sentence before; "disampaikan X bahwa …": of what
 * follows. */
bool smp_saying_find_passive(const smp_reading *reading, const smp_sentence *sentence,
                             smp_saying *out);

/* "X meminta Y menutup Z", "X mengingatkan, Y …": what is asked or warned of is X's word for it. */
bool smp_saying_find_asking(const smp_reading *reading, const smp_sentence *sentence,
                            uint32_t first, smp_saying *out);

/* Where what is asked for at first…end ends: "… dan mendesak Z". */
uint32_t smp_saying_asked_end(const smp_reading *reading, uint32_t first, uint32_t end);

/* Who goes on speaking at a token ("ujarnya"): the latest person whom nobody else only speaks of.
 */
uint32_t smp_saying_latest(const smp_reading *reading, uint32_t before);

#endif

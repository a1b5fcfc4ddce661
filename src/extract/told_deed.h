/* Deeds that the text goes on about: "langkah itu", "pemblokiran tersebut", "perintah itu". Whose
 * they were is told by the claims of earlier sentences. */
#ifndef SMP_TOLD_DEED_H
#define SMP_TOLD_DEED_H

#include "extract/sought.h"

/* The claims by the sentence of their cue. */
typedef struct smp_told {
    uint32_t *last;   /* sentence → the last of its claims, or SMP_NOTHING */
    uint32_t *before; /* claim → the one before it in its sentence */
} smp_told;

/* Sorts the claims found so far; false without memory. */
bool smp_told_open(const smp_reading *reading, smp_told *out);

/* Behind "langkah itu", "rencana kenaikan tersebut" at a token; the token itself where none is. */
uint32_t smp_told_deed_end(const smp_reading *reading, uint32_t token);

/* Who did the deed that a noun names, by the sentences before: an actor or SMP_NOTHING. */
uint32_t smp_told_doer(const smp_reading *reading, const smp_told *told, uint32_t noun);

/* "mengecam langkah itu", "menyayangkan pemblokiran tanpa peringatan": who did it is judged; "akan
 * mematuhi permintaan tersebut": who laid it on the agent is obeyed. Sets patients. */
void smp_told_done(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "mengecam pemblokiran X oleh Y": Y is judged, not X to whom it was done. Changes patients, may
 * leave them empty. */
void smp_told_measure(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "pemblokiran X oleh Y menuai kritik", "… dikritik": the same where the deed is the subject. */
void smp_told_measure_judged(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "rencana itu ditolak X": the same where the deed stands before a passive verb. */
void smp_told_judged_before(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "Kecaman juga disampaikan X", "penolakan datang dari Y": of whom others have just judged so. Sets
 * patients. */
void smp_told_joined(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "praktik itu merugikan pedagang": who does it harms them. Sets agents. */
void smp_told_harm(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

#endif

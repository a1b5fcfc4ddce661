/* Deeds that the text goes on about: "langkah itu", "pemblokiran tersebut", "perintah itu". Whose
 * they were is told by the claims of earlier sentences. */
#ifndef SMP_TOLD_DEED_H
#define SMP_TOLD_DEED_H

#include "extract/sought.h"

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

/* "praktik itu merugikan pedagang": who does it harms them. Sets agents. */
void smp_told_harm(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

#endif

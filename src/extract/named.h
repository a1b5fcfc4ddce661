/* To whom a passive verb is done, where its subject has no name and the sentence gives it
 * elsewhere. */
#ifndef SMP_NAMED_H
#define SMP_NAMED_H

#include "extract/sought.h"

/* "Perusahaan yang dipanggil KPPU adalah X dan Y", "platform yang diblokir antara lain X": the
 * names behind the copula. Sets patients, and the agent behind the verb. */
void smp_named_behind(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "UU X tentang … sebagaimana telah diubah dengan UU Y": the instrument cited before. */
void smp_named_amended(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

#endif

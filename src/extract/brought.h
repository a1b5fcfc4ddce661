/* Light verbs behind the noun of a deed: "sanksi dijatuhkan KPPU kepada X", "kritik yang
 * dilontarkan Y", "desakan datang dari Z". */
#ifndef SMP_BROUGHT_H
#define SMP_BROUGHT_H

#include "extract/sought.h"

typedef struct smp_brought {
    uint32_t behind; /* the token behind the verb */
    uint64_t marks;  /* what stands between noun and verb: negation, future … */
} smp_brought;

/* The light verb of a clause whose subject is the cue's noun, or of a relative clause on it; false
 * when another verb or a name stands between them. */
bool smp_brought_find(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed,
                      smp_brought *out);

/* "kritik terhadap X datang dari Y": who is told behind the whole phrase of a noun that opens its
 * sentence; false, and nobody, without that. */
bool smp_brought_source(const smp_reading *reading, const smp_cue_at *found, smp_ends *out);

/* Who stands behind such a verb that follows a noun and its object: "pembekuan izin X dilakukan
 * Y". Sets agents, or leaves them empty. */
void smp_brought_performer(const smp_reading *reading, smp_frame *out);

/* "izin X dicabut Y": does a verb of taking away follow what the frame found? Its doer becomes the
 * agent. */
bool smp_brought_taken(const smp_reading *reading, smp_frame *out);

#endif

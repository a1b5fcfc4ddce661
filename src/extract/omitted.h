/* The ends of a claim that its clause leaves out: agents of passives and of nouns, objects that the
 * reader knows from before. */
#ifndef SMP_OMITTED_H
#define SMP_OMITTED_H

#include "extract/frame.h"

/* Who does what the frame says when it names nobody: the operator of what stands still, the
 * regulation at hand for a duty, the speaker's side in direct speech. SMP_NOTHING: nobody can be
 * told. `*how` becomes the end of the rule's name. */
uint32_t smp_omitted_agent(smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                           const smp_frame *parsed, uint32_t patient, const char **how);

/* Does the person act (who meets, asks, warns), not the body of office? */
bool smp_acts_in_person(simpul_str relation);

/* The actor behind a mention: for a person in office its body, unless the person acts. */
uint32_t smp_acting(const smp_reading *reading, uint32_t actor, simpul_str relation);

#endif

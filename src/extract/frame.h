/* One cue in its clause: who does it and to whom, before types are looked at and before anything is
 * made of it. */
#ifndef SMP_FRAME_H
#define SMP_FRAME_H

#include "extract/clause.h"

typedef struct smp_cue_at {
    uint32_t first, end;
    const smp_lex_cue *cue;
    smp_voice voice;
} smp_cue_at;

/* The ends of a claim before types are looked at. */
typedef struct smp_frame {
    smp_ends agents, patients;
    smp_clause clause;
    uint32_t reach;  /* behind the last token that belongs to the evidence */
    bool unstated;   /* the agent is not in the text */
    const char *how; /* by what an end that the clause leaves out was found; "" none was */
} smp_frame;

/* The cue that begins at a token: the longest, and of one length the first in the lexicon. */
bool smp_frame_cue(const smp_reading *reading, uint32_t token, smp_cue_at *out);

/* The voice of a cue where it stands: a root alone is a verb in headlines and where what stands
 * before it says so, else a noun, or with SMP_VOICE_ROOT nothing. */
smp_voice smp_frame_voice(const smp_reading *reading, const smp_cue_at *found);

/* Agents and patients by voice (not SMP_VOICE_ROOT). */
void smp_frame_parse(const smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                     smp_frame *out);

#endif

/* A cue with its ends, and the ends that have to be sought elsewhere in the text. */
#ifndef SMP_SOUGHT_H
#define SMP_SOUGHT_H

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

/* Where no object stands behind an active verb: in a complement, before the verb, as the author or
 * owner of a thing, as the one a case is about … Sets patients, or leaves them empty. */
void smp_sought_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* The same where it stands before the clause: fronted, or addressed earlier. */
void smp_sought_before(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* The same behind a noun: who signs, who is involved in a case. */
void smp_sought_noun_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* The regulation named last before a token, not before `floor`: sets patients, not the reach. */
void smp_sought_rule_before(const smp_reading *reading, uint32_t token, uint32_t floor,
                            smp_frame *out);
/* Who does what a noun names, where nothing beside it says so. Sets agents, may turn the ends. */
void smp_sought_noun_doer(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* "aturan itu kami susun": right before a bare verb a pronoun does it, whatever opens the clause.
 */
void smp_sought_we(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* Who stands right behind a meeting's noun meets who stands behind "dengan". Sets both ends. */
void smp_sought_partner(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* The person named before a meeting in its sentence. */
void smp_sought_attendant(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* The newer instrument behind "diubah dengan". */
void smp_sought_instrument(const smp_reading *reading, const smp_cue_at *found, smp_ends *out);
/* The platform on which something is barred or allowed. */
void smp_sought_venue(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);
/* Whom "wajib dipatuhi" binds; false when it is not that. */
bool smp_sought_followers(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "kewajiban mendaftar bagi X": the token behind the verb that names the duty. */
uint32_t smp_sought_behind_duty(const smp_reading *reading, const smp_cue_at *found);

/* The one to whom it is done, with what reaches behind it. */
void smp_sought_take_patient(const smp_reading *reading, uint32_t mention, smp_frame *out);

/* Makes the evidence reach behind the last of these ends. */
void smp_sought_reach(const smp_reading *reading, const smp_ends *ends, smp_frame *out);

/* "biaya X dikeluhkan": a passive verb of judging is about whose the thing is. */
bool smp_sought_is_owner_judged(const smp_reading *reading, const smp_cue_at *found,
                                const smp_ends *ends);

bool smp_sought_is_judgement(const smp_cue_at *found);
bool smp_sought_is_contact(const smp_cue_at *found);
bool smp_sought_is_bar(const smp_cue_at *found);
bool smp_sought_ends_in_nya(const smp_reading *reading, uint32_t token);

#endif

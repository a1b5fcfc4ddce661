/* Indonesian affixation: surface forms of a root, and the voice that an affix gives.
 * Source of the rules: Sneddon et al., Indonesian: A Comprehensive Grammar, chapter 1 (allomorphs
 * of meN- and peN-, loss of initial p t k s). Irregular forms are listed in the lexicon, not here.
 */
#ifndef SMP_MORPHOLOGY_H
#define SMP_MORPHOLOGY_H

#include "base/str.h"

typedef enum smp_voice {
    SMP_VOICE_ACTIVE,  /* meN-, ber-, memper- */
    SMP_VOICE_PASSIVE, /* di-, ter-, diper- */
    SMP_VOICE_NOMINAL, /* peN-an, ke-an, per-an, -an: the act as a noun */
    SMP_VOICE_BARE,    /* the root alone, a verb in headlines and after a pronoun, else a noun */
    SMP_VOICE_ROOT     /* the root alone, never a noun: "bentuk" is a verb or a shape */
} smp_voice;

enum { SMP_MAX_SURFACES = 3 };

/* The voice of a pattern such as "meN-kan", "di-", "peN-an", "bare", "root". False for an unknown
 * pattern.
 */
bool smp_affix_voice(simpul_str pattern, smp_voice *voice);

/* The surface forms of a lower-case root under a pattern, at most SMP_MAX_SURFACES (monosyllables
 * and consonant clusters have two). Written to `out`, each ended by NUL; returns how many, 0 for an
 * unknown pattern or when memory is out (out->failed). */
size_t smp_affix_surfaces(smp_buf *out, simpul_str root, simpul_str pattern);

/* Would this lower-case word be read as a verb by its shape alone (me-, di-, ber-, ter- and a root
 * of three letters or more)? The caller knows the exceptions ("menteri", "berita", "terhadap"). */
bool smp_looks_like_verb(simpul_str word, smp_voice *voice);

#endif

/* Lines of the lexicon about the world. */
#ifndef SMP_LEXICON_ENTITIES_H
#define SMP_LEXICON_ENTITIES_H

#include "extract/lexicon_line.h"

extern const smp_lexicon_line_reader smp_lexicon_entities[];

#endif

/* Lines of the lexicon about the language. */
#ifndef SMP_LEXICON_WORDS_H
#define SMP_LEXICON_WORDS_H

#include "extract/lexicon_line.h"

extern const smp_lexicon_line_reader smp_lexicon_words[];

#endif

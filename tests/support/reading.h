/* One article through the extractor, for tests: what it finds, told as short lines. */
#ifndef SMP_TEST_READING_H
#define SMP_TEST_READING_H

#include <simpul/simpul.h>

/* The lexicon and extractor, opened once for a program of tests. */
int open_extractor(void **state);
int close_extractor(void **state);

/* The records of an article published on that day ("" for none); the caller frees them. */
simpul_records *extract_text(const char *text, const char *published);

/* Is there a claim "subject relation object modality polarity" (ids and words)? Prints what there
 * is when not. */
bool has_claim(const simpul_records *records, const char *wanted);
/* The date, the day of saying, the rule or the speaker of that claim; "" for none, "?" when the
 * claim is not there. */
const char *claim_field(const simpul_records *records, const char *wanted, const char *field);
/* Fails where the article `head` + `body` + `tail` of 14 May 2025 does not make the claim, or makes
 * it and must not. */
void check_made(const char *head, const char *body, const char *tail, const char *wanted,
                bool made);
/* Is the entity mentioned in exactly these words? */
bool has_mention(const simpul_records *records, const char *text, const char *entity,
                 const char *words);
bool mentions(const simpul_records *records, const char *entity);

/* Fails where the article of 14 May 2025 with this text, below a headline, does not mention the
 * entity in these words, or where it does at all and `words` is NULL. */
void check_named(const char *text, const char *entity, const char *words);

extern simpul_extractor *test_extractor;

#endif

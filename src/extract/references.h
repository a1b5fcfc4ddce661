/* Whom words refer to. */
#ifndef SMP_REFERENCES_H
#define SMP_REFERENCES_H

#include "extract/reading.h"

/* The person (actor) whom the text before a token is about: who speaks in the nearest sentence with
 * a person, else the first that it names. SMP_NOTHING when none is named near enough. */
uint32_t smp_references_topic(const smp_reading *reading, uint32_t token);

#endif

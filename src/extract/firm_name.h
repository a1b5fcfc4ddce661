/* Where the name of a firm ends before that of its director. */
#ifndef SMP_FIRM_NAME_H
#define SMP_FIRM_NAME_H

#include "extract/reading.h"

/* Before the first question: finds every "PT" with a name. False when memory is out. */
bool smp_firm_names_open(smp_reading *reading);
/* The end of the name behind "PT" that seems to reach from `first` to `end`: as the text has it
 * elsewhere, else before a word that the text calls a person by later on. */
uint32_t smp_firm_name_end(const smp_reading *reading, uint32_t first, uint32_t end);

/* "PLN Batam" where the text has "PT PLN Batam": do first…end only begin the name of a firm? */
bool smp_firm_name_is_begun(const smp_reading *reading, uint32_t first, uint32_t end);

/* A word that firms are called by and persons are not: "Properti", "Manajemen", "Sekuritas". */
bool smp_firm_name_is_word(const smp_reading *reading, uint32_t token);

/* Behind the "Tbk" or "(Persero)" that ends the capitals at `first`; `first` for none. */
uint32_t smp_firm_name_closed(const smp_reading *reading, uint32_t first);

#endif

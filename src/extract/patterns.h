/* Claims that a word between two names makes, without a verb of its own: "A bersama B", "buntut
 * terbitnya X", "perlu segera disahkan". Called once, after cues have been read. */
#ifndef SMP_PATTERNS_H
#define SMP_PATTERNS_H

#include "extract/reading.h"

/* "A bersama B menggelar …": A coordinates_with B. */
simpul_status smp_find_company(smp_reading *reading, simpul_error *err);

/* "Penutupan X merupakan buntut (terbitnya) R": R leads_to X, with the relation brought about. */
simpul_status smp_find_causes(smp_reading *reading, simpul_error *err);

/* "Perlu percepatan pengesahan RUU X," kata A: A requests RUU X. */
simpul_status smp_find_needs(smp_reading *reading, simpul_error *err);

/* "Instansi yang terlibat antara lain A dan B": members of the task force at hand, or partners of
 * the speaker's side; members.c. */
simpul_status smp_find_involved(smp_reading *reading, simpul_error *err);

/* Is it a task force, a coalition …, by its id? */
bool smp_is_team(simpul_str id);

/* "Satgas itu terdiri dari A dan B": members of the team named; members.c. */
simpul_status smp_find_members(smp_reading *reading, simpul_error *err);

/* "Fitur itu menjadi tempat UMKM berjualan": UMKM depends_on the feature. */
simpul_status smp_find_places_of_trade(smp_reading *reading, simpul_error *err);

/* "sesuai arahan Presiden": obliges, towards who follows it; opinions.c. */
simpul_status smp_find_directives(smp_reading *reading, simpul_error *err);
/* "X menilai Y tidak adil": criticises; opinions.c. */
simpul_status smp_find_judgements(smp_reading *reading, simpul_error *err);

/* "pemblokiran itu dicabut": unblocks. */
simpul_status smp_find_liftings(smp_reading *reading, simpul_error *err);

#endif

/* Whose firms and services are, where the text says so beside their names. */
#ifndef SMP_HOLDINGS_H
#define SMP_HOLDINGS_H

#include "extract/reading.h"

/* What the words around the name of a firm say it owns, or is owned by: "emiten milik X Group, PT
 * Y", "PT X, pengelola aplikasi Y", "perusahaan induknya, X". */
simpul_status smp_holdings_keep(smp_reading *reading, const smp_mention *firm, simpul_error *err);

/* "layanan X milik Y": of two neighbouring names. */
simpul_status smp_holdings_keep_said(smp_reading *reading, const smp_mention *part,
                                     const smp_mention *whole, simpul_error *err);

#endif

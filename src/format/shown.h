/* Text of an input as shown within a message: one line, short, printable. */
#ifndef SMP_SHOWN_H
#define SMP_SHOWN_H

#include <simpul/error.h>

typedef struct smp_shown {
    char text[72];
} smp_shown;

/* Cut after 48 bytes or so, with "..." behind; control characters and bad bytes become '?'.
 * Use: "…'%s'", smp_show(id).text */
smp_shown smp_show(simpul_str text);

#endif

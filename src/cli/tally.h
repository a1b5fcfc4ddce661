/* How often each of many names occurs. Names are borrowed. */
#ifndef CLI_TALLY_H
#define CLI_TALLY_H

#include "cli.h"

struct tally_item {
    simpul_str name;
    size_t n;
};

struct tally {
    struct tally_item *items;
    size_t n, cap;
    bool failed; /* memory was out; what is there is not all */
};

void tally_add(struct tally *tally, simpul_str name); /* an absent name counts nothing */
/* Unites equal names. By name in bytes, or by count from the top and then by name. */
void tally_finish(struct tally *tally, bool by_count);
void tally_dispose(struct tally *tally);

int compare_views(simpul_str a, simpul_str b); /* by bytes */

#endif

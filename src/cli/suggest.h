/* The nearest of a list of names to what somebody typed. Knows nothing of commands or options. */
#ifndef CLI_SUGGEST_H
#define CLI_SUGGEST_H

#include <stddef.h>

/* A running search: offer each name, then read `best`. */
struct suggestion {
    const char *typed;
    const char *best; /* NULL: nothing near */
    size_t distance;
};

struct suggestion suggestion_for(const char *typed);
void suggestion_offer(struct suggestion *suggestion, const char *name);

/* "; did you mean 'NAME'?" or "" in `text`, which it returns. `prefix` stands before the name. */
const char *suggestion_text(const struct suggestion *suggestion, const char *prefix, char *text,
                            size_t size);

#endif

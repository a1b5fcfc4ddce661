/* Why records hold no claim about two entities: where both are mentioned, and what was refused
 * there. */
#ifndef CLI_WHY_NOT_H
#define CLI_WHY_NOT_H

#include "side.h"

/* `folders`: where the articles are, to show the sentences; n_folders 0: offsets alone. */
struct why_not {
    const struct side *side;
    uint32_t a, b; /* nodes */
    const char *const *folders;
    size_t n_folders;
};

/* The node that a claim's or mention's entity stands in: decisions may have made it part of
 * another. SIMPUL_NO_ELEMENT: none. */
uint32_t node_of_entity(const struct side *side, simpul_str id);

/* Writes the answer. Errors: those of opening articles, no room. */
simpul_status why_not_write(const struct why_not *question, simpul_sink *out, simpul_error *err);

#endif

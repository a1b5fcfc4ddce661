/* Nodes by what people call them: id, id without its type, label, alias. */
#ifndef CLI_ENTITY_SEARCH_H
#define CLI_ENTITY_SEARCH_H

#include "cli.h"

/* Finds the one node that `typed` means; an id beats a name, letter case of ASCII aside. False
 * after a message that suggests a near name, or lists those of that name. */
bool entity_search(struct cli *cli, const simpul_graph *graph, const char *typed, uint32_t *node);

#endif

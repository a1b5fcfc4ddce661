/* Files given to the wrong command: what they seem to be, and which command reads them. */
#ifndef CLI_STRANGE_H
#define CLI_STRANGE_H

#include "cli.h"

/* "lines of articles; 'simpul run' …" for contents that are no records and no graph that is read;
 * NULL: nothing that is known. Looks at the beginning alone. */
const char *strange_contents(simpul_str contents);
/* The same for a folder; NULL: it is none of a run's. */
const char *strange_folder(const char *path);

#endif

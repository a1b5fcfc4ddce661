/* Finishing a sink without putting it in its place yet, so that files that belong together can all
 * be whole before the first of them is renamed. */
#ifndef SMP_SINK_H
#define SMP_SINK_H

#include <simpul/stream.h>

/* Writes out all that is held and closes the temporary file; the target stays as it was. Nothing
 * may be written afterwards; simpul_sink_close then only renames. On failure the sink is still to
 * be closed or abandoned. Errors: SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY. */
SIMPUL_MUST_USE simpul_status smp_sink_finish(simpul_sink *sink, simpul_error *err);

#endif

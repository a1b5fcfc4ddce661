/* View `events`: one edge for each event and (subject, relation, object, polarity) in it. */
#include "graph/builder.h"

#include "base/error.h"

simpul_status smp_view_events(smp_builder *in, smp_edge_items *out, simpul_error *err)
{
    for (uint32_t claim = 0; claim < in->dossier.n_claims; claim++) {
        if (!in->selection.takes[claim]) continue;
        if (!smp_vec_push(out, smp_item_of_claim(in, claim, in->event_of[claim])))
            return smp_error_memory(err);
    }
    return SIMPUL_OK;
}

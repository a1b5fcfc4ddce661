/* View `relations`: one edge for each (subject, relation, object, polarity). */
#include "graph/builder.h"

#include "base/error.h"

simpul_status smp_view_relations(smp_builder *in, smp_edge_items *out, simpul_error *err)
{
    for (uint32_t claim = 0; claim < in->dossier.n_claims; claim++) {
        if (!in->selection.takes[claim]) continue;
        if (!smp_vec_push(out, smp_item_of_claim(in, claim, 0))) return smp_error_memory(err);
    }
    return SIMPUL_OK;
}

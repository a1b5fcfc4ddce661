/* View `reified`: events are nodes, and entities have roles in them. Agents and instruments lead to
 * the event, targets and speakers from it, so parallel edges are rare: one entity that both did and
 * did not, or with two roles on one side. */
#include "graph/builder.h"

#include "base/error.h"
#include "base/str.h"

static bool push_role(const smp_builder *in, smp_edge_items *out, uint32_t claim, simpul_role role,
                      simpul_str entity)
{
    uint32_t event = in->event_of[claim];
    uint32_t node = smp_node_of(in, entity), hub = in->event_node[event - 1];
    bool leads_in = role == SIMPUL_AGENT || role == SIMPUL_INSTRUMENT;
    smp_edge_item item = {.event = event,
                          .role = (int)role,
                          .source = leads_in ? node : hub,
                          .target = leads_in ? hub : node,
                          .polarity = in->dossier.claims[claim].record.polarity,
                          .claim = claim};
    return smp_vec_push(out, item);
}

static bool push_claim(const smp_builder *in, smp_edge_items *out, uint32_t claim)
{
    const simpul_claim_record *r = &in->dossier.claims[claim].record;
    if (!in->event_of[claim]) return smp_vec_push(out, smp_item_of_claim(in, claim, 0));
    bool by_rule = smp_str_starts(r->subject, SIMPUL_STR("regulation:"));
    return push_role(in, out, claim, by_rule ? SIMPUL_INSTRUMENT : SIMPUL_AGENT, r->subject) &&
           push_role(in, out, claim, SIMPUL_TARGET, r->object) &&
           (!r->speaker.ptr || push_role(in, out, claim, SIMPUL_SPEAKER, r->speaker));
}

static simpul_status add_event_node(smp_builder *in, const smp_event_columns *columns, size_t index,
                                    const uint32_t *claims, size_t n, simpul_error *err)
{
    const simpul_event *event = simpul_events_at(in->events, index);
    uint32_t object = smp_node_of(in, event->object);
    simpul_value name = {.as.string = event->object};
    simpul_graph_value(in->graph, SIMPUL_NODE, in->nodes.label, object, &name);
    smp_edge_facts facts = {.status = smp_str(simpul_event_status_name(event->status))};
    simpul_status status = simpul_graph_add_node(in->graph, event->id, &in->event_node[index], err);
    if (!status) status = smp_sum_up(in, claims, n, &facts, err);
    if (status) return status;
    facts.contested = event->contested;
    return smp_event_columns_fill(&in->nodes, columns, in->graph, in->event_node[index], event,
                                  name.as.string, &facts, &in->arena, err);
}

/* Events in their order, those with a claim in the selection. */
static simpul_status add_event_nodes(smp_builder *in, simpul_error *err)
{
    smp_event_columns columns;
    size_t n = simpul_events_count(in->events);
    in->event_node = smp_arena_array(&in->arena, uint32_t, n);
    if (!in->event_node) return smp_error_memory(err);
    simpul_status status = smp_event_columns_add(&columns, in->graph, err);
    for (size_t i = 0; i < n && !status; i++) {
        const simpul_event *event = simpul_events_at(in->events, i);
        smp_mark mark = smp_arena_mark(&in->arena);
        uint32_t *claims = smp_arena_array(&in->arena, uint32_t, event->n_claims);
        size_t n_taken = 0;
        if (!claims) return smp_error_memory(err);
        for (size_t k = 0; k < event->n_claims; k++)
            if (in->selection.takes[event->claims[k]]) claims[n_taken++] = event->claims[k];
        if (n_taken) status = add_event_node(in, &columns, i, claims, n_taken, err);
        smp_arena_rewind(&in->arena, mark);
    }
    return status;
}

simpul_status smp_view_reified(smp_builder *in, smp_edge_items *out, simpul_error *err)
{
    simpul_status status = add_event_nodes(in, err);
    for (uint32_t claim = 0; claim < in->dossier.n_claims && !status; claim++)
        if (in->selection.takes[claim] && !push_claim(in, out, claim))
            status = smp_error_memory(err);
    return status;
}

/* The list of measures. Knows no definition of any and runs none (measure.c). */
#include "analysis/measure_entry.h"

#include "base/error.h"
#include "base/str.h"

static const smp_measure *const measures[] = {
    &smp_measure_degree,     &smp_measure_in_degree,     &smp_measure_out_degree,
    &smp_measure_strength,   &smp_measure_betweenness,   &smp_measure_closeness,
    &smp_measure_harmonic,   &smp_measure_eigenvector,   &smp_measure_pagerank,
    &smp_measure_hub,        &smp_measure_authority,     &smp_measure_core,
    &smp_measure_constraint, &smp_measure_clustering,    &smp_measure_component,
    &smp_measure_community,  &smp_measure_nodes,         &smp_measure_edges,
    &smp_measure_density,    &smp_measure_reciprocity,   &smp_measure_components,
    &smp_measure_diameter,   &smp_measure_assortativity, &smp_measure_modularity};

enum { N_MEASURES = sizeof measures / sizeof measures[0] };

size_t simpul_measure_count(void)
{
    return N_MEASURES;
}

const simpul_measure *simpul_measure_at(size_t index)
{
    return index < N_MEASURES ? &measures[index]->about : NULL;
}

static const smp_measure *find(simpul_str name)
{
    for (size_t i = 0; i < N_MEASURES; i++)
        if (smp_str_is(name, measures[i]->about.name)) return measures[i];
    return NULL;
}

const simpul_measure *simpul_measure_find(simpul_str name)
{
    const smp_measure *found = find(name);
    return found ? &found->about : NULL;
}

simpul_status smp_measure_choose(const smp_measure **out, const char *name, bool of_graph,
                                 simpul_error *err)
{
    *out = find(smp_str(name));
    if (!*out)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "no measure named '%.100s'",
                             name ? name : "");
    if ((*out)->about.of_graph != of_graph)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "'%s' is a measure of %s, wanted one of %s",
                             name, of_graph ? "nodes" : "the whole graph",
                             of_graph ? "the whole graph" : "nodes");
    return SIMPUL_OK;
}

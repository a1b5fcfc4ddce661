/* Which concepts carry the structure of a one-mode network: the nested backbone. */
#include "discourse/spectrum.h"

#include "base/alloc.h"
#include "base/error.h"
#include "base/number.h"

#include <math.h>

enum { MOST_ACTORS = 1000 };

/* Losses nearer to one another than this are equal: eigenvalues are no more exact. */
static const double tolerance = 1e-12;

struct simpul_backbone {
    smp_vec(simpul_backbone_step) steps;
};

typedef struct concept_search {
    const simpul_discourse *discourse;
    smp_labels concepts; /* of the statements at hand */
    bool *leaves_out;    /* by label of the whole range */
    double *all;         /* the spectrum with every concept */
    size_t n_all;
} concept_search;

static simpul_status spectrum_of(const concept_search *search, double **out, size_t *n,
                                 simpul_error *err)
{
    simpul_network *network = NULL;
    *out = NULL;
    simpul_status status =
        smp_discourse_network_make(&network, search->discourse, 0, search->leaves_out, err);
    if (status) return status;
    *n = network->rows.n;
    if (*n > MOST_ACTORS)
        status = smp_error_set(err, SIMPUL_ERR_LIMIT, "%zu actors, at most %d for a backbone", *n,
                               (int)MOST_ACTORS);
    else if (!(*out = smp_laplacian_spectrum(network))) status = smp_error_memory(err);
    simpul_network_free(network);
    return status;
}

/* Σ |λ_r(all) − λ_r(B)|; an actor that B does not have adds an eigenvalue of 0. */
static simpul_status find_loss(const concept_search *search, double *loss, simpul_error *err)
{
    double *values;
    size_t n;
    simpul_status status = spectrum_of(search, &values, &n, err);
    *loss = 0;
    for (size_t i = 0; i < search->n_all && !status; i++)
        *loss += fabs(search->all[i] - (i < n ? values[i] : 0));
    smp_free(values);
    return status;
}

/* The concept that is missed least; the first of those in the order of labels. */
static simpul_status take_away(const concept_search *search, uint32_t *concept, double *least,
                               simpul_error *err)
{
    bool is_first = true;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < search->concepts.n && !status; i++) {
        uint32_t label = search->concepts.values[i];
        double loss;
        if (search->leaves_out[label]) continue;
        search->leaves_out[label] = true;
        status = find_loss(search, &loss, err);
        search->leaves_out[label] = false;
        if (status || (!is_first && loss >= *least - tolerance)) continue;
        is_first = false;
        *concept = label;
        *least = loss;
    }
    return status;
}

static simpul_status take_all(concept_search *search, simpul_backbone *backbone, simpul_error *err)
{
    const simpul_discourse *discourse = search->discourse;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < search->concepts.n && !status; i++) {
        uint32_t concept = 0;
        double loss = 0;
        status = take_away(search, &concept, &loss, err);
        if (status) break;
        search->leaves_out[concept] = true;
        simpul_backbone_step step = {smp_discourse_label(discourse, &discourse->columns, concept),
                                     loss < tolerance ? 0 : smp_number_round9(loss)};
        if (!smp_vec_push(&backbone->steps, step)) status = smp_error_memory(err);
    }
    return status;
}

simpul_status simpul_discourse_backbone(simpul_backbone **out, const simpul_discourse *discourse,
                                        simpul_error *err)
{
    *out = NULL;
    if (discourse->options.network != SIMPUL_ONEMODE ||
        discourse->options.window_unit != SIMPUL_WINDOW_NONE)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "a backbone is of one onemode network, without windows");
    concept_search search = {.discourse = discourse};
    simpul_backbone *backbone = smp_alloc_array(1, sizeof *backbone);
    search.leaves_out = smp_alloc_array(discourse->columns.n, sizeof *search.leaves_out);
    simpul_status status = backbone && search.leaves_out ? SIMPUL_OK : smp_error_memory(err);
    if (!status) status = smp_discourse_used(discourse, false, &search.concepts, NULL, err);
    if (!status) status = spectrum_of(&search, &search.all, &search.n_all, err);
    if (!status) status = take_all(&search, backbone, err);
    smp_free(search.all);
    smp_free(search.leaves_out);
    smp_labels_dispose(&search.concepts);
    if (status) simpul_backbone_free(backbone);
    else *out = backbone;
    return status;
}

size_t simpul_backbone_count(const simpul_backbone *backbone)
{
    return backbone->steps.n;
}

simpul_backbone_step simpul_backbone_at(const simpul_backbone *backbone, size_t index)
{
    return backbone->steps.items[index];
}

void simpul_backbone_free(simpul_backbone *backbone)
{
    if (!backbone) return;
    smp_vec_dispose(&backbone->steps);
    smp_free(backbone);
}

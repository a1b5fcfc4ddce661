/* Splits the lists, unites sources, weighs. An edge that names no source counts as one of its own.
 */
#include "analysis/voices.h"

#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include <stdlib.h>

static size_t find_list(const simpul_graph *graph, const char *name)
{
    size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, name);
    bool is_list = column != SIMPUL_NO_COLUMN &&
                   simpul_graph_column_type(graph, SIMPUL_EDGE, column) == SIMPUL_STRING;
    return is_list ? column : SIMPUL_NO_COLUMN;
}

smp_voice_columns smp_voice_columns_find(const simpul_graph *graph)
{
    return (smp_voice_columns){find_list(graph, "sources"), find_list(graph, "source_confidences")};
}

bool smp_voice_columns_suffice(const smp_voice_columns *columns, smp_join join)
{
    if (join == SMP_JOIN_SUM || columns->sources == SIMPUL_NO_COLUMN) return false;
    return join != SMP_JOIN_CONFIDENCE || columns->confidences != SIMPUL_NO_COLUMN;
}

void smp_voices_init(smp_voice_list *list)
{
    *list = (smp_voice_list){0};
    smp_strmap_init(&list->names);
}

void smp_voices_dispose(smp_voice_list *list)
{
    smp_vec_dispose(list);
    smp_strmap_dispose(&list->names);
}

/* The next item of a list; *at is SIZE_MAX behind the last. */
static simpul_str next_item(simpul_str list, size_t *at)
{
    simpul_str separator = SIMPUL_STR(" | ");
    size_t start = *at, end = smp_str_find(list, separator, start);
    *at = end == SIZE_MAX ? SIZE_MAX : end + separator.len;
    return smp_str_slice(list, start, end == SIZE_MAX ? list.len : end);
}

static simpul_status misfit(const simpul_graph *graph, uint32_t edge, simpul_error *err)
{
    simpul_str id = simpul_graph_edge_id(graph, edge);
    return smp_error_set(err, SIMPUL_ERR_SCHEMA,
                         "'source_confidences' of edge '%.*s' do not fit its 'sources', wanted a "
                         "number from 0 to 1 for each",
                         id.len > 100 ? 100 : (int)id.len, id.ptr);
}

simpul_status smp_voices_add(smp_voice_list *list, const simpul_graph *graph,
                             const smp_voice_columns *columns, smp_join join, uint32_t edge,
                             double weight, simpul_error *err)
{
    simpul_value names, numbers = {.as.string = SIMPUL_STR_NONE};
    bool by_confidence = join == SMP_JOIN_CONFIDENCE;
    if (!smp_voice_columns_suffice(columns, join) ||
        !simpul_graph_value(graph, SIMPUL_EDGE, columns->sources, edge, &names))
        return smp_vec_push(list, (smp_voice){SMP_NO_SOURCE, weight}) ? SIMPUL_OK
                                                                      : smp_error_memory(err);
    if (by_confidence &&
        !simpul_graph_value(graph, SIMPUL_EDGE, columns->confidences, edge, &numbers))
        return misfit(graph, edge, err);
    size_t at = 0, number_at = 0;
    while (at != SIZE_MAX) {
        smp_voice voice = {smp_strmap_put(&list->names, next_item(names.as.string, &at)), 1};
        if (voice.source == SMP_STRMAP_NONE) return smp_error_memory(err);
        if (by_confidence &&
            (number_at == SIZE_MAX ||
             !smp_number_parse_double(next_item(numbers.as.string, &number_at), &voice.worth) ||
             !(voice.worth >= 0 && voice.worth <= 1)))
            return misfit(graph, edge, err);
        if (!smp_vec_push(list, voice)) return smp_error_memory(err);
    }
    if (by_confidence && number_at != SIZE_MAX) return misfit(graph, edge, err);
    return SIMPUL_OK;
}

static int by_falling_worth(const void *a, const void *b)
{
    const smp_voice *x = a, *y = b;
    if (x->worth != y->worth) return x->worth > y->worth ? -1 : 1;
    return (x->source > y->source) - (x->source < y->source);
}

static int by_source(const void *a, const void *b)
{
    const smp_voice *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    return by_falling_worth(a, b);
}

void smp_voices_unite(smp_voice_list *list, size_t first)
{
    size_t n = list->n - first, kept = 0;
    if (n < 2) return;
    smp_voice *voices = list->items + first;
    qsort(voices, n, sizeof *voices, by_source);
    for (size_t i = 0; i < n; i++) {
        bool again = kept && voices[i].source != SMP_NO_SOURCE &&
                     voices[i].source == voices[kept - 1].source;
        if (!again) voices[kept++] = voices[i];
    }
    qsort(voices, kept, sizeof *voices, by_falling_worth);
    list->n = first + kept;
}

double smp_join_voices(smp_join join, const smp_voice *voices, size_t n, uint32_t without)
{
    double sum = 0, doubt = 1, only = 0;
    size_t n_left = 0;
    for (size_t i = 0; i < n; i++) {
        if (voices[i].source == without && without != SMP_NO_SOURCE) continue;
        n_left++;
        only = voices[i].worth;
        sum += only;
        doubt *= 1 - only;
    }
    if (join == SMP_JOIN_COUNT) return n_left > 0;
    if (join == SMP_JOIN_SOURCES) return sum;
    return n_left == 1 ? only : smp_number_round9(1 - doubt);
}

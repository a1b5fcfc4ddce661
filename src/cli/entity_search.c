/* Finding a node by name. Guesses nothing: a near name is only suggested. */
#include "entity_search.h"

#include "side.h"
#include "suggest.h"

#include <stdio.h>
#include <string.h>

enum { NAME_SIZE = 65, SHOWN = 8 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_name(simpul_str name, simpul_str typed)
{
    if (name.len != typed.len) return false;
    for (size_t i = 0; i < name.len; i++)
        if (lower(name.ptr[i]) != lower(typed.ptr[i])) return false;
    return true;
}

/* The next item of a list joined by " | ". */
static simpul_str next_alias(simpul_str *rest)
{
    simpul_str item = *rest;
    for (size_t i = 0; i + 3 <= rest->len; i++) {
        if (memcmp(rest->ptr + i, " | ", 3) != 0) continue;
        item.len = i;
        *rest = (simpul_str){rest->ptr + i + 3, rest->len - i - 3};
        return item;
    }
    *rest = (simpul_str){NULL, 0};
    return item;
}

static simpul_str slug_of(simpul_str id)
{
    const char *colon = memchr(id.ptr, ':', id.len);
    if (!colon) return id;
    return (simpul_str){colon + 1, id.len - (size_t)(colon + 1 - id.ptr)};
}

static bool is_called(const simpul_graph *graph, uint32_t node, simpul_str typed)
{
    simpul_str aliases = side_text(graph, SIMPUL_NODE, "aliases", node);
    if (same_name(slug_of(simpul_graph_node_id(graph, node)), typed)) return true;
    if (same_name(side_label(graph, node), typed)) return true;
    while (aliases.ptr)
        if (same_name(next_alias(&aliases), typed)) return true;
    return false;
}

static void offer(struct suggestion *suggestion, char text[NAME_SIZE], simpul_str name)
{
    char candidate[NAME_SIZE];
    const char *best = suggestion->best;
    if (!name.len || name.len >= NAME_SIZE) return;
    snprintf(candidate, sizeof candidate, "%.*s", (int)name.len, name.ptr);
    suggestion_offer(suggestion, candidate);
    if (suggestion->best == best) return;
    memcpy(text, candidate, NAME_SIZE); /* the candidate's room is used again */
    suggestion->best = text;
}

static bool complain_unknown(struct cli *cli, const simpul_graph *graph, const char *typed)
{
    char text[NAME_SIZE], near[NAME_SIZE + 24];
    struct suggestion suggestion = suggestion_for(typed);
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
        simpul_str aliases = side_text(graph, SIMPUL_NODE, "aliases", i);
        offer(&suggestion, text, simpul_graph_node_id(graph, i));
        offer(&suggestion, text, side_label(graph, i));
        offer(&suggestion, text, slug_of(simpul_graph_node_id(graph, i)));
        while (aliases.ptr) offer(&suggestion, text, next_alias(&aliases));
    }
    cli_complain(cli, "no entity is called '%s'%s", typed,
                 suggestion_text(&suggestion, "", near, sizeof near));
    return false;
}

static bool complain_ambiguous(struct cli *cli, const simpul_graph *graph, const char *typed,
                               const uint32_t *found, size_t n)
{
    char list[512] = "";
    size_t used = 0;
    for (size_t i = 0; i < n && i < SHOWN && used < sizeof list; i++) {
        simpul_str id = simpul_graph_node_id(graph, found[i]);
        int more =
            snprintf(list + used, sizeof list - used, "%s%.*s", i ? ", " : "", (int)id.len, id.ptr);
        used += more > 0 ? (size_t)more : 0;
    }
    cli_complain(cli, "%zu entities are called '%s'; give an id: %s%s", n, typed, list,
                 n > SHOWN ? " ..." : "");
    return false;
}

bool entity_search(struct cli *cli, const simpul_graph *graph, const char *typed, uint32_t *node)
{
    uint32_t found[SHOWN];
    size_t n = 0;
    if (simpul_graph_find_node(graph, view(typed), node)) return true;
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
        if (!is_called(graph, i, view(typed))) continue;
        if (n < SHOWN) found[n] = i;
        n++;
    }
    if (n == 0) return complain_unknown(cli, graph, typed);
    if (n > 1) return complain_ambiguous(cli, graph, typed, found, n);
    *node = found[0];
    return true;
}

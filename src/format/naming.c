/* Ids and column names that every consumer takes, made only where the graph's own will not do.
 * Writing what was read back changes nothing more. */
#include "format/naming.h"

#include "base/error.h"
#include "base/strmap.h"
#include "base/utf8.h"

#include <string.h>

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_word_ignoring_case(simpul_str text, const char *word)
{
    if (text.len != strlen(word)) return false;
    for (size_t i = 0; i < text.len; i++)
        if (lower(text.ptr[i]) != lower(word[i])) return false;
    return true;
}

static bool is_listed(simpul_str name, const char *const *list)
{
    for (; *list; list++)
        if (is_word_ignoring_case(name, *list)) return true;
    return false;
}

/* Gephi's DOT reader takes a node of such a name, even a quoted one, for the keyword. */
static bool is_dot_keyword(simpul_str id)
{
    static const char *const keywords[] = {"node",   "edge",    "graph", "subgraph",
                                           "strict", "digraph", NULL};
    return is_listed(id, keywords);
}

static bool is_token(simpul_str id)
{
    for (size_t i = 0; i < id.len; i++)
        if (!is_alphanumeric(id.ptr[i]) && !memchr("._:-", id.ptr[i], 4)) return false;
    return id.len > 0;
}

static bool is_digits(simpul_str id)
{
    for (size_t i = 0; i < id.len; i++)
        if (id.ptr[i] < '0' || id.ptr[i] > '9') return false;
    return true;
}

static simpul_str given_id(const smp_naming *naming, simpul_element element, uint32_t index)
{
    return element == SIMPUL_NODE ? simpul_graph_node_id(naming->graph, index)
                                  : simpul_graph_edge_id(naming->graph, index);
}

static bool keeps_id(const smp_naming *naming, simpul_element element, uint32_t index)
{
    simpul_str id = given_id(naming, element, index);
    if (!is_token(id)) return false;
    if (element == SIMPUL_NODE) return !is_dot_keyword(id);
    uint32_t node;
    return !is_digits(id) && !simpul_graph_find_node(naming->graph, id, &node);
}

size_t smp_naming_count(const smp_naming *naming, simpul_element element)
{
    return element == SIMPUL_NODE ? simpul_graph_node_count(naming->graph)
                                  : simpul_graph_edge_count(naming->graph);
}

static size_t count_changed(const smp_naming *naming, simpul_element element)
{
    size_t n_changed = 0;
    for (size_t i = 0; i < smp_naming_count(naming, element); i++)
        n_changed += !keeps_id(naming, element, (uint32_t)i);
    return n_changed;
}

/* Appends "_2", "_3" … until nobody has the text; false when memory is out. */
static bool make_unique(smp_strmap *taken, smp_buf *text)
{
    size_t length = text->len;
    for (size_t n = 2; !text->failed; n++) {
        if (smp_strmap_find(taken, smp_buf_view(text)) == SMP_STRMAP_NONE) break;
        text->len = length;
        smp_buf_format(text, "_%zu", n);
    }
    return !text->failed && smp_strmap_put(taken, smp_buf_view(text)) != SMP_STRMAP_NONE;
}

static void escape_id(smp_buf *out, simpul_element element, simpul_str id)
{
    smp_buf_clear(out);
    smp_buf_text(out, element == SIMPUL_NODE ? "n_" : "e_");
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (is_alphanumeric(c) || c == '.' || c == '-' || c == '_') smp_buf_byte(out, c);
        else smp_buf_format(out, "_%02X", (unsigned)(unsigned char)c);
    }
}

static bool take_kept_ids(const smp_naming *naming, simpul_element element, smp_strmap *taken)
{
    for (size_t i = 0; i < smp_naming_count(naming, element); i++) {
        if (!keeps_id(naming, element, (uint32_t)i)) continue;
        simpul_str id = given_id(naming, element, (uint32_t)i);
        if (smp_strmap_put(taken, id) == SMP_STRMAP_NONE) return false;
    }
    return true;
}

static bool make_ids(smp_naming *naming, simpul_element element, smp_strmap *taken, smp_buf *text)
{
    size_t n = smp_naming_count(naming, element);
    if (count_changed(naming, element) == 0) return true;
    naming->ids[element] = smp_arena_array(&naming->arena, simpul_str, n);
    if (!naming->ids[element]) return false;
    for (size_t i = 0; i < n; i++) {
        simpul_str id = given_id(naming, element, (uint32_t)i);
        naming->ids[element][i] = id;
        if (keeps_id(naming, element, (uint32_t)i)) continue;
        escape_id(text, element, id);
        if (!make_unique(taken, text)) return false;
        naming->ids[element][i] = smp_arena_str(&naming->arena, smp_buf_view(text));
        if (!naming->ids[element][i].ptr) return false;
    }
    return true;
}

static simpul_status name_ids(smp_naming *naming, simpul_error *err)
{
    naming->n_changed_ids = count_changed(naming, SIMPUL_NODE) + count_changed(naming, SIMPUL_EDGE);
    if (naming->n_changed_ids == 0) return SIMPUL_OK;
    smp_strmap taken;
    smp_strmap_init(&taken);
    smp_buf text;
    smp_buf_init(&text);
    bool done = take_kept_ids(naming, SIMPUL_NODE, &taken) &&
                take_kept_ids(naming, SIMPUL_EDGE, &taken) &&
                make_ids(naming, SIMPUL_NODE, &taken, &text) &&
                make_ids(naming, SIMPUL_EDGE, &taken, &text);
    smp_buf_dispose(&text);
    smp_strmap_dispose(&taken);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

/* igraph keeps "&#38;" in names, so what would need escaping in XML goes. */
static void clean_name(smp_buf *out, simpul_str name)
{
    smp_buf_clear(out);
    for (size_t at = 0; at < name.len;) {
        uint32_t code;
        bool bad;
        size_t length = smp_utf8_decode(name, at, &code, &bad);
        bool fits = !bad && code >= 0x20 && code != 0x7F && code != 0xFFFE && code != 0xFFFF &&
                    !(code < 0x80 && memchr("&<>\"'", (int)code, 5));
        if (fits) smp_buf_str(out, smp_str_slice(name, at, at + length));
        else smp_buf_byte(out, '_');
        at += length;
    }
    if (out->len == 0) smp_buf_text(out, "column");
}

static uint32_t find_folded(const smp_strmap *taken, simpul_str name, smp_buf *folded)
{
    smp_buf_clear(folded);
    for (size_t i = 0; i < name.len; i++) smp_buf_byte(folded, lower(name.ptr[i]));
    return smp_strmap_find(taken, smp_buf_view(folded));
}

/* Takes the name for the column; while it is taken or reserved, unless it may only be kept, with an
 * underscore more. False when memory is out. */
static bool take_name(smp_naming *naming, smp_named_column *column, const char *const *reserved,
                      bool only_as_given, smp_strmap *taken)
{
    smp_buf name, folded;
    smp_buf_init(&name);
    smp_buf_init(&folded);
    clean_name(&name, smp_str(column->given));
    bool as_given = smp_str_equal(smp_buf_view(&name), smp_str(column->given));
    bool in_use = is_listed(smp_buf_view(&name), reserved) ||
                  find_folded(taken, smp_buf_view(&name), &folded) != SMP_STRMAP_NONE;
    bool done = !name.failed && !folded.failed;
    if (only_as_given && (in_use || !as_given)) goto done;
    while (done && in_use) {
        smp_buf_byte(&name, '_');
        in_use = is_listed(smp_buf_view(&name), reserved) ||
                 find_folded(taken, smp_buf_view(&name), &folded) != SMP_STRMAP_NONE;
        done = !name.failed && !folded.failed;
    }
    column->name = done ? smp_arena_str(&naming->arena, smp_buf_view(&name)).ptr : NULL;
    done = column->name && smp_strmap_put(taken, smp_buf_view(&folded)) != SMP_STRMAP_NONE;
done:
    smp_buf_dispose(&name);
    smp_buf_dispose(&folded);
    return done;
}

static bool name_columns(smp_naming *naming, simpul_element element, const char *const *reserved,
                         smp_strmap *taken)
{
    const simpul_graph *graph = naming->graph;
    size_t n = simpul_graph_column_count(graph, element);
    bool has_original = naming->ids[element] != NULL;
    smp_named_column *columns = smp_arena_array(&naming->arena, smp_named_column, n + 1);
    if (!columns) return false;
    for (size_t i = 0; i < n; i++)
        columns[i] = (smp_named_column){NULL, simpul_graph_column_name(graph, element, i), i,
                                  simpul_graph_column_type(graph, element, i)};
    if (has_original)
        columns[n] = (smp_named_column){NULL, SMP_ORIGINAL_ID, SIMPUL_NO_COLUMN, SIMPUL_STRING};
    n += has_original;
    for (size_t i = 0; i < n; i++)
        if (!take_name(naming, &columns[i], reserved, true, taken)) return false;
    for (size_t i = 0; i < n; i++)
        if (!columns[i].name && !take_name(naming, &columns[i], reserved, false, taken))
            return false;
    naming->columns[element] = columns;
    naming->n_columns[element] = n;
    return true;
}

simpul_status smp_naming_make(smp_naming *naming, const simpul_graph *graph,
                              const char *const *const reserved[2], simpul_error *err)
{
    *naming = (smp_naming){.graph = graph};
    smp_arena_init(&naming->arena);
    simpul_status status = name_ids(naming, err);
    for (int element = SIMPUL_NODE; element <= SIMPUL_EDGE && !status; element++) {
        smp_strmap taken;
        smp_strmap_init(&taken);
        if (!name_columns(naming, (simpul_element)element, reserved[element], &taken))
            status = smp_error_memory(err);
        smp_strmap_dispose(&taken);
    }
    return status;
}

void smp_naming_dispose(smp_naming *naming)
{
    smp_arena_dispose(&naming->arena);
}

simpul_str smp_naming_id(const smp_naming *naming, simpul_element element, uint32_t index)
{
    return naming->ids[element] ? naming->ids[element][index] : given_id(naming, element, index);
}

bool smp_naming_value(const smp_naming *naming, simpul_element element, const smp_named_column *column,
                      uint32_t index, simpul_value *out)
{
    if (column->column != SIMPUL_NO_COLUMN)
        return simpul_graph_value(naming->graph, element, column->column, index, out);
    out->type = SIMPUL_STRING;
    out->as.string = given_id(naming, element, index);
    return !smp_str_equal(out->as.string, smp_naming_id(naming, element, index));
}

void smp_naming_tell_ids(const smp_naming *naming, const simpul_warnings *warnings,
                         const char *source)
{
    if (naming->n_changed_ids)
        smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, source, 0, 0,
                    "ids that not every reader takes, rewritten and kept in column "
                    "'" SMP_ORIGINAL_ID "': %zu",
                    naming->n_changed_ids);
}

void smp_naming_tell_columns(const smp_naming *naming, const simpul_warnings *warnings,
                             const char *source)
{
    for (int element = SIMPUL_NODE; element <= SIMPUL_EDGE; element++)
        for (size_t i = 0; i < naming->n_columns[element]; i++) {
            const smp_named_column *column = &naming->columns[element][i];
            if (strcmp(column->name, column->given) != 0)
                smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, source, 0, 0,
                            "%s column '%s' written as '%s', for readers give the name a meaning "
                            "of their own",
                            element == SIMPUL_NODE ? "node" : "edge", column->given, column->name);
        }
}

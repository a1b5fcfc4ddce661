/* GraphML: its row in the table, and how to tell it. Writer and reader have files of their own. */
#include "format/graphml.h"

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool smp_graphml_labels(smp_buf *out, simpul_str kind)
{
    if (kind.len == 0) return false;
    for (size_t i = 0; i < kind.len; i++)
        if (!is_word_byte(kind.ptr[i])) return false;
    char first = kind.ptr[0];
    smp_buf_byte(out, ':');
    smp_buf_byte(out, first >= 'a' && first <= 'z' ? (char)(first - 32) : first);
    smp_buf_str(out, smp_str_slice(kind, 1, kind.len));
    return true;
}

/* The root element's name, after a `<` or a prefix; any other XML is read too, for its error. */
static int sniff(simpul_str head)
{
    if (smp_str_starts(head, SIMPUL_STR("\xEF\xBB\xBF"))) head = smp_str_slice(head, 3, head.len);
    bool is_utf16 =
        smp_str_starts(head, SIMPUL_STR("\xFE\xFF")) || smp_str_starts(head, SIMPUL_STR("\xFF\xFE"));
    if (is_utf16) return 10;
    head = smp_str_trim(head);
    if (!smp_str_starts(head, SIMPUL_STR("<"))) return 0;
    bool named = smp_str_find(head, SIMPUL_STR("<graphml"), 0) != SIZE_MAX ||
                 smp_str_find(head, SIMPUL_STR(":graphml"), 0) != SIZE_MAX;
    return named ? 100 : 10;
}

static const char *const suffixes[] = {".graphml", NULL};

const smp_format smp_format_graphml = {
    .shown = {"graphml", "GraphML 1.0, read by Gephi, NetworkX, igraph, Cytoscape, Neo4j", suffixes,
              true, true},
    .keeps = SMP_KEEPS_ALL,
    .sniff = sniff,
    .read = smp_graphml_read,
    .parts = {{"graphml", NULL, smp_graphml_write}},
    .n_parts = 1,
};

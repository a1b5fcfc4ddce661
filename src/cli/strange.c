/* Beginnings of files, told apart by what stands in them. Opens nothing but looks for one name. */
#include "strange.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const char articles[] = "lines of articles; 'simpul run' and 'simpul extract' read these";
static const char metadata[] =
    "lines of metadata; 'simpul run' and 'simpul extract' read these with --metadata";
static const char one_object[] =
    "JSON over several lines; records are lines, each an object with a 'kind'";
static const char drawing[] = "a drawing (SVG); the graph that it shows is read as GraphML";
static const char page[] = "a page (HTML); 'simpul run' and 'simpul extract' read articles";
static const char dot[] = "a graph in DOT, which is written and not read; give the GraphML";
static const char nodes[] = "a table of nodes, which is written and not read; give the GraphML";
static const char edges[] = "a table of edges, which is written and not read; give the GraphML";
static const char statements[] = "a table of statements; 'simpul discourse' reads these";

static simpul_str first_line(simpul_str text)
{
    if (text.len >= 3 && memcmp(text.ptr, "\xEF\xBB\xBF", 3) == 0)
        text = (simpul_str){text.ptr + 3, text.len - 3};
    while (text.len && strchr(" \t\r\n", *text.ptr))
        text = (simpul_str){text.ptr + 1, text.len - 1};
    const char *end = text.len ? memchr(text.ptr, '\n', text.len) : NULL;
    return end ? (simpul_str){text.ptr, (size_t)(end - text.ptr)} : text;
}

static bool has(simpul_str text, const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= text.len; i++)
        if (memcmp(text.ptr + i, word, length) == 0) return true;
    return false;
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static bool begins(simpul_str text, const char *word)
{
    size_t i = 0;
    while (word[i] && i < text.len && lower(text.ptr[i]) == word[i]) i++;
    return !word[i];
}

static const char *json_contents(simpul_str line)
{
    if (has(line, "\"text\"") || has(line, "\"html\"")) return articles;
    if (has(line, "\"path\"")) return metadata;
    return line.len == 1 || (line.len == 2 && line.ptr[1] == '\r') ? one_object : NULL;
}

static const char *markup_contents(simpul_str contents)
{
    enum { HEAD = 1024 };
    simpul_str head = {contents.ptr, contents.len < HEAD ? contents.len : HEAD};
    if (has(head, "<svg") || has(head, "<!DOCTYPE svg")) return drawing;
    simpul_str line = first_line(contents);
    bool is_page = begins(line, "<!doctype html") || begins(line, "<html") ||
                   begins(line, "<article") || begins(line, "<p>") || begins(line, "<div");
    return is_page ? page : NULL;
}

const char *strange_contents(simpul_str contents)
{
    simpul_str line = first_line(contents);
    if (begins(line, "{")) return has(line, "\"kind\"") ? NULL : json_contents(line);
    if (begins(line, "<")) return markup_contents(contents);
    if (begins(line, "digraph ") || begins(line, "strict ") || begins(line, "graph {")) return dot;
    if (has(line, "Id,Label,kind")) return nodes;
    if (has(line, "Source,Target,Type,Kind")) return edges;
    bool is_table = has(line, ",") || has(line, ";");
    return is_table && (has(line, "organization") || has(line, "concept")) ? statements : NULL;
}

const char *strange_folder(const char *path)
{
    char name[4096];
    struct stat about;
    int length = snprintf(name, sizeof name, "%s/manifest.json", path);
    if (length < 0 || (size_t)length >= sizeof name || stat(name, &about) != 0) return NULL;
    return "a folder made by 'simpul run'; give its records.ndjson or graph.graphml";
}

/* HTML through gumbo. The parser runs on an arena whose allocator leaves by longjmp, since gumbo
 * cannot take a NULL; the tree is never destroyed node by node, which would take a minute for deep
 * nests. */
#include "text/html.h"

#include "base/date.h"
#include "base/error.h"
#include "base/utf8.h"
#include "text/entity.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_NESTING = 512, MIN_BLOCK = 200 };

typedef struct page {
    smp_arena arena;
    jmp_buf no_memory;
    simpul_article *article;
    smp_clean text; /* the article's text before lines are cleaned */
} page;

static void *take(void *userdata, size_t size)
{
    page *in = userdata;
    void *memory = smp_arena_alloc(&in->arena, size, 1, alignof(max_align_t));
    if (!memory) longjmp(in->no_memory, 1);
    return memory;
}

static void leave(void *userdata, void *memory)
{
    (void)userdata;
    (void)memory; /* the arena goes as a whole */
}

bool smp_html_sniff(simpul_str head)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body",
                                         "<article",       "<div",  "<p>",   "<!--"};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        size_t length = strlen(starts[i]), same = 0;
        while (same < length && same < head.len &&
               (head.ptr[same] >= 'A' && head.ptr[same] <= 'Z' ? head.ptr[same] + 32
                                                               : head.ptr[same]) == starts[i][same])
            same++;
        if (same == length) return true;
    }
    return false;
}

static bool is_void(simpul_str name)
{
    static const char *const names[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                        "input", "link", "meta", "param", "source", "track", "wbr"};
    return SMP_STR_IS_ANY(name, names);
}

/* How deep tags that nobody closes are nested: gumbo is quadratic in that, so it is looked at
 * first. */
static bool nests_too_deep(simpul_str html)
{
    size_t depth = 0;
    for (size_t at = 0; at + 1 < html.len; at++) {
        if (html.ptr[at] != '<') continue;
        char next = html.ptr[at + 1];
        if (next == '/') {
            if (depth) depth--;
            continue;
        }
        char lower = (char)(next | 32);
        if (lower < 'a' || lower > 'z') continue;
        char name[12];
        size_t n = 0;
        while (n + 1 < sizeof name && at + 1 + n < html.len) {
            char c = (char)(html.ptr[at + 1 + n] | 32);
            if (c < 'a' || c > 'z') break;
            name[n++] = c;
        }
        bool paragraph = n == 1 && (name[0] == 'p');
        bool item = n == 2 && ((name[0] == 'l' && name[1] == 'i') || (name[0] == 't'));
        if (!is_void((simpul_str){name, n}) && !paragraph && !item && ++depth > MAX_NESTING)
            return true;
    }
    return false;
}

static bool word_in(const char *text, const char *const *words, size_t n)
{
    simpul_str all = smp_str(text);
    for (size_t i = 0; i < n; i++)
        if (smp_str_find(all, smp_str(words[i]), 0) != SIZE_MAX) return true;
    return false;
}

/* Furniture by role, class or id. */
static bool is_furniture(const GumboElement *element)
{
    static const char *const words[] = {
        "share",      "sosmed",     "social",   "related",  "terkait", "baca-juga", "bacajuga",
        "breadcrumb", "sidebar",    "comment",  "komentar", "advert",  "iklan",     "banner",
        "newsletter", "caption",    "tag-list", "tags",     "footer",  "navbar",    "menu",
        "popular",    "terpopuler", "promo",    "widget"};
    static const char *const attributes[] = {"class", "id", "role"};
    for (size_t i = 0; i < 3; i++) {
        const GumboAttribute *found = gumbo_get_attribute(&element->attributes, attributes[i]);
        if (found && word_in(found->value, words, sizeof words / sizeof words[0])) return true;
        if (found && i == 2 && strcmp(found->value, "navigation") == 0) return true;
    }
    const GumboAttribute *hidden = gumbo_get_attribute(&element->attributes, "hidden");
    return hidden != NULL;
}

static bool is_dropped_tag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE: return true;
    default: return false;
    }
}

static bool is_block(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_MAIN: return true;
    default: return false;
    }
}

/* A place in the tree while it is walked without recursion. */
typedef struct walk_place {
    const GumboNode *node;
    unsigned next;
} walk_place;

static const GumboVector *children_of(const GumboNode *node)
{
    bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    return element ? &node->v.element.children : NULL;
}

typedef struct piece {    /* one text node, or a line break */
    size_t given, length; /* bytes in the page; length 0: a break */
} piece;

typedef smp_vec(piece) piece_list;

static bool skips(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT) return false;
    return is_dropped_tag(node->v.element.tag) || is_furniture(&node->v.element);
}

static bool see_node(const page *in, const GumboNode *node, piece_list *out)
{
    bool text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
                node->type == GUMBO_NODE_WHITESPACE;
    if (text) {
        const GumboStringPiece *original = &node->v.text.original_text;
        const char *start = in->article->given.ptr;
        bool inside = original->data && original->data >= start &&
                      original->data + original->length <= start + in->article->given.len;
        piece found = {inside ? (size_t)(original->data - start) : 0,
                       inside ? original->length : 0};
        return !inside || found.length == 0 || smp_vec_push(out, found);
    }
    if (node->type == GUMBO_NODE_ELEMENT && is_block(node->v.element.tag)) {
        const char *data = node->v.element.original_tag.data;
        const char *start = in->article->given.ptr;
        piece gap = {data && data >= start ? (size_t)(data - start) : 0, 0};
        return smp_vec_push(out, gap);
    }
    return true;
}

/* Text nodes below a node, furniture left out, by an explicit stack. */
static bool gather(const page *in, const GumboNode *root, piece_list *out)
{
    smp_vec(walk_place) stack = {0};
    bool done = smp_vec_push(&stack, (walk_place){root, 0}) && see_node(in, root, out);
    while (done && stack.n) {
        walk_place *top = &stack.items[stack.n - 1];
        const GumboVector *children = children_of(top->node);
        if (!children || top->next >= children->length) {
            if (top->node->type == GUMBO_NODE_ELEMENT && is_block(top->node->v.element.tag)) {
                const char *data = top->node->v.element.original_end_tag.data;
                if (data) {
                    piece gap = {(size_t)(data - in->article->given.ptr), 0};
                    done = smp_vec_push(out, gap);
                }
            }
            stack.n--;
            continue;
        }
        const GumboNode *child = children->data[top->next++];
        if (skips(child)) continue;
        done = see_node(in, child, out) && smp_vec_push(&stack, (walk_place){child, 0});
    }
    smp_vec_dispose(&stack);
    return done;
}

static int by_place(const void *a, const void *b)
{
    const piece *left = a, *right = b;
    if (left->given != right->given) return left->given < right->given ? -1 : 1;
    return (left->length > right->length) - (left->length < right->length);
}

/* Text that stands directly in paragraphs below this element: how article-like it is. */
static size_t weight_of(const page *in, const GumboNode *node)
{
    piece_list pieces = {0};
    size_t weight = 0;
    if (gather(in, node, &pieces))
        for (size_t i = 0; i < pieces.n; i++) weight += pieces.items[i].length;
    smp_vec_dispose(&pieces);
    return weight;
}

static bool is_article_body(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT) return false;
    const GumboElement *element = &node->v.element;
    const GumboAttribute *property = gumbo_get_attribute(&element->attributes, "itemprop");
    if (property && strcmp(property->value, "articleBody") == 0) return true;
    return element->tag == GUMBO_TAG_ARTICLE || element->tag == GUMBO_TAG_MAIN;
}

typedef struct choice {
    const GumboNode *body, *h1, *page_body, *head;
    size_t weight;
} choice;

static bool choose(const page *in, const GumboNode *root, choice *out)
{
    smp_vec(walk_place) stack = {0};
    bool done = smp_vec_push(&stack, (walk_place){root, 0});
    while (done && stack.n) {
        walk_place *top = &stack.items[stack.n - 1];
        const GumboVector *children = children_of(top->node);
        if (!children || top->next >= children->length) {
            stack.n--;
            continue;
        }
        const GumboNode *child = children->data[top->next++];
        if (child->type != GUMBO_NODE_ELEMENT) continue;
        GumboTag tag = child->v.element.tag;
        if (tag == GUMBO_TAG_HEAD) out->head = child;
        if (tag == GUMBO_TAG_BODY) out->page_body = child;
        if (tag == GUMBO_TAG_H1 && !out->h1) out->h1 = child;
        if (is_article_body(child)) {
            size_t weight = weight_of(in, child);
            if (weight > out->weight) {
                out->weight = weight;
                out->body = child;
            }
        }
        done = smp_vec_push(&stack, (walk_place){child, 0});
    }
    smp_vec_dispose(&stack);
    if (!out->body || out->weight < MIN_BLOCK) out->body = out->page_body ? out->page_body : root;
    return done;
}

/* Entities are decoded again, since the tree no longer knows which bytes each character came from.
 */
static bool put_text(smp_clean *out, simpul_str given, size_t start, size_t length)
{
    size_t end = start + length, plain = start;
    for (size_t at = start; at < end;) {
        char decoded[8];
        size_t n = 0,
               used = given.ptr[at] == '&' ? smp_entity_decode(given, at, end, decoded, &n) : 0;
        if (!used) {
            at++;
            continue;
        }
        if (!smp_clean_verbatim(out, smp_str_slice(given, plain, at), plain) ||
            !smp_clean_replaced(out, (simpul_str){decoded, n}, at, used))
            return false;
        at += used;
        plain = at;
    }
    return smp_clean_verbatim(out, smp_str_slice(given, plain, end), plain);
}

/* Line breaks inside a paragraph of HTML are blanks; breaks come from elements alone. */
static bool put_piece(smp_clean *out, simpul_str given, const piece *found)
{
    size_t start = found->given, end = found->given + found->length;
    for (size_t at = start; at <= end; at++) {
        bool line = at < end && (given.ptr[at] == '\n' || given.ptr[at] == '\r');
        if (at < end && !line) continue;
        if (!put_text(out, given, start, at - start)) return false;
        if (line && !smp_clean_replaced(out, SIMPUL_STR(" "), at, 1)) return false;
        start = at + 1;
    }
    return true;
}

static bool put_pieces(page *in, piece_list *pieces)
{
    if (pieces->n) qsort(pieces->items, pieces->n, sizeof *pieces->items, by_place);
    for (size_t i = 0; i < pieces->n; i++) {
        const piece *found = &pieces->items[i];
        bool done = found->length
                        ? put_piece(&in->text, in->article->given, found)
                        : smp_clean_replaced(&in->text, SIMPUL_STR("\n"), found->given, 0);
        if (!done) return false;
    }
    return true;
}

static simpul_status set_if_absent(simpul_article *article, simpul_str *field, const char *value,
                                   simpul_error *err)
{
    if (field->ptr || !value || !value[0]) return SIMPUL_OK;
    return smp_article_set(article, field, smp_str(value), err);
}

static simpul_status set_date(simpul_article *article, const char *value, simpul_error *err)
{
    simpul_str date = smp_str(value);
    if (date.len > 10) date.len = 10;
    if (article->info.published.ptr || !date.ptr || !smp_date_parse(date, NULL)) return SIMPUL_OK;
    return smp_article_set(article, &article->info.published, date, err);
}

/* <meta>, <link rel=canonical> and <title> of the page's head. */
static simpul_status read_head(page *in, const GumboNode *head, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    simpul_article_info *info = &in->article->info;
    for (unsigned i = 0; head && i < head->v.element.children.length && !status; i++) {
        const GumboNode *node = head->v.element.children.data[i];
        if (node->type != GUMBO_NODE_ELEMENT) continue;
        const GumboVector *attributes = &node->v.element.attributes;
        const GumboAttribute *name = gumbo_get_attribute(attributes, "property");
        if (!name) name = gumbo_get_attribute(attributes, "name");
        const GumboAttribute *content = gumbo_get_attribute(attributes, "content");
        const GumboAttribute *rel = gumbo_get_attribute(attributes, "rel");
        const GumboAttribute *href = gumbo_get_attribute(attributes, "href");
        if (rel && href && strcmp(rel->value, "canonical") == 0)
            status = set_if_absent(in->article, &info->url, href->value, err);
        if (!name || !content) continue;
        if (strcmp(name->value, "article:published_time") == 0 ||
            strcmp(name->value, "datePublished") == 0 || strcmp(name->value, "publishdate") == 0)
            status = set_date(in->article, content->value, err);
        else if (strcmp(name->value, "og:site_name") == 0)
            status = set_if_absent(in->article, &info->publisher, content->value, err);
        else if (strcmp(name->value, "og:title") == 0)
            status = set_if_absent(in->article, &info->title, content->value, err);
        else if (strcmp(name->value, "og:url") == 0)
            status = set_if_absent(in->article, &info->url, content->value, err);
    }
    return status;
}

static bool is_within(const GumboNode *node, const GumboNode *root)
{
    for (; node; node = node->parent)
        if (node == root) return true;
    return false;
}

static simpul_status read_tree(page *in, const GumboNode *root, simpul_error *err)
{
    choice found = {NULL, NULL, NULL, NULL, 0};
    piece_list pieces = {0};
    bool done = choose(in, root, &found);
    if (done && found.h1 && !is_within(found.h1, found.body)) done = gather(in, found.h1, &pieces);
    done = done && gather(in, found.body, &pieces) && put_pieces(in, &pieces) &&
           smp_clean_lines(&in->article->clean, &in->text);
    smp_vec_dispose(&pieces);
    if (!done) return smp_error_memory(err);
    return read_head(in, found.head, err);
}

static simpul_status parse_page(page *in, simpul_error *err)
{
    if (setjmp(in->no_memory)) return smp_error_memory(err);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = leave;
    options.userdata = in;
    options.max_errors = 0;
    simpul_str html = in->article->given;
    GumboOutput *output = gumbo_parse_with_options(&options, html.ptr, html.len);
    return read_tree(in, output->root, err);
}

simpul_status smp_html_read(simpul_article *article, simpul_error *err)
{
    if (nests_too_deep(article->given))
        return smp_error_at(err, SIMPUL_ERR_LIMIT, article->info.path.ptr, 0, 0,
                            "elements nested more than %d deep", MAX_NESTING);
    page in;
    memset(&in, 0, sizeof in);
    smp_arena_init(&in.arena);
    smp_clean_init(&in.text);
    in.article = article;
    simpul_status status = parse_page(&in, err);
    smp_clean_dispose(&in.text);
    smp_arena_dispose(&in.arena);
    return status;
}

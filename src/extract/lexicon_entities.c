/* Lines of the lexicon about the world: entities and their names, posts, kinds of regulations,
 * facts. Words of the language are lexicon_words.c's. */
#include "extract/lexicon_entities.h"
#include "base/error.h"
#include "base/str.h"
#include "extract/lexicon_list.h"

static simpul_status read_entity(const smp_lexicon_line *line)
{
    uint32_t index;
    simpul_str name, attributes;
    simpul_status status = smp_lexicon_line_entity(line, "id", true, &index);
    if (!status) status = smp_lexicon_line_text(line, "name", true, &name);
    if (!status) status = smp_lexicon_line_json(line, "attributes", &attributes);
    if (status) return status;
    smp_lex_entity *entity = &line->lexicon->entities.items[index];
    entity->name = name;
    entity->is_class = smp_lexicon_line_flag_in(line, "attributes", "class");
    if (attributes.ptr) entity->attributes = attributes;
    return SIMPUL_OK;
}

static simpul_status read_form(const smp_lexicon_line *line)
{
    smp_lex_form form;
    simpul_str match;
    simpul_status status = smp_lexicon_line_entity(line, "entity", true, &form.entity);
    if (!status) status = smp_lexicon_line_text(line, "text", true, &form.text);
    if (!status) status = smp_lexicon_line_text(line, "match", false, &match);
    if (!status) status = smp_lexicon_line_term(line, &form.from, &form.to);
    if (!status) status = smp_lexicon_line_strings(line, "context", &form.context, &form.n_context);
    if (status) return status;
    if (!match.ptr || smp_str_is(match, "any-case")) form.match = SMP_MATCH_ANY_CASE;
    else if (smp_str_is(match, "exact")) form.match = SMP_MATCH_EXACT;
    else if (smp_str_is(match, "needs-context")) form.match = SMP_MATCH_CONTEXT;
    else return smp_lexicon_line_bad(line, "match", "any-case, exact or needs-context");
    return smp_vec_push(&line->lexicon->forms, form) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status add_form(const smp_lexicon_line *line, uint32_t entity, simpul_str text,
                              smp_match_rule match, smp_day from, smp_day to)
{
    smp_lex_form form = {entity, text, match, NULL, 0, from, to};
    return smp_vec_push(&line->lexicon->forms, form) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status read_name(const smp_lexicon_line *line)
{
    smp_lex_name name;
    simpul_str short_name;
    simpul_status status = smp_lexicon_line_entity(line, "entity", true, &name.entity);
    if (!status) status = smp_lexicon_line_text(line, "name", true, &name.name);
    if (!status) status = smp_lexicon_line_text(line, "short", false, &short_name);
    if (!status) status = smp_lexicon_line_term(line, &name.from, &name.to);
    if (status) return status;
    if (!smp_vec_push(&line->lexicon->names, name)) return smp_error_memory(line->err);
    status = add_form(line, name.entity, name.name, SMP_MATCH_ANY_CASE, SMP_DAY_OPEN_START,
                      SMP_DAY_OPEN_END);
    if (!status && short_name.ptr)
        status = add_form(line, name.entity, short_name, SMP_MATCH_ANY_CASE, SMP_DAY_OPEN_START,
                          SMP_DAY_OPEN_END);
    return status;
}

/* "Ketua Komisi XI DPR": the role ends in the name of its body, whatever larger one a line gives.
 */
static bool names_body(const simpul_lexicon *lexicon, simpul_str role, uint32_t body)
{
    simpul_str name = lexicon->entities.items[body].name;
    return name.len && smp_str_ends(role, name);
}

/* A post and its short forms: each form is a post of its own in the matcher, all share the terms.
 */
static simpul_status put_post(const smp_lexicon_line *line, simpul_str role, uint32_t body,
                              smp_day from, smp_day to, uint32_t *post)
{
    simpul_lexicon *lexicon = line->lexicon;
    for (uint32_t i = 0; i < lexicon->posts.n; i++) {
        smp_lex_post *known = &lexicon->posts.items[i];
        bool is_same = known->body == body || names_body(lexicon, role, known->body);
        if (!is_same || !smp_str_equal(known->role, role)) continue;
        if (from < known->from) known->from = from;
        if (to > known->to) known->to = to;
        *post = i;
        return SIMPUL_OK;
    }
    smp_lex_post made = {role, body, from, to};
    *post = (uint32_t)lexicon->posts.n;
    return smp_vec_push(&lexicon->posts, made) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status add_title(const smp_lexicon_line *line, uint32_t post, simpul_str text)
{
    return smp_lexicon_add_list(line->lexicon, text, SMP_P_POST, post, line->err);
}

/* A title, and the ways in which titles of its kind are shortened: "Menko …", "Dirjen …". */
static simpul_status add_post_form(const smp_lexicon_line *line, uint32_t post, simpul_str text)
{
    static const struct {
        const char *whole, *part;
    } ways[] = {{"Menteri Koordinator Bidang ", "Menteri Koordinator "},
                {"Menteri Koordinator Bidang ", "Menko Bidang "},
                {"Menteri Koordinator Bidang ", "Menko "},
                {"Direktur Jenderal ", "Dirjen "},
                {"Sekretaris Jenderal ", "Sekjen "},
                {"Wakil Menteri ", "Wamen "}};
    simpul_status status = add_title(line, post, text);
    for (size_t i = 0; i < sizeof ways / sizeof ways[0] && !status; i++) {
        simpul_str whole = smp_str(ways[i].whole);
        if (!smp_str_starts(text, whole)) continue;
        smp_buf shorter;
        smp_buf_init(&shorter);
        smp_buf_text(&shorter, ways[i].part);
        smp_buf_str(&shorter, smp_str_slice(text, whole.len, text.len));
        status = shorter.failed ? smp_error_memory(line->err)
                                : add_title(line, post, smp_buf_view(&shorter));
        smp_buf_dispose(&shorter);
    }
    return status;
}

static simpul_status read_post(const smp_lexicon_line *line)
{
    simpul_str role;
    uint32_t body, holder, post;
    smp_day from, to;
    const simpul_str *shorts;
    size_t n_shorts = 0;
    simpul_status status = smp_lexicon_line_text(line, "role", true, &role);
    if (!status) status = smp_lexicon_line_entity(line, "body", true, &body);
    if (!status) status = smp_lexicon_line_entity(line, "holder", false, &holder);
    if (!status) status = smp_lexicon_line_term(line, &from, &to);
    if (!status) status = smp_lexicon_line_strings(line, "short", &shorts, &n_shorts);
    if (!status) status = put_post(line, role, body, from, to, &post);
    if (!status) status = add_post_form(line, post, role);
    for (size_t i = 0; i < n_shorts && !status; i++) status = add_post_form(line, post, shorts[i]);
    if (status || holder == SMP_NOTHING) return status;
    smp_lex_term term = {post, holder, from, to};
    return smp_vec_push(&line->lexicon->terms, term) ? SIMPUL_OK : smp_error_memory(line->err);
}

/* What stands between an instrument's type and its number, and is part of its id. */
static simpul_status get_takes(const smp_lexicon_line *line, smp_takes *out)
{
    static const char *const names[] = {"", "place", "issuer", "issuers"};
    simpul_str text;
    *out = SMP_TAKES_NOTHING;
    simpul_status status = smp_lexicon_line_text(line, "takes", false, &text);
    if (status || !text.ptr) return status;
    for (size_t i = 1; i < sizeof names / sizeof *names; i++)
        if (smp_str_is(text, names[i])) *out = (smp_takes)i;
    return *out ? SIMPUL_OK : smp_lexicon_line_bad(line, "takes", "place, issuer or issuers");
}

static simpul_status read_instrument(const smp_lexicon_line *line)
{
    smp_lex_instrument instrument = {.rank = 0};
    const simpul_str *shorts;
    size_t n_shorts;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = smp_lexicon_line_text(line, "slug", true, &instrument.slug);
    if (!status) status = smp_lexicon_line_text(line, "text", true, &instrument.text);
    if (!status) status = smp_lexicon_line_entity(line, "issuer", false, &instrument.issuer);
    if (!status) status = smp_lexicon_line_strings(line, "short", &shorts, &n_shorts);
    if (!status) status = get_takes(line, &instrument.takes);
    if (!status) status = smp_lexicon_line_text(line, "registers", false, &instrument.registers);
    if (status) return status;
    instrument.rank = (int)smp_lexicon_line_integer(line, "rank");
    instrument.is_draft = smp_lexicon_line_flag(line, "draft");
    instrument.keeps_register = smp_lexicon_line_flag(line, "keeps_register");
    uint32_t index = (uint32_t)lexicon->instruments.n;
    if (!smp_vec_push(&lexicon->instruments, instrument)) return smp_error_memory(line->err);
    status = smp_matcher_add(&lexicon->matcher, instrument.text, SMP_P_INSTRUMENT, index,
                             &lexicon->arena, line->err);
    for (size_t i = 0; i < n_shorts && !status; i++)
        status = smp_matcher_add(&lexicon->matcher, shorts[i], SMP_P_INSTRUMENT, index,
                                 &lexicon->arena, line->err);
    return status;
}

static simpul_status read_relation(const smp_lexicon_line *line)
{
    smp_lex_relation relation;
    simpul_status status = smp_lexicon_line_entity(line, "subject", true, &relation.subject);
    if (!status) status = smp_lexicon_line_text(line, "relation", true, &relation.relation);
    if (!status) status = smp_lexicon_line_entity(line, "object", true, &relation.object);
    if (!status) status = smp_lexicon_line_text(line, "source", false, &relation.source);
    if (!status) status = smp_lexicon_line_term(line, &relation.from, &relation.to);
    if (status) return status;
    if (!simpul_relation_find(relation.relation))
        return smp_lexicon_line_bad(line, "relation", "a known relation");
    return smp_vec_push(&line->lexicon->relations, relation) ? SIMPUL_OK
                                                             : smp_error_memory(line->err);
}

const smp_lexicon_line_reader smp_lexicon_entities[] = {
    {"entity", read_entity},     {"form", read_form}, {"name", read_name},
    {"office", read_post},       {"post", read_post}, {"instrument", read_instrument},
    {"relation", read_relation}, {NULL, NULL}};

/* Lexicon lines (NDJSON) into memory. Checks each line by itself; lexicon_open.c ties them
 * together. */
#include "extract/lexicon_read.h"
#include "base/error.h"
#include "base/str.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

typedef struct line_context {
    simpul_lexicon *lexicon;
    const char *source;
    size_t line;
    json_t *object;
    simpul_error *err;
} line_context;

static simpul_status bad(const line_context *line, const char *field, const char *wanted)
{
    return smp_error_at(line->err, SIMPUL_ERR_SCHEMA, line->source, line->line, 0,
                        "field '%s': %s wanted", field, wanted);
}

/* The string of a key copied into the lexicon's arena; absent when null or missing. */
static simpul_status get_text(const line_context *line, const char *key, bool required,
                              simpul_str *out)
{
    *out = SIMPUL_STR_NONE;
    json_t *value = json_object_get(line->object, key);
    if (!value || json_is_null(value)) return required ? bad(line, key, "a string") : SIMPUL_OK;
    if (!json_is_string(value)) return bad(line, key, "a string");
    simpul_str text = {json_string_value(value), json_string_length(value)};
    *out = smp_arena_str(&line->lexicon->arena, text);
    return out->ptr ? SIMPUL_OK : smp_error_memory(line->err);
}

static bool get_flag(const line_context *line, const char *key)
{
    return json_is_true(json_object_get(line->object, key));
}

/* "from" and "to" as days; open where absent. */
static simpul_status get_term(const line_context *line, smp_day *from, smp_day *to)
{
    simpul_str first, last;
    smp_span span;
    *from = SMP_DAY_OPEN_START;
    *to = SMP_DAY_OPEN_END;
    simpul_status status = get_text(line, "from", false, &first);
    if (!status) status = get_text(line, "to", false, &last);
    if (status) return status;
    if (first.ptr) {
        if (!smp_date_parse(first, &span)) return bad(line, "from", "an EDTF date");
        *from = span.first;
    }
    if (last.ptr) {
        if (!smp_date_parse(last, &span)) return bad(line, "to", "an EDTF date");
        *to = span.last;
    }
    return SIMPUL_OK;
}

/* The index of the entity a key names; it is made, nameless, when its own line comes later. */
static simpul_status get_entity(const line_context *line, const char *key, bool required,
                                uint32_t *out)
{
    simpul_lexicon *lexicon = line->lexicon;
    simpul_str id;
    *out = SMP_NOTHING;
    simpul_status status = get_text(line, key, required, &id);
    if (status || !id.ptr) return status;
    smp_type type = smp_type_of_id(id);
    if (!type) return bad(line, key, "an entity id (type:slug)");
    size_t before = lexicon->entity_ids.n;
    *out = smp_strmap_put(&lexicon->entity_ids, id);
    if (*out == SMP_STRMAP_NONE) return smp_error_memory(line->err);
    if (*out < before) return SIMPUL_OK;
    smp_lex_entity entity = {smp_strmap_string(&lexicon->entity_ids, *out), SIMPUL_STR_NONE,
                             SIMPUL_STR_NONE, type, false};
    return smp_vec_push(&lexicon->entities, entity) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status keep_attributes(const line_context *line, smp_lex_entity *entity)
{
    json_t *attributes = json_object_get(line->object, "attributes");
    if (!attributes || json_object_size(attributes) == 0) return SIMPUL_OK;
    char *text = json_dumps(attributes, JSON_COMPACT | JSON_SORT_KEYS);
    if (!text) return smp_error_memory(line->err);
    entity->attributes = smp_arena_str(&line->lexicon->arena, smp_str(text));
    free(text);
    return entity->attributes.ptr ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status read_entity(const line_context *line)
{
    uint32_t index;
    simpul_str name;
    simpul_status status = get_entity(line, "id", true, &index);
    if (!status) status = get_text(line, "name", true, &name);
    if (status) return status;
    smp_lex_entity *entity = &line->lexicon->entities.items[index];
    entity->name = name;
    json_t *attributes = json_object_get(line->object, "attributes");
    entity->is_class = json_is_true(json_object_get(attributes, "class"));
    return keep_attributes(line, entity);
}

static simpul_status read_strings(const line_context *line, const char *key, const simpul_str **out,
                                  size_t *n)
{
    json_t *list = json_object_get(line->object, key);
    *out = NULL;
    *n = 0;
    if (!list || json_is_null(list)) return SIMPUL_OK;
    if (!json_is_array(list)) return bad(line, key, "a list of strings");
    size_t size = json_array_size(list);
    simpul_str *items = smp_arena_array(&line->lexicon->arena, simpul_str, size);
    if (!items) return smp_error_memory(line->err);
    for (size_t i = 0; i < size; i++) {
        json_t *item = json_array_get(list, i);
        if (!json_is_string(item)) return bad(line, key, "a list of strings");
        items[i] = smp_arena_str(&line->lexicon->arena, smp_str(json_string_value(item)));
        if (!items[i].ptr) return smp_error_memory(line->err);
    }
    *out = items;
    *n = size;
    return SIMPUL_OK;
}

static simpul_status read_form(const line_context *line)
{
    smp_lex_form form;
    simpul_str match;
    simpul_status status = get_entity(line, "entity", true, &form.entity);
    if (!status) status = get_text(line, "text", true, &form.text);
    if (!status) status = get_text(line, "match", false, &match);
    if (!status) status = get_term(line, &form.from, &form.to);
    if (!status) status = read_strings(line, "context", &form.context, &form.n_context);
    if (status) return status;
    if (!match.ptr || smp_str_is(match, "any-case")) form.match = SMP_MATCH_ANY_CASE;
    else if (smp_str_is(match, "exact")) form.match = SMP_MATCH_EXACT;
    else if (smp_str_is(match, "needs-context")) form.match = SMP_MATCH_CONTEXT;
    else return bad(line, "match", "any-case, exact or needs-context");
    return smp_vec_push(&line->lexicon->forms, form) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status add_form(const line_context *line, uint32_t entity, simpul_str text,
                              smp_match_rule match, smp_day from, smp_day to)
{
    smp_lex_form form = {entity, text, match, NULL, 0, from, to};
    return smp_vec_push(&line->lexicon->forms, form) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status read_name(const line_context *line)
{
    smp_lex_name name;
    simpul_str short_name;
    simpul_status status = get_entity(line, "entity", true, &name.entity);
    if (!status) status = get_text(line, "name", true, &name.name);
    if (!status) status = get_text(line, "short", false, &short_name);
    if (!status) status = get_term(line, &name.from, &name.to);
    if (status) return status;
    if (!smp_vec_push(&line->lexicon->names, name)) return smp_error_memory(line->err);
    status = add_form(line, name.entity, name.name, SMP_MATCH_ANY_CASE, SMP_DAY_OPEN_START,
                      SMP_DAY_OPEN_END);
    if (!status && short_name.ptr)
        status = add_form(line, name.entity, short_name, SMP_MATCH_ANY_CASE, SMP_DAY_OPEN_START,
                          SMP_DAY_OPEN_END);
    return status;
}

/* A post and its short forms: each form is a post of its own in the matcher, all share the terms.
 */
static simpul_status put_post(const line_context *line, simpul_str role, uint32_t body,
                              smp_day from, smp_day to, uint32_t *post)
{
    simpul_lexicon *lexicon = line->lexicon;
    for (uint32_t i = 0; i < lexicon->posts.n; i++) {
        smp_lex_post *known = &lexicon->posts.items[i];
        if (known->body != body || !smp_str_equal(known->role, role)) continue;
        if (from < known->from) known->from = from;
        if (to > known->to) known->to = to;
        *post = i;
        return SIMPUL_OK;
    }
    smp_lex_post made = {role, body, from, to};
    *post = (uint32_t)lexicon->posts.n;
    return smp_vec_push(&lexicon->posts, made) ? SIMPUL_OK : smp_error_memory(line->err);
}

static simpul_status add_title(const line_context *line, uint32_t post, simpul_str text)
{
    return smp_matcher_add(&line->lexicon->matcher, text, SMP_P_POST, post, &line->lexicon->arena,
                           line->err);
}

/* A title, and the ways in which titles of its kind are shortened: "Menko …", "Dirjen …". */
/* "Menteri Desa, Pembangunan Daerah Tertinggal dan Transmigrasi": the comma before "dan" may be
 * missing. */
static simpul_status add_without_comma(const line_context *line, uint32_t post, simpul_str text)
{
    size_t comma = smp_str_find(text, SIMPUL_STR(", dan "), 0);
    if (comma == SIZE_MAX) return SIMPUL_OK;
    smp_buf shorter;
    smp_buf_init(&shorter);
    smp_buf_str(&shorter, smp_str_slice(text, 0, comma));
    smp_buf_str(&shorter, smp_str_slice(text, comma + 1, text.len));
    simpul_status status = shorter.failed ? smp_error_memory(line->err)
                                          : add_title(line, post, smp_buf_view(&shorter));
    smp_buf_dispose(&shorter);
    return status;
}

static simpul_status add_post_form(const line_context *line, uint32_t post, simpul_str text)
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
    if (!status) status = add_without_comma(line, post, text);
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

static simpul_status read_post(const line_context *line)
{
    simpul_str role;
    uint32_t body, holder, post;
    smp_day from, to;
    const simpul_str *shorts;
    size_t n_shorts = 0;
    simpul_status status = get_text(line, "role", true, &role);
    if (!status) status = get_entity(line, "body", true, &body);
    if (!status) status = get_entity(line, "holder", false, &holder);
    if (!status) status = get_term(line, &from, &to);
    if (!status) status = read_strings(line, "short", &shorts, &n_shorts);
    if (!status) status = put_post(line, role, body, from, to, &post);
    if (!status) status = add_post_form(line, post, role);
    for (size_t i = 0; i < n_shorts && !status; i++) status = add_post_form(line, post, shorts[i]);
    if (status || holder == SMP_NOTHING) return status;
    smp_lex_term term = {post, holder, from, to};
    return smp_vec_push(&line->lexicon->terms, term) ? SIMPUL_OK : smp_error_memory(line->err);
}

/* What stands between an instrument's type and its number, and is part of its id. */
static simpul_status get_takes(const line_context *line, smp_takes *out)
{
    static const char *const names[] = {"", "place", "issuer", "issuers"};
    simpul_str text;
    *out = SMP_TAKES_NOTHING;
    simpul_status status = get_text(line, "takes", false, &text);
    if (status || !text.ptr) return status;
    for (size_t i = 1; i < sizeof names / sizeof *names; i++)
        if (smp_str_is(text, names[i])) *out = (smp_takes)i;
    return *out ? SIMPUL_OK : bad(line, "takes", "place, issuer or issuers");
}

static simpul_status read_instrument(const line_context *line)
{
    smp_lex_instrument instrument = {.rank = 0};
    const simpul_str *shorts;
    size_t n_shorts;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = get_text(line, "slug", true, &instrument.slug);
    if (!status) status = get_text(line, "text", true, &instrument.text);
    if (!status) status = get_entity(line, "issuer", false, &instrument.issuer);
    if (!status) status = read_strings(line, "short", &shorts, &n_shorts);
    if (!status) status = get_takes(line, &instrument.takes);
    if (!status) status = get_text(line, "registers", false, &instrument.registers);
    if (status) return status;
    instrument.rank = (int)json_integer_value(json_object_get(line->object, "rank"));
    instrument.is_draft = get_flag(line, "draft");
    instrument.keeps_register = get_flag(line, "keeps_register");
    uint32_t index = (uint32_t)lexicon->instruments.n;
    if (!smp_vec_push(&lexicon->instruments, instrument)) return smp_error_memory(line->err);
    status = smp_matcher_add(&lexicon->matcher, instrument.text, SMP_P_INSTRUMENT, index,
                             &lexicon->arena, line->err);
    for (size_t i = 0; i < n_shorts && !status; i++)
        status = smp_matcher_add(&lexicon->matcher, shorts[i], SMP_P_INSTRUMENT, index,
                                 &lexicon->arena, line->err);
    return status;
}

static simpul_status read_relation(const line_context *line)
{
    smp_lex_relation relation;
    simpul_status status = get_entity(line, "subject", true, &relation.subject);
    if (!status) status = get_text(line, "relation", true, &relation.relation);
    if (!status) status = get_entity(line, "object", true, &relation.object);
    if (!status) status = get_text(line, "source", false, &relation.source);
    if (!status) status = get_term(line, &relation.from, &relation.to);
    if (status) return status;
    if (!simpul_relation_find(relation.relation)) return bad(line, "relation", "a known relation");
    return smp_vec_push(&line->lexicon->relations, relation) ? SIMPUL_OK
                                                             : smp_error_memory(line->err);
}

static simpul_status add_surface(const line_context *line, uint32_t cue, smp_voice voice,
                                 simpul_str text)
{
    simpul_lexicon *lexicon = line->lexicon;
    smp_lex_surface surface = {cue, voice};
    if (!smp_vec_push(&lexicon->surfaces, surface)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_SURFACE,
                           (uint32_t)lexicon->surfaces.n - 1, &lexicon->arena, line->err);
}

/* `before` + one surface of the inflected word + `after`, for each surface of the pattern. */
static simpul_status add_pattern(const line_context *line, uint32_t cue, simpul_str before,
                                 simpul_str word, simpul_str after, simpul_str pattern)
{
    smp_voice voice;
    if (!smp_affix_voice(pattern, &voice)) return bad(line, "forms", "known affix patterns");
    smp_buf surfaces, text;
    smp_buf_init(&surfaces);
    smp_buf_init(&text);
    simpul_status status = SIMPUL_OK;
    size_t n = smp_affix_surfaces(&surfaces, word, pattern), at = 0;
    for (size_t i = 0; i < n && !status; i++) {
        simpul_str surface = smp_str(surfaces.ptr + at);
        at += surface.len + 1;
        smp_buf_clear(&text);
        smp_buf_str(&text, before);
        smp_buf_str(&text, surface);
        smp_buf_str(&text, after);
        status = text.failed ? smp_error_memory(line->err)
                             : add_surface(line, cue, voice, smp_buf_view(&text));
    }
    if (!status && (n == 0 || surfaces.failed)) status = smp_error_memory(line->err);
    smp_buf_dispose(&surfaces);
    smp_buf_dispose(&text);
    return status;
}

static simpul_status read_surfaces(const line_context *line, uint32_t cue, simpul_str phrase,
                                   simpul_str head)
{
    const simpul_str *forms;
    size_t n_forms;
    simpul_status status = read_strings(line, "forms", &forms, &n_forms);
    size_t at = phrase.ptr ? smp_str_find(phrase, head, 0) : 0;
    if (!status && at == SIZE_MAX) return bad(line, "head", "a word of the phrase");
    simpul_str before = phrase.ptr ? smp_str_slice(phrase, 0, at) : SIMPUL_STR("");
    simpul_str after =
        phrase.ptr ? smp_str_slice(phrase, at + head.len, phrase.len) : SIMPUL_STR("");
    for (size_t i = 0; i < n_forms && !status; i++)
        status = add_pattern(line, cue, before, head, after, forms[i]);
    return status;
}

/* "irregular": {"surface":"passive", …} or a list of surfaces whose voice their shape tells. */
static simpul_status read_irregular(const line_context *line, uint32_t cue)
{
    json_t *list = json_object_get(line->object, "irregular");
    const char *surface;
    json_t *voice_name;
    simpul_status status = SIMPUL_OK;
    if (!list || json_is_null(list)) return status;
    if (!json_is_object(list)) return bad(line, "irregular", "an object of surface to voice");
    json_object_foreach(list, surface, voice_name)
    {
        static const char *const names[] = {"active", "passive", "nominal", "bare", "root"};
        const char *name = json_string_value(voice_name);
        size_t voice = 0;
        const size_t n_voices = sizeof names / sizeof *names;
        while (voice < n_voices && (!name || strcmp(name, names[voice]) != 0)) voice++;
        if (voice == n_voices)
            return bad(line, "irregular", "active, passive, nominal, bare or root");
        status = add_surface(line, cue, (smp_voice)voice, smp_str(surface));
        if (status) return status;
    }
    return status;
}

static simpul_status read_cue(const line_context *line)
{
    smp_lex_cue cue = {.takes_clause = get_flag(line, "clause"),
                       .noun_has_agent = get_flag(line, "noun_has_agent")};
    simpul_str phrase, head, polarity;
    simpul_status status = get_text(line, "relation", true, &cue.relation);
    if (!status) status = get_text(line, "root", false, &cue.root);
    if (!status) status = get_text(line, "phrase", false, &phrase);
    if (!status) status = get_text(line, "head", false, &head);
    if (!status) status = get_text(line, "object", false, &cue.object);
    if (!status) status = get_text(line, "modality", false, &cue.modality);
    if (!status) status = get_text(line, "near", false, &cue.near);
    if (!status) status = get_text(line, "polarity", false, &polarity);
    if (status) return status;
    if (!simpul_relation_find(cue.relation)) return bad(line, "relation", "a known relation");
    if (!head.ptr) head = cue.root;
    if (!head.ptr) return bad(line, "root", "a root or a head");
    if (!cue.object.ptr) cue.object = SIMPUL_STR("direct");
    cue.is_negative = smp_str_is(polarity, "negated");
    if (!cue.root.ptr) cue.root = head;
    uint32_t index = (uint32_t)line->lexicon->cues.n;
    if (!smp_vec_push(&line->lexicon->cues, cue)) return smp_error_memory(line->err);
    status = read_surfaces(line, index, phrase, head);
    return status ? status : read_irregular(line, index);
}

static const struct {
    const char *name;
    smp_marker marker;
} marker_names[] = {
    {"negation", SMP_M_NEGATION},
    {"denial", SMP_M_DENIAL},
    {"future", SMP_M_FUTURE},
    {"possible", SMP_M_POSSIBLE},
    {"alleged", SMP_M_ALLEGED},
    {"hope", SMP_M_HOPE},
    {"purpose", SMP_M_PURPOSE},
    {"condition", SMP_M_CONDITION},
    {"cause", SMP_M_CAUSE},
    {"contrast", SMP_M_CONTRAST},
    {"time-clause", SMP_M_TIME_CLAUSE},
    {"complement", SMP_M_COMPLEMENT},
    {"completed", SMP_M_COMPLETED},
    {"ongoing", SMP_M_ONGOING},
    {"obligation", SMP_M_OBLIGATION},
    {"adverb", SMP_M_ADVERB},
    {"speech-verb", SMP_M_SPEECH},
    {"said-by", SMP_M_SAID_BY},
    {"attribution", SMP_M_ATTRIBUTION},
    {"coordinator", SMP_M_COORDINATOR},
    {"relative", SMP_M_RELATIVE},
    {"preposition", SMP_M_PREPOSITION},
    {"agent", SMP_M_AGENT},
    {"through", SMP_M_THROUGH},
    {"together", SMP_M_TOGETHER},
    {"first-person", SMP_M_FIRST_PERSON},
    {"first-plural", SMP_M_FIRST_PLURAL},
    {"own-side", SMP_M_OWN_SIDE},
    {"third-person", SMP_M_THIRD_PERSON},
    {"third-plural", SMP_M_THIRD_PLURAL},
    {"demonstrative", SMP_M_DEMONSTRATIVE},
    {"group-prefix", SMP_M_GROUP_PREFIX},
    {"transparent", SMP_M_TRANSPARENT},
    {"honorific", SMP_M_HONORIFIC},
    {"degree", SMP_M_DEGREE},
    {"former", SMP_M_FORMER},
    {"acting", SMP_M_ACTING},
    {"light-verb", SMP_M_LIGHT_VERB},
    {"receive-verb", SMP_M_RECEIVE_VERB},
    {"verb", SMP_M_VERB},
    {"not-a-verb", SMP_M_NOT_A_VERB},
    {"rank", SMP_M_RANK},
    {"company-rank", SMP_M_COMPANY_RANK},
    {"public-rank", SMP_M_PUBLIC_RANK},
    {"free-rank", SMP_M_FREE_RANK},
    {"not-a-name", SMP_M_NOT_A_NAME},
    {"also-a-name", SMP_M_ALSO_A_NAME},
    {"place", SMP_M_PLACE},
    {"foreign-place", SMP_M_FOREIGN_PLACE},
};

static simpul_status read_marker(const line_context *line)
{
    simpul_str class_name, text;
    simpul_status status = get_text(line, "class", true, &class_name);
    if (!status) status = get_text(line, "text", true, &text);
    if (status) return status;
    for (size_t i = 0; i < sizeof marker_names / sizeof marker_names[0]; i++)
        if (smp_str_is(class_name, marker_names[i].name))
            return smp_matcher_add(&line->lexicon->matcher, text, SMP_P_MARKER,
                                   marker_names[i].marker, &line->lexicon->arena, line->err);
    return bad(line, "class", "a known marker class");
}

static simpul_status read_calendar(const line_context *line)
{
    simpul_lexicon *lexicon = line->lexicon;
    simpul_str class_name, text, unit;
    simpul_status status = get_text(line, "class", true, &class_name);
    if (!status) status = get_text(line, "text", true, &text);
    if (!status) status = get_text(line, "unit", false, &unit);
    if (status) return status;
    json_int_t value = json_integer_value(json_object_get(line->object, "value"));
    if (smp_str_is(class_name, "month") && value >= 1 && value <= 12)
        return smp_matcher_add(&lexicon->matcher, text, SMP_P_MONTH, (uint32_t)value,
                               &lexicon->arena, line->err);
    if (smp_str_is(class_name, "day") && value >= 1 && value <= 7)
        return smp_matcher_add(&lexicon->matcher, text, SMP_P_WEEKDAY, (uint32_t)value,
                               &lexicon->arena, line->err);
    if (!smp_str_is(class_name, "relative")) return bad(line, "class", "month, day or relative");
    static const char *const units[] = {"day", "week", "month", "year"};
    size_t which = 0;
    while (which < 4 && !smp_str_is(unit, units[which])) which++;
    if (which == 4) return bad(line, "unit", "day, week, month or year");
    json_int_t offset = json_integer_value(json_object_get(line->object, "offset"));
    smp_lex_relative relative = {(smp_unit)which, (int)offset};
    if (!smp_vec_push(&lexicon->relatives, relative)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_RELATIVE,
                           (uint32_t)lexicon->relatives.n - 1, &lexicon->arena, line->err);
}

static simpul_status read_noun(const line_context *line)
{
    simpul_str text, types, only;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = get_text(line, "text", true, &text);
    if (!status) status = get_text(line, "type", true, &types);
    if (!status) status = get_text(line, "only", false, &only);
    if (status) return status;
    int found = 0;
    for (size_t start = 0; start <= types.len;) {
        size_t bar = smp_str_find(types, SIMPUL_STR("|"), start);
        if (bar == SIZE_MAX) bar = types.len;
        smp_type type = smp_type_of_name(smp_str_slice(types, start, bar));
        if (!type) return bad(line, "type", "entity types joined by |");
        found |= (int)type;
        start = bar + 1;
    }
    smp_lex_noun noun = {(smp_type)found, only};
    if (!smp_vec_push(&lexicon->nouns, noun)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_NOUN, (uint32_t)lexicon->nouns.n - 1,
                           &lexicon->arena, line->err);
}

static simpul_status read_head(const line_context *line)
{
    simpul_str text, type;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = get_text(line, "text", true, &text);
    if (!status) status = get_text(line, "type", true, &type);
    if (status) return status;
    smp_lex_head head = {smp_type_of_name(type), get_flag(line, "keeps"), get_flag(line, "last"),
                         get_flag(line, "apart")};
    if (!head.type) return bad(line, "type", "an entity type");
    if (!smp_vec_push(&lexicon->heads, head)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_HEAD, (uint32_t)lexicon->heads.n - 1,
                           &lexicon->arena, line->err);
}

/* A later line of a rule replaces the former. "right" and "made" tell people where the number comes
 * from. */
static simpul_status read_confidence(const line_context *line)
{
    simpul_str rule;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = get_text(line, "rule", true, &rule);
    if (status) return status;
    json_t *value = json_object_get(line->object, "confidence");
    double confidence = json_number_value(value);
    if (!json_is_number(value) || confidence < 0 || confidence > 1)
        return bad(line, "confidence", "a number from 0 to 1");
    uint32_t index = smp_strmap_put(&lexicon->rules, rule);
    if (index == SMP_STRMAP_NONE) return smp_error_memory(line->err);
    if (index == lexicon->confidences.n && !smp_vec_push(&lexicon->confidences, confidence))
        return smp_error_memory(line->err);
    lexicon->confidences.items[index] = confidence;
    return SIMPUL_OK;
}

static simpul_status read_version(const line_context *line)
{
    return get_text(line, "lexicon", true, &line->lexicon->version);
}

static simpul_status count_kind(simpul_lexicon *lexicon, simpul_str kind, simpul_error *err)
{
    size_t before = lexicon->kinds.n;
    uint32_t index = smp_strmap_put(&lexicon->kinds, kind);
    if (index == SMP_STRMAP_NONE) return smp_error_memory(err);
    if (index == before && !smp_vec_push(&lexicon->kind_counts, 0)) return smp_error_memory(err);
    lexicon->kind_counts.items[index]++;
    return SIMPUL_OK;
}

static simpul_status read_line(line_context *line)
{
    static const struct {
        const char *kind;
        simpul_status (*read)(const line_context *line);
    } readers[] = {{"header", read_version},
                   {"entity", read_entity},
                   {"form", read_form},
                   {"name", read_name},
                   {"office", read_post},
                   {"post", read_post},
                   {"instrument", read_instrument},
                   {"relation", read_relation},
                   {"cue", read_cue},
                   {"marker", read_marker},
                   {"calendar", read_calendar},
                   {"noun", read_noun},
                   {"head", read_head},
                   {"confidence", read_confidence}};
    const char *kind = json_string_value(json_object_get(line->object, "kind"));
    if (!kind) return bad(line, "kind", "a string");
    for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++) {
        if (strcmp(kind, readers[i].kind) != 0) continue;
        simpul_status status = readers[i].read(line);
        return status ? status : count_kind(line->lexicon, smp_str(kind), line->err);
    }
    return smp_error_at(line->err, SIMPUL_ERR_SCHEMA, line->source, line->line, 0,
                        "unknown kind of lexicon line: '%s'", kind);
}

simpul_status smp_lexicon_read(simpul_lexicon *lexicon, simpul_source *source, simpul_error *err)
{
    line_context line = {lexicon, simpul_source_name(source), 0, NULL, err};
    simpul_str text;
    simpul_status status;
    while (!(status = simpul_source_line(source, &text, &line.line, NULL, err)) && text.ptr) {
        if (smp_str_trim(text).len == 0) continue;
        json_error_t problem;
        line.object = json_loadb(text.ptr, text.len, JSON_REJECT_DUPLICATES, &problem);
        if (!json_is_object(line.object))
            status = smp_error_at(err, SIMPUL_ERR_SYNTAX, line.source, line.line, 0,
                                  "not a JSON object: %s", line.object ? "" : problem.text);
        else status = read_line(&line);
        json_decref(line.object);
        if (status) break;
    }
    return status;
}

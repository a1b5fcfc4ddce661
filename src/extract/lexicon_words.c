/* Lines of the lexicon about the language: cues in their forms, words of grammar, of time, nouns
 * and heads. Entities and their names are lexicon_entities.c's. */
#include "extract/lexicon_words.h"
#include "base/error.h"
#include "base/str.h"

#include <string.h>

static simpul_status add_surface(const smp_lexicon_line *line, uint32_t cue, smp_voice voice,
                                 simpul_str text)
{
    simpul_lexicon *lexicon = line->lexicon;
    smp_lex_surface surface = {cue, voice};
    if (!smp_vec_push(&lexicon->surfaces, surface)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_SURFACE,
                           (uint32_t)lexicon->surfaces.n - 1, &lexicon->arena, line->err);
}

/* `before` + one surface of the inflected word + `after`, for each surface of the pattern. */
static simpul_status add_pattern(const smp_lexicon_line *line, uint32_t cue, simpul_str before,
                                 simpul_str word, simpul_str after, simpul_str pattern)
{
    smp_voice voice;
    if (!smp_affix_voice(pattern, &voice))
        return smp_lexicon_line_bad(line, "forms", "known affix patterns");
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

static simpul_status read_surfaces(const smp_lexicon_line *line, uint32_t cue, simpul_str phrase,
                                   simpul_str head)
{
    const simpul_str *forms;
    size_t n_forms;
    simpul_status status = smp_lexicon_line_strings(line, "forms", &forms, &n_forms);
    size_t at = phrase.ptr ? smp_str_find(phrase, head, 0) : 0;
    if (!status && at == SIZE_MAX)
        return smp_lexicon_line_bad(line, "head", "a word of the phrase");
    simpul_str before = phrase.ptr ? smp_str_slice(phrase, 0, at) : SIMPUL_STR("");
    simpul_str after =
        phrase.ptr ? smp_str_slice(phrase, at + head.len, phrase.len) : SIMPUL_STR("");
    for (size_t i = 0; i < n_forms && !status; i++)
        status = add_pattern(line, cue, before, head, after, forms[i]);
    return status;
}

/* "irregular": {"surface":"passive", …}: a surface and its voice. */
static simpul_status add_irregular(const smp_lexicon_line *line, uint32_t cue, const char *surface,
                                   const char *voice_name)
{
    static const char *const names[] = {"active", "passive", "nominal", "bare", "root"};
    const size_t n_voices = sizeof names / sizeof *names;
    size_t voice = 0;
    while (voice < n_voices && (!voice_name || strcmp(voice_name, names[voice]) != 0)) voice++;
    if (voice == n_voices)
        return smp_lexicon_line_bad(line, "irregular", "active, passive, nominal, bare or root");
    return add_surface(line, cue, (smp_voice)voice, smp_str(surface));
}

static simpul_status read_cue(const smp_lexicon_line *line)
{
    smp_lex_cue cue = {.takes_clause = smp_lexicon_line_flag(line, "clause"),
                       .noun_has_agent = smp_lexicon_line_flag(line, "noun_has_agent"),
                       .is_turned = smp_lexicon_line_flag(line, "turned"),
                       .needs_verb = smp_lexicon_line_flag(line, "needs_verb")};
    simpul_str phrase, head, polarity;
    simpul_status status = smp_lexicon_line_text(line, "relation", true, &cue.relation);
    if (!status) status = smp_lexicon_line_text(line, "root", false, &cue.root);
    if (!status) status = smp_lexicon_line_text(line, "phrase", false, &phrase);
    if (!status) status = smp_lexicon_line_text(line, "head", false, &head);
    if (!status) status = smp_lexicon_line_text(line, "object", false, &cue.object);
    if (!status) status = smp_lexicon_line_text(line, "modality", false, &cue.modality);
    if (!status) status = smp_lexicon_line_text(line, "near", false, &cue.near);
    if (!status) status = smp_lexicon_line_text(line, "polarity", false, &polarity);
    if (status) return status;
    if (!simpul_relation_find(cue.relation))
        return smp_lexicon_line_bad(line, "relation", "a known relation");
    if (!head.ptr) head = cue.root;
    if (!head.ptr) return smp_lexicon_line_bad(line, "root", "a root or a head");
    if (!cue.object.ptr) cue.object = SIMPUL_STR("direct");
    cue.is_negative = smp_str_is(polarity, "negated");
    if (!cue.root.ptr) cue.root = head;
    uint32_t index = (uint32_t)line->lexicon->cues.n;
    if (!smp_vec_push(&line->lexicon->cues, cue)) return smp_error_memory(line->err);
    status = read_surfaces(line, index, phrase, head);
    return status ? status
                  : smp_lexicon_line_members(line, "irregular", "an object of surface to voice",
                                             add_irregular, index);
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

static simpul_status read_marker(const smp_lexicon_line *line)
{
    simpul_str class_name, text;
    simpul_status status = smp_lexicon_line_text(line, "class", true, &class_name);
    if (!status) status = smp_lexicon_line_text(line, "text", true, &text);
    if (status) return status;
    for (size_t i = 0; i < sizeof marker_names / sizeof marker_names[0]; i++)
        if (smp_str_is(class_name, marker_names[i].name))
            return smp_matcher_add(&line->lexicon->matcher, text, SMP_P_MARKER,
                                   marker_names[i].marker, &line->lexicon->arena, line->err);
    return smp_lexicon_line_bad(line, "class", "a known marker class");
}

static simpul_status read_calendar(const smp_lexicon_line *line)
{
    simpul_lexicon *lexicon = line->lexicon;
    simpul_str class_name, text, unit;
    simpul_status status = smp_lexicon_line_text(line, "class", true, &class_name);
    if (!status) status = smp_lexicon_line_text(line, "text", true, &text);
    if (!status) status = smp_lexicon_line_text(line, "unit", false, &unit);
    if (status) return status;
    int64_t value = smp_lexicon_line_integer(line, "value");
    if (smp_str_is(class_name, "month") && value >= 1 && value <= 12)
        return smp_matcher_add(&lexicon->matcher, text, SMP_P_MONTH, (uint32_t)value,
                               &lexicon->arena, line->err);
    if (smp_str_is(class_name, "day") && value >= 1 && value <= 7)
        return smp_matcher_add(&lexicon->matcher, text, SMP_P_WEEKDAY, (uint32_t)value,
                               &lexicon->arena, line->err);
    if (!smp_str_is(class_name, "relative"))
        return smp_lexicon_line_bad(line, "class", "month, day or relative");
    static const char *const units[] = {"day", "week", "month", "year"};
    size_t which = 0;
    while (which < 4 && !smp_str_is(unit, units[which])) which++;
    if (which == 4) return smp_lexicon_line_bad(line, "unit", "day, week, month or year");
    int64_t offset = smp_lexicon_line_integer(line, "offset");
    smp_lex_relative relative = {(smp_unit)which, (int)offset};
    if (!smp_vec_push(&lexicon->relatives, relative)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_RELATIVE,
                           (uint32_t)lexicon->relatives.n - 1, &lexicon->arena, line->err);
}

static simpul_status read_noun(const smp_lexicon_line *line)
{
    simpul_str text, types, only;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = smp_lexicon_line_text(line, "text", true, &text);
    if (!status) status = smp_lexicon_line_text(line, "type", true, &types);
    uint32_t group = SMP_NOTHING;
    if (!status) status = smp_lexicon_line_text(line, "only", false, &only);
    if (!status) status = smp_lexicon_line_entity(line, "group", false, &group);
    if (status) return status;
    int found = 0;
    for (size_t start = 0; start <= types.len;) {
        size_t bar = smp_str_find(types, SIMPUL_STR("|"), start);
        if (bar == SIZE_MAX) bar = types.len;
        smp_type type = smp_type_of_name(smp_str_slice(types, start, bar));
        if (!type) return smp_lexicon_line_bad(line, "type", "entity types joined by |");
        found |= (int)type;
        start = bar + 1;
    }
    smp_lex_noun noun = {(smp_type)found, only, group, smp_lexicon_line_flag(line, "acts_alone")};
    if (!smp_vec_push(&lexicon->nouns, noun)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_NOUN, (uint32_t)lexicon->nouns.n - 1,
                           &lexicon->arena, line->err);
}

static simpul_status read_head(const smp_lexicon_line *line)
{
    simpul_str text, type;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = smp_lexicon_line_text(line, "text", true, &text);
    if (!status) status = smp_lexicon_line_text(line, "type", true, &type);
    if (status) return status;
    smp_lex_head head = {smp_type_of_name(type), smp_lexicon_line_flag(line, "keeps"),
                         smp_lexicon_line_flag(line, "last"), smp_lexicon_line_flag(line, "apart")};
    if (!head.type) return smp_lexicon_line_bad(line, "type", "an entity type");
    if (!smp_vec_push(&lexicon->heads, head)) return smp_error_memory(line->err);
    return smp_matcher_add(&lexicon->matcher, text, SMP_P_HEAD, (uint32_t)lexicon->heads.n - 1,
                           &lexicon->arena, line->err);
}

/* A regency or town, which is no word of grammar: persons and things go by such names too. */
static simpul_status read_region(const smp_lexicon_line *line)
{
    simpul_str text;
    simpul_status status = smp_lexicon_line_text(line, "text", true, &text);
    return status ? status
                  : smp_matcher_add(&line->lexicon->matcher, text, SMP_P_REGION, 0,
                                    &line->lexicon->arena, line->err);
}

const smp_lexicon_line_reader smp_lexicon_words[] = {
    {"cue", read_cue},   {"marker", read_marker}, {"calendar", read_calendar},
    {"noun", read_noun}, {"head", read_head},     {"region", read_region},
    {NULL, NULL}};

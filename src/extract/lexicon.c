/* Questions about the lexicon, and its end. Reads nothing. */
#include "extract/lexicon.h"

static const struct {
    const char *name;
    smp_type type;
} types[] = {{"ministry", SMP_T_MINISTRY},
             {"agency", SMP_T_AGENCY},
             {"official", SMP_T_OFFICIAL},
             {"platform", SMP_T_PLATFORM},
             {"feature", SMP_T_FEATURE},
             {"company", SMP_T_COMPANY},
             {"regulation", SMP_T_REGULATION},
             {"stakeholder", SMP_T_STAKEHOLDER},
             {"event", SMP_T_EVENT}};

enum { N_TYPES = sizeof types / sizeof types[0] };

smp_type smp_type_of_name(simpul_str name)
{
    for (size_t i = 0; i < N_TYPES; i++)
        if (smp_str_is(name, types[i].name)) return types[i].type;
    return (smp_type)0;
}

smp_type smp_type_of_id(simpul_str id)
{
    size_t colon = smp_str_find(id, SIMPUL_STR(":"), 0);
    if (colon == SIZE_MAX || colon + 1 >= id.len) return (smp_type)0;
    return smp_type_of_name(smp_str_slice(id, 0, colon));
}

const char *smp_type_name(smp_type type)
{
    for (size_t i = 0; i < N_TYPES; i++)
        if (type == types[i].type) return types[i].name;
    return "";
}

uint32_t smp_lexicon_entity(const simpul_lexicon *lexicon, simpul_str id)
{
    uint32_t index = smp_strmap_find(&lexicon->entity_ids, id);
    return index == SMP_STRMAP_NONE ? SMP_NOTHING : index;
}

simpul_str smp_lexicon_name(const simpul_lexicon *lexicon, uint32_t entity, bool has_day,
                            smp_day day)
{
    for (size_t i = 0; has_day && i < lexicon->names.n; i++) {
        const smp_lex_name *name = &lexicon->names.items[i];
        if (name->entity == entity && name->from <= day && day <= name->to) return name->name;
    }
    return lexicon->entities.items[entity].name;
}

uint32_t smp_lexicon_holder(const simpul_lexicon *lexicon, uint32_t post, smp_day day)
{
    uint32_t holder = SMP_NOTHING;
    for (size_t i = 0; i < lexicon->terms.n; i++) {
        const smp_lex_term *term = &lexicon->terms.items[i];
        if (term->post != post || term->from > day || term->to < day) continue;
        if (holder != SMP_NOTHING && holder != term->holder) return SMP_NOTHING;
        holder = term->holder;
    }
    return holder;
}

bool smp_lexicon_relates(const simpul_lexicon *lexicon, uint32_t subject, const char *relation,
                         uint32_t object)
{
    for (size_t i = 0; i < lexicon->relations.n; i++) {
        const smp_lex_relation *known = &lexicon->relations.items[i];
        if (known->subject == subject && known->object == object &&
            smp_str_is(known->relation, relation))
            return true;
    }
    return false;
}

double smp_lexicon_confidence(const simpul_lexicon *lexicon, simpul_str rule)
{
    static const double unmeasured = 0.5;
    uint32_t index = smp_strmap_find(&lexicon->rules, rule);
    if (index == SMP_STRMAP_NONE) index = smp_strmap_find(&lexicon->rules, SIMPUL_STR("*"));
    return index == SMP_STRMAP_NONE ? unmeasured : lexicon->confidences.items[index];
}

simpul_str simpul_lexicon_version(const simpul_lexicon *lexicon)
{
    return lexicon->version;
}

size_t simpul_lexicon_count(const simpul_lexicon *lexicon, const char *kind)
{
    uint32_t index = smp_strmap_find(&lexicon->kinds, smp_str(kind));
    return index == SMP_STRMAP_NONE ? 0 : lexicon->kind_counts.items[index];
}

size_t simpul_lexicon_cue_count(const simpul_lexicon *lexicon, simpul_str relation)
{
    size_t n = 0;
    for (size_t i = 0; i < lexicon->cues.n; i++)
        n += smp_str_equal(lexicon->cues.items[i].relation, relation);
    for (size_t i = 0; i < lexicon->relations.n; i++)
        n += smp_str_equal(lexicon->relations.items[i].relation, relation);
    return smp_str_is(relation, "holds_office_in") ? n + lexicon->posts.n : n;
}

void simpul_lexicon_free(simpul_lexicon *lexicon)
{
    if (!lexicon) return;
    smp_arena_dispose(&lexicon->arena);
    smp_matcher_dispose(&lexicon->matcher);
    smp_strmap_dispose(&lexicon->entity_ids);
    smp_strmap_dispose(&lexicon->kinds);
    smp_strmap_dispose(&lexicon->rules);
    smp_vec_dispose(&lexicon->entities);
    smp_vec_dispose(&lexicon->forms);
    smp_vec_dispose(&lexicon->names);
    smp_vec_dispose(&lexicon->posts);
    smp_vec_dispose(&lexicon->terms);
    smp_vec_dispose(&lexicon->instruments);
    smp_vec_dispose(&lexicon->relations);
    smp_vec_dispose(&lexicon->cues);
    smp_vec_dispose(&lexicon->surfaces);
    smp_vec_dispose(&lexicon->relatives);
    smp_vec_dispose(&lexicon->nouns);
    smp_vec_dispose(&lexicon->heads);
    smp_vec_dispose(&lexicon->kind_counts);
    smp_vec_dispose(&lexicon->confidences);
    smp_free(lexicon);
}

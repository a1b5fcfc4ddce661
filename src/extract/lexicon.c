/* The lexicon as a whole: opening, what ties its lines together, questions about it. Parses
 * nothing. */
#include "extract/lexicon.h"

#include "base/error.h"
#include "extract/lexicon_files.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

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

bool simpul_lexicon_file(size_t index, const char **name, simpul_str *contents)
{
    if (index >= smp_lexicon_files_n) return false;
    *name = smp_lexicon_files[index].name;
    *contents =
        (simpul_str){(const char *)smp_lexicon_files[index].bytes, smp_lexicon_files[index].size};
    return true;
}

static simpul_status check_named(const simpul_lexicon *lexicon, simpul_error *err)
{
    for (size_t i = 0; i < lexicon->entities.n; i++) {
        const smp_lex_entity *entity = &lexicon->entities.items[i];
        if (!entity->name.ptr)
            return smp_error_set(err, SIMPUL_ERR_SCHEMA,
                                 "lexicon: '%.*s' is used but no entity line declares it",
                                 (int)entity->id.len, entity->id.ptr);
    }
    return SIMPUL_OK;
}

simpul_status smp_lexicon_link(simpul_lexicon *lexicon, simpul_error *err)
{
    simpul_status status = check_named(lexicon, err);
    for (uint32_t i = 0; i < lexicon->forms.n && !status; i++)
        status = smp_matcher_add(&lexicon->matcher, lexicon->forms.items[i].text, SMP_P_FORM, i,
                                 &lexicon->arena, err);
    return status;
}

static simpul_status read_built_in(simpul_lexicon *lexicon, simpul_error *err)
{
    const char *name;
    simpul_str contents;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; !status && simpul_lexicon_file(i, &name, &contents); i++) {
        simpul_source *source = NULL;
        status = simpul_source_open_memory(&source, contents, name, err);
        if (!status) status = smp_lexicon_read(lexicon, source, err);
        simpul_source_close(source);
    }
    return status;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static simpul_status read_one(simpul_lexicon *lexicon, const char *folder, const char *name,
                              simpul_error *err)
{
    smp_buf path;
    smp_buf_init(&path);
    smp_buf_format(&path, "%s/%s", folder, name);
    simpul_source *source = NULL;
    simpul_status status =
        path.failed ? smp_error_memory(err) : simpul_source_open(&source, path.ptr, err);
    if (!status) status = smp_lexicon_read(lexicon, source, err);
    simpul_source_close(source);
    smp_buf_dispose(&path);
    return status;
}

/* The .ndjson files of a folder in byte order of their names, so that the order of reading is
 * fixed. */
static simpul_status read_folder(simpul_lexicon *lexicon, const char *folder, simpul_error *err)
{
    DIR *listing = opendir(folder);
    if (!listing) return smp_error_errno(err, folder, "cannot open lexicon folder", errno);
    smp_vec(char *) names = {0};
    simpul_status status = SIMPUL_OK;
    for (struct dirent *entry; !status && (entry = readdir(listing));) {
        simpul_str name = smp_str(entry->d_name);
        if (!smp_str_ends(name, SIMPUL_STR(".ndjson"))) continue;
        char *copy = (char *)(uintptr_t)smp_arena_str(&lexicon->arena, name).ptr;
        if (!copy || !smp_vec_push(&names, copy)) status = smp_error_memory(err);
    }
    closedir(listing);
    if (!status && names.n == 0)
        status = smp_error_at(err, SIMPUL_ERR_IO, folder, 0, 0, "no .ndjson file in it");
    if (names.n) qsort(names.items, names.n, sizeof *names.items, by_name);
    for (size_t i = 0; i < names.n && !status; i++)
        status = read_one(lexicon, folder, names.items[i], err);
    smp_vec_dispose(&names);
    return status;
}

simpul_status simpul_lexicon_open(simpul_lexicon **out, const char *folder, simpul_error *err)
{
    *out = NULL;
    simpul_lexicon *lexicon = smp_alloc_array(1, sizeof *lexicon);
    if (!lexicon) return smp_error_memory(err);
    smp_arena_init(&lexicon->arena);
    smp_matcher_init(&lexicon->matcher);
    smp_strmap_init(&lexicon->entity_ids);
    smp_strmap_init(&lexicon->kinds);
    smp_strmap_init(&lexicon->rules);
    lexicon->version = SIMPUL_STR("");
    simpul_status status = read_built_in(lexicon, err);
    if (!status && folder) status = read_folder(lexicon, folder, err);
    simpul_str model = {(const char *)smp_tagger_files[0].bytes, smp_tagger_files[0].size};
    if (!status) status = smp_tagger_open(&lexicon->tagger, model, err);
    if (!status) status = smp_lexicon_link(lexicon, err);
    if (status) {
        simpul_lexicon_free(lexicon);
        return status;
    }
    *out = lexicon;
    return SIMPUL_OK;
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

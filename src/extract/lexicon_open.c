/* The lexicon as a whole: its files, built in and of a folder, and what ties their lines together.
 * Parses nothing. */
#include "base/error.h"
#include "extract/lexicon_files.h"
#include "extract/lexicon_list.h"
#include "extract/lexicon_read.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

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

/* Known only after all files are read: forms of entities go into the matcher. */
static simpul_status link_forms(simpul_lexicon *lexicon, simpul_error *err)
{
    simpul_status status = check_named(lexicon, err);
    for (uint32_t i = 0; i < lexicon->forms.n && !status; i++)
        status = smp_lexicon_add_list(lexicon, lexicon->forms.items[i].text, SMP_P_FORM, i, err);
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
    if (!status) status = link_forms(lexicon, err);
    if (status) {
        simpul_lexicon_free(lexicon);
        return status;
    }
    *out = lexicon;
    return SIMPUL_OK;
}

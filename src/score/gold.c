/* The gold folder: its files in order, each with its article. Parsing is gold_read.c's. */
#include "score/gold.h"

#include "base/error.h"
#include "base/str.h"
#include "base/strmap.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef smp_vec(simpul_str) name_list;

static int by_bytes(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

static simpul_status list_files(simpul_gold *gold, const char *folder, name_list *names,
                                simpul_error *err)
{
    DIR *listing = opendir(folder);
    if (!listing) return smp_error_errno(err, folder, "cannot open folder", errno);
    simpul_status status = SIMPUL_OK;
    for (struct dirent *entry; !status && (entry = readdir(listing));) {
        simpul_str name = smp_str(entry->d_name);
        if (!smp_str_ends(name, SIMPUL_STR(".json"))) continue;
        simpul_str copy = smp_arena_str(&gold->arena, name);
        if (!copy.ptr || !smp_vec_push(names, copy)) status = smp_error_memory(err);
    }
    closedir(listing);
    if (!status && names->n == 0)
        status = smp_error_at(err, SIMPUL_ERR_IO, folder, 0, 0, "no .json file in it");
    if (names->n) qsort(names->items, names->n, sizeof *names->items, by_bytes);
    return status;
}

static simpul_status open_in(simpul_source **out, const char *folder, simpul_str name,
                             simpul_error *err)
{
    smp_buf path;
    smp_buf_init(&path);
    smp_buf_format(&path, "%s/%.*s", folder, (int)name.len, name.ptr);
    simpul_status status =
        path.failed ? smp_error_memory(err) : simpul_source_open(out, path.ptr, err);
    smp_buf_dispose(&path);
    return status;
}

static simpul_status read_gold(simpul_gold *gold, const char *folder, simpul_str name,
                               simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str bytes;
    simpul_status status = open_in(&source, folder, name, err);
    if (!status) status = simpul_source_bytes(source, &bytes, err);
    if (!status) status = smp_gold_read(gold, bytes, simpul_source_name(source), err);
    simpul_source_close(source);
    return status;
}

static simpul_status read_text(simpul_gold *gold, smp_gold_document *document, const char *folder,
                               simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str bytes;
    simpul_status status = open_in(&source, folder, document->name, err);
    if (!status) status = simpul_source_bytes(source, &bytes, err);
    if (!status) {
        document->text = smp_arena_str(&gold->arena, bytes.ptr ? bytes : SIMPUL_STR(""));
        if (!document->text.ptr) status = smp_error_memory(err);
    }
    simpul_source_close(source);
    return status;
}

/* Two files about one article would count it twice. */
static simpul_status check_names(const simpul_gold *gold, simpul_error *err)
{
    smp_strmap seen;
    smp_strmap_init(&seen);
    simpul_status status = SIMPUL_OK;
    for (uint32_t i = 0; i < gold->documents.n && !status; i++) {
        const smp_gold_document *document = &gold->documents.items[i];
        uint32_t id = smp_strmap_put(&seen, document->name);
        if (id == SMP_STRMAP_NONE) status = smp_error_memory(err);
        else if (id < i)
            status = smp_error_at(err, SIMPUL_ERR_SCHEMA, document->file.ptr, 0, 0,
                                  "is about '%s', and so is %s", document->name.ptr,
                                  gold->documents.items[id].file.ptr);
    }
    smp_strmap_dispose(&seen);
    return status;
}

simpul_status simpul_gold_open(simpul_gold **out, const char *gold_folder, const char *text_folder,
                               simpul_error *err)
{
    *out = NULL;
    simpul_gold *gold = smp_alloc_array(1, sizeof *gold);
    if (!gold) return smp_error_memory(err);
    smp_arena_init(&gold->arena);
    name_list names = {0};
    simpul_status status = list_files(gold, gold_folder, &names, err);
    for (size_t i = 0; i < names.n && !status; i++)
        status = read_gold(gold, gold_folder, names.items[i], err);
    if (!status) status = check_names(gold, err);
    for (size_t i = 0; i < gold->documents.n && !status; i++)
        status = read_text(gold, &gold->documents.items[i], text_folder, err);
    smp_vec_dispose(&names);
    if (status) simpul_gold_free(gold);
    else *out = gold;
    return status;
}

void simpul_gold_free(simpul_gold *gold)
{
    if (!gold) return;
    smp_arena_dispose(&gold->arena);
    smp_vec_dispose(&gold->documents);
    smp_free(gold);
}

size_t simpul_gold_count(const simpul_gold *gold)
{
    return gold->documents.n;
}

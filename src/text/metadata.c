/* Lines of metadata and which article each is for. Reads no articles. */
#include "text/metadata.h"

#include "base/error.h"
#include "base/str.h"
#include "text/json_fields.h"

#include <simpul/stream.h>
#include <string.h>

void smp_metadata_init(smp_metadata *metadata)
{
    memset(metadata, 0, sizeof *metadata);
    smp_arena_init(&metadata->arena);
}

void smp_metadata_dispose(smp_metadata *metadata)
{
    smp_vec_dispose(&metadata->lines);
    smp_arena_dispose(&metadata->arena);
    smp_metadata_init(metadata);
}

static simpul_status read_line(smp_metadata *metadata, simpul_str text, size_t line_number,
                               simpul_error *err)
{
    smp_json_fields fields;
    simpul_status status = smp_json_fields_read(&fields, text, metadata->source, line_number, true,
                                                &metadata->arena, err);
    if (status) return status;
    if (!fields.path.ptr || fields.path.len == 0)
        return smp_error_at(err, SIMPUL_ERR_SCHEMA, metadata->source, line_number, 0,
                            "field 'path': nothing found, the path of an article wanted");
    smp_metadata_line line = {fields.path,  fields.published, fields.publisher, fields.url,
                              fields.title, line_number,      SIMPUL_STR_NONE};
    return smp_vec_push(&metadata->lines, line) ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status smp_metadata_read(smp_metadata *metadata, const char *path, simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str text;
    size_t line_number;
    simpul_status status = simpul_source_open(&source, path, err);
    if (!status) {
        metadata->source = (char *)(uintptr_t)smp_arena_str(&metadata->arena, smp_str(path)).ptr;
        if (!metadata->source) status = smp_error_memory(err);
    }
    while (!status) {
        status = simpul_source_line(source, &text, &line_number, NULL, err);
        if (status || !text.ptr) break;
        if (smp_str_trim(text).len) status = read_line(metadata, text, line_number, err);
    }
    simpul_source_close(source);
    return status;
}

static bool ends_with_part(simpul_str path, simpul_str part)
{
    return path.len > part.len && smp_str_ends(path, part) &&
           path.ptr[path.len - part.len - 1] == '/';
}

/* A line may serve the article of exactly its path, or one that ends with it; not two. */
static simpul_status take(smp_metadata *metadata, smp_metadata_line *line, simpul_str path,
                          simpul_error *err)
{
    if (line->used_by.ptr && !smp_str_equal(line->used_by, path))
        return smp_error_at(err, SIMPUL_ERR_SCHEMA, metadata->source, line->line_number, 0,
                            "path '%.60s' is for two articles: '%.60s' and '%.60s'", line->path.ptr,
                            line->used_by.ptr, path.ptr);
    line->used_by = smp_arena_str(&metadata->arena, path);
    return line->used_by.ptr ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status smp_metadata_find(smp_metadata *metadata, simpul_str path,
                                const smp_metadata_line **out, simpul_error *err)
{
    smp_metadata_line *ending = NULL;
    *out = NULL;
    for (size_t i = 0; i < metadata->lines.n; i++) {
        smp_metadata_line *line = &metadata->lines.items[i];
        if (smp_str_equal(line->path, path)) {
            *out = line;
            return SIMPUL_OK;
        }
        if (!ending && ends_with_part(path, line->path)) ending = line;
    }
    if (!ending) return SIMPUL_OK;
    *out = ending;
    return take(metadata, ending, path, err);
}

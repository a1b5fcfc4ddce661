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
    smp_strmap_init(&metadata->paths);
}

void smp_metadata_dispose(smp_metadata *metadata)
{
    smp_vec_dispose(&metadata->lines);
    smp_strmap_dispose(&metadata->paths);
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
    uint32_t id = smp_strmap_put(&metadata->paths, fields.path);
    if (id == SMP_STRMAP_NONE) return smp_error_memory(err);
    if (id < metadata->lines.n) {
        if (!metadata->n_repeated++) {
            metadata->repeated = line_number;
            metadata->first = id;
        }
        return SIMPUL_OK;
    }
    smp_metadata_line line = {.path = fields.path,
                              .published = fields.published,
                              .publisher = fields.publisher,
                              .url = fields.url,
                              .title = fields.title,
                              .line_number = line_number};
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

static smp_metadata_line *line_of(smp_metadata *metadata, simpul_str path)
{
    uint32_t id = smp_strmap_find(&metadata->paths, path);
    return id == SMP_STRMAP_NONE ? NULL : &metadata->lines.items[id];
}

simpul_status smp_metadata_find(smp_metadata *metadata, simpul_str path,
                                const smp_metadata_line **out, simpul_error *err)
{
    smp_metadata_line *line = line_of(metadata, path);
    simpul_status status = SIMPUL_OK;
    if (!line) {
        for (size_t i = 0; i < path.len && !line; i++)
            if (path.ptr[i] == '/') line = line_of(metadata, smp_str_slice(path, i + 1, path.len));
        if (line) status = take(metadata, line, path, err);
    }
    *out = status ? NULL : line;
    if (*out) line->is_used = true;
    return status;
}

void smp_metadata_warn_repeated(const smp_metadata *metadata, const simpul_warnings *warnings)
{
    if (!metadata->n_repeated) return;
    const smp_metadata_line *first = &metadata->lines.items[metadata->first];
    smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, metadata->source, metadata->repeated, 0,
                "path '%.60s' has line %zu already, which counts (%zu such line%s)",
                first->path.ptr, first->line_number, metadata->n_repeated,
                metadata->n_repeated == 1 ? "" : "s");
}

void smp_metadata_warn_unused(const smp_metadata *metadata, const simpul_warnings *warnings)
{
    const smp_metadata_line *first = NULL;
    size_t n = 0;
    for (size_t i = 0; i < metadata->lines.n; i++) {
        const smp_metadata_line *line = &metadata->lines.items[i];
        if (line->is_used) continue;
        if (!n++) first = line;
    }
    if (!first) return;
    smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, metadata->source, first->line_number, 0,
                "no article here has the path '%.60s' (%zu such line%s)", first->path.ptr, n,
                n == 1 ? "" : "s");
}

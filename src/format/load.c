/* Loading a graph: which reader, by name or by content. Knows no format itself. */
#include "base/error.h"
#include "format/format_entry.h"

/* So much of a file is shown to the sniffers: comments before the root element are short. */
enum { HEAD_SIZE = 4096 };

static simpul_status choose(const smp_format **out, simpul_str bytes, const char *source,
                            const simpul_load_options *options, simpul_error *err)
{
    char readable[128];
    smp_format_list(readable, sizeof readable, true);
    if (options->format) {
        *out = smp_format_by_name(options->format);
        if (!*out)
            return smp_error_set(err, SIMPUL_ERR_UNSUPPORTED,
                                 "no format named '%s', wanted one of: %s", options->format,
                                 readable);
    } else if (bytes.len == 0) {
        return smp_error_at(err, SIMPUL_ERR_SYNTAX, source, 1, 1, "empty file, wanted a graph");
    } else {
        *out = smp_format_by_content(smp_str_slice(bytes, 0, HEAD_SIZE));
        if (!*out)
            return smp_error_at(err, SIMPUL_ERR_UNSUPPORTED, source, 0, 0,
                                "not a graph file that simpul knows, wanted one of: %s", readable);
    }
    if (!(*out)->read)
        return smp_error_at(err, SIMPUL_ERR_UNSUPPORTED, source, 0, 0,
                            "format %s is written but not read, wanted one of: %s",
                            (*out)->shown.name, readable);
    return SIMPUL_OK;
}

simpul_status simpul_graph_load(simpul_graph **out, simpul_source *source,
                                const simpul_load_options *options, simpul_error *err)
{
    static const simpul_load_options defaults = {NULL, 0, {NULL, NULL}};
    if (!options) options = &defaults;
    *out = NULL;
    simpul_str bytes;
    simpul_status status = simpul_source_bytes(source, &bytes, err);
    if (status) return status;
    const smp_format *format = NULL;
    status = choose(&format, bytes, simpul_source_name(source), options, err);
    return status ? status : format->read(out, source, options, err);
}

/* Helpers over the public interface of records. */
#include "support/lines.h"

#include <stdlib.h>
#include <string.h>

const char *const DECLARED =
    "{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":1,\"lexicon\":\"uji\","
    "\"generator\":\"tangan\"}\n"
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"a.txt\",\"bytes\":500}\n"
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000bb\",\"path\":\"b.txt\",\"bytes\":500,"
    "\"published\":\"2025-09-02\"}\n"
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"
    "{\"kind\":\"entity\",\"id\":\"feature:satu-live\",\"type\":\"feature\",\"name\":\"Satu "
    "LIVE\"}\n"
    "{\"kind\":\"entity\",\"id\":\"agency:pemerintah\",\"type\":\"agency\",\"name\":\"pemerintah\"}"
    "\n";

simpul_status read_lines(simpul_records **out, const char *lines, const char *name,
                         simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_status status = simpul_records_new(out, err);
    if (!status)
        status = simpul_source_open_memory(&source, (simpul_str){lines, strlen(lines)}, name, err);
    if (!status) status = simpul_records_read(*out, source, NULL, err);
    simpul_source_close(source);
    if (!status) status = simpul_records_finish(*out, NULL, err);
    if (!status) status = simpul_records_check(*out, NULL, err);
    if (status) {
        simpul_records_free(*out);
        *out = NULL;
    }
    return status;
}

char *canonical_text(const simpul_records *records)
{
    simpul_sink *sink = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_sink_open_memory(&sink, &err)) return NULL;
    char *text = NULL;
    if (!simpul_records_write(records, sink, SIMPUL_EVIDENCE_FULL, &err)) {
        simpul_str bytes = simpul_sink_bytes(sink);
        text = malloc(bytes.len + 1);
        if (text) {
            memcpy(text, bytes.ptr, bytes.len);
            text[bytes.len] = '\0';
        }
    }
    simpul_sink_abandon(sink);
    return text;
}

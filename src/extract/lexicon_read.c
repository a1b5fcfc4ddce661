/* Lexicon lines (NDJSON) into memory, each by the reader of its kind. Checks each line by itself;
 * lexicon_open.c ties them together. */
#include "extract/lexicon_read.h"
#include "base/error.h"
#include "extract/lexicon_entities.h"
#include "extract/lexicon_words.h"

#include <string.h>

/* A later line of a rule replaces the former. "right" and "made" tell people where the number comes
 * from. */
static simpul_status read_confidence(const smp_lexicon_line *line)
{
    simpul_str rule;
    simpul_lexicon *lexicon = line->lexicon;
    simpul_status status = smp_lexicon_line_text(line, "rule", true, &rule);
    if (status) return status;
    double confidence;
    if (!smp_lexicon_line_number(line, "confidence", &confidence) || confidence < 0 ||
        confidence > 1)
        return smp_lexicon_line_bad(line, "confidence", "a number from 0 to 1");
    uint32_t index = smp_strmap_put(&lexicon->rules, rule);
    if (index == SMP_STRMAP_NONE) return smp_error_memory(line->err);
    if (index == lexicon->confidences.n && !smp_vec_push(&lexicon->confidences, confidence))
        return smp_error_memory(line->err);
    lexicon->confidences.items[index] = confidence;
    return SIMPUL_OK;
}

static simpul_status read_version(const smp_lexicon_line *line)
{
    return smp_lexicon_line_text(line, "lexicon", true, &line->lexicon->version);
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

static simpul_status read_line(const smp_lexicon_line *line)
{
    static const smp_lexicon_line_reader own[] = {
        {"header", read_version}, {"confidence", read_confidence}, {NULL, NULL}};
    const smp_lexicon_line_reader *const tables[] = {own, smp_lexicon_entities, smp_lexicon_words};
    const char *kind = smp_lexicon_line_word(line, "kind");
    if (!kind) return smp_lexicon_line_bad(line, "kind", "a string");
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
        for (const smp_lexicon_line_reader *reader = tables[i]; reader->kind; reader++) {
            if (strcmp(kind, reader->kind) != 0) continue;
            simpul_status status = reader->read(line);
            return status ? status : count_kind(line->lexicon, smp_str(kind), line->err);
        }
    return smp_error_at(line->err, SIMPUL_ERR_SCHEMA, line->source, line->number, 0,
                        "unknown kind of lexicon line: '%s'", kind);
}

simpul_status smp_lexicon_read(simpul_lexicon *lexicon, simpul_source *source, simpul_error *err)
{
    smp_lexicon_line line = {lexicon, simpul_source_name(source), 0, NULL, err};
    simpul_str text;
    simpul_status status;
    while (!(status = simpul_source_line(source, &text, &line.number, NULL, err)) && text.ptr) {
        if (smp_str_trim(text).len == 0) continue;
        status = smp_lexicon_line_open(&line, text);
        if (!status) status = read_line(&line);
        smp_lexicon_line_close(&line);
        if (status) break;
    }
    return status;
}

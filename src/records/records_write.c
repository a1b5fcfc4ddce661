/* Canonical NDJSON: every key in its order, shortest numbers, lines sorted as the rows are. */
#include "base/error.h"
#include "base/number.h"
#include "records/attributes.h"
#include "records/model.h"

static void key_string(smp_buf *out, const char *key, simpul_str value)
{
    smp_buf_format(out, ",\"%s\":", key);
    smp_json_string_or_null(out, value);
}

static void key_count(smp_buf *out, const char *key, uint64_t value)
{
    smp_buf_format(out, ",\"%s\":%llu", key, (unsigned long long)value);
}

static void end_with_attributes(smp_buf *out, simpul_str attributes)
{
    smp_buf_text(out, ",\"attributes\":");
    smp_buf_str(out, attributes.ptr ? attributes : SIMPUL_STR("{}"));
    smp_buf_byte(out, '}');
}

void smp_line_document(smp_buf *out, const simpul_document_record *document)
{
    smp_buf_text(out, "{\"kind\":\"document\"");
    key_string(out, "id", document->id);
    key_string(out, "path", document->path);
    key_string(out, "title", document->title);
    key_string(out, "publisher", document->publisher);
    key_string(out, "url", document->url);
    key_string(out, "published", document->published);
    key_string(out, "lang", document->lang);
    key_count(out, "bytes", document->bytes);
    key_string(out, "sha256", document->sha256);
    end_with_attributes(out, document->attributes);
}

void smp_line_entity(smp_buf *out, const simpul_entity_record *entity)
{
    smp_buf_text(out, "{\"kind\":\"entity\"");
    key_string(out, "id", entity->id);
    key_string(out, "type", entity->type);
    key_string(out, "name", entity->name);
    smp_buf_text(out, ",\"aliases\":[");
    for (size_t i = 0; i < entity->n_aliases; i++) {
        if (i) smp_buf_byte(out, ',');
        smp_json_string(out, entity->aliases[i]);
    }
    smp_buf_byte(out, ']');
    end_with_attributes(out, entity->attributes);
}

void smp_line_mention(smp_buf *out, const simpul_mention_record *mention)
{
    smp_buf_text(out, "{\"kind\":\"mention\"");
    key_string(out, "document", mention->document);
    key_string(out, "entity", mention->entity);
    key_count(out, "start", mention->start);
    key_count(out, "end", mention->end);
    smp_buf_byte(out, '}');
}

void smp_line_claim(smp_buf *out, const simpul_claim_record *claim, simpul_evidence evidence)
{
    char number[SMP_NUMBER_SIZE];
    smp_buf_text(out, "{\"kind\":\"claim\"");
    key_string(out, "id", claim->id);
    key_string(out, "document", claim->document);
    key_string(out, "subject", claim->subject);
    key_string(out, "relation", claim->relation);
    key_string(out, "object", claim->object);
    key_string(out, "date", claim->date);
    key_string(out, "said_on", claim->said_on);
    key_string(out, "modality", smp_str(simpul_modality_name(claim->modality)));
    key_string(out, "polarity", smp_str(simpul_polarity_name(claim->polarity)));
    key_string(out, "speaker", claim->speaker);
    if (claim->has_span) {
        key_count(out, "start", claim->start);
        key_count(out, "end", claim->end);
    } else {
        smp_buf_text(out, ",\"start\":null,\"end\":null");
    }
    key_string(out, "quote", evidence == SIMPUL_EVIDENCE_FULL ? claim->quote : SIMPUL_STR_NONE);
    key_string(out, "quote_sha256",
               evidence == SIMPUL_EVIDENCE_NONE ? SIMPUL_STR_NONE : claim->quote_sha256);
    key_string(out, "rule", claim->rule);
    smp_number_double(number, claim->confidence);
    smp_buf_format(out, ",\"confidence\":%s", number);
    end_with_attributes(out, claim->attributes);
}

void smp_line_decision(smp_buf *out, const simpul_decision_record *decision)
{
    smp_buf_format(out, "{\"kind\":\"decision\",\"verdict\":\"%s\"",
                   decision->is_same ? "same" : "different");
    key_string(out, "a", decision->a);
    key_string(out, "b", decision->b);
    key_string(out, "by", decision->by);
    key_string(out, "why", decision->why);
    smp_buf_byte(out, '}');
}

void smp_line_trace(smp_buf *out, const simpul_trace_record *trace)
{
    smp_buf_text(out, "{\"kind\":\"trace\"");
    key_string(out, "document", trace->document);
    key_count(out, "start", trace->start);
    key_count(out, "end", trace->end);
    key_string(out, "rule", trace->rule);
    key_string(out, "reason", trace->reason);
    smp_buf_byte(out, '}');
}

static void write_header(smp_buf *line, const simpul_records *records)
{
    smp_buf_text(line, "{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":1");
    key_string(line, "lexicon", simpul_records_lexicon(records));
    key_string(line, "generator", simpul_records_generator(records));
    smp_buf_byte(line, '}');
}

/* Ends the line, gives it to the sink and clears it; false when memory was out. */
static bool flush_line(smp_buf *line, simpul_sink *sink)
{
    smp_buf_byte(line, '\n');
    if (line->failed) return false;
    simpul_sink_str(sink, smp_buf_view(line));
    smp_buf_clear(line);
    return true;
}

#define WRITE_ALL(rows, ...)                                                                       \
    for (size_t i = 0; i < (rows).n && good; i++) {                                                \
        __VA_ARGS__;                                                                               \
        good = flush_line(&line, sink);                                                            \
    }

simpul_status simpul_records_write(const simpul_records *records, simpul_sink *sink,
                                   simpul_evidence evidence, simpul_error *err)
{
    smp_buf line;
    smp_buf_init(&line);
    write_header(&line, records);
    bool good = flush_line(&line, sink);
    WRITE_ALL(records->documents, smp_line_document(&line, &records->documents.items[i].record))
    WRITE_ALL(records->entities, smp_line_entity(&line, &records->entities.items[i].record))
    WRITE_ALL(records->mentions, smp_line_mention(&line, &records->mentions.items[i].record))
    WRITE_ALL(records->claims, smp_line_claim(&line, &records->claims.items[i].record, evidence))
    WRITE_ALL(records->events, smp_buf_str(&line, records->events.items[i].line))
    WRITE_ALL(records->decisions, smp_line_decision(&line, &records->decisions.items[i].record))
    WRITE_ALL(records->traces, smp_line_trace(&line, &records->traces.items[i].record))
    smp_buf_dispose(&line);
    return good ? SIMPUL_OK : smp_error_memory(err);
}

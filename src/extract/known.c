/* Lexicon lines about one entity → JSON lists in its attributes. Reads no text. */
#include "extract/known.h"

#include "records/attributes.h"

#include <string.h>

typedef struct list { /* "[{…},{…}" while it grows */
    smp_buf text;
    bool is_inside; /* of an object that has a member already */
} list;

static void begin_item(list *out)
{
    smp_buf_text(&out->text, out->text.len ? ",{" : "[{");
    out->is_inside = false;
}

static void put(list *out, const char *key, simpul_str value)
{
    if (!value.ptr) return;
    smp_buf_format(&out->text, "%s\"%s\":", out->is_inside ? "," : "", key);
    smp_json_string(&out->text, value);
    out->is_inside = true;
}

static void put_day(list *out, const char *key, smp_day day)
{
    char text[SMP_DATE_SIZE];
    if (day == SMP_DAY_OPEN_START || day == SMP_DAY_OPEN_END) return;
    size_t length = smp_date_format(text, day);
    put(out, key, (simpul_str){text, length});
}

/* Hands the list over to the attributes, when it has anything. */
static void end_list(list *out, smp_buf *attributes, const char *key)
{
    smp_buf grown;
    smp_buf_init(&grown);
    if (out->text.len) {
        smp_buf_byte(&out->text, ']');
        smp_attributes_put(&grown, smp_buf_view(attributes), smp_str(key),
                           smp_buf_view(&out->text));
        bool failed = attributes->failed || out->text.failed || grown.failed;
        smp_buf_clear(attributes);
        smp_buf_str(attributes, smp_buf_view(&grown));
        attributes->failed = attributes->failed || failed;
    }
    smp_buf_dispose(&grown);
    smp_buf_dispose(&out->text);
}

static void add_names(smp_buf *attributes, const simpul_lexicon *lexicon, uint32_t entity)
{
    list names = {.is_inside = false};
    smp_buf_init(&names.text);
    for (size_t i = 0; i < lexicon->names.n; i++) {
        const smp_lex_name *name = &lexicon->names.items[i];
        if (name->entity != entity) continue;
        begin_item(&names);
        put_day(&names, "from", name->from);
        put(&names, "name", name->name);
        put_day(&names, "to", name->to);
        smp_buf_byte(&names.text, '}');
    }
    end_list(&names, attributes, "names");
}

static void add_offices(smp_buf *attributes, const simpul_lexicon *lexicon, uint32_t entity)
{
    list offices = {.is_inside = false};
    smp_buf_init(&offices.text);
    for (size_t i = 0; i < lexicon->terms.n; i++) {
        const smp_lex_term *term = &lexicon->terms.items[i];
        const smp_lex_post *post = &lexicon->posts.items[term->post];
        if (term->holder != entity) continue;
        begin_item(&offices);
        put(&offices, "body", lexicon->entities.items[post->body].id);
        put_day(&offices, "from", term->from);
        put(&offices, "role", post->role);
        put_day(&offices, "to", term->to);
        smp_buf_byte(&offices.text, '}');
    }
    end_list(&offices, attributes, "offices");
}

static bool is_about_instruments(const smp_lex_relation *fact)
{
    return smp_str_is(fact->relation, "revokes") || smp_str_is(fact->relation, "revises");
}

/* The day from which the fact holds: its own, else that of the instrument which brought it. */
static smp_day since(const simpul_lexicon *lexicon, const smp_lex_relation *fact)
{
    static const char *const keys[] = {"effective", "issued", "signed", "passed"};
    simpul_str attributes = lexicon->entities.items[fact->subject].attributes;
    if (fact->from != SMP_DAY_OPEN_START || !is_about_instruments(fact)) return fact->from;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        char buffer[SMP_DATE_SIZE];
        smp_span span;
        simpul_str date = simpul_attribute_string(attributes, keys[i], buffer, sizeof buffer);
        if (date.ptr && smp_date_parse(date, &span) && span.has_year) return span.first;
    }
    return fact->from;
}

static void add_facts(smp_buf *attributes, const simpul_lexicon *lexicon, uint32_t entity)
{
    list facts = {.is_inside = false};
    smp_buf_init(&facts.text);
    for (size_t i = 0; i < lexicon->relations.n; i++) {
        const smp_lex_relation *fact = &lexicon->relations.items[i];
        bool is_subject = fact->subject == entity;
        if (!is_subject && !(fact->object == entity && is_about_instruments(fact))) continue;
        begin_item(&facts);
        put_day(&facts, "from", since(lexicon, fact));
        if (is_subject) put(&facts, "object", lexicon->entities.items[fact->object].id);
        put(&facts, "relation", fact->relation);
        put(&facts, "source", fact->source);
        if (!is_subject) put(&facts, "subject", lexicon->entities.items[fact->subject].id);
        put_day(&facts, "to", fact->to);
        smp_buf_byte(&facts.text, '}');
    }
    end_list(&facts, attributes, "facts");
}

void smp_known_facts(smp_buf *attributes, const simpul_lexicon *lexicon, uint32_t entity)
{
    add_names(attributes, lexicon, entity);
    add_offices(attributes, lexicon, entity);
    add_facts(attributes, lexicon, entity);
}

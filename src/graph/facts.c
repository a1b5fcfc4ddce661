/* Reads lists of dated facts. Judges none of them. */
#include "graph/facts.h"

#include "records/attributes.h"

enum { LONGEST = 1024 };

smp_facts smp_facts_of(simpul_str attributes, const char *key)
{
    simpul_str list = smp_attributes_value(attributes, key);
    bool is_list = list.len > 1 && list.ptr[0] == '[';
    return (smp_facts){.list = is_list ? list : SIMPUL_STR_NONE};
}

static bool read_day(simpul_str object, const char *key, smp_span *out)
{
    char buffer[64];
    simpul_str text = simpul_attribute_string(object, key, buffer, sizeof buffer);
    return text.ptr && smp_date_parse(text, out) && out->has_year;
}

bool smp_facts_next(smp_facts *facts)
{
    smp_span end;
    do {
        if (!smp_list_next(facts->list, &facts->at, &facts->item)) return false;
    } while (facts->item.len < 2 || facts->item.ptr[0] != '{');
    facts->span = (smp_span){SMP_DAY_OPEN_START, SMP_DAY_OPEN_END, true};
    if (read_day(facts->item, "from", &end)) facts->span.first = end.first;
    if (read_day(facts->item, "to", &end)) facts->span.last = end.last;
    return true;
}

simpul_str smp_facts_text(const smp_facts *facts, const char *key, smp_arena *arena)
{
    char buffer[LONGEST];
    simpul_str text = simpul_attribute_string(facts->item, key, buffer, sizeof buffer);
    return smp_arena_str(arena, text);
}

bool smp_is_within(smp_day day, smp_span span)
{
    return span.first <= day && day <= span.last;
}

simpul_str smp_name_on(const simpul_entity_record *entity, smp_day day, smp_arena *arena)
{
    simpul_str best = SIMPUL_STR_NONE;
    smp_day since = SMP_DAY_OPEN_START;
    smp_facts names = smp_facts_of(entity->attributes, "names");
    while (smp_facts_next(&names)) {
        bool fits = smp_is_within(day, names.span) && (!best.ptr || names.span.first > since);
        if (!fits) continue;
        since = names.span.first;
        best = smp_facts_text(&names, "name", arena);
    }
    return best.ptr ? best : entity->name;
}

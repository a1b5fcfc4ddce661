/* Whether each regulation is in force: on the day asked for, else at the end of what is known. From
 * claims (issues, revokes), from the lexicon's facts and dates, and from the number. */
#include "base/error.h"
#include "base/str.h"
#include "graph/builder.h"
#include "graph/facts.h"

typedef struct force { /* of one regulation */
    bool is_issued, is_revoked;
    smp_span issued; /* it holds after the last of these days, and not before the first */
    smp_day revoked_from, revoked_by; /* not before the one, surely by the other */
    bool expires;
    smp_day last_day;
} force;

static bool read_day(simpul_str attributes, const char *key, smp_span *out)
{
    char buffer[64];
    simpul_str date = simpul_attribute_string(attributes, key, buffer, sizeof buffer);
    return date.ptr && smp_date_parse(date, out) && out->has_year;
}

/* The lexicon's days are the surest, then the year of the number. */
static void know_from_record(force *out, const simpul_entity_record *regulation)
{
    static const char *const keys[] = {"effective", "issued", "signed", "passed"};
    smp_span day;
    int64_t year;
    for (size_t i = 0; i < sizeof keys / sizeof *keys && !out->is_issued; i++)
        if (read_day(regulation->attributes, keys[i], &out->issued)) out->is_issued = true;
    if (!out->is_issued && smp_year_of_number(regulation, &year)) {
        out->is_issued = true;
        out->issued = (smp_span){smp_day_from(year, 1, 1), smp_day_from(year, 12, 31), true};
    }
    if (read_day(regulation->attributes, "expires", &day) && day.last != SMP_DAY_OPEN_END) {
        out->expires = true;
        out->last_day = day.last;
    }
}

static void revoke(force *out, smp_day from, smp_day by)
{
    if (!out->is_revoked || from < out->revoked_from) out->revoked_from = from;
    if (!out->is_revoked || by < out->revoked_by) out->revoked_by = by;
    out->is_revoked = true;
}

/* Facts that end this one; one whose day nobody gives ended it in the year of its number. */
static void know_from_facts(force *out, const simpul_entity_record *regulation, smp_arena *arena)
{
    smp_facts facts = smp_facts_of(regulation->attributes, "facts");
    while (smp_facts_next(&facts)) {
        smp_mark mark = smp_arena_mark(arena);
        simpul_entity_record other = {.id = smp_facts_text(&facts, "subject", arena)};
        bool ends =
            other.id.ptr && smp_str_is(smp_facts_text(&facts, "relation", arena), "revokes");
        int64_t year;
        smp_day day = facts.span.first;
        if (ends && day == SMP_DAY_OPEN_START && smp_year_of_number(&other, &year))
            day = smp_day_from(year, 12, 31);
        if (ends) revoke(out, day, day);
        smp_arena_rewind(arena, mark);
    }
}

static void know_from_claim(const smp_builder *in, force *all, uint32_t claim)
{
    const smp_dossier_claim *about = &in->dossier.claims[claim];
    const simpul_claim_record *r = &about->record;
    bool issues = smp_str_is(r->relation, "issues"), revokes = smp_str_is(r->relation, "revokes");
    if ((!issues && !revokes) || r->modality != SIMPUL_ASSERTED || r->polarity != SIMPUL_AFFIRMED)
        return;
    force *out = &all[smp_strmap_find(&in->dossier.entities, r->object)];
    smp_span span;
    bool dated;
    if (!smp_claim_span(&in->dossier, in->events, claim, 0, &span, &dated))
        span = (smp_span){SMP_DAY_OPEN_START, SMP_DAY_OPEN_START, true};
    if (revokes) revoke(out, span.first, smp_claim_begun(&in->dossier, in->events, claim, 0));
    if (!issues || (out->is_issued && span.last >= out->issued.last)) return;
    bool narrows = !out->is_issued || span.first >= out->issued.first;
    if (narrows) out->issued = span;
    out->is_issued = true;
}

/* The last day on which a document was published. */
static bool last_known_day(const smp_builder *in, smp_day *day)
{
    bool any = false;
    for (size_t i = 0; i < simpul_records_count(in->dossier.records, SIMPUL_DOCUMENT); i++) {
        smp_span span;
        if (!smp_published(&in->dossier, (uint32_t)i, &span) || (any && span.last <= *day))
            continue;
        *day = span.last;
        any = true;
    }
    return any;
}

/* False when nothing tells. Without a day asked for, everything that was done is done. */
static bool judge(const force *about, bool has_day, smp_day day, bool has_last, smp_day last,
                  bool *in_force)
{
    *in_force = false;
    if (about->is_revoked && (!has_day || about->revoked_by <= day)) return true;
    if (about->is_revoked && about->revoked_from <= day) return false;
    if (about->expires && (has_day ? day : last) > about->last_day && (has_day || has_last))
        return true;
    if (!about->is_issued) return false;
    *in_force = !has_day || day >= about->issued.last;
    return *in_force || day < about->issued.first;
}

simpul_status smp_mark_in_force(smp_builder *in, simpul_error *err)
{
    const simpul_records *records = in->dossier.records;
    const smp_times *times = &in->selection.times;
    size_t n = simpul_records_count(records, SIMPUL_ENTITY);
    force *all = smp_alloc_array(n, sizeof *all);
    smp_day last = 0;
    simpul_status status = all ? SIMPUL_OK : smp_error_memory(err);
    bool has_last = last_known_day(in, &last);
    for (size_t row = 0; row < n && !status; row++) {
        simpul_entity_record entity;
        smp_dossier_entity_at(&in->dossier, (uint32_t)row, &entity);
        if (!smp_str_is(entity.type, "regulation")) continue;
        know_from_record(&all[row], &entity);
        know_from_facts(&all[row], &entity, &in->arena);
    }
    for (size_t i = 0; i < in->dossier.n_claims && !status; i++)
        know_from_claim(in, all, (uint32_t)i);
    for (size_t row = 0; row < n && !status; row++) {
        simpul_entity_record entity;
        bool in_force;
        smp_dossier_entity_at(&in->dossier, (uint32_t)row, &entity);
        if (!in->node_of[row] || !smp_str_is(entity.type, "regulation")) continue;
        if (judge(&all[row], times->has_as_of, times->as_of, has_last, last, &in_force))
            status = simpul_graph_set_bool(in->graph, SIMPUL_NODE, in->nodes.in_force,
                                           in->node_of[row] - 1, in_force, err);
    }
    smp_free(all);
    return status;
}

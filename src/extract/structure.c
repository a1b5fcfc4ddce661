/* Claims that need no verb: who holds which office, what is part of what. */
#include "extract/structure.h"
#include "base/error.h"
#include "extract/find.h"
#include "extract/form.h"
#include "extract/holdings.h"
#include "extract/note.h"
#include "extract/offices.h"
#include "extract/post.h"

#include <string.h>

static simpul_status keep_offices(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < reading->posts.n && !status; i++) {
        const smp_post_seen *seen = &reading->posts.items[i];
        smp_claim claim = {.subject = seen->official,
                           .object = seen->body,
                           .relation = simpul_relation_find(SIMPUL_STR("holds_office_in")),
                           .first = seen->first,
                           .end = seen->end,
                           .cue = seen->first,
                           .modality = SIMPUL_ASSERTED,
                           .is_former = seen->is_former,
                           .is_lasting = true,
                           .role = seen->role,
                           .rule = SIMPUL_STR("holds_office_in.title")};
        if (seen->official != seen->body && !smp_post_is_foreign(reading, seen))
            status = smp_note_claim(reading, &claim, err);
    }
    return status;
}

/* Two mentions side by side ("fitur LIVE TikTok") or joined by "milik", "di", "pada", "dari". */
static bool is_beside(const smp_reading *reading, const smp_mention *a, const smp_mention *b)
{
    if (b->first < a->end || b->first - a->end > 4) return false;
    for (uint32_t token = a->end; token < b->first; token++) {
        bool thin =
            smp_reading_marked(reading, token, SMP_M_THROUGH) ||

            smp_reading_is(reading, token, "milik") || smp_reading_is(reading, token, "di") ||
            smp_reading_is(reading, token, "pada") || smp_reading_is(reading, token, "dari") ||
            smp_reading_marked(reading, token, SMP_M_TRANSPARENT) ||
            smp_reading_is_punctuation(reading, token, ')') ||
            smp_reading_is_punctuation(reading, token, '(') ||
            reading->mention_at[token] != SMP_NO_MENTION;
        if (!thin) return false;
    }
    return true;
}

/* What the lexicon knows of two that one sentence names close to each other: "Starlink, layanan
 * internet satelit dari perusahaan SpaceX". */
static bool is_near(const smp_reading *reading, const smp_mention *a, const smp_mention *b)
{
    enum { FAR = 12 };
    return b->first >= a->end && b->first - a->end <= FAR &&
           smp_reading_sentence(reading, a->first) == smp_reading_sentence(reading, b->first);
}

/* A unit that only the text names stands right before its body, or behind "melalui" after it:
 * "Direktorat … Kementerian Perdagangan", "Kemendag melalui Direktorat …". */
static bool is_unit(const smp_reading *reading, const smp_mention *part, const smp_mention *whole)
{
    const smp_actor *unit = &reading->actors.items[part->actor];
    const smp_actor *body = &reading->actors.items[whole->actor];
    if (unit->known != SMP_NOTHING || unit->type != SMP_T_AGENCY || !(body->type & SMP_T_BODY) ||
        body->known == SMP_NOTHING)
        return false;
    uint32_t head, head_end;
    if (smp_find_payload(reading, part->first, SMP_P_HEAD, &head, &head_end) &&
        reading->lexicon->heads.items[head].is_apart &&
        !smp_str_starts(body->id, SIMPUL_STR("agency:dpr")))
        return false;         /* "Pansel Capim KPK" is the president's */
    uint32_t end = part->end; /* "Direktorat Jenderal … (Ditjen …) Kementerian …" */
    if (smp_reading_is_punctuation(reading, end, '('))
        while (end < whole->first && !smp_reading_is_punctuation(reading, end - 1, ')')) end++;
    bool before = whole->first == end;
    bool through = part->first > whole->end && part->first - whole->end <= 4 &&
                   smp_reading_marked(reading, part->first - 1, SMP_M_THROUGH);
    return before || through;
}

static simpul_status keep_part(smp_reading *reading, const smp_mention *part,
                               const smp_mention *whole, bool beside, uint32_t first, uint32_t end,
                               simpul_error *err)
{
    static const char *const names[] = {"part_of", "owned_by"};
    static const char *const rules[2][2] = {{"part_of.near", "owned_by.near"},
                                            {"part_of.beside", "owned_by.beside"}};
    uint32_t a = reading->actors.items[part->actor].known;
    uint32_t b = reading->actors.items[whole->actor].known;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < 2 && !status; i++) {
        bool known = a != SMP_NOTHING && b != SMP_NOTHING &&
                     smp_lexicon_relates(reading->lexicon, a, names[i], b);
        bool of_company = i == 0 && reading->actors.items[whole->actor].type == SMP_T_COMPANY;
        if (!beside && of_company) continue; /* a maker and its product are no news */
        if (!known && !(i == 0 && beside && is_unit(reading, part, whole))) continue;
        smp_claim claim = {.subject = part->actor,
                           .object = whole->actor,
                           .relation = simpul_relation_find(smp_str(names[i])),
                           .first = first,
                           .end = end,
                           .cue = first,
                           .modality = SIMPUL_ASSERTED,
                           .is_lasting = true,
                           .rule = smp_str(rules[beside][i])};
        status = smp_note_claim(reading, &claim, err);
    }
    return status;
}

/* The whole inside the name of its part ("siaran langsung TikTok", "Komisi VI DPR") counts as
 * beside it. */
static simpul_status keep_inner(smp_reading *reading, const smp_mention *part, simpul_error *err)
{
    uint32_t known = reading->actors.items[part->actor].known;
    if (known == SMP_NOTHING || part->end - part->first < 2) return SIMPUL_OK;
    for (size_t i = 0; i < reading->lexicon->relations.n; i++) {
        const smp_lex_relation *fact = &reading->lexicon->relations.items[i];
        if (fact->subject != known || !smp_str_is(fact->relation, "part_of")) continue;
        uint32_t at = part->first + 1, entity, end = 0;
        for (; at < part->end; at++)
            if (smp_form_at(reading, at, SMP_T_ANY, &entity, &end) && entity == fact->object &&
                end <= part->end)
                break;
        if (at >= part->end) continue;
        smp_mention other = {at, end, smp_reading_known(reading, fact->object), SMP_NAMED};
        if (other.actor == SMP_NOTHING ||
            !smp_reading_mention(reading, at, end, other.actor, SMP_BODY_OF))
            return smp_error_memory(err);
        return keep_part(reading, part, &other, true, part->first, part->end, err);
    }
    return SIMPUL_OK;
}

simpul_status smp_find_structure(smp_reading *reading, simpul_error *err)
{
    if (!smp_offices_keep_led(reading)) return smp_error_memory(err);
    simpul_status status = keep_offices(reading, err);
    size_t n = reading->mentions.n;
    for (size_t i = 0; i < n && !status; i++) {
        smp_mention a = reading->mentions.items[i];
        if (a.kind == SMP_BODY_OF || a.kind == SMP_REFERRED) continue;
        status = keep_inner(reading, &a, err);
        if (!status) status = smp_holdings_keep(reading, &a, err);
        for (size_t k = i + 1; k < n && k < i + 4 && !status; k++) {
            smp_mention b = reading->mentions.items[k];
            if (b.kind != SMP_BODY_OF) status = smp_holdings_keep_said(reading, &a, &b, err);
            bool beside = is_beside(reading, &a, &b);
            if (b.kind == SMP_BODY_OF || b.kind == SMP_REFERRED ||
                (!beside && !is_near(reading, &a, &b)))
                continue;
            if (!status) status = keep_part(reading, &a, &b, beside, a.first, b.end, err);
            if (!status) status = keep_part(reading, &b, &a, beside, a.first, b.end, err);
        }
    }
    return status;
}

/* What a document tells elsewhere to be planned: what a rule in revision is to lay down, and what a
 * headline tells in its present. Finds no claims itself. */
#include "extract/drafts.h"

#include "extract/find.h"

static bool is_duty(const smp_claim *claim)
{
    static const char *const names[] = {"obliges", "prohibits", "permits", "regulates"};
    return SMP_STR_IS_ANY(smp_str(claim->relation->name), names);
}

/* Is the rule the one of another sentence, which this one goes on with? "Pasal 5 Permendag X
 * melarang" tells of the rule in force, and so does what "kini" or "sudah" holds. */
static bool is_told_on(const smp_reading *reading, const smp_claim *claim)
{
    static const char *const in_force[] = {"kini", "selama", "sebelumnya"};
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, claim->cue)];
    if (!smp_str_ends(claim->rule, SIMPUL_STR(".rule"))) return false;
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION && reading->mentions.items[mention].actor == claim->subject)
            return false;
        if (at < claim->cue && smp_reading_marked(reading, at, SMP_M_COMPLETED)) return false;
        if (SMP_IS_ANY(reading, at, in_force)) return false;
    }
    return true;
}

/* Does the body tell of the headline's deed, by its doer or on its object, or by both? */
static bool is_of_deed(const smp_reading *reading, const smp_claim *headline,
                       const smp_claim *claim, bool by_both)
{
    bool is_doer = claim->subject == headline->subject, is_done = claim->object == headline->object;
    return claim->relation == headline->relation && claim->is_negated == headline->is_negated &&
           (by_both ? is_doer && is_done : is_doer || is_done) &&
           !smp_find_is_headline(reading, claim->cue);
}

/* The modality in which the body tells of the deed: asserted where it tells several. False when it
 * does not tell of it. */
static bool told_in_body(const smp_reading *reading, const smp_claim *headline, bool by_both,
                         simpul_modality *told)
{
    bool is_told = false;
    for (size_t i = 0; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        if (!is_of_deed(reading, headline, claim, by_both)) continue;
        bool is_open = claim->modality == SIMPUL_PLANNED || claim->modality == SIMPUL_ALLEGED;
        *told =
            is_open && (!is_told || claim->modality == *told) ? claim->modality : SIMPUL_ASSERTED;
        is_told = true;
        if (*told == SIMPUL_ASSERTED) break;
    }
    return is_told;
}

/* "X Panggil Y", and in the body "X berencana memanggil Y", "X dikabarkan memanggil Y": the body
 * wins, where it tells one thing. */
static void follow_body(const smp_reading *reading, smp_claim *headline)
{
    simpul_modality told = SIMPUL_ASSERTED;
    if (!told_in_body(reading, headline, true, &told))
        told_in_body(reading, headline, false, &told);
    headline->modality = told;
}

/* To ask and to blame are done by saying so. */
static bool is_deed(const smp_claim *claim)
{
    static const char *const names[] = {"summons",     "blocks",           "unblocks",  "suspends",
                                        "restores",    "sanctions",        "prohibits", "permits",
                                        "establishes", "coordinates_with", "revokes"};
    return SMP_STR_IS_ANY(smp_str(claim->relation->name), names);
}

/* "X menyiapkan aturan yang mewajibkan Y. Regulasi ini juga …": as planned as the duty of the same
 * maker before it. */
static bool goes_on_planned(const smp_reading *reading, size_t index)
{
    enum { REACH = 3 };
    const smp_claim *claim = &reading->claims.items[index];
    if (!smp_str_ends(claim->rule, SIMPUL_STR(".policy"))) return false;
    uint32_t sentence = smp_reading_sentence(reading, claim->cue);
    for (size_t i = index; i-- > 0;) {
        const smp_claim *before = &reading->claims.items[i];
        if (smp_reading_sentence(reading, before->cue) + REACH < sentence) break;
        if (is_duty(before) && before->subject == claim->subject)
            return before->modality == SIMPUL_PLANNED;
    }
    return false;
}

/* "akan membentuk satgas … Satgas itu melibatkan X": members of what is yet to be founded. */
static bool *find_unfounded(smp_reading *reading)
{
    bool *is_unfounded = smp_arena_array(reading->arena, bool, reading->actors.n + 1);
    if (!is_unfounded) return NULL;
    for (size_t i = 0; i < reading->actors.n; i++) is_unfounded[i] = false;
    for (int pass = 0; pass < 2; pass++) /* what is told as founded once is founded */
        for (size_t i = 0; i < reading->claims.n; i++) {
            const smp_claim *claim = &reading->claims.items[i];
            if (!smp_str_is(smp_str(claim->relation->name), "establishes")) continue;
            if (pass == 0 && claim->modality == SIMPUL_PLANNED) is_unfounded[claim->object] = true;
            if (pass == 1 && claim->modality == SIMPUL_ASSERTED)
                is_unfounded[claim->object] = false;
        }
    return is_unfounded;
}

bool smp_drafts_plan(smp_reading *reading)
{
    bool *is_revised = smp_arena_array(reading->arena, bool, reading->actors.n + 1);
    const bool *is_unfounded = find_unfounded(reading);
    if (!is_revised || !is_unfounded) return false;
    for (size_t i = 0; i < reading->actors.n; i++) is_revised[i] = false;
    for (size_t i = 0; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        bool revises = smp_str_is(smp_str(claim->relation->name), "revises");
        if (revises && claim->modality == SIMPUL_ASSERTED && !claim->is_negated)
            is_revised[claim->object] = true;
    }
    for (size_t i = 0; i < reading->claims.n; i++) {
        smp_claim *claim = &reading->claims.items[i];
        if (claim->modality == SIMPUL_ASSERTED && is_deed(claim) &&
            smp_find_is_headline(reading, claim->cue))
            follow_body(reading, claim);
        bool joins = smp_str_is(smp_str(claim->relation->name), "member_of");
        if (joins && claim->modality == SIMPUL_ASSERTED && is_unfounded[claim->object])
            claim->modality = SIMPUL_PLANNED;
        bool is_open = is_revised[claim->subject] && is_told_on(reading, claim);
        if (is_duty(claim) && claim->modality == SIMPUL_ASSERTED &&
            (is_open || goes_on_planned(reading, i)))
            claim->modality = SIMPUL_PLANNED;
    }
    return true;
}

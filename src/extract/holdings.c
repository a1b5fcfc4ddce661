/* Whose a firm or a service is, by the words between their names: "milik", "anak usaha",
 * "pengelola". Cues that are verbs are claims.c's. */
#include "extract/holdings.h"

#include "extract/find.h"
#include "extract/note.h"
#include "extract/phrase.h"

static smp_type type_at(const smp_reading *reading, uint32_t mention)
{
    return reading->actors.items[reading->mentions.items[mention].actor].type;
}

/* "layanan Grok milik platform X", "fitur Y milik Z": the text itself says whose it is. */
simpul_status smp_holdings_keep_said(smp_reading *reading, const smp_mention *part,
                                     const smp_mention *whole, simpul_error *err)
{
    const smp_actor *a = &reading->actors.items[part->actor],
                    *b = &reading->actors.items[whole->actor];
    uint32_t at = part->end;
    bool is_service = (a->type & (SMP_T_PLATFORM | SMP_T_FEATURE)) != 0;
    static const char *const of[] = {"milik", "besutan", "buatan", "kelolaan", "garapan"};
    bool said = SMP_IS_ANY(reading, at, of);
    if (!is_service || !said || !(b->type & (SMP_T_PLATFORM | SMP_T_COMPANY)) ||
        smp_find_is_class(reading, whole->actor) || part->actor == whole->actor)
        return SIMPUL_OK;
    for (at++; at < whole->first; at++)
        if (!smp_reading_marked(reading, at, SMP_M_TRANSPARENT)) return SIMPUL_OK;
    bool is_owner = b->type == SMP_T_COMPANY;
    smp_claim claim = {
        .subject = part->actor,
        .object = whole->actor,
        .relation = simpul_relation_find(is_owner ? SIMPUL_STR("owned_by") : SIMPUL_STR("part_of")),
        .first = part->first,
        .end = whole->end,
        .cue = part->first,
        .modality = SIMPUL_ASSERTED,
        .is_lasting = true,
        .rule = is_owner ? SIMPUL_STR("owned_by.milik") : SIMPUL_STR("part_of.milik")};
    return smp_note_claim(reading, &claim, err);
}

static simpul_status keep(smp_reading *reading, uint32_t owned, const smp_mention *owner,
                          uint32_t first, uint32_t end, const char *rule, simpul_error *err)
{
    if (owned == owner->actor) return SIMPUL_OK;
    smp_claim claim = {.subject = owned,
                       .object = owner->actor,
                       .relation = simpul_relation_find(SIMPUL_STR("owned_by")),
                       .first = first,
                       .end = end,
                       .cue = owner->first,
                       .modality = SIMPUL_ASSERTED,
                       .is_lasting = true,
                       .rule = smp_str(rule)};
    return smp_note_claim(reading, &claim, err);
}

/* "milik Bakrie Group", "milik konglomerasi X", "anak usaha X": do words that make it an owner
 * stand before the mention? */
static bool is_said_owner(const smp_reading *reading, const smp_mention *owner)
{
    static const char *const groups[] = {"grup",   "konglomerasi", "konglomerat", "kelompok",
                                         "taipan", "raksasa",      "pengusaha",   "perusahaan"};
    uint32_t first = owner->first;
    if (reading->actors.items[owner->actor].type != SMP_T_COMPANY) return false;
    while (first > 0 && smp_find_is_word(reading, first - 1) &&
           (smp_reading_marked(reading, first - 1, SMP_M_TRANSPARENT) ||
            SMP_IS_ANY(reading, first - 1, groups)) &&
           !(first > 1 && smp_reading_is(reading, first - 2, "anak")))
        first--;
    if (first == 0) return false;
    bool is_daughter = first > 1 && smp_reading_is(reading, first - 2, "anak") &&
                       (smp_reading_is(reading, first - 1, "usaha") ||
                        smp_reading_is(reading, first - 1, "perusahaan"));
    return is_daughter || smp_reading_is(reading, first - 1, "usaha") ||
           (smp_reading_is(reading, first - 1, "milik") && /* "milik Meta, Google" lists */
            smp_reading_is(reading, owner->end + 1, "pt"));
}

/* "emiten milik Bakrie Group, PT X dan PT Y", "anak usaha Telkom, yakni Z": what stands behind the
 * comma is the owner's. */
static simpul_status keep_daughters(smp_reading *reading, const smp_mention *owner,
                                    simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    uint32_t at = owner->end;
    bool is_said = is_said_owner(reading, owner);
    while (is_said && !status) {
        bool joined = smp_reading_is_punctuation(reading, at, ',') ||
                      (at > owner->end && smp_reading_marked(reading, at, SMP_M_COORDINATOR));
        uint32_t name = at + 1;
        if (joined && at == owner->end &&
            (smp_reading_is(reading, name, "yakni") || smp_reading_is(reading, name, "yaitu")))
            name++;
        uint32_t index =
            joined && name < reading->tokens.n_tokens ? reading->mention_at[name] : SMP_NO_MENTION;
        if (index == SMP_NO_MENTION || type_at(reading, index) != SMP_T_COMPANY) break;
        const smp_mention holding = reading->mentions.items[index];
        if (holding.actor == owner->actor) break;
        status =
            keep(reading, holding.actor, owner, owner->first, holding.end, "owned_by.holding", err);
        at = holding.end;
        if (smp_reading_is_punctuation(reading, at, '('))
            while (at < reading->tokens.n_tokens &&
                   !smp_reading_is_punctuation(reading, at - 1, ')'))
                at++;
    }
    return status;
}

/* Words between a firm and the service it runs: "pengelola aplikasi", "penyelenggara pinjaman
 * daring dengan merek". */
static bool leads_to_service(const smp_reading *reading, uint32_t token)
{
    uint32_t mention = reading->mention_at[token];
    if (mention != SMP_NO_MENTION)
        return smp_find_is_class(reading, reading->mentions.items[mention].actor);
    return smp_find_is_word(reading, token) && !smp_clause_is_verb(reading, token) &&
           !smp_clause_breaks(reading, token) && !smp_find_is_capital(reading, token);
}

/* "PT X, pengelola aplikasi Y", "PT X yang mengelola Y": the service is the firm's. */
static simpul_status keep_service(smp_reading *reading, const smp_mention *firm, simpul_error *err)
{
    enum { REACH = 6 };
    static const char *const nouns[] = {"pengelola", "pengembang", "operator", "penyelenggara",
                                        "pemilik",   "induk",      "penerbit"};
    static const char *const verbs[] = {"mengelola", "mengoperasikan", "mengembangkan",
                                        "memiliki",  "menaungi",       "membawahi"};
    uint32_t at = firm->end;
    if (reading->actors.items[firm->actor].type != SMP_T_COMPANY) return SIMPUL_OK;
    if (smp_reading_is_punctuation(reading, at, '('))
        while (at < reading->tokens.n_tokens && !smp_reading_is_punctuation(reading, at - 1, ')'))
            at++;
    bool is_set_off = smp_reading_is_punctuation(reading, at, ',');
    at += is_set_off;
    bool does = smp_reading_is(reading, at, "yang") && SMP_IS_ANY(reading, at + 1, verbs);
    if (!does && !(is_set_off && SMP_IS_ANY(reading, at, nouns))) return SIMPUL_OK;
    at += does ? 2 : 1;
    uint32_t limit = smp_find_sentence_end(reading, firm->first);
    for (uint32_t end = at + REACH; at < limit && at < end; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION && type_at(reading, mention) == SMP_T_PLATFORM &&
            !smp_find_is_class(reading, reading->mentions.items[mention].actor))
            return keep(reading, reading->mentions.items[mention].actor, firm, firm->first,
                        reading->mentions.items[mention].end, "owned_by.service", err);
        if (!leads_to_service(reading, at)) break;
    }
    return SIMPUL_OK;
}

/* "TikTok dan induk perusahaannya, ByteDance", "Temu … Perusahaan induknya, PDD Holdings": the firm
 * is the parent of the service or firm named last before. */
static simpul_status keep_parent(smp_reading *reading, const smp_mention *parent, simpul_error *err)
{
    enum { SENTENCES = 1, FAR = 60 };
    static const char *const heads[] = {"perusahaannya", "induknya", "usahanya"};
    uint32_t noun = parent->first;
    if (noun > 0 && smp_reading_is_punctuation(reading, noun - 1, ',')) noun--;
    if (reading->actors.items[parent->actor].type != SMP_T_COMPANY || noun < 2 ||
        !SMP_IS_ANY(reading, noun - 1, heads))
        return SIMPUL_OK;
    bool is_parent =
        smp_reading_is(reading, noun - 1, "induknya") || smp_reading_is(reading, noun - 2, "induk");
    uint32_t sentence = smp_reading_sentence(reading, parent->first);
    for (uint32_t at = noun; is_parent && at-- > 0 && noun - at < FAR;) {
        uint32_t mention = reading->mention_at[at];
        if (smp_reading_sentence(reading, at) + SENTENCES < sentence) break;
        if (mention == SMP_NO_MENTION ||
            !(type_at(reading, mention) & (SMP_T_PLATFORM | SMP_T_COMPANY)) ||
            smp_find_is_class(reading, reading->mentions.items[mention].actor))
            continue;
        const smp_mention service = reading->mentions.items[mention];
        return keep(reading, service.actor, parent, service.first, parent->end, "owned_by.parent",
                    err);
    }
    return SIMPUL_OK;
}

simpul_status smp_holdings_keep(smp_reading *reading, const smp_mention *firm, simpul_error *err)
{
    simpul_status status = keep_daughters(reading, firm, err);
    if (!status) status = keep_service(reading, firm, err);
    return status ? status : keep_parent(reading, firm, err);
}

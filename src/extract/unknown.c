/* Names that no lexicon lists, told by what stands around them: "PT … Tbk", "aplikasi X", "Asosiasi
 * …". */
#include "extract/unknown.h"
#include "base/error.h"
#include "extract/body_name.h"
#include "extract/committee.h"
#include "extract/find.h"
#include "extract/firm_name.h"
#include "extract/named_again.h"
#include "extract/rank_body.h"
#include "extract/spelled_name.h"

#include <string.h>

enum { MAX_RUN = 8, MAX_MODIFIERS = 4, MAX_DESCRIBED = 7 };

static bool joins_names(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "dan") || smp_reading_is(reading, token, "untuk") ||
           smp_reading_is(reading, token, "&") || smp_reading_is(reading, token, "of") ||
           smp_reading_is(reading, token, "and");
}

static const smp_actor *actor_at(const smp_reading *reading, uint32_t token)
{
    uint32_t mention = reading->mention_at[token];
    return mention == SMP_NO_MENTION
               ? NULL
               : &reading->actors.items[reading->mentions.items[mention].actor];
}

/* A noun of the ontology's table of groups: "pekerja", "pemerintah". */
static bool is_class(const smp_reading *reading, uint32_t token)
{
    const smp_actor *actor = actor_at(reading, token);
    return actor && actor->known != SMP_NOTHING &&
           reading->lexicon->entities.items[actor->known].is_class;
}

/* A group's noun may be part of a name ("Direktorat Pemberdayaan Konsumen", "Komite … Pemerintah");
 * another name may not. */
static bool is_group(const smp_reading *reading, uint32_t token)
{
    const smp_actor *actor = actor_at(reading, token);
    return is_class(reading, token) ||
           (actor && (actor->type & (SMP_T_STAKEHOLDER | SMP_T_PLATFORM)) != 0);
}

static const smp_lex_head *head_at(const smp_reading *reading, uint32_t token, uint32_t *end)
{
    uint32_t index;
    if (!smp_find_payload(reading, token, SMP_P_HEAD, &index, end)) return NULL;
    return &reading->lexicon->heads.items[index];
}

/* In a text of capitals: a word without grammar. */
static bool is_plain(const smp_reading *reading, uint32_t token)
{
    uint32_t index, end;
    return !reading->marks[token] && !smp_find_payload(reading, token, SMP_P_SURFACE, &index, &end);
}

/* May a name go on here? Not over a verb of saying or "Kombes"; behind a joining word neither where
 * the tagger begins another name nor where another head stands. */
static bool goes_on(const smp_reading *reading, uint32_t at, bool may_cover, bool is_joined)
{
    uint32_t behind;
    bool capital = smp_find_is_capital(reading, at) &&
                   (smp_find_is_free(reading, at) || (may_cover && is_group(reading, at))) &&
                   !smp_reading_marked(reading, at, SMP_M_SPEECH) &&
                   (!smp_reading_marked(reading, at, SMP_M_HONORIFIC) ||
                    smp_reading_is(reading, at - 2, "pt")) && /* "PT Eka Mas Republik" */
                   (!reading->is_upper || is_plain(reading, at));
    if (!capital || !is_joined) return capital;
    uint8_t tag = reading->tags[at];
    if (smp_reading_is(reading, at - 1, "&")) /* "Direktorat Legal & Compliance" */
        return smp_find_tagged_end(reading, at, SMP_TAG_PERSON) < at + 2;
    return may_cover && tag != SMP_TAG_PERSON && tag != SMP_TAG_BODY && tag != SMP_TAG_PLACE &&
           !smp_reading_marked(reading, at, SMP_M_COMPANY_RANK) && !head_at(reading, at, &behind);
}

/* "Direktorat Kesehatan Masyarakat Veteriner Ditjen X": does a body of the state begin here, so
 * that one word before is of its unit? */
static bool begins_body(const smp_reading *reading, uint32_t token)
{
    uint32_t behind;
    const smp_actor *actor = token < reading->tokens.n_tokens ? actor_at(reading, token) : NULL;
    const smp_lex_head *head = head_at(reading, token, &behind);
    return smp_find_is_capital(reading, token) &&
           ((actor && (actor->type & SMP_T_BODY) && !is_class(reading, token)) ||
            (head && head->keeps_head && (head->type & SMP_T_BODY)));
}

/* Where the tagger begins a person ends the name of a body: its chairman's follows. Not where more
 * of a title comes behind: "Badan … Mutu Hasil Kelautan dan Perikanan". */
static bool begins_person(const smp_reading *reading, uint32_t token)
{
    uint32_t end = smp_find_tagged_end(reading, token, SMP_TAG_PERSON);
    return end > token && !smp_firm_name_is_word(reading, token) &&
           !smp_find_is_nominal(reading, end) && !smp_find_is_nominal(reading, end - 1) &&
           !(end == token + 1 && begins_body(reading, end));
}

/* "Dinas Perhubungan Sumsel", "Pemprov Riau": a place ends the name of a local office. */
static bool is_local(const smp_reading *reading, uint32_t first)
{
    static const char *const heads[] = {
        "dinas",  "dishub", "disdik", "dinkes", "diskominfo", "pemprov",    "pemkab",
        "pemkot", "satpol", "satuan", "kejari", "kejati",     "kejaksaan",  "pengadilan",
        "polda",  "polres", "dprd",   "pn",     "pemerintah", "disperindag"};
    return SMP_IS_ANY(reading, first, heads);
}

/* "Bekasi Kota", "Ogan Komering Ulu Timur" */
static bool is_more_of_place(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"kota",  "kabupaten", "raya",   "timur", "barat",
                                        "utara", "selatan",   "tengah", "pusat", "tenggara"};
    return SMP_IS_ANY(reading, token, words);
}

/* The end of the place that a local office's name ends in, in first…end; `end` when none is. */
static uint32_t place_in(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        uint32_t place = smp_find_place_end(reading, at);
        if (place == at) continue;
        while (place < end && is_more_of_place(reading, place)) place++;
        return place < end ? place : end;
    }
    return end;
}

/* "PT Naga Kembar Interaktif, NAME, membantah": behind the comma stands the person, so all before
 * it is the firm's name. */
static bool is_all_of_firm(const smp_reading *reading, uint32_t first)
{
    uint32_t at = first;
    if (first == 0 || !smp_reading_is(reading, first - 1, "pt")) return false;
    while (at < first + MAX_RUN && smp_find_is_capital(reading, at) &&
           smp_find_is_free(reading, at))
        at++;
    return smp_reading_is_punctuation(reading, at, ',') && at + 1 < reading->tokens.n_tokens &&
           smp_find_tagged_end(reading, at + 1, SMP_TAG_PERSON) > at + 2;
}

/* "Direktorat X Ditjen Y": the body that a unit is part of begins another name. */
static bool is_above(const smp_reading *reading, uint32_t token)
{
    static const char *const heads[] = {"ditjen", "direktorat", "kementerian", "kanwil"};
    return SMP_IS_ANY(reading, token, heads);
}

/* A run of capitalised free words, joining words allowed between two of them. */
static uint32_t name_end(const smp_reading *reading, uint32_t first, bool may_cover)
{
    uint32_t limit = smp_find_sentence_end(reading, first), at = first;
    if (limit > first + MAX_RUN) limit = first + MAX_RUN;
    bool is_whole = is_all_of_firm(reading, first);
    /* "Fitur Lain", "Aplikasi Lainnya" in a heading: no name */
    if (smp_reading_is(reading, at, "lain") || smp_reading_is(reading, at, "lainnya")) return at;
    while (at < limit) {
        bool is_person = at > first && !is_whole && begins_person(reading, at);
        /* "PT RNI Ismed Hasan": letters that the tagger takes for the first word of a person */
        is_person = is_person ||
                    (at == first + 1 && first > 0 && smp_reading_is(reading, first - 1, "pt") &&
                     (smp_find_flags(reading, first) & SMP_ALL_CAPS) &&
                     reading->tags[first] == SMP_TAG_PERSON && !smp_firm_name_is_word(reading, at));
        if (is_person && smp_find_place_end(reading, at) > at) /* "Ketua Asosiasi Vila Bali NAME" */
            return smp_find_place_end(reading, at);
        if (smp_reading_is(reading, at, "nomor")) break;
        if (at > first && is_above(reading, at)) break;
        /* behind "Tbk" stands its chairman, or the letters of its share */
        if (at > first && smp_reading_is(reading, at - 1, "tbk") &&
            !smp_find_is_acronym(reading, at))
            break;
        if (!is_person && goes_on(reading, at, may_cover, false)) at++;
        else if (!is_person && at > first && at + 1 < limit && joins_names(reading, at) &&
                 goes_on(reading, at + 1, may_cover, true))
            at += 2;
        else break;
    }
    return at;
}

/* "Asosiasi Pedagang Pasar": a group's noun inside of a name is no mention of the group. */
static void take_groups(smp_reading *reading, uint32_t first, uint32_t end, uint32_t actor)
{
    for (uint32_t token = first; token < end; token++) {
        uint32_t index = reading->mention_at[token];
        if (index == SMP_NO_MENTION || !is_class(reading, token)) continue;
        smp_mention *group = &reading->mentions.items[index];
        if (reading->actors.items[group->actor].type != SMP_T_STAKEHOLDER) continue;
        if (group->first < first || group->end > end || group->kind != SMP_NAMED) continue;
        group->actor = actor;
        group->kind = SMP_REFERRED; /* not written out */
    }
}

/* A mention first…end of the body or service named by the tokens from name_first; "Tbk" is no part
 * of a name. SMP_NOTHING when nothing of the name is left or memory is out. */
static uint32_t keep_named(smp_reading *reading, uint32_t first, uint32_t end, uint32_t name_first,
                           smp_type type)
{
    smp_body_name found;
    smp_body_name_read(reading, name_first, end, type, &found);
    uint32_t actor = found.known != SMP_NOTHING
                         ? found.known
                         : smp_reading_actor(reading, found.id, type, found.name);
    if (actor == SMP_NOTHING) return SMP_NOTHING;
    take_groups(reading, first, found.end, actor);
    return smp_reading_mention(reading, first, found.end, actor, SMP_NAMED) ? actor : SMP_NOTHING;
}

static bool keep(smp_reading *reading, uint32_t first, uint32_t end, uint32_t name_first,
                 smp_type type)
{
    simpul_str text = smp_reading_text(reading, name_first, end);
    bool has_letters = false;
    for (size_t i = 0; i < text.len; i++) has_letters = has_letters || (text.ptr[i] | 32) >= 'a';
    return !has_letters || keep_named(reading, first, end, name_first, type) != SMP_NOTHING;
}

smp_type smp_unknown_type(const smp_reading *reading, uint32_t first, uint32_t end,
                          smp_type fallback)
{
    uint32_t behind;
    const smp_lex_head *head = head_at(reading, first, &behind);
    if (head && behind <= end && (head->keeps_head || head->type == SMP_T_COMPANY))
        return head->type;
    head = head_at(reading, end - 1, &behind);
    if (head && behind == end && head->is_last) return head->type;
    return fallback;
}

uint32_t smp_unknown_body(smp_reading *reading, uint32_t first, uint32_t end, smp_type fallback)
{
    uint32_t behind, name_first = first;
    const smp_lex_head *head = head_at(reading, first, &behind);
    for (uint32_t token = first + 1; token < end; token++)
        if (smp_reading_is_punctuation(reading, token, '(')) end = token; /* a short form */
    while (end > first && !smp_find_is_word(reading, end - 1)) end--;
    if (end == first || (head && behind >= end && !head->keeps_head)) return SMP_NOTHING;
    if (head && behind < end && !head->keeps_head && !head->is_last) name_first = behind;
    return keep_named(reading, first, end, name_first,
                      smp_unknown_type(reading, first, end, fallback));
}

/* A ministry of another state is an agency to us. */
static smp_type own_type(const smp_reading *reading, smp_type type, uint32_t first, uint32_t end)
{
    enum { BEHIND = 2 }; /* "Kementerian X (Y) Republik Korea" */
    bool is_closed = smp_reading_is_punctuation(reading, end, '(') &&
                     smp_reading_is_punctuation(reading, end + 2, ')');
    if (is_closed) end += 3 + smp_reading_is(reading, end + 3, "republik") + BEHIND - 1;
    for (uint32_t token = first; token < end && type == SMP_T_MINISTRY; token++)
        if (smp_reading_marked(reading, token, SMP_M_FOREIGN_PLACE)) return SMP_T_AGENCY;
    return type;
}

/* "Departemen Komunikasi BI", "Divisi Ritel BRI", "Pengawas Lembaga Pembiayaan OJK": what a chief
 * is in charge of is no body by itself. */
static bool is_charge(const smp_reading *reading, uint32_t head, uint32_t end)
{
    static const char *const units[] = {"departemen", "divisi", "biro", "sekretariat"};
    const smp_actor *owner = end < reading->tokens.n_tokens ? actor_at(reading, end) : NULL;
    bool is_owned = owner && owner->known != SMP_NOTHING && !is_class(reading, end);
    if (head == 0) return false;
    if (smp_reading_is(reading, head - 1, "pengawas") && smp_find_is_capital(reading, head - 1))
        return true;
    if (SMP_IS_ANY(reading, head, units))
        return is_owned && smp_reading_marked(reading, head - 1, SMP_M_RANK);
    return false;
}

/* A known body of the state, but no parliament: what a committee of that is about is not its name.
 */
static bool is_body(const smp_reading *reading, uint32_t token)
{
    const smp_actor *actor = token < reading->tokens.n_tokens ? actor_at(reading, token) : NULL;
    return actor && (actor->type & SMP_T_BODY) && actor->known != SMP_NOTHING &&
           !is_class(reading, token) && !smp_str_starts(actor->id, SIMPUL_STR("agency:dpr")) &&
           !smp_str_starts(actor->id, SIMPUL_STR("agency:komisi-"));
}

/* A draft of a law, which a committee of parliament is about. */
static bool is_draft(const smp_reading *reading, uint32_t token)
{
    const smp_actor *actor = token < reading->tokens.n_tokens ? actor_at(reading, token) : NULL;
    return actor && actor->type == SMP_T_REGULATION && smp_reading_is(reading, token, "ruu");
}

static bool is_council(const smp_reading *reading, uint32_t token)
{
    const smp_actor *actor = token < reading->tokens.n_tokens ? actor_at(reading, token) : NULL;
    return actor && smp_str_starts(actor->id, SIMPUL_STR("agency:dprd"));
}

/* Does the chairman's name stand right behind the noun for a committee? */
static bool is_led(const smp_reading *reading, uint32_t at, uint32_t head_end)
{
    smp_person_name name;
    bool is_rank = at > 0 && smp_reading_marked(reading, at - 1, SMP_M_RANK);
    return begins_person(reading, head_end) ||
           (is_rank && smp_person_name_run_at(reading, head_end, &name) &&
            name.end == name.first + 2 && smp_person_name_acts(reading, &name));
}

/* "Direktur PT …", "Direktur Komersial PT …" */
static bool is_firm_of_rank(const smp_reading *reading, uint32_t head)
{
    enum { MOST = 4 }; /* words of the title */
    if (!smp_reading_is(reading, head, "pt")) return false;
    for (uint32_t at = head; at > 0 && head - at < MOST; at--) {
        if (smp_reading_marked(reading, at - 1, SMP_M_RANK)) return true;
        if (!smp_find_is_capital(reading, at - 1) && !smp_reading_is(reading, at - 1, "of") &&
            !smp_reading_is(reading, at - 1, "dan"))
            return false;
    }
    return false;
}

/* "Direktur Tata Kelola Aplikasi Informatika": a service's noun with a capital behind another one
 * is a word of a title. */
static bool is_in_capitals(const smp_reading *reading, uint32_t at, const smp_lex_head *head)
{
    return !head->keeps_head && head->type == SMP_T_PLATFORM && !reading->is_upper && at > 0 &&
           smp_find_is_capital(reading, at) && smp_find_is_capital(reading, at - 1) &&
           !smp_find_is_headline(reading, at);
}

/* HEAD Name: the head stays in the name of bodies and groups ("Asosiasi …"), not of platforms. A
 * common noun for companies ("operator …") needs the tagger to see a body behind it. */
static bool keep_headed(smp_reading *reading, uint32_t at, const smp_lex_head *head,
                        uint32_t head_end, uint32_t *next)
{
    if (head->keeps_head && !smp_find_is_capital(reading, at) &&
        !smp_body_name_is_region(reading, at))
        return true;
    if (is_in_capitals(reading, at, head)) return true;
    bool is_brand = smp_rank_body_is_brand(reading, head_end);
    if (smp_reading_is(reading, at, "merek") && !is_brand) return true;
    if (!head->keeps_head && head->type == SMP_T_STAKEHOLDER && smp_find_is_capital(reading, at))
        return true; /* "Organisasi Massa" */
    head_end = smp_body_name_skip_short(reading, at, head_end);
    if (head->is_apart && smp_reading_is_punctuation(reading, head_end, '(') &&
        smp_reading_is_punctuation(reading, head_end + 2, ')') && is_body(reading, head_end + 3))
        head_end += 3; /* "Panitia Seleksi (Pansel) KPK" */
    uint32_t inner = head_end + (smp_committee_is_branch(reading, at) &&
                                 smp_committee_is_numeral(reading, head_end));
    if ((head->is_apart || smp_committee_is_branch(reading, at)) &&
        is_body(reading, inner)) /* "Pansel KPK" */
        return smp_committee_keep(reading, at, inner, head->type, next);
    if (head->is_apart && is_draft(reading, head_end)) /* "Panja RUU Hak Cipta" */
        return smp_committee_keep(reading, at, head_end, head->type, next);
    if (!smp_find_is_free(reading, head_end) && !(head->keeps_head && is_class(reading, head_end)))
        return true;
    if (head->is_apart && is_led(reading, at, head_end)) return true; /* "Ketua Panja NAME" */
    uint32_t end = name_end(reading, head_end, head->keeps_head);
    uint32_t spelled = head->keeps_head ? smp_spelled_name_end(reading, at) : at;
    if (spelled > end) end = spelled; /* "Asosiasi Ilustrator dan Komikus Nusantara (AIKN)" */
    if (is_firm_of_rank(reading, at)) end = smp_firm_name_end(reading, head_end, end);
    if (smp_reading_is(reading, at, "pt") && smp_firm_name_closed(reading, head_end) > end)
        end = smp_firm_name_closed(reading, head_end);
    if (is_local(reading, at)) end = place_in(reading, head_end, end);
    if (end > head_end && smp_reading_is(reading, at, "komisi") && is_council(reading, end))
        return smp_committee_keep(reading, at, end, head->type, next); /* "Komisi C DPRD Riau" */
    if (end > head_end && head->is_apart && is_body(reading, end))     /* "Panja RUU Polri" */
        return smp_committee_keep(reading, at, end, head->type, next);
    if (end == head_end || (!head->keeps_head && end > head_end + 4)) return true;
    if (!head->keeps_head && reading->marks[head_end]) return true;
    bool tiny = smp_token_text(&reading->tokens, head_end).len < 3; /* "fitur AI" */
    if (!head->keeps_head && tiny && end == head_end + 1) return true;
    bool common = head->type == SMP_T_COMPANY && !head->keeps_head &&
                  !(smp_find_flags(reading, at) & SMP_ALL_CAPS); /* no "PT" */
    if (common && reading->tags[head_end] != SMP_TAG_BODY) return true;
    *next = end;
    if (is_charge(reading, at, end)) return true;
    return keep(reading, at, end, head->keeps_head ? at : head_end,
                own_type(reading, head->type, head_end, end));
}

/* "perusahaan asal Cupertino", "gim besutan PT …": what follows is not what the noun says. */
static bool is_of_another(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"asal",  "besutan", "buatan",
                                        "milik", "garapan", "produksi"};
    return SMP_IS_ANY(reading, token, words);
}

/* Do the capitals behind a noun and its modifiers name what the noun says? By the tagger; a name
 * that looks like a place is one, unless its own place follows ("Zentel Singapura"). A brand is one
 * by its form, and a service's may be any word that means nothing. */
static bool is_told_name(const smp_reading *reading, uint32_t first, uint32_t end, smp_type type)
{
    uint32_t index, behind;
    if (end == first || head_at(reading, first, &behind)) return false; /* "perusahaan jasa PT …" */
    if (smp_rank_body_is_brand(reading, first)) return true;
    uint8_t tag = reading->tags[first];
    if (tag >= SMP_TAG_PLACE) return smp_reading_marked(reading, end, SMP_M_FOREIGN_PLACE);
    if (tag != SMP_TAG_NONE) return true;
    bool is_dated = smp_find_payload(reading, first, SMP_P_WEEKDAY, &index, &behind) ||
                    smp_find_payload(reading, first, SMP_P_MONTH, &index, &behind) ||
                    smp_find_payload(reading, first, SMP_P_INSTRUMENT, &index, &behind) ||
                    smp_find_payload(reading, first, SMP_P_POST, &index, &behind);
    return type == SMP_T_PLATFORM && !smp_reading_is_punctuation(reading, first - 1, ',') &&
           !is_dated && !smp_find_is_capital(reading, end) &&
           !smp_find_is_acronym(reading, first) && !smp_find_is_nominal(reading, first) &&
           !smp_find_is_headline(reading, first) && smp_token_text(&reading->tokens, first).len > 3;
}

/* "yayasan yang berkantor di Kanada, X": the comma behind where a body sits. */
static uint32_t skip_base(const smp_reading *reading, uint32_t at)
{
    if (!smp_reading_is(reading, at, "yang")) return at;
    bool is_base = smp_reading_is(reading, at + 1, "berbasis") ||
                   smp_reading_is(reading, at + 1, "berkantor") ||
                   smp_reading_is(reading, at + 1, "bermarkas");
    if (!is_base || !smp_reading_is(reading, at + 2, "di")) return at;
    uint32_t end = at + 3;
    while (end < at + 6 && smp_find_is_capital(reading, end)) end++;
    return smp_reading_is_punctuation(reading, end, ',') ? end : at;
}

/* HEAD modifiers[,] Name: "perusahaan rintisan asal Bandung, …", by the tags. */
static bool keep_modified(smp_reading *reading, uint32_t at, const smp_lex_head *head,
                          uint32_t head_end, uint32_t *next)
{
    static const uint64_t allowed = SMP_MARK(SMP_M_PLACE) | SMP_MARK(SMP_M_FOREIGN_PLACE) |
                                    SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_NOT_A_VERB) |
                                    SMP_MARK(SMP_M_NOT_A_NAME);
    uint32_t limit = smp_find_sentence_end(reading, at), token = head_end;
    bool is_first = smp_find_sentence_first(reading, at) == at;
    if (head->keeps_head || (smp_find_is_capital(reading, at) && !is_first)) return true;
    while (token < limit && token < head_end + MAX_MODIFIERS &&
           (smp_find_is_free(reading, token) || is_class(reading, token)) &&
           smp_find_is_word(reading, token) && !(reading->marks[token] & ~allowed) &&
           (!smp_find_is_capital(reading, token) || reading->marks[token]))
        token++;
    bool is_class_noun = reading->mention_at[at] != SMP_NO_MENTION;
    token = skip_base(reading, token);
    if (token == head_end && !is_class_noun) return true;
    if (smp_reading_is_punctuation(reading, token, ',')) token++;
    uint32_t end = token;
    while (end < limit && end < token + 3 && smp_find_is_free(reading, end) &&
           !reading->marks[end] && smp_find_is_capital(reading, end))
        end++;
    if (is_of_another(reading, token - 1)) return true;
    if (!is_told_name(reading, token, end, head->type)) return true;
    *next = end;
    return keep(reading, token, end, token, head->type);
}

/* head words (ABBR): "badan antariksa Amerika (NASA)". The words only describe; the short form is
 * the name. */
static bool keep_described(smp_reading *reading, uint32_t at, const smp_lex_head *head,
                           uint32_t head_end)
{
    uint32_t token = head_end, behind;
    if (!head->keeps_head || smp_find_is_capital(reading, at)) return true;
    while (token < head_end + MAX_DESCRIBED && smp_find_is_word(reading, token) &&
           (smp_find_is_free(reading, token) || is_group(reading, token)) &&
           !smp_reading_marked(reading, token, SMP_M_RELATIVE))
        token++;
    bool named = token > head_end && smp_reading_is_punctuation(reading, token, '(') &&
                 smp_reading_is_punctuation(reading, token + 2, ')') &&
                 smp_find_is_free(reading, token + 1) && smp_find_is_acronym(reading, token + 1) &&
                 !head_at(reading, token + 1, &behind);
    return !named || keep(reading, token + 1, token + 2, token + 1, head->type);
}

/* "Head of Equity Research Lentera Sekuritas": a word of the title between "of" and the name. */
static bool is_field(const smp_reading *reading, uint32_t token)
{
    static const char *const fields[] = {"research",  "equity", "retail",        "corporate",
                                         "marketing", "sales",  "strategy",      "investment",
                                         "public",    "policy", "communications"};
    return token > 0 && SMP_IS_ANY(reading, token, fields) &&
           (smp_reading_is(reading, token - 1, "of") || is_field(reading, token - 1));
}

/* Name … HEAD: "Lentera Institute", a run of capitals that ends in the word, or in words that firms
 * put behind it: "Lentera Securities International". */
static bool keep_tailed(smp_reading *reading, uint32_t head, smp_type type, uint32_t *next)
{
    static const char *const tails[] = {"indonesia",   "international", "internasional",
                                        "corporation", "tbk",           "nusantara"};
    uint32_t first = head, end = head + 1;
    while (smp_find_is_free(reading, end) && smp_find_is_capital(reading, end) &&
           SMP_IS_ANY(reading, end, tails))
        end++;
    while (first > 0 && head - first < MAX_RUN && smp_find_is_free(reading, first - 1) &&
           smp_find_is_capital(reading, first - 1) &&
           (!reading->marks[first - 1] || smp_reading_is(reading, first - 1, "indonesia")) &&
           !(smp_find_flags(reading, first) & SMP_LINE_BEFORE))
        first--;
    while (first < head && is_field(reading, first)) first++;
    if (first == head) return true;
    *next = end;
    return keep(reading, first, end, first, type);
}

/* Does the name behind a head go on where the group's noun that begins with it ends? */
static bool is_longer(const smp_reading *reading, uint32_t at, const smp_lex_head *head,
                      uint32_t head_end)
{
    uint32_t group_end = reading->mentions.items[reading->mention_at[at]].end;
    return is_class(reading, at) && head->keeps_head && smp_find_is_capital(reading, at) &&
           group_end >= head_end && smp_find_is_capital(reading, group_end) &&
           name_end(reading, head_end, true) > group_end;
}

/* "Rapat Dewan Gubernur (RDG)", "Dewan Direksi": an organ that many have, whoever's it is. */
static bool is_organ(const smp_reading *reading, uint32_t at)
{
    static const char *const organs[] = {"komisioner", "gubernur", "direktur", "direksi",
                                         "komisaris"};
    return smp_reading_is(reading, at, "dewan") && SMP_IS_ANY(reading, at + 1, organs);
}

/* "Balai Kota", "Balai Kartini": a house and no office. */
static bool is_building(const smp_reading *reading, uint32_t at)
{
    static const char *const words[] = {"kota", "kartini", "sidang", "desa", "rakyat", "pertemuan"};
    return smp_reading_is(reading, at, "balai") && SMP_IS_ANY(reading, at + 1, words);
}

/* "Dewan Pimpinan Pusat Partai X": the board of all of a group is the group. */
static bool is_central_board(const smp_reading *reading, uint32_t at)
{
    return smp_reading_is(reading, at, "dewan") && smp_reading_is(reading, at + 2, "pusat") &&
           (smp_reading_is(reading, at + 1, "pimpinan") ||
            smp_reading_is(reading, at + 1, "pengurus"));
}

/* "pegiat media sosial NAME": behind a noun for persons stands a person's name, whatever the
 * service's noun between them. */
static bool is_of_person(const smp_reading *reading, uint32_t at)
{
    static const char *const nouns[] = {"pegiat",    "aktivis",  "pakar",      "tokoh",
                                        "pengamat",  "penggiat", "artis",      "praktisi",
                                        "selebriti", "bintang",  "influencer", "pemengaruh"};
    return at > 0 && SMP_IS_ANY(reading, at - 1, nouns);
}

static bool keep_at(smp_reading *reading, uint32_t at, uint32_t *next)
{
    uint32_t head_end;
    *next = at + 1;
    bool is_covered =
        !smp_find_is_free(reading, at); /* "Serikat Pekerja" is a group, more of it a name */
    if ((is_covered && !is_group(reading, at)) || smp_find_is_headline(reading, at)) return true;
    const smp_lex_head *head = head_at(reading, at, &head_end);
    if (smp_reading_marked(reading, at, SMP_M_FOREIGN_PLACE)) return true; /* "Amerika Serikat" */
    if (is_building(reading, at) || is_organ(reading, at)) return true;
    bool is_bench =
        smp_reading_is(reading, at, "majelis") && smp_reading_is(reading, at + 1, "hakim");
    if (is_bench) return true;
    if (is_central_board(reading, at)) {
        *next = at + 3;
        return true;
    }
    if (head && !head->keeps_head && is_of_person(reading, at)) return true;
    if (head && is_covered && is_class(reading, at) && !head->keeps_head) {
        /* "situs judi daring RajaGacor": the class, then the name */
        uint32_t end = reading->mentions.items[reading->mention_at[at]].end;
        return keep_modified(reading, at, head, end, next);
    }
    if (!head || (is_covered && !is_longer(reading, at, head, head_end))) return true;
    bool done = head->is_last && !head->keeps_head;
    if (!done) done = keep_headed(reading, at, head, head_end, next);
    if (done && *next == at + 1 && head->is_last && smp_find_is_capital(reading, at))
        return keep_tailed(reading, at, head->type, next);
    if (head->is_last && !head->keeps_head) return done;
    if (done && *next == at + 1) done = keep_modified(reading, at, head, head_end, next);
    if (done && *next == at + 1) done = keep_described(reading, at, head, head_end);
    return done;
}

simpul_status smp_find_unknown(smp_reading *reading, simpul_error *err)
{
    bool done = smp_body_names_open(reading);
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        uint32_t next;
        done = keep_at(reading, at, &next);
        at = next;
    }
    done = done && smp_named_again_keep(reading);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

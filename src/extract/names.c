/* Names of the lexicon in a text: leftmost, longest, each by its match rule (form.c). Finds nothing
 * that the lexicon does not list; posts are posts.c's. */
#include "base/error.h"
#include "extract/body_name.h"
#include "extract/find.h"
#include "extract/firm_name.h"
#include "extract/form.h"
#include "extract/other_letters.h"
#include "extract/person_name.h"
#include "extract/ranked.h"

static bool is_free(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++)
        if (reading->mention_at[token] != SMP_NO_MENTION) return false;
    return true;
}

/* "Kementerian Luar Negeri Iran" is none of our ministries. */
static bool is_abroad(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    uint32_t entity = reading->lexicon->forms.items[form].entity;
    return reading->lexicon->entities.items[entity].type == SMP_T_MINISTRY &&
           smp_reading_marked(reading, hit->end, SMP_M_FOREIGN_PLACE) &&
           smp_find_is_capital(reading, hit->end);
}

/* "Pemerintah Provinsi …": a word of a longer head is no name of its own. */
static bool is_in_head(const smp_reading *reading, const smp_hit *hit)
{
    uint32_t index, end;
    bool is_head = smp_find_payload(reading, hit->first, SMP_P_HEAD, &index, &end);
    if (is_head && smp_body_name_is_region(reading, hit->first)) return true;
    if (is_head) end = smp_body_name_skip_short(reading, hit->first, end);
    return is_head && end > hit->end && smp_find_is_capital(reading, hit->first) &&
           smp_find_is_capital(reading, end) && reading->lexicon->heads.items[index].keeps_head;
}

/* "Kepala BGN Sony Sonjaya": behind a body or a verb of saying a firm's name of one word is a
 * person's where the tagger sees one that goes on. */
static bool is_in_person(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    bool is_behind = hit->first > 0 && (reading->mention_at[hit->first - 1] != SMP_NO_MENTION ||
                                        smp_reading_is_punctuation(reading, hit->first - 1, ')') ||
                                        smp_reading_marked(reading, hit->first - 1, SMP_M_SPEECH));
    if (!is_behind) return false;
    uint32_t entity = reading->lexicon->forms.items[form].entity;
    smp_type type = reading->lexicon->entities.items[entity].type;
    return (type == SMP_T_COMPANY || type == SMP_T_PLATFORM) && hit->end == hit->first + 1 &&
           smp_find_tagged_end(reading, hit->first, SMP_TAG_PERSON) > hit->end;
}

static bool is_firm_tail(const smp_reading *reading, uint32_t token)
{
    static const char *const tails[] = {"indonesia", "tbk", "persero", "nusantara"};
    return SMP_IS_ANY(reading, token, tails);
}

/* "PT Lippo General Insurance Tbk": a name that is closed is all that stands before. */
static bool is_closed_behind(const smp_reading *reading, const smp_hit *hit)
{
    uint32_t first = hit->first + smp_reading_is(reading, hit->first, "pt");
    uint32_t closed = smp_firm_name_closed(reading, first);
    for (uint32_t at = hit->end; at < closed; at++)
        if (smp_find_is_word(reading, at) && !is_firm_tail(reading, at)) return true;
    return false;
}

/* "PT Danantara Sumberdaya Indonesia": behind "PT" a name that goes on is that of another company.
 */
static bool is_in_company(const smp_reading *reading, const smp_hit *hit)
{
    uint32_t at = hit->end;
    bool is_firm = smp_reading_is(reading, hit->first, "pt") || /* "PT PLN Batam" */
                   (hit->first > 0 && smp_reading_is(reading, hit->first - 1, "pt"));
    if (smp_firm_name_is_begun(reading, hit->first, at)) return true;
    if (is_firm && is_closed_behind(reading, hit)) return true;
    if (!is_firm || !smp_find_is_capital(reading, at) ||
        (reading->marks[at] & ~SMP_MARK(SMP_M_PLACE)) || reading->tags[at] == SMP_TAG_PERSON ||
        smp_find_is_headline(reading, at))
        return false;
    if (is_firm_tail(reading, at)) return false;
    return reading->tags[at] == SMP_TAG_BODY_INSIDE || reading->tags[at] >= SMP_TAG_PLACE;
}

/* "Ketua DPD Partai …": letters of a body of the state right before an association are those of its
 * board. */
static bool is_board(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    uint32_t entity, end;
    bool is_short = hit->end == hit->first + 1 &&
                    (smp_find_flags(reading, hit->first) & SMP_ALL_CAPS) != 0 && !reading->is_upper;
    return is_short && !smp_find_is_headline(reading, hit->first) &&
           reading->lexicon->entities.items[reading->lexicon->forms.items[form].entity].type ==
               SMP_T_AGENCY &&
           smp_form_at(reading, hit->end, SMP_T_STAKEHOLDER, &entity, &end) &&
           !reading->lexicon->entities.items[entity].is_class;
}

static bool is_government(simpul_str id)
{
    return smp_str_is(id, "agency:pemerintah");
}

/* "pemerintah Negeri Beruang Putih": a name in other words, of a state that is not ours;
 * "pemerintah desa" is of one village; "peraturan pemerintah" is a rule. */
static bool is_elsewhere(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    uint32_t entity = reading->lexicon->forms.items[form].entity;
    bool is_rule = hit->first > 0 && smp_reading_is(reading, hit->first - 1, "peraturan");
    if (is_rule && is_government(reading->lexicon->entities.items[entity].id)) return true;
    return is_government(reading->lexicon->entities.items[entity].id) &&
           ((smp_reading_is(reading, hit->end, "negeri") &&
             smp_find_is_capital(reading, hit->end)) ||
            smp_reading_is(reading, hit->end, "desa"));
}

/* "NAME, dosen Psikologi Universitas X, menilai" */
static bool is_behind_person(const smp_reading *reading, uint32_t first)
{
    return first > 1 && smp_reading_is_punctuation(reading, first - 1, ',') &&
           (reading->tags[first - 2] == SMP_TAG_PERSON ||
            reading->tags[first - 2] == SMP_TAG_PERSON_INSIDE);
}

/* "Pakar psikologi anak Universitas X NAME", "pengamat politik NAME", "Guru besar X itu": the title
 * of one person is no group. */
static bool is_title(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    enum { LONGEST = 16 };
    uint32_t entity = reading->lexicon->forms.items[form].entity, limit, known, end;
    if (!reading->lexicon->entities.items[entity].is_class ||
        !smp_reading_marked(reading, hit->first, SMP_M_RANK))
        return false;
    if (is_behind_person(reading, hit->first)) return true;
    limit = smp_find_sentence_end(reading, hit->first);
    for (uint32_t at = hit->end; at < limit && at < hit->end + LONGEST; at++) {
        bool is_honour =
            smp_find_is_capital(reading, at) && smp_reading_marked(reading, at, SMP_M_HONORIFIC);
        if (reading->tags[at] == SMP_TAG_PERSON || is_honour ||
            smp_form_at(reading, at, SMP_T_OFFICIAL, &known, &end))
            return true;
        if (at > hit->end && smp_reading_is(reading, at, "itu") &&
            smp_find_is_capital(reading, at - 1))
            return true;
        if (!smp_ranked_is_in_title(reading, at) && !smp_reading_is_punctuation(reading, at, ',') &&
            !smp_reading_is_punctuation(reading, at, '.') &&
            !smp_reading_is_punctuation(reading, at, '(') &&
            !smp_reading_is_punctuation(reading, at, ')'))
            return false;
    }
    return false;
}

/* "Deputi Bidang Industri dan Investasi", "Direktur Komunikasi dan Bimbingan Pengguna Jasa": only
 * words of a title between a rank and the token. Chairmen lead groups. */
static bool is_behind_rank(const smp_reading *reading, uint32_t token)
{
    enum { LONGEST = 12 };
    uint32_t start = smp_find_sentence_first(reading, token);
    for (uint32_t at = token; at > start && token - at < LONGEST;) {
        at--;
        if (smp_reading_marked(reading, at, SMP_M_RANK))
            return smp_reading_marked(reading, at, SMP_M_PUBLIC_RANK) ||
                   smp_reading_marked(reading, at, SMP_M_COMPANY_RANK);
        if (!smp_find_is_capital(reading, at) && !smp_reading_is_punctuation(reading, at, ',') &&
            !smp_reading_is(reading, at, "dan") && !smp_reading_is(reading, at, "bidang"))
            return false;
    }
    return false;
}

/* "Perlindungan Konsumen", "Hubungan Masyarakat": a group's noun with a capital behind another one
 * inside of a sentence is part of the name of a unit. */
static bool is_in_unit(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    uint32_t entity = reading->lexicon->forms.items[form].entity, before = hit->first - 1;
    if (hit->first < 2 || reading->lexicon->entities.items[entity].type != SMP_T_STAKEHOLDER ||
        !reading->lexicon->entities.items[entity].is_class ||
        !smp_find_is_capital(reading, hit->first) || smp_find_is_headline(reading, hit->first) ||
        !smp_find_is_capital(reading, before) || reading->is_upper)
        return false;
    if (smp_reading_is(reading, before, "biro")) return true; /* "Biro Pers" */
    bool is_noun =
        smp_find_is_nominal(reading, before) || smp_reading_is(reading, before, "hubungan");
    uint32_t start = smp_find_sentence_first(reading, before);
    return (is_noun && before > start) || is_behind_rank(reading, hit->first);
}

/* "Kompleks Parlemen": a place. */
static bool is_in_place(const smp_reading *reading, const smp_hit *hit)
{
    return smp_reading_is(reading, hit->first, "parlemen") && hit->first > 0 &&
           (smp_reading_is(reading, hit->first - 1, "kompleks") ||
            smp_reading_is(reading, hit->first - 1, "gedung"));
}

/* "Komisi II DPRD Bali": a committee of a council of a region is none of the parliament's. */
static bool is_of_council(const smp_reading *reading, const smp_hit *hit)
{
    return smp_reading_is(reading, hit->first, "komisi") &&
           smp_reading_is(reading, hit->end, "dprd");
}

/* "Dinas Kominfo Kota Bandung": the office of a region that does a ministry's work there. */
static bool is_in_office(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    uint32_t entity = reading->lexicon->forms.items[form].entity;
    return hit->first > 0 && smp_reading_is(reading, hit->first - 1, "dinas") &&
           reading->lexicon->entities.items[entity].type == SMP_T_MINISTRY;
}

/* "BPJS Watch": letters of a body before the last word of a longer name are part of it. */
static bool is_in_longer(const smp_reading *reading, const smp_hit *hit)
{
    uint32_t index, end;
    return hit->end == hit->first + 1 && !reading->is_upper &&
           (smp_find_flags(reading, hit->first) & SMP_ALL_CAPS) != 0 &&
           smp_find_is_capital(reading, hit->end) && !smp_find_is_headline(reading, hit->first) &&
           smp_find_payload(reading, hit->end, SMP_P_HEAD, &index, &end) &&
           reading->lexicon->heads.items[index].is_last;
}

/* "Burhanuddin Muhtadi" is not the Burhanuddin we know; "Ny. Elfi Taruna Ikrar": a wife's name ends
 * in her husband's. */
static bool is_in_other(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    enum { MOST = 3 };
    uint32_t entity = reading->lexicon->forms.items[form].entity, at = hit->first;
    if (reading->lexicon->entities.items[entity].type != SMP_T_OFFICIAL) return false;
    if (smp_person_name_is_of_other(reading, entity, hit->first, hit->end)) return true;
    while (at > 0 && hit->first - at < MOST && smp_find_is_capital(reading, at - 1) &&
           !reading->marks[at - 1])
        at--;
    if (at == hit->first || at == 0) return false;
    if (smp_reading_is_punctuation(reading, at - 1, '.')) at--;
    return at > 0 &&
           (smp_reading_is(reading, at - 1, "ny") || smp_reading_is(reading, at - 1, "nyonya"));
}

/* "Universitas Pertamina", "Menara BTN": what a firm has given its name to. */
static bool is_given(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    static const char *const heads[] = {"universitas", "institut", "politeknik", "yayasan",
                                        "koperasi",    "menara",   "wisma",      "plaza"};
    uint32_t entity = reading->lexicon->forms.items[form].entity;
    return hit->first > 0 && reading->lexicon->entities.items[entity].type == SMP_T_COMPANY &&
           smp_find_is_capital(reading, hit->first - 1) &&
           SMP_IS_ANY(reading, hit->first - 1, heads);
}

/* "PPN PMSE": what a tax falls on is part of its name. */
static bool is_in_tax(const smp_reading *reading, const smp_hit *hit)
{
    return hit->first > 0 && smp_reading_is(reading, hit->first - 1, "ppn");
}

/* The name of a branch; a government abroad by its state's full name. Absent: memory is out. */
static simpul_str branch_name(smp_reading *reading, uint32_t first, uint32_t behind, uint32_t end)
{
    static const struct {
        const char *letters, *state;
    } states[] = {{"as", "Amerika Serikat"}, {"korsel", "Korea Selatan"}, {"korut", "Korea Utara"}};
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_str(&name, smp_reading_text(reading, first, end));
    for (size_t i = 0; i < sizeof states / sizeof *states && end == behind + 1; i++) {
        if (!smp_reading_is(reading, behind, states[i].letters)) continue;
        smp_buf_clear(&name);
        smp_buf_str(&name, smp_reading_text(reading, first, behind));
        smp_buf_byte(&name, ' ');
        smp_buf_text(&name, states[i].state);
    }
    simpul_str text =
        name.failed ? SIMPUL_STR_NONE : smp_arena_str(reading->arena, smp_buf_view(&name));
    smp_buf_dispose(&name);
    return text;
}

/* A branch of a body is a body of its own, with its place in the name: "KPU Kabupaten Bima". The
 * end of that name; the hit's own end when no place follows. */
static uint32_t branch_end(const smp_reading *reading, const smp_hit *hit, uint32_t form)
{
    uint32_t entity = reading->lexicon->forms.items[form].entity, at = hit->end;
    const smp_lex_entity *known = &reading->lexicon->entities.items[entity];
    if (is_government(known->id) && smp_find_is_capital(reading, at))
        return smp_find_skip(reading, at, SMP_M_FOREIGN_PLACE); /* "pemerintah Rusia" */
    if (known->type != SMP_T_AGENCY || known->is_class) return hit->end;
    if (smp_str_is(known->id, "agency:dprd") && smp_find_place_end(reading, at) > at)
        return smp_find_place_end(reading, at); /* "DPRD Riau" */
    if (smp_reading_is(reading, at, "perwakilan") && smp_find_is_capital(reading, at)) {
        uint32_t place = at + 1 + smp_find_is_region_word(reading, at + 1);
        uint32_t end = smp_find_place_end(reading, place); /* "BPKP Perwakilan Provinsi Riau" */
        return end > place && is_free(reading, at, end) ? end : hit->end;
    }
    if (!smp_find_is_region_word(reading, at) || !smp_find_is_capital(reading, at)) return hit->end;
    uint32_t behind = smp_find_skip(reading, at + 1, SMP_M_PLACE);
    if (behind == at + 1 && smp_find_is_capital(reading, behind) && !reading->marks[behind])
        behind++;
    return behind > at + 1 && is_free(reading, at, behind) ? behind : hit->end;
}

static bool keep_form(smp_reading *reading, const smp_hit *hit, uint32_t form, uint32_t *next)
{
    uint32_t end = branch_end(reading, hit, form), actor;
    if (end > hit->end) {
        simpul_str name = branch_name(reading, hit->first, hit->end, end);
        simpul_str id = name.ptr ? smp_reading_id(reading, SMP_T_AGENCY, name) : SIMPUL_STR_NONE;
        actor = smp_reading_actor(reading, id, SMP_T_AGENCY, name);
    } else {
        actor = smp_reading_known(reading, reading->lexicon->forms.items[form].entity);
    }
    *next = end;
    return smp_reading_mention(reading, hit->first, end, actor, SMP_NAMED);
}

/* "wakil rakyat", "Bank Rakyat" but for longer names that begin with the same words. */
static bool is_no_name(const smp_reading *reading, const smp_hit *hit)
{
    return smp_reading_marked(reading, hit->first, SMP_M_NOT_A_NAME) &&
           (!reading->mark_end[hit->first] ||
            hit->end - hit->first <= reading->mark_end[hit->first]);
}

static bool keep_forms(smp_reading *reading, bool second_round, uint32_t shortest)
{
    for (uint32_t token = 0; token < reading->tokens.n_tokens;) {
        uint32_t next = token + 1;
        for (uint32_t i = reading->hits_at[token]; i < reading->hits_at[token + 1]; i++) {
            const smp_hit *hit = &reading->hits.items[i];
            if (hit->end - hit->first < shortest) break; /* longest first */
            if (!is_free(reading, hit->first, hit->end)) continue;
            if (is_no_name(reading, hit)) continue;
            if (hit->end == hit->first + 1 && smp_other_letters_has(reading, hit->first)) continue;
            uint32_t form = smp_form_of_hit(reading, hit, second_round);
            if (form == SMP_NOTHING || is_abroad(reading, hit, form) || is_in_head(reading, hit) ||
                is_elsewhere(reading, hit, form) || is_board(reading, hit, form) ||
                is_in_company(reading, hit) || is_in_person(reading, hit, form) ||
                is_title(reading, hit, form) || is_in_unit(reading, hit, form) ||
                is_in_tax(reading, hit) || is_given(reading, hit, form) ||
                is_in_other(reading, hit, form) || is_in_longer(reading, hit) ||
                is_in_office(reading, hit, form) || is_of_council(reading, hit) ||
                is_in_place(reading, hit))
                continue;
            if (!keep_form(reading, hit, form, &next)) return false;
            break;
        }
        token = next;
    }
    return true;
}

simpul_status smp_find_names(smp_reading *reading, simpul_error *err)
{
    if (!smp_other_letters_open(reading) || !smp_firm_names_open(reading))
        return smp_error_memory(err);
    /* the second round lets "DANA" stand alone where the document named it with its context */
    bool done = keep_forms(reading, false, 1) && keep_forms(reading, true, 1);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status smp_find_long_names(smp_reading *reading, simpul_error *err)
{
    enum { LONG = 5 };
    return keep_forms(reading, false, LONG) ? SIMPUL_OK : smp_error_memory(err);
}

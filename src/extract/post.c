/* Posts as the passes over persons meet them: looked up, noted, looked past. Finds no holder. */
#include "extract/post.h"
#include "extract/find.h"
#include "extract/form.h"

uint32_t smp_post_at(const smp_reading *reading, uint32_t token, uint32_t *end)
{
    const smp_matcher *matcher = &reading->lexicon->matcher;
    uint32_t best = SMP_NOTHING;
    for (uint32_t i = reading->hits_at[token]; i < reading->hits_at[token + 1]; i++) {
        const smp_hit *hit = &reading->hits.items[i];
        for (uint32_t at = hit->payload + 1; at; at = matcher->payloads.items[at - 1].next) {
            const smp_payload *payload = &matcher->payloads.items[at - 1];
            if (payload->kind != SMP_P_POST) continue;
            const smp_lex_post *post = &reading->lexicon->posts.items[payload->index];
            bool now = !reading->has_day ||
                       (post->from <= reading->published && reading->published <= post->to);
            if (best == SMP_NOTHING || now) {
                best = payload->index;
                *end = hit->end;
            }
            if (now) return best;
        }
        if (best != SMP_NOTHING) return best;
    }
    return best;
}

bool smp_post_was_former(const smp_reading *reading, uint32_t token)
{
    return token > 0 && smp_reading_marked(reading, token - 1, SMP_M_FORMER);
}

/* "saat itu", "kala itu": of who held the post then. */
static uint32_t skip_then(const smp_reading *reading, uint32_t at)
{
    bool is_term =
        smp_reading_is(reading, at, "periode") ||
        (smp_reading_is(reading, at, "masa") && smp_reading_is(reading, at + 1, "bakti"));
    if (is_term) { /* "periode 2024-2029" */
        at += smp_reading_is(reading, at, "masa") ? 2 : 1;
        uint32_t month, end;
        while (at < reading->tokens.n_tokens &&
               (reading->tokens.tokens[at].kind == SMP_NUMBER ||
                smp_reading_is_punctuation(reading, at, '-') ||
                (smp_find_flags(reading, at) & SMP_HAS_DIGIT) ||
                smp_find_payload(reading, at, SMP_P_MONTH, &month, &end)))
            at++;
        return at;
    }
    bool is_then = (smp_reading_is(reading, at, "saat") || smp_reading_is(reading, at, "kala") ||
                    smp_reading_is(reading, at, "ketika")) &&
                   smp_reading_is(reading, at + 1, "itu");
    return is_then ? at + 2 : at;
}

static uint32_t skip_brackets(const smp_reading *reading, uint32_t at)
{
    if (!smp_reading_is_punctuation(reading, at, '(')) return at;
    for (uint32_t close = at + 1; close < at + 6; close++)
        if (smp_reading_is_punctuation(reading, close, ')')) return close + 1;
    return at;
}

bool smp_post_is_reach(const smp_reading *reading, uint32_t at)
{
    static const char *const words[] = {"indonesia", "pusat", "nasional", "global"};
    return SMP_IS_ANY(reading, at, words);
}

/* "Head of Public Policy X untuk Indonesia": where the place ends; `at` when none stands there. */
static uint32_t skip_place_for(const smp_reading *reading, uint32_t at)
{
    if (!smp_reading_is(reading, at, "untuk") && !smp_reading_is(reading, at, "for")) return at;
    uint32_t behind = smp_find_place_end(reading, at + 1);
    if (behind == at + 1) behind = smp_find_skip(reading, at + 1, SMP_M_FOREIGN_PLACE);
    if (behind == at + 1 && smp_post_is_reach(reading, at + 1)) behind++;
    return behind > at + 1 ? behind : at;
}

/* "hasil Muktamar Surabaya", "versi Munas Bali 2014": the meeting that chose who leads a party with
 * two boards. Behind it; `at` when none is told. */
static uint32_t skip_meeting(const smp_reading *reading, uint32_t at)
{
    static const char *const joins[] = {"hasil", "versi", "kubu"};
    static const char *const meetings[] = {"muktamar", "munas",    "kongres",    "muswil",
                                           "musda",    "munaslub", "muktamarlb", "rapimnas"};
    if (!SMP_IS_ANY(reading, at, joins) || !SMP_IS_ANY(reading, at + 1, meetings)) return at;
    uint32_t behind = at + 2, place = smp_find_place_end(reading, behind);
    bool is_unlisted = place == behind && smp_find_is_capital(reading, behind) &&
                       smp_find_is_capital(reading, behind + 1); /* "Munas Ancol NAME" */
    if (is_unlisted) place++;
    behind = place;
    return behind < reading->tokens.n_tokens && reading->tokens.tokens[behind].kind == SMP_NUMBER
               ? behind + 1
               : behind;
}

uint32_t smp_post_skip_tail(const smp_reading *reading, uint32_t at)
{
    uint32_t body, end;
    if (smp_reading_is(reading, at, "dari") &&
        smp_form_at(reading, at + 1, SMP_T_AGENCY, &body, &end))
        at = end; /* "dari Fraksi PKS" */
    uint32_t behind = skip_brackets(reading, at);
    if (behind > at && smp_form_at(reading, behind, SMP_T_BODY, &body, &end))
        at = behind;                                                 /* "Dirjen … (PKTN) …" */
    if (smp_form_at(reading, at, SMP_T_BODY, &body, &end)) at = end; /* "Dirjen … Komdigi" */
    if (smp_reading_is(reading, at, "ri")) at++;
    if (smp_reading_is(reading, at, "republik") && smp_reading_is(reading, at + 1, "indonesia"))
        at += 2;
    if (smp_reading_is(reading, at, "dari") &&
        smp_form_at(reading, at + 1, SMP_T_AGENCY, &body, &end))
        at = end; /* "DPR RI dari Fraksi PAN" */
    if (skip_place_for(reading, at) > at) return skip_place_for(reading, at);
    at = skip_then(reading, skip_meeting(reading, skip_brackets(reading, at)));
    if (smp_post_is_reach(reading, at) && smp_find_is_capital(reading, at + 1)) at++;
    while (smp_reading_is(reading, at, "ri") || smp_reading_is(reading, at, "tbk") ||
           smp_reading_is(reading, at, "persero"))
        at++;
    uint32_t place = smp_find_is_region_word(reading, at) ? at + 1 : at;
    behind = smp_find_skip(reading, place, SMP_M_PLACE); /* "Anggota DPRD Jawa Barat" */
    if (behind > place) return behind;
    behind = smp_find_place_end(reading, place); /* "Kepala BPS Karawang NAME" */
    return behind > place && smp_find_is_capital(reading, behind) ? behind : at;
}

/* Did the official ever hold a post in the body, as the lexicon knows it? */
static bool held_once(const smp_reading *reading, uint32_t official, uint32_t body)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    uint32_t holder = reading->actors.items[official].known;
    for (size_t i = 0; holder != SMP_NOTHING && i < lexicon->terms.n; i++) {
        const smp_lex_term *term = &lexicon->terms.items[i];
        if (term->holder == holder &&
            lexicon->posts.items[term->post].body == reading->actors.items[body].known)
            return true;
    }
    return false;
}

bool smp_post_is_foreign(const smp_reading *reading, const smp_post_seen *seen)
{
    simpul_str body = reading->actors.items[seen->body].id;
    bool is_head = (smp_str_is(body, "agency:presiden") || smp_str_is(body, "agency:wapres")) &&
                   (smp_str_starts(seen->role, SIMPUL_STR("Presiden")) ||
                    smp_str_starts(seen->role, SIMPUL_STR("Wakil")));
    return is_head && !held_once(reading, seen->official, seen->body);
}

/* "anggota tim pansel KPK", "perwakilan buruh X": of those who choose for the body or work in it.
 */
static bool is_beside(const smp_reading *reading, const smp_post_seen *seen)
{
    simpul_str body = reading->actors.items[seen->body].id;
    bool is_panel = smp_str_find(body, SIMPUL_STR("pansel"), 0) != SIZE_MAX ||
                    smp_str_find(body, SIMPUL_STR("seleksi"), 0) != SIZE_MAX;
    for (uint32_t at = seen->first; at < seen->end; at++)
        if (smp_reading_is(reading, at, "pansel") || smp_reading_is(reading, at, "timsel"))
            return !is_panel;
    return smp_reading_is(reading, seen->first, "perwakilan") &&
           (smp_reading_is(reading, seen->first + 1, "buruh") ||
            smp_reading_is(reading, seen->first + 1, "pekerja") ||
            smp_reading_is(reading, seen->first + 1, "karyawan"));
}

/* "Jika terpilih menjadi pimpinan KPK, NAME", "visi untuk menjadi pimpinan KPK NAME": an office
 * that somebody may hold one day. */
static bool is_supposed(const smp_reading *reading, uint32_t first)
{
    enum { REACH = 4 };
    bool becomes = first > 0 && (smp_reading_is(reading, first - 1, "menjadi") ||
                                 smp_reading_is(reading, first - 1, "sebagai") ||
                                 smp_reading_is(reading, first - 1, "jadi"));
    static const uint64_t supposed = SMP_MARK(SMP_M_CONDITION) | SMP_MARK(SMP_M_PURPOSE) |
                                     SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_HOPE);
    for (uint32_t at = first; becomes && at > 0 && first - at < REACH; at--)
        if ((reading->marks[at - 1] & supposed) || smp_reading_is(reading, at - 1, "untuk"))
            return true;
    return false;
}

/* "Kuasa hukum Pemprov X NAME", "Ketua Tim Hukum X NAME": who is hired to speak for a body of the
 * state or a party holds no office in it. Not "pengacara LBH X", whose own lawyer that is. */
static bool is_counsel(const smp_reading *reading, const smp_post_seen *seen)
{
    static const char *const teams[] = {"kuasa", "penasihat", "penasehat", "tim"};
    const smp_actor *body = &reading->actors.items[seen->body];
    bool is_lawyers = smp_str_find(body->id, SIMPUL_STR("lbh"), 0) != SIZE_MAX;
    if (is_lawyers || !(body->type & (SMP_T_BODY | SMP_T_STAKEHOLDER))) return false;
    for (uint32_t at = seen->first; at < seen->end; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) return false;
        bool is_lawyer =
            smp_reading_is(reading, at, "pengacara") || smp_reading_is(reading, at, "advokat");
        if (SMP_IS_ANY(reading, at, teams) && smp_reading_is(reading, at + 1, "hukum")) at++;
        else if (!is_lawyer) continue;
        return reading->mention_at[at + 1] != SMP_NO_MENTION;
    }
    return false;
}

/* No word that a role ends in: "Kepala Divisi pada", "Head of", "Direktur PT". */
static bool leads_to_body(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"of", "for", "at", "pt", "ri", "dan", "sekaligus"};
    if (SMP_IS_ANY(reading, token, words)) return true;
    return smp_reading_marked(reading, token, SMP_M_PREPOSITION);
}

simpul_str smp_post_role(const smp_reading *reading, uint32_t rank, uint32_t limit)
{
    enum { LONGEST = 14 };
    uint32_t end = rank + 1;
    while (end < limit && end < rank + LONGEST && smp_find_is_word(reading, end) &&
           reading->mention_at[end] == SMP_NO_MENTION && !smp_reading_is(reading, end, "pt"))
        end++;
    while (end > rank + 1 && leads_to_body(reading, end - 1)) end--;
    return smp_arena_str(reading->arena, smp_reading_text(reading, rank, end));
}

/* "Politikus PDIP itu": of the party, and without a post that is told. */
static bool is_member(const smp_reading *reading, const smp_post_seen *seen)
{
    static const char *const words[] = {"politikus", "politisi", "kader", "simpatisan"};
    return SMP_IS_ANY(reading, seen->first, words);
}

bool smp_post_keep(smp_reading *reading, uint32_t official, uint32_t body, uint32_t first,
                   uint32_t end, simpul_str role, bool is_former)
{
    smp_post_seen seen = {official, body, first, end, role, is_former};
    bool is_candidate = first > 0 && (smp_reading_is(reading, first - 1, "calon") ||
                                      smp_reading_is(reading, first - 1, "kandidat") ||
                                      smp_reading_is(reading, first - 1, "bakal"));
    if (is_candidate || is_supposed(reading, first) || is_beside(reading, &seen))
        return true; /* "calon Ketua KPK" holds no office yet */
    if (smp_post_is_foreign(reading, &seen)) return smp_vec_push(&reading->posts, seen);
    if (is_counsel(reading, &seen) || is_member(reading, &seen)) {
        reading->actors.items[official].body = body;
        return true;
    }
    if (!is_former || reading->actors.items[official].body == SMP_NOTHING)
        reading->actors.items[official].body = is_former ? SMP_NOTHING : body;
    return smp_vec_push(&reading->posts, seen);
}

/* Teams and who is in them: "satgas yang terdiri dari A dan B", "instansi yang terlibat antara lain
 * A". Knows no verbs of deeds but those of taking part. */
#include "extract/patterns.h"
#include "extract/phrase.h"

#include "base/error.h"
#include "extract/clause.h"
#include "extract/find.h"
#include "extract/note.h"
#include "extract/voice.h"

enum { MEMBER = SMP_T_BODY | SMP_T_COMPANY };

bool smp_is_team(simpul_str id)
{
    static const char *const starts[] = {"agency:satgas",          "agency:satuan-tugas",
                                         "agency:komite",          "agency:tim",
                                         "agency:gugus-tugas",     "agency:desk",
                                         "agency:pokja",           "agency:panja",
                                         "agency:pansus",          "agency:task-force",
                                         "agency:kelompok-",       "agency:dewan-ekonomi",
                                         "stakeholder:konsorsium", "stakeholder:koalisi",
                                         "stakeholder:aliansi",    "stakeholder:forum"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (smp_str_starts(id, smp_str(starts[i]))) return true;
    return false;
}

/* The latest team named before a token: `team`, unless one of the mentions from *n_seen on is. */
static uint32_t team_before(const smp_reading *reading, uint32_t token, size_t *n_seen,
                            uint32_t team)
{
    for (; *n_seen < reading->mentions.n; ++*n_seen) {
        const smp_mention *known = &reading->mentions.items[*n_seen];
        if (known->first >= token) break;
        if (smp_is_team(reading->actors.items[known->actor].id)) team = known->actor;
    }
    return team;
}

/* Does a list of names begin behind "terlibat": "terlibat di dalamnya, antara lain …"? */
static uint32_t list_behind(const smp_reading *reading, uint32_t at)
{
    enum { REACH = 6 };
    for (uint32_t next = at + 1; next < reading->tokens.n_tokens && next <= at + REACH; next++) {
        if (reading->mention_at[next] != SMP_NO_MENTION) return SMP_NOTHING;
        bool opens = smp_reading_marked(reading, next, SMP_M_COORDINATOR) ||
                     smp_reading_is(reading, next, "adalah") ||
                     smp_reading_is_punctuation(reading, next, ':');
        if (opens) return smp_find_skip(reading, next, SMP_M_COORDINATOR) + (next == at);
    }
    return SMP_NOTHING;
}

static bool opens_member(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is_punctuation(reading, token, ',') ||
           smp_reading_marked(reading, token, SMP_M_COORDINATOR) ||
           smp_reading_is(reading, token, "adalah") ||
           smp_reading_is_punctuation(reading, token, ':');
}

static simpul_status keep_member(smp_reading *reading, uint32_t at, const smp_mention *member,
                                 uint32_t team, uint32_t partner, simpul_error *err)
{
    uint32_t object = team != SMP_NOTHING ? team : partner;
    if (object == SMP_NOTHING || object == member->actor) return SIMPUL_OK;
    smp_claim claim = {
        .subject = member->actor,
        .object = object,
        .relation = simpul_relation_find(team != SMP_NOTHING ? SIMPUL_STR("member_of")
                                                             : SIMPUL_STR("coordinates_with")),
        .first = at,
        .end = member->end,
        .cue = at,
        .modality = at > 0 && smp_reading_marked(reading, at - 1, SMP_M_FUTURE) ? SIMPUL_PLANNED
                                                                                : SIMPUL_ASSERTED,
        .rule = team != SMP_NOTHING ? SIMPUL_STR("member_of.involved")
                                    : SIMPUL_STR("coordinates_with.involved")};
    return smp_note_claim(reading, &claim, err);
}

/* "lembaga yang terlibat", "satgas itu beranggotakan …", "… yang menjadi anggotanya, termasuk …" */
static bool opens_members(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"terlibat", "dilibatkan", "beranggotakan", "anggotanya"};
    return SMP_IS_ANY(reading, token, words);
}

simpul_status smp_find_involved(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    uint32_t team = SMP_NOTHING;
    size_t n_seen = 0;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status; at++) {
        if (!opens_members(reading, at)) continue;
        uint32_t list = list_behind(reading, at);
        if (list == SMP_NOTHING) continue;
        uint32_t limit = smp_find_sentence_end(reading, at),
                 partner = smp_voice_speaker(reading, at);
        if (partner != SMP_NOTHING && reading->actors.items[partner].body != SMP_NOTHING)
            partner = reading->actors.items[partner].body;
        team = team_before(reading, at, &n_seen, team);
        for (uint32_t next = list; next < limit && !status; next++) {
            uint32_t mention = reading->mention_at[next];
            if (!smp_find_has_type(reading, mention, MEMBER) ||
                reading->mentions.items[mention].first != next || !opens_member(reading, next - 1))
                continue;
            const smp_mention member = reading->mentions.items[mention];
            status = keep_member(reading, at, &member, team, partner, err);
        }
    }
    return status;
}

/* --- composed of --- */

/* "satgas itu", "anggota satgas", "desk tersebut": is the word a team's noun? */
static bool is_team_noun(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"satgas", "desk",   "tim",        "komite",
                                        "pokja",  "panja",  "pansus",     "koalisi",
                                        "forum",  "satuan", "konsorsium", "aliansi"};
    return reading->mention_at[token] == SMP_NO_MENTION && SMP_IS_ANY(reading, token, nouns);
}

/* Does a team's noun stand at a token, alone or as a word that refers to one? */
static bool means_team(const smp_reading *reading, uint32_t token)
{
    uint32_t mention = reading->mention_at[token];
    return mention == SMP_NO_MENTION
               ? is_team_noun(reading, token)
               : smp_is_team(reading->actors.items[reading->mentions.items[mention].actor].id);
}

/* The token behind a word that tells what a team consists of; the token itself for others. */
static uint32_t behind_composed(const smp_reading *reading, uint32_t token)
{
    static const char *const verbs[] = {"melibatkan", "beranggotakan", "mencakup",
                                        "meliputi",   "menghimpun",    "menaungi"};
    static const char *const by[] = {"diisi", "dihuni", "diperkuat", "didukung"};
    if (smp_reading_is(reading, token, "terdiri") &&
        (smp_reading_is(reading, token + 1, "dari") || smp_reading_is(reading, token + 1, "atas")))
        return token + 2;
    if (SMP_IS_ANY(reading, token, by) && smp_reading_marked(reading, token + 1, SMP_M_AGENT))
        return token + 2;
    return token + SMP_IS_ANY(reading, token, verbs);
}

/* The team that a phrase ends with right before a token: by its name, or by its noun and "itu",
 * which mean the one named last. */
static uint32_t team_at(const smp_reading *reading, uint32_t token, uint32_t last_team)
{
    enum { REACH = 3 };
    uint32_t at = token;
    if (at > 0 && smp_reading_is_punctuation(reading, at - 1, ')')) at--;
    uint32_t mention = at > 0 ? reading->mention_at[at - 1] : SMP_NO_MENTION;
    if (mention != SMP_NO_MENTION) {
        uint32_t actor = reading->mentions.items[mention].actor;
        return smp_is_team(reading->actors.items[actor].id) ? actor : SMP_NOTHING;
    }
    uint32_t floor = smp_find_sentence_first(reading, token);
    bool is_meant = false;
    for (uint32_t back = token; back-- > floor && token - back <= REACH;) {
        if (is_team_noun(reading, back)) {
            bool of_members = back > floor && smp_reading_is(reading, back - 1, "anggota");
            return is_meant || of_members ? last_team : SMP_NOTHING;
        }
        if (smp_reading_marked(reading, back, SMP_M_DEMONSTRATIVE)) is_meant = true;
        else if (smp_clause_is_verb(reading, back)) break;
    }
    return SMP_NOTHING;
}

/* The team that is said to consist of somebody by the word at a token. "Desk itu dibentuk pada 2024
 * dan melibatkan …": of the sentence's subject. */
static uint32_t composed_team(const smp_reading *reading, uint32_t token, uint32_t last_team)
{
    uint32_t sentence = smp_reading_sentence(reading, token);
    uint32_t floor = reading->tokens.sentences[sentence].first, at = token;
    const uint64_t between = SMP_MARK(SMP_M_RELATIVE) | SMP_AUXILIARIES;
    while (at > floor && (reading->marks[at - 1] & between) != 0 &&
           reading->mention_at[at - 1] == SMP_NO_MENTION)
        at--;
    if (at > floor && !smp_reading_marked(reading, at - 1, SMP_M_COORDINATOR))
        return team_at(reading, at, last_team);
    bool is_meant = at > floor && means_team(reading, floor) &&
                    (reading->mention_at[floor] != SMP_NO_MENTION ||
                     smp_reading_marked(reading, floor + 1, SMP_M_DEMONSTRATIVE));
    return is_meant ? last_team : SMP_NOTHING;
}

/* "Anggota satgas antara lain A dan B": where the list begins behind the noun of its members; the
 * token itself where it is no such noun. */
static uint32_t behind_members(const smp_reading *reading, uint32_t token)
{
    enum { REACH = 4 };
    if (!smp_reading_is(reading, token, "anggota") || !means_team(reading, token + 1)) return token;
    for (uint32_t at = token + 2; at < token + REACH; at++) {
        bool opens = smp_reading_marked(reading, at, SMP_M_COORDINATOR) ||
                     smp_reading_is(reading, at, "adalah") ||
                     smp_reading_is(reading, at, "antara") ||
                     smp_reading_is_punctuation(reading, at, ':');
        if (opens) return at + 1;
        if (!smp_reading_marked(reading, at, SMP_M_DEMONSTRATIVE)) break;
    }
    return token;
}

/* Where the list of names that begins at a token ends: before a verb, another clause, a place. */
static uint32_t list_end(const smp_reading *reading, uint32_t token)
{
    uint32_t limit = smp_find_sentence_end(reading, token - 1), at = token;
    for (; at < limit; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        bool leads =
            smp_reading_is(reading, at, "dari") || smp_reading_marked(reading, at, SMP_M_AGENT);
        bool ends = smp_reading_marked(reading, at, SMP_M_PREPOSITION) &&
                    !smp_reading_marked(reading, at, SMP_M_COORDINATOR) && !leads;
        if (ends || smp_clause_is_verb(reading, at) || smp_clause_breaks(reading, at)) break;
    }
    return at;
}

/* A post in the list ("Menteri Keuangan") stands for the body it is a post of. */
static uint32_t member_of(const smp_reading *reading, uint32_t mention)
{
    uint32_t actor = reading->mentions.items[mention].actor;
    uint32_t body = reading->actors.items[actor].body;
    return smp_find_has_type(reading, mention, SMP_T_OFFICIAL) && body != SMP_NOTHING ? body
                                                                                      : actor;
}

/* The first of the list, and each that a comma or a conjunction adds. */
static simpul_status keep_members(smp_reading *reading, uint32_t cue, uint32_t list, uint32_t team,
                                  simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    uint32_t end = list_end(reading, list);
    bool is_first = true;
    for (uint32_t at = list; at < end && !status; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        smp_mention member = reading->mentions.items[mention];
        bool is_next = is_first || (member.first == at && opens_member(reading, at - 1));
        is_first = false;
        member.actor = member_of(reading, mention);
        if (is_next && (reading->actors.items[member.actor].type & MEMBER))
            status = keep_member(reading, cue, &member, team, SMP_NOTHING, err);
    }
    return status;
}

simpul_status smp_find_members(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    uint32_t last_team = SMP_NOTHING;
    size_t n_seen = 0;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        last_team = team_before(reading, at, &n_seen, last_team);
        uint32_t list = behind_members(reading, at), team = last_team;
        if (list == at) {
            list = behind_composed(reading, at);
            team = list > at ? composed_team(reading, at, last_team) : SMP_NOTHING;
        }
        if (team != SMP_NOTHING) status = keep_members(reading, at, list, team, err);
    }
    return status;
}

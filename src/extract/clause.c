/* From a predicate to the left: its subject, what stands between them, subjects it inherits. */
#include "extract/phrase.h"

#include "extract/asked.h"
#include "extract/commas.h"
#include "extract/embedded.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/relatives.h"
#include "extract/subject.h"

#include <string.h>

enum { MAX_LEFT = 45, MAX_GAP = 9, MAX_INHERIT = 3 };

/* What is said of one verb holds for those coordinated with it. */
#define INHERITED                                                                                  \
    (SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_HOPE) |                     \
     SMP_MARK(SMP_M_POSSIBLE))

/* Is the word before the phrase a verb of asking, so that the phrase is its addressee? */
static bool is_request(const smp_reading *reading, uint32_t floor, uint32_t start, uint32_t reach,
                       bool noun)
{
    bool is_stated = false; /* "mengingatkan bahwa X …", "mengingatkan, X …" tells of X */
    for (uint32_t at = start; at > floor && start - at < reach; at--) {
        uint32_t surface, end;
        is_stated = is_stated || smp_reading_is_punctuation(reading, at - 1, ',') ||
                    smp_reading_marked(reading, at - 1, SMP_M_COMPLEMENT);
        if (!smp_find_payload(reading, at - 1, SMP_P_SURFACE, &surface, &end)) continue;
        const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
        const smp_lex_cue *cue = &reading->lexicon->cues.items[found->cue];
        bool as_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
        if (is_stated && smp_str_is(cue->relation, "warns")) continue;
        if (cue->takes_clause && as_noun == noun) return true;
    }
    return false;
}

bool smp_clause_is_asked_for(const smp_reading *reading, uint32_t token)
{
    enum { NOUN_REACH = 16 };
    return is_request(reading, smp_find_sentence_first(reading, token), token, NOUN_REACH, true);
}

/* The subject of an earlier predicate of the sentence, for coordinated and infinitive verbs. */
static void inherit(const smp_reading *reading, uint32_t before, uint32_t first, smp_clause *out,
                    int depth);

static void look_left(const smp_reading *reading, uint32_t first, bool is_noun, smp_clause *out,
                      int depth);

/* The way back from a predicate to its subject. */
typedef struct walk {
    const smp_reading *reading;
    smp_clause *out;
    uint32_t first, floor; /* the predicate; where the sentence begins */
    uint32_t at;           /* what stands before this token is looked at next */
    uint32_t gap;          /* words passed that are neither grammar nor mention */
    bool is_noun;
    bool passed_name; /* letters that are no mention have been passed */
    bool is_delayed;  /* "menunda pembentukan X": not to do that denies nothing */
    bool is_adjunct;  /* "melibatkan X dalam pembentukan Y": a preposition before the noun */
    bool is_of_thing; /* "kebijakan yang": the relative clause tells of a thing without a name */
    int depth;        /* of inherited subjects */
} walk;

/* "Tokopedia merupakan platform yang …", "Ruangguru adalah perusahaan yang …": what is said of the
 * class is said of the one in it. The mention before the copula; `mention` when there is none. */
static uint32_t behind_copula(const walk *w, uint32_t mention)
{
    enum { REACH = 4 };
    static const char *const copulas[] = {"adalah", "merupakan", "ialah"};
    const smp_reading *reading = w->reading;
    for (uint32_t at = mention; at > w->floor && mention - at < REACH; at--)
        if (SMP_IS_ANY(reading, at - 1, copulas) && at - 1 > w->floor &&
            reading->mention_at[at - 2] != SMP_NO_MENTION)
            return at - 2;
    return mention;
}

/* "X didesak Y merevisi Z": X is to revise it. */
static bool take_asked(walk *w, uint32_t agent)
{
    smp_voice voice;
    uint32_t asking = smp_embedded_asking(w->reading, agent, w->floor);
    bool is_deed = smp_clause_verb_voice(w->reading, w->first, &voice) &&
                   voice == SMP_VOICE_ACTIVE && !w->out->is_relative && w->gap == 0;
    if (asking == SMP_NOTHING || !is_deed || w->depth >= MAX_INHERIT) return false;
    smp_clause asked = {0};
    look_left(w->reading, asking, false, &asked, w->depth + 1);
    w->out->subject = asked.subject;
    w->out->first = asked.first;
    w->out->is_requested = true;
    return true;
}

/* The phrase that ends in the mention is the subject; the word before it may colour the clause. */
static void take_subject(walk *w, uint32_t mention)
{
    const smp_reading *reading = w->reading;
    smp_clause *out = w->out;
    if (smp_phrase_is_former(reading, smp_phrase_holder(reading, mention)) ||
        smp_subject_is_of_kin(reading, mention, w->floor)) {
        out->has_unknown = true; /* "eks Kepala BIN meminta": the body does not */
        return;
    }
    if (!w->is_noun && take_asked(w, mention)) return;
    uint32_t start = smp_subject_start(reading, mention, w->floor, out->is_relative);
    smp_subject_heads(reading, start, mention, out->is_relative, &out->subject);
    out->has_unknown = out->has_unknown || out->subject.n == 0;
    out->first = start;
    uint32_t head = reading->mentions.items[mention].first;
    bool is_not = head > w->floor && smp_reading_is(reading, head - 1, "bukan");
    if (is_not || (out->is_relative && smp_relative_is_none(reading, head, w->floor)))
        out->marks |= SMP_MARK(SMP_M_NEGATION); /* "bukan X diminta" */
    /* "perlu X melakukan": what X ought to do; "harus kita dukung" is our own duty */
    const uint64_t own = SMP_MARK(SMP_M_FIRST_PLURAL) | SMP_MARK(SMP_M_FIRST_PERSON);
    for (uint32_t at = start; at < head && !smp_phrase_has(reading, head, own); at++)
        if (smp_reading_marked(reading, at, SMP_M_OBLIGATION)) out->marks |= SMP_MARK(SMP_M_HOPE);
    if (start == w->floor) return;
    /* "diharapkan pemerintah …", "diduga TikTok …" */
    out->marks |= reading->marks[start - 1] & (SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_ALLEGED));
    out->is_requested = is_request(reading, w->floor, start, 3, false);
    out->is_purpose = out->is_purpose || smp_reading_marked(reading, start - 1, SMP_M_PURPOSE);
    out->is_condition = smp_reading_marked(reading, start - 1, SMP_M_CONDITION);
}

/* Over a comma to what stands before it, over a whole parenthesis, or to an earlier subject. True
 * when the way ends here; so do the steps below. */
static bool pass_comma(walk *w, uint32_t comma)
{
    const smp_reading *reading = w->reading;
    uint32_t said = smp_phrase_saying_start(reading, comma, w->floor);
    if (said < comma) { /* "OJK, kata dia, telah …" */
        w->at = said;
        return false;
    }
    /* "mencontohkan Italia, yang memblokir": a name that nobody knows */
    bool is_of_unknown = w->out->is_relative && w->gap == 0 && comma > w->floor + 1 &&
                         reading->mention_at[comma - 1] == SMP_NO_MENTION &&
                         smp_find_is_capital(reading, comma - 1);
    if (is_of_unknown) return true;
    if (!w->is_noun && !w->out->is_relative && smp_comma_has_subject(reading, comma, w->first)) {
        w->out->has_unknown = true;
        return true;
    }
    bool is_lettered = comma > w->floor + 1 && /* "…, PT X (XY), tidak akan" */
                       smp_reading_is_punctuation(reading, comma - 1, ')') &&
                       reading->mention_at[comma - 2] != SMP_NO_MENTION;
    bool is_bare =
        comma == w->floor || (!is_lettered && reading->mention_at[comma - 1] == SMP_NO_MENTION);
    /* right before the predicate a comma closes something: "X, induk Y, memprotes" */
    uint32_t opening =
        w->gap == 0 && !is_lettered ? smp_comma_opening(reading, comma, w->floor) : comma;
    if (opening < comma ? smp_comma_opens_predicate(reading, opening)
                        : w->gap == 0 && !is_bare && !is_lettered &&
                              smp_comma_follows_object(reading, comma, w->floor)) {
        inherit(reading, comma, w->first, w->out, w->depth);
        return true;
    }
    w->at = opening;
    /* "X mengatakan, penyidik Y memeriksa": the words behind the comma are their own subject */
    if (w->gap > 0 && comma > w->floor && smp_reading_marked(reading, comma - 1, SMP_M_SPEECH))
        return true;
    if (opening < comma || !is_bare || w->gap + (w->first - comma) <= 1) return false;
    inherit(reading, comma, w->first, w->out, w->depth);
    return true;
}

/* "KPPU mendenda Google karena menyalahgunakan …": whom an active verb before the cause is done to
 * gives the cause; false where no such verb is near. */
static bool take_object(walk *w, uint32_t cause)
{
    enum { REACH = 14 };
    const smp_reading *reading = w->reading;
    uint32_t object = SMP_NO_MENTION;
    for (uint32_t at = cause; at > w->floor && cause - at < REACH;) {
        smp_voice voice;
        at--;
        if (smp_reading_is_punctuation(reading, at, ',') || smp_phrase_is_quote(reading, at))
            return false;
        if (reading->mention_at[at] != SMP_NO_MENTION) object = reading->mention_at[at];
        if (!smp_clause_verb_voice(reading, at, &voice)) continue;
        if (voice != SMP_VOICE_ACTIVE) return false;
        if (object == SMP_NO_MENTION) { /* an object without a name does it */
            w->out->has_unknown = w->out->has_unknown || cause - at > 1;
            return cause - at > 1;
        }
        smp_phrase_add(&w->out->subject, object);
        w->out->first = reading->mentions.items[object].first;
        return true;
    }
    return false;
}

/* "setelah memanggil X, Y diblokir": not Y who did it; "karena melanggar X, Y diblokir": Y. */
static bool differs_in_voice(const walk *w, uint32_t mention)
{
    enum { REACH = 5 };
    const smp_reading *reading = w->reading;
    smp_voice own, main;
    uint32_t end = reading->mentions.items[mention].end;
    uint32_t limit = smp_find_sentence_end(reading, w->first);
    if (smp_phrase_has(reading, w->floor, SMP_MARK(SMP_M_CAUSE) | SMP_MARK(SMP_M_CONDITION)) ||
        !smp_clause_verb_voice(reading, w->first, &own) || own != SMP_VOICE_ACTIVE)
        return false;
    for (uint32_t verb = end; verb < limit && verb < end + REACH; verb++)
        if (smp_clause_verb_voice(reading, verb, &main)) return main == SMP_VOICE_PASSIVE;
    return false;
}

/* "Untuk melindungi konsumen, Tokopedia …", "Setelah memanggil X, Kemendag …": a deed that opens
 * the sentence is that of the subject behind the comma. */
static bool main_subject(walk *w)
{
    uint32_t main = smp_comma_main(w->reading, w->first);
    if (main == SMP_NO_MENTION || differs_in_voice(w, main)) return false;
    smp_phrase_add(&w->out->subject, main);
    return true;
}

/* "Setelah memanggil X, Kemendag …", "Selain menegur X, …", "Dengan memblokir X, …": words that
 * open what the subject behind the comma does, too. */
static bool opens_before_main(const walk *w, uint32_t token)
{
    static const char *const words[] = {"setelah", "sesudah", "usai",   "seusai", "selain",
                                        "ketika",  "sambil",  "seraya", "dengan", "sembari"};
    if (token != w->floor || w->gap > 0 || w->out->is_relative) return false;
    if (w->is_noun && !w->out->has_light_verb) return false;
    return SMP_IS_ANY(w->reading, token, words);
}

/* "X menilai anggaran belum cukup dan perlu ditambah untuk mendukung": what something is done to,
 * and who only speaks of it, does not further its end. */
static bool is_furthered(const walk *w, uint32_t purpose)
{
    enum { LAST = MAX_INHERIT - 1 };
    smp_voice voice;
    smp_clause earlier = {0};
    if (purpose <= w->floor || w->depth >= LAST ||
        !smp_clause_verb_voice(w->reading, purpose - 1, &voice) || voice != SMP_VOICE_PASSIVE)
        return false;
    look_left(w->reading, purpose - 1, false, &earlier, w->depth + 1);
    return earlier.is_inherited;
}

/* The one at a mention does it, alone, and the clause begins there. */
static void take_doer(walk *w, uint32_t mention)
{
    smp_phrase_add(&w->out->subject, mention);
    w->out->first = w->reading->mentions.items[mention].first;
}

/* "meminta X untuk", "komitmen X untuk": whose deed the purpose is. */
static bool take_bearer(walk *w, uint32_t purpose)
{
    smp_clause *out = w->out;
    uint32_t asked = smp_asked_of(w->reading, purpose, w->floor);
    if (asked != SMP_NO_MENTION) {
        take_doer(w, asked);
        out->is_requested = true;
        out->is_purpose = false;
        return true;
    }
    uint32_t intends = smp_asked_intent(w->reading, purpose, w->floor);
    if (intends == SMP_NO_MENTION) return false;
    uint32_t start = smp_subject_start(w->reading, intends, w->floor, false);
    smp_subject_heads(w->reading, start, intends, false, &out->subject);
    if (out->subject.n == 0) smp_phrase_add(&out->subject, intends);
    out->first = w->reading->mentions.items[intends].first;
    out->is_inherited = !smp_reading_is(w->reading, purpose, "untuk"); /* told, not said of it */
    out->marks |= w->reading->marks[purpose - 1] & SMP_AUXILIARIES;    /* "siap untuk" */
    return true;
}

/* "disalurkan X untuk membantu", "dilakukan untuk": the agent before it, or nobody with a name. */
static bool ends_at_purpose(walk *w, uint32_t purpose)
{
    smp_clause *out = w->out;
    uint32_t agent = smp_asked_agent(w->reading, purpose, w->floor);
    if (agent != SMP_NO_MENTION) {
        take_doer(w, agent);
        return true;
    }
    bool is_nobody_s = (!w->is_noun && is_furthered(w, purpose)) ||
                       smp_asked_is_performed(w->reading, purpose) ||
                       smp_asked_is_nobody_s(w->reading, purpose, w->floor);
    out->has_unknown = out->has_unknown || is_nobody_s;
    return is_nobody_s;
}

/* Words of grammar: openers of a clause, auxiliaries. `*was_mark`: the token was one. */
static bool pass_mark(walk *w, uint32_t token, bool *was_mark)
{
    smp_clause *out = w->out;
    uint64_t marks = w->reading->marks[token];
    const uint64_t modal =
        SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_OBLIGATION) | SMP_MARK(SMP_M_POSSIBLE);
    *was_mark = true;
    w->at = token;
    if (w->is_adjunct && out->is_governed && (marks & modal)) {
        out->has_unknown = true; /* "tak perlu melibatkan X dalam pembentukan Y": Y is not denied */
        return true;
    }
    if (marks & SMP_MARK(SMP_M_RELATIVE)) {
        out->is_relative = true;
        return false;
    }
    out->is_purpose = out->is_purpose || (marks & SMP_MARK(SMP_M_PURPOSE));
    out->is_condition = out->is_condition || (marks & SMP_MARK(SMP_M_CONDITION));
    if (smp_reading_is(w->reading, token, "tanpa") && w->gap == 0 && /* "… tanpa melibatkan X" */
        smp_asked_opens_manner(w->reading, token)) {
        inherit(w->reading, token, w->first, out, w->depth);
        out->marks |= marks;
        return true;
    }
    if ((marks & SMP_MARK(SMP_M_NEGATION)) && smp_asked_is_resolve(w->reading, token + 1)) {
        out->marks |= SMP_MARK(SMP_M_POSSIBLE);
        return false;
    }
    const uint64_t openers = SMP_MARK(SMP_M_PURPOSE) | SMP_MARK(SMP_M_TIME_CLAUSE) |
                             SMP_MARK(SMP_M_CAUSE) | SMP_MARK(SMP_M_CONDITION);
    if ((marks & openers) && token == w->floor && w->gap == 0 && main_subject(w)) return true;
    bool is_purpose = (marks & SMP_MARK(SMP_M_PURPOSE)) != 0;
    if (is_purpose && take_bearer(w, token)) return true;
    if (smp_reading_is(w->reading, token, "bertujuan")) return false; /* "aturan ini bertujuan …" */
    if (is_purpose && ends_at_purpose(w, token)) return true;
    if ((marks & SMP_MARK(SMP_M_CAUSE)) && w->gap == 0 && take_object(w, token)) return true;
    if (marks & (SMP_OPENERS | SMP_MARK(SMP_M_PURPOSE))) {
        if (out->is_relative) return true; /* its antecedent has no name here */
        /* "masa ketika alat itu membantu": the clause has its own subject */
        const uint64_t others = SMP_MARK(SMP_M_TIME_CLAUSE) | SMP_MARK(SMP_M_COMPLEMENT) |
                                SMP_MARK(SMP_M_CAUSE) | SMP_MARK(SMP_M_CONDITION);
        if ((marks & others) && !w->is_noun && w->gap > 1 && out->has_unknown) return true;
        uint64_t own = out->marks;
        inherit(w->reading, token, w->first, out, w->depth);
        /* "mengaku dapat belajar setelah bertemu": that they met is not in doubt */
        if (marks & SMP_MARK(SMP_M_TIME_CLAUSE))
            out->marks &= own | ~(SMP_MARK(SMP_M_POSSIBLE) | SMP_MARK(SMP_M_HOPE));
        return true;
    }
    if (!w->is_noun)
        marks &= ~SMP_MARK(SMP_M_LIGHT_VERB); /* a verb before a verb is another clause's */
    *was_mark = (marks & SMP_AUXILIARIES) != 0;
    if (!*was_mark) return false;
    if (w->is_delayed) marks &= ~SMP_MARK(SMP_M_NEGATION);
    out->marks |= marks;
    out->has_light_verb = out->has_light_verb || (marks & SMP_MARK(SMP_M_LIGHT_VERB));
    return false;
}

/* "penjual makanan dan minuman diharuskan": the word joins two nouns, no clauses. */
static bool joins_nouns(const smp_reading *reading, uint32_t token)
{
    return token > 0 && token + 1 < reading->tokens.n_tokens &&
           smp_reading_is(reading, token, "dan") && smp_phrase_is_plain_noun(reading, token - 1) &&
           smp_phrase_is_plain_noun(reading, token + 1);
}

/* What a word before the predicate tells of it. */
static void note_word(walk *w, uint32_t token)
{
    const smp_reading *reading = w->reading;
    smp_clause *out = w->out;
    w->is_adjunct = w->is_adjunct ||
                    (!out->is_governed && (smp_reading_marked(reading, token, SMP_M_PREPOSITION) ||
                                           smp_reading_marked(reading, token, SMP_M_THROUGH)));
    if (token + 1 == w->first && !w->is_noun && smp_reading_is(reading, token, "menolak"))
        out->marks |= SMP_MARK(SMP_M_NEGATION); /* "menolak diperiksa" */
    if (token + 1 == w->first && !w->is_noun && smp_reading_is(reading, token, "minta"))
        out->is_requested = true; /* "minta dilindungi" */
}

/* Does the way of a relative clause end at a word, its antecedent found or without a name? */
static bool ends_relative(walk *w, uint32_t token, bool is_verb)
{
    enum { OF_ANTECEDENT = 5, OF_MANNER = 1 };
    const smp_reading *reading = w->reading;
    smp_clause *out = w->out;
    if (w->gap <= OF_ANTECEDENT && is_verb && smp_relative_is_brought_out(reading, token)) {
        inherit(reading, token + 1, w->first, out, w->depth);
        return true; /* "X mengumumkan kebijakan yang mewajibkan …" */
    }
    if (w->gap == 0) w->is_of_thing = smp_relative_is_thing(reading, token);
    if (w->gap > 0 && (smp_relative_is_set_off(reading, token) || /* "nomor X para penagih yang" */
                       smp_phrase_has(reading, token, SMP_MARK(SMP_M_GROUP_PREFIX))))
        return true;
    bool is_counted = w->gap <= OF_MANNER + 1 && reading->tokens.tokens[token].kind == SMP_NUMBER;
    if (is_counted) return true;              /* "dari 200 klinik, baru 170 yang …" */
    return w->gap > OF_ANTECEDENT || is_verb; /* "para pengusaha yang …": without a name here */
}

/* Is the subject of the predicate a word between it and the one at hand? */
static bool has_own_subject(const walk *w, uint32_t token, bool is_passive)
{
    enum { OF_WHAT = 2 };
    const smp_reading *reading = w->reading;
    smp_clause *out = w->out;
    if (w->gap == 0 && !w->is_noun && smp_subject_is_pointed_at(reading, token, w->floor)) {
        out->has_unknown = true;
        return true;
    }
    if (!smp_reading_marked(reading, token, SMP_M_SPEECH)) return false;
    /* "X menegaskan pencapaian Y memerlukan kolaborasi": what needs it has no name here */
    if (out->is_governed && w->gap > 0) return true;
    /* "ia mengatakan XYZ akan memanggil": a name that nobody knows; "khawatir aparat tak dapat" */
    if (w->passed_name || (!w->is_noun && smp_comma_has_subject(reading, token, w->first))) {
        out->has_unknown = true;
        return true;
    }
    /* "X menjelaskan pemilihan kota itu juga mendukung Y": what is said of has no name here */
    return w->gap >= OF_WHAT && !w->is_noun && !is_passive && out->has_unknown;
}

/* A verb, a conjunction, or a word that may belong to a subject nobody knows. */
static bool pass_word(walk *w, uint32_t token)
{
    enum { GOVERNED = 3, OF_MANNER = 1 };
    const smp_reading *reading = w->reading;
    smp_clause *out = w->out;
    bool is_verb = smp_clause_is_verb(reading, token);
    w->at = token;
    note_word(w, token);
    if (smp_asked_opens_manner(reading, token) && token + 1 == w->first && !w->is_noun) {
        inherit(reading, token, w->first, out, w->depth);
        return true;
    }
    if (w->is_noun && !out->has_light_verb && w->gap <= GOVERNED &&
        smp_asked_governs(reading, token)) {
        out->has_light_verb = out->is_governed = true;
        w->is_delayed = smp_reading_is(reading, token, "menunda");
        w->gap = 0;
        return false;
    }
    if (out->is_relative && ends_relative(w, token, is_verb)) return true;
    smp_voice voice;
    bool is_passive =
        smp_clause_verb_voice(reading, w->first, &voice) && voice == SMP_VOICE_PASSIVE;
    if (is_verb && is_passive && w->gap > OF_MANNER) {
        /* "menyebut aturan X sudah diatur": the words between are its own subject */
        uint32_t head = smp_relative_head(reading, token, w->floor);
        if (head != SMP_NO_MENTION) take_subject(w, head);
        return true;
    }
    if (has_own_subject(w, token, is_passive)) return true;
    w->passed_name = w->passed_name || (smp_find_is_capital(reading, token) && token > w->floor &&
                                        (smp_find_flags(reading, token) & SMP_ALL_CAPS));
    /* "aturan ini sekaligus menggantikan": no other verb is joined */
    if (smp_reading_is(reading, token, "sekaligus") && token > w->floor &&
        reading->mention_at[token - 1] != SMP_NO_MENTION)
        return false;
    if (is_passive && !is_verb && joins_nouns(reading, token)) return ++w->gap > MAX_GAP;
    /* "orang tua dan pihak asrama memantau": the last of the list has no name */
    bool is_listed = w->gap > 0 && token > w->floor &&
                     smp_reading_marked(reading, token, SMP_M_COORDINATOR) &&
                     reading->mention_at[token - 1] != SMP_NO_MENTION &&
                     smp_phrase_has(reading, token + 1,
                                    SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX));
    if (is_listed) {
        take_subject(w, reading->mention_at[token - 1]);
        return true;
    }
    uint32_t end;
    if (is_verb && w->gap > 0 && !w->is_noun && !is_passive &&
        smp_asked_lays_down(reading, token, &end)) {
        out->has_unknown = true; /* "meminta kedua raksasa itu mematuhi": they are to do it */
        return true;
    }
    uint32_t both = smp_phrase_both(reading, token, w->floor);
    if (both < token && w->gap > 0) { /* "pengusaha baik di kota maupun di desa" */
        w->at = both;
        return false;
    }
    bool is_forbidden = false;
    if (is_verb && w->gap == 0 && w->depth == 0 && !w->is_noun &&
        smp_embedded_is_laid(reading, token, &is_forbidden)) {
        out->is_requested = true; /* "X diwajibkan mengawasi" */
        out->has_unknown = out->has_unknown || is_forbidden;
        if (is_forbidden) return true;
    }
    if (is_verb || smp_reading_marked(reading, token, SMP_M_COORDINATOR)) {
        inherit(reading, token + 1, w->first, out, w->depth);
        return true;
    }
    out->has_unknown = out->has_unknown || smp_find_is_word(reading, token);
    return ++w->gap > MAX_GAP;
}

/* The mention, or where a relative clause ends in it the one that clause is about. False where that
 * one has no name. */
static bool find_antecedent(const walk *w, uint32_t *mention)
{
    smp_voice voice;
    bool is_received = (w->out->marks & SMP_MARK(SMP_M_RECEIVE_VERB)) != 0;
    if (w->out->is_relative) {
        if (smp_relative_person(w->reading, w->floor, mention)) return *mention != SMP_NO_MENTION;
        return !w->is_of_thing;
    }
    if (smp_relative_object(w->reading, w->floor, mention)) return *mention != SMP_NO_MENTION;
    if (w->is_noun && !is_received) return true;
    bool is_active = w->is_noun || (smp_clause_verb_voice(w->reading, w->first, &voice) &&
                                    voice == SMP_VOICE_ACTIVE);
    uint32_t start = smp_subject_start(w->reading, *mention, w->floor, false);
    if (smp_embedded_deed(w->reading, w->floor, mention)) return *mention != SMP_NO_MENTION;
    if (smp_subject_is_rank(w->reading, *mention, w->floor)) return false;
    return smp_relative_antecedent(w->reading, start, w->floor, is_active, mention);
}

static bool step_left(walk *w)
{
    const smp_reading *reading = w->reading;
    uint32_t token = w->at - 1, mention = reading->mention_at[token];
    bool was_mark;
    if (mention != SMP_NO_MENTION) {
        uint32_t one = w->out->is_relative
                           ? behind_copula(w, reading->mentions.items[mention].first)
                           : reading->mentions.items[mention].first;
        if (one < reading->mentions.items[mention].first) mention = reading->mention_at[one];
        if (find_antecedent(w, &mention)) take_subject(w, mention);
        else w->out->has_unknown = true;
        return true;
    }
    const smp_date_seen *date = smp_index_date(reading, token);
    if (date && date->first > w->floor) {
        w->at = date->first;
        return false;
    }
    if (smp_reading_is_punctuation(reading, token, ',')) return pass_comma(w, token);
    if (smp_phrase_is_quote(reading, token)) return true;
    if (opens_before_main(w, token) && main_subject(w)) return true;
    if (w->gap == 0 && !w->is_noun && smp_asked_is_talk(reading, token)) {
        w->out->has_unknown = true; /* "seiring dengan rencana merevisi": whose plan is not told */
        return true;
    }
    bool done = pass_mark(w, token, &was_mark);
    return done || was_mark ? done : pass_word(w, token);
}

static void look_left(const smp_reading *reading, uint32_t first, bool is_noun, smp_clause *out,
                      int depth)
{
    walk w = {.reading = reading,
              .out = out,
              .first = first,
              .floor = smp_find_sentence_first(reading, first),
              .at = first,
              .is_noun = is_noun,
              .depth = depth};
    out->first = first;
    while (w.at > w.floor && first - w.at < MAX_LEFT)
        if (step_left(&w)) return;
    /* "Didesak DPR, Kemendag …", "Minta X patuh, Kemendag: …": a predicate opens the sentence */
    if (w.at == w.floor && w.gap == 0 && !is_noun && !out->is_relative) main_subject(&w);
}

/* "No subject", where NULL would mean that nobody looked. */
static const smp_clause nobody = {0};
/* The same where somebody without a name does it: "Negara memiliki tugas untuk melindungi X". */
static const smp_clause somebody = {.has_unknown = true};

static bool is_passive_verb(const smp_reading *reading, uint32_t token)
{
    smp_voice voice;
    return smp_clause_verb_voice(reading, token, &voice) && voice == SMP_VOICE_PASSIVE;
}

/* What the way to the left finds at one token: the clause of a verb with a subject, the end of the
 * way (a clause without one), or NULL where it goes on. */
static const smp_clause *end_of_way(const smp_reading *reading, uint32_t floor, uint32_t at,
                                    int depth)
{
    if (smp_phrase_is_quote(reading, at)) return &nobody;
    /* "pemerintah tengah panik sehingga …": the predicate need be no verb */
    bool is_predicate = at > floor && reading->mention_at[at - 1] != SMP_NO_MENTION &&
                        smp_phrase_has(reading, at, SMP_MARK(SMP_M_ONGOING));
    if (!is_predicate && !smp_clause_is_verb(reading, at) &&
        !smp_phrase_is_headline_verb(reading, at) &&
        !smp_reading_marked(reading, at, SMP_M_LIGHT_VERB))
        return NULL;
    smp_clause earlier = {0};
    look_left(reading, at, false, &earlier, depth + 1);
    /* "menurunkan produk yang dimaksud dan melarang X": the verb of the thing's own clause */
    if (!earlier.subject.n && earlier.is_relative && is_passive_verb(reading, at) &&
        smp_reading_marked(reading, at + 1, SMP_M_COORDINATOR))
        return NULL;
    if (!earlier.subject.n && earlier.has_unknown) return &somebody;
    if (!earlier.subject.n) return earlier.is_relative ? &nobody : NULL;
    smp_clause *kept = smp_arena_array(reading->arena, smp_clause, 1);
    reading->clauses->failed = reading->clauses->failed || !kept;
    if (!kept) return &nobody;
    *kept = earlier;
    return kept;
}

/* The clause of the nearest verb before a token from whom a subject may come, without a subject
 * when there is none. All tokens on the way there share it, so each is passed once. */
static const smp_clause *earlier_clause(const smp_reading *reading, uint32_t before, int depth)
{
    const smp_clause **known =
        reading->clauses->before + (size_t)depth * (reading->tokens.n_tokens + 1);
    const smp_clause *found = NULL;
    uint32_t floor = before > 0 ? smp_find_sentence_first(reading, before - 1) : 0, at = before;
    while (at > floor && !found) {
        found = known[at] ? known[at] : end_of_way(reading, floor, at - 1, depth);
        at--;
    }
    if (!found) found = &nobody;
    for (uint32_t passed = at; passed < before; passed++) known[passed + 1] = found;
    return found;
}

/* "aturan itu melarang penjual berdagang dan mewajibkan …": who forbids also obliges, not whom it
 * is forbidden. The clause of the verb whose object the subject is, where both lay something down.
 */
static bool outer_clause(const smp_reading *reading, const smp_clause *inner, uint32_t first,
                         smp_clause *out, int depth)
{
    enum { LONGEST = 2 };
    uint32_t end, at = reading->mentions.items[inner->subject.mentions[0]].first;
    uint32_t floor = smp_find_sentence_first(reading, first);
    if (!smp_asked_lays_down(reading, first, &end)) return false;
    while (at > floor && smp_phrase_has(reading, at - 1,
                                        SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX)))
        at--;
    for (uint32_t back = 1; back <= LONGEST && at >= floor + back; back++) {
        if (!smp_asked_lays_down(reading, at - back, &end) || end != at) continue;
        look_left(reading, at - back, false, out, depth + 1);
        return out->subject.n > 0;
    }
    return false;
}

/* "meminta X menahan barang yang masuk serta meminta Y …": the verb of the same cue that the one
 * behind the conjunction goes on with; SMP_NOTHING without one. */
static uint32_t twin_before(const smp_reading *reading, uint32_t before, uint32_t first)
{
    enum { FAR = 30 };
    uint32_t surface, end, floor = smp_find_sentence_first(reading, first);
    if (before <= floor || !smp_reading_marked(reading, before - 1, SMP_M_COORDINATOR) ||
        !smp_find_payload(reading, first, SMP_P_SURFACE, &surface, &end))
        return SMP_NOTHING;
    const smp_lex_surface *own = &reading->lexicon->surfaces.items[surface];
    for (uint32_t at = before - 1; at > floor && before - at < FAR;) {
        at--;
        if (smp_phrase_is_quote(reading, at)) break;
        if (reading->mention_at[at] != SMP_NO_MENTION ||
            !smp_find_payload(reading, at, SMP_P_SURFACE, &surface, &end))
            continue;
        const smp_lex_surface *other = &reading->lexicon->surfaces.items[surface];
        if (other->cue == own->cue && other->voice == own->voice) return at;
    }
    return SMP_NOTHING;
}

static void inherit(const smp_reading *reading, uint32_t before, uint32_t first, smp_clause *out,
                    int depth)
{
    if (depth >= MAX_INHERIT || before == smp_find_sentence_first(reading, first)) return;
    smp_clause outer = {0};
    uint32_t twin = twin_before(reading, before, first);
    if (twin != SMP_NOTHING) look_left(reading, twin, false, &outer, depth + 1);
    const smp_clause *earlier = outer.subject.n ? &outer : earlier_clause(reading, before, depth);
    if (!earlier->subject.n) {
        out->has_unknown = out->has_unknown || earlier->has_unknown;
        return;
    }
    if (outer_clause(reading, earlier, first, &outer, depth)) earlier = &outer;
    out->subject = earlier->subject;
    out->is_inherited = true;
    out->marks |= earlier->marks & INHERITED;
    out->is_purpose = out->is_purpose || earlier->is_purpose;
    out->is_requested = out->is_requested || earlier->is_requested;
    out->is_condition = out->is_condition || earlier->is_condition;
}

bool smp_clause_open(smp_reading *reading)
{
    size_t n = MAX_INHERIT * (reading->tokens.n_tokens + 1);
    reading->clauses = smp_arena_array(reading->arena, smp_clause_memo, 1);
    if (!reading->clauses) return false;
    reading->clauses->before = smp_arena_array(reading->arena, const smp_clause *, n);
    return reading->clauses->before != NULL;
}

void smp_clause_before(const smp_reading *reading, uint32_t first, bool is_noun, smp_clause *out)
{
    memset(out, 0, sizeof *out);
    look_left(reading, first, is_noun, out, 0);
}

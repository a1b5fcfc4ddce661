/* Whether a form of the lexicon holds where its words stand: by its match rule, its context and the
 * day. Keeps no mention. */
#include "extract/form.h"

#include <string.h>

/* Behind the bracket that opens in a text: a short form inside of a name, with the blank before it.
 */
static size_t skip_short_form(simpul_str text, size_t at)
{
    if (text.ptr[at] == ' ' && at + 1 < text.len && text.ptr[at + 1] == '(') at++;
    if (text.ptr[at] != '(') return at;
    size_t close = smp_str_find(text, SIMPUL_STR(")"), at);
    return close == SIZE_MAX ? at : close + 1;
}

/* The bytes of the tokens equal the form's, white space being one blank; short forms in brackets
 * are looked over. */
static bool is_exact(const smp_reading *reading, const smp_hit *hit, simpul_str form)
{
    size_t at = 0;
    simpul_str text = smp_reading_text(reading, hit->first, hit->end);
    for (size_t i = 0; i < text.len; i++) {
        i = skip_short_form(text, i);
        if (i == text.len) break;
        bool blank = text.ptr[i] == ' ' || text.ptr[i] == '\n';
        if (blank && i > 0 && (text.ptr[i - 1] == ' ' || text.ptr[i - 1] == '\n')) continue;
        if (at >= form.len || (blank ? form.ptr[at] != ' ' : form.ptr[at] != text.ptr[i]))
            return false;
        at++;
    }
    return at == form.len;
}

static bool has_context_in(const smp_reading *reading, uint32_t sentence, const smp_lex_form *form)
{
    enum { SHORTEST = 3 }; /* letters of a word that ends where the context does */
    const smp_sentence *place = &reading->tokens.sentences[sentence];
    simpul_str text = smp_reading_text(reading, place->first, place->end);
    for (size_t i = 0; i < form->n_context; i++) {
        simpul_str wanted = form->context[i];
        for (size_t at = 0; at + wanted.len <= text.len; at++) {
            size_t same = 0;
            while (same < wanted.len) {
                char c = text.ptr[at + same];
                if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
                if (c != wanted.ptr[same]) break;
                same++;
            }
            bool starts =
                at == 0 || !((text.ptr[at - 1] | 32) >= 'a' && (text.ptr[at - 1] | 32) <= 'z');
            /* "ai" is not in "air"; longer words may go on: "aplikasinya" */
            bool ends = wanted.len > SHORTEST || at + same == text.len ||
                        !((text.ptr[at + same] | 32) >= 'a' && (text.ptr[at + same] | 32) <= 'z');
            if (same == wanted.len && starts && ends) return true;
        }
    }
    return false;
}

/* Asked many times of one form in one sentence, answered once. */
static bool has_context(const smp_reading *reading, const smp_hit *hit, const smp_lex_form *form)
{
    uint32_t sentence = smp_reading_sentence(reading, hit->first);
    smp_context_known *known = &reading->contexts[form - reading->lexicon->forms.items];
    if (known->sentence != sentence + 1)
        *known = (smp_context_known){sentence + 1, has_context_in(reading, sentence, form)};
    return known->is_there;
}

/* In a text without capitals a short form still stands where it can be no common word: "dpr",
 * "umkm", not "api" or "bin"; with its context only a long one: "telegram", not "dana". */
static bool stands_lower(simpul_str form, smp_match_rule match)
{
    enum { SHORT = 3, LONG = 6 };
    bool is_vowel[SHORT];
    if (match == SMP_MATCH_CONTEXT) return form.len >= LONG;
    if (form.len != SHORT) return form.len > SHORT;
    for (size_t i = 0; i < SHORT; i++) is_vowel[i] = strchr("AEIOUaeiou", form.ptr[i]) != NULL;
    return is_vowel[1] == is_vowel[0] || is_vowel[1] == is_vowel[2];
}

/* "Head of Public Policy Meta", "Anggota DEN": who has a rank of companies there is one, and
 * letters behind any rank are a body's. */
static bool is_behind_rank(const smp_reading *reading, const smp_hit *hit, const smp_lex_form *form)
{
    smp_type type = reading->lexicon->entities.items[form->entity].type;
    if (hit->first == 0 || !smp_reading_marked(reading, hit->first - 1, SMP_M_RANK)) return false;
    if (smp_reading_marked(reading, hit->first - 1, SMP_M_COMPANY_RANK))
        return (type & (SMP_T_COMPANY | SMP_T_PLATFORM)) != 0;
    return (type & (SMP_T_BODY | SMP_T_STAKEHOLDER)) != 0 && !reading->is_upper &&
           (reading->tokens.tokens[hit->first].flags & SMP_ALL_CAPS) != 0;
}

static bool form_holds(const smp_reading *reading, const smp_hit *hit, const smp_lex_form *form,
                       bool in_context)
{
    if (reading->has_day && (reading->published < form->from || reading->published > form->to))
        return false;
    if (form->match == SMP_MATCH_ANY_CASE) return true;
    if (!is_exact(reading, hit, form->text) &&
        !(reading->is_lower && stands_lower(form->text, form->match)))
        return false;
    /* in a text of capitals "ITU" is a word of grammar */
    if (reading->is_upper && hit->end == hit->first + 1 && reading->marks[hit->first]) return false;
    return form->match == SMP_MATCH_EXACT || in_context || is_behind_rank(reading, hit, form) ||
           has_context(reading, hit, form);
}

static bool is_mentioned(const smp_reading *reading, uint32_t entity)
{
    simpul_str id = reading->lexicon->entities.items[entity].id;
    uint32_t actor = smp_strmap_find(&reading->actor_ids, id);
    return actor != SMP_STRMAP_NONE && reading->actors.items[actor].is_mentioned;
}

uint32_t smp_form_of_hit(const smp_reading *reading, const smp_hit *hit, bool second_round)
{
    const smp_matcher *matcher = &reading->lexicon->matcher;
    uint32_t best = SMP_NOTHING;
    for (uint32_t at = hit->payload + 1; at; at = matcher->payloads.items[at - 1].next) {
        const smp_payload *payload = &matcher->payloads.items[at - 1];
        if (payload->kind != SMP_P_FORM) continue;
        const smp_lex_form *form = &reading->lexicon->forms.items[payload->index];
        bool seen = second_round && is_mentioned(reading, form->entity);
        if (!form_holds(reading, hit, form, seen)) continue;
        bool first = best == SMP_NOTHING;
        /* a form that its context holds up goes before one that stands everywhere */
        bool better = !first && form->match == SMP_MATCH_CONTEXT &&
                      reading->lexicon->forms.items[best].match != SMP_MATCH_CONTEXT;
        bool same = !first && form->match == reading->lexicon->forms.items[best].match;
        if (first || better || (same && payload->index < best)) best = payload->index;
    }
    return best;
}

bool smp_form_at(const smp_reading *reading, uint32_t token, smp_type type, uint32_t *entity,
                 uint32_t *end)
{
    if (token >= reading->tokens.n_tokens) return false;
    for (uint32_t i = reading->hits_at[token]; i < reading->hits_at[token + 1]; i++) {
        const smp_hit *hit = &reading->hits.items[i];
        uint32_t form = smp_form_of_hit(reading, hit, false);
        if (form == SMP_NOTHING) continue;
        *entity = reading->lexicon->forms.items[form].entity;
        *end = hit->end;
        if (reading->lexicon->entities.items[*entity].type & type) return true;
    }
    return false;
}

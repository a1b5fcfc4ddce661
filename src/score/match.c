/* Counts what of a document's records is in its gold, and what of the gold is in the records. */
#include "score/match.h"

#include "base/error.h"
#include "base/utf8.h"
#include "score/canon.h"
#include "score/family.h"
#include "score/words.h"

#include <stdlib.h>
#include <string.h>

/* What a claim says, with the gold's names for its ends. */
typedef struct stated_key {
    simpul_str subject, object, text; /* text: "subject relation object polarity" */
    const simpul_relation *relation;
    uint32_t claim; /* of the gold by index in the document, of the records by index in the set */
} stated_key;

typedef struct key_list {
    smp_strmap texts;
    smp_vec(stated_key) keys; /* by id of the text */
} key_list;

typedef struct matcher {
    const smp_gold_document *gold;
    const smp_stated *stated;
    smp_counts *counts;
    smp_faults *faults;
    smp_arena scratch;
    smp_canon canon;
    key_list wanted, found;
    bool *is_matched, *is_matched_leniently; /* gold claims */
    simpul_error *err;
} matcher;

static simpul_status put_fault(matcher *on, smp_buf *line)
{
    simpul_str kept =
        line->failed ? SIMPUL_STR_NONE : smp_arena_str(on->faults->arena, smp_buf_view(line));
    bool done = kept.ptr && smp_vec_push(&on->faults->lines, kept);
    smp_buf_dispose(line);
    return done ? SIMPUL_OK : smp_error_memory(on->err);
}

/* "a.txt: WHAT: TEXT" */
static void begin_fault(const matcher *on, smp_buf *line, const char *what, simpul_str text)
{
    smp_buf_init(line);
    smp_buf_str(line, on->gold->name);
    smp_buf_format(line, ": %s: ", what);
    smp_buf_str(line, text);
}

static simpul_status fault(matcher *on, const char *what, simpul_str text)
{
    smp_buf line;
    begin_fault(on, &line, what, text);
    return put_fault(on, &line);
}

/* ---- entities ---- */

static int by_bytes(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

static simpul_status tell_missed(matcher *on, const bool *is_found)
{
    const smp_canon *canon = &on->canon;
    simpul_status status = SIMPUL_OK;
    smp_text_list missed = {0};
    for (uint32_t i = 0; i < canon->names.n && !status; i++)
        if (canon->required.items[i] && !is_found[i] &&
            !smp_vec_push(&missed, smp_strmap_string(&canon->names, i)))
            status = smp_error_memory(on->err);
    if (missed.n) qsort(missed.items, missed.n, sizeof *missed.items, by_bytes);
    for (size_t i = 0; i < missed.n && !status; i++)
        status = fault(on, "entity missed", missed.items[i]);
    smp_vec_dispose(&missed);
    return status;
}

static simpul_status tell_extra(matcher *on, simpul_str id)
{
    enum { SHOWN = 3 };
    uint32_t predicted = smp_strmap_find(&on->canon.predicted, id);
    const smp_text_list *wording = &on->canon.wording.items[predicted];
    smp_buf line;
    begin_fault(on, &line, "entity not in gold", id);
    smp_buf_text(&line, " [");
    for (size_t i = 0; i < wording->n && i < SHOWN; i++) {
        if (i) smp_buf_text(&line, ", ");
        smp_words_quote(&line, wording->items[i]);
    }
    smp_buf_byte(&line, ']');
    return put_fault(on, &line);
}

static void count_wanted(matcher *on, const bool *is_found, const bool *is_found_by_id)
{
    smp_parts *entity = &on->counts->entity, *by_id = &on->counts->entity_id;
    for (uint32_t i = 0; i < on->canon.names.n; i++) {
        bool required = on->canon.required.items[i];
        entity->predicted += is_found[i];
        entity->right_predicted += is_found[i];
        entity->wanted += required;
        entity->right_wanted += required && is_found[i];
        by_id->wanted += required;
        by_id->right_wanted += required && is_found_by_id[i];
    }
}

static simpul_status match_entities(matcher *on)
{
    size_t n = on->canon.names.n;
    bool *is_found = smp_arena_array(&on->scratch, bool, n);
    bool *is_found_by_id = smp_arena_array(&on->scratch, bool, n);
    smp_text_list extra = {0};
    simpul_status status = is_found && is_found_by_id ? SIMPUL_OK : smp_error_memory(on->err);
    for (uint32_t i = 0; i < on->canon.predicted.n && !status; i++) {
        simpul_str id = smp_strmap_string(&on->canon.predicted, i);
        uint32_t by_id = smp_canon_by_id(&on->canon, id), name;
        on->counts->entity_id.predicted++;
        on->counts->entity_id.right_predicted += by_id != SMP_STRMAP_NONE;
        if (by_id != SMP_STRMAP_NONE) is_found_by_id[by_id] = true;
        if (!smp_canon_of(&on->canon, id, &name).ptr) status = smp_error_memory(on->err);
        else if (name != SMP_STRMAP_NONE) is_found[name] = true;
        else if (!smp_vec_push(&extra, id)) status = smp_error_memory(on->err);
    }
    if (!status) count_wanted(on, is_found, is_found_by_id);
    if (!status) status = tell_missed(on, is_found);
    on->counts->entity.predicted += extra.n;
    if (extra.n) qsort(extra.items, extra.n, sizeof *extra.items, by_bytes);
    for (size_t i = 0; i < extra.n && !status; i++) status = tell_extra(on, extra.items[i]);
    smp_vec_dispose(&extra);
    return status;
}

/* ---- claims ---- */

/* The id of what is said; a symmetric relation has the byte-smaller end first. SMP_STRMAP_NONE when
 * memory is out. *is_new: it was not said before. */
static uint32_t put_key(key_list *list, stated_key key, simpul_polarity polarity, bool *is_new)
{
    if (key.relation->is_symmetric && smp_str_compare(key.object, key.subject) < 0) {
        simpul_str subject = key.subject;
        key.subject = key.object;
        key.object = subject;
    }
    smp_buf text;
    smp_buf_init(&text);
    smp_buf_str(&text, key.subject);
    smp_buf_format(&text, " %s ", key.relation->name);
    smp_buf_str(&text, key.object);
    smp_buf_format(&text, " %s", simpul_polarity_name(polarity));
    size_t before = list->texts.n;
    uint32_t id = text.failed ? SMP_STRMAP_NONE : smp_strmap_put(&list->texts, smp_buf_view(&text));
    smp_buf_dispose(&text);
    *is_new = id == before;
    if (id == SMP_STRMAP_NONE || !*is_new) return id;
    key.text = smp_strmap_string(&list->texts, id);
    return smp_vec_push(&list->keys, key) ? id : SMP_STRMAP_NONE;
}

/* Of two gold claims that say the same the later one stands; another reading of a claim never
 * replaces what is there. */
static simpul_status list_wanted(matcher *on)
{
    for (uint32_t i = 0; i < on->gold->n_claims; i++) {
        const smp_gold_claim *claim = &on->gold->claims[i];
        for (size_t k = 0; k < claim->n_readings; k++) {
            const smp_gold_reading *reading = &claim->readings[k];
            stated_key key = {reading->subject, reading->object, SIMPUL_STR_NONE, reading->relation,
                              i};
            bool is_new;
            uint32_t id = put_key(&on->wanted, key, reading->polarity, &is_new);
            if (id == SMP_STRMAP_NONE) return smp_error_memory(on->err);
            if (k == 0) on->wanted.keys.items[id].claim = i;
        }
    }
    return SIMPUL_OK;
}

/* Of several claims that say the same: one that is asserted, then one with a date, then the first.
 */
static bool is_better(const simpul_records *records, const simpul_claim_record *claim, uint32_t old)
{
    simpul_claim_record before;
    simpul_records_claim(records, old, &before);
    bool more_sure = claim->modality == SIMPUL_ASSERTED && before.modality != SIMPUL_ASSERTED;
    return more_sure || (claim->date.len && !before.date.len);
}

static simpul_status list_found(matcher *on)
{
    for (size_t i = 0; i < on->stated->n_claims; i++) {
        simpul_claim_record claim;
        bool is_new;
        simpul_records_claim(on->stated->records, on->stated->claims[i], &claim);
        stated_key key = {smp_canon_of(&on->canon, claim.subject, NULL),
                          smp_canon_of(&on->canon, claim.object, NULL), SIMPUL_STR_NONE,
                          simpul_relation_find(claim.relation), on->stated->claims[i]};
        if (!key.subject.ptr || !key.object.ptr) return smp_error_memory(on->err);
        uint32_t id = put_key(&on->found, key, claim.polarity, &is_new);
        if (id == SMP_STRMAP_NONE) return smp_error_memory(on->err);
        uint32_t *stands = &on->found.keys.items[id].claim;
        if (!is_new && is_better(on->stated->records, &claim, *stands)) *stands = key.claim;
    }
    return SIMPUL_OK;
}

static bool is_core(const simpul_relation *relation)
{
    return strcmp(relation->name, "holds_office_in") != 0 && strcmp(relation->name, "part_of") != 0;
}

static smp_parts *parts_of(matcher *on, const simpul_relation *relation)
{
    return &on->counts->relations[relation - simpul_relation_at(0)];
}

static void buf_or_none(smp_buf *line, simpul_str text)
{
    smp_buf_str(line, text.len ? text : SIMPUL_STR("None"));
}

/* "a.txt: FIELD is GOT, gold WANT: what is said" */
static simpul_status tell_field(matcher *on, const char *field, simpul_str got, simpul_str want,
                                simpul_str said)
{
    smp_buf line;
    smp_buf_init(&line);
    smp_buf_str(&line, on->gold->name);
    smp_buf_format(&line, ": %s is ", field);
    buf_or_none(&line, got);
    smp_buf_text(&line, ", gold ");
    buf_or_none(&line, want);
    smp_buf_text(&line, ": ");
    smp_buf_str(&line, said);
    return put_fault(on, &line);
}

static simpul_status match_field(matcher *on, const char *field, smp_parts *parts, simpul_str got,
                                 simpul_str want, simpul_str said)
{
    bool same = got.len == want.len && (got.len == 0 || smp_str_equal(got, want));
    parts->predicted += got.len > 0;
    parts->wanted += want.len > 0;
    parts->right_predicted += got.len > 0 && same;
    parts->right_wanted += got.len > 0 && same;
    return same ? SIMPUL_OK : tell_field(on, field, got, want, said);
}

static simpul_status match_fields(matcher *on, const stated_key *key,
                                  const simpul_claim_record *claim, const smp_gold_claim *gold)
{
    smp_counts *counts = on->counts;
    simpul_str speaker = SIMPUL_STR_NONE;
    if (claim->speaker.ptr) {
        speaker = smp_canon_of(&on->canon, claim->speaker, NULL);
        if (!speaker.ptr) return smp_error_memory(on->err);
    }
    counts->fields++;
    counts->modality[claim->modality][gold->modality]++;
    simpul_status status =
        match_field(on, "date", &counts->date, claim->date, gold->date, key->text);
    if (!status)
        status = match_field(on, "speaker", &counts->speaker, speaker, gold->speaker, key->text);
    if (!status && claim->modality != gold->modality)
        status = tell_field(on, "modality", smp_str(simpul_modality_name(claim->modality)),
                            smp_str(simpul_modality_name(gold->modality)), key->text);
    return status;
}

static simpul_status tell_ungrounded(matcher *on, const stated_key *key, simpul_str cue)
{
    smp_buf line;
    begin_fault(on, &line, "claim not grounded", key->text);
    smp_buf_text(&line, ": span does not touch ");
    smp_words_quote(&line, cue);
    return put_fault(on, &line);
}

static simpul_status match_right(matcher *on, const stated_key *key, uint32_t of_gold)
{
    const smp_gold_claim *gold = &on->gold->claims[of_gold];
    simpul_claim_record claim;
    simpul_records_claim(on->stated->records, key->claim, &claim);
    on->is_matched[of_gold] = true;
    on->counts->n_grounded++;
    bool touches =
        claim.has_span && smp_words_touch(on->gold->text, gold->cue, claim.start, claim.end);
    on->counts->grounded += touches;
    simpul_status status = touches ? SIMPUL_OK : tell_ungrounded(on, key, gold->cue);
    return status || !gold->is_required ? status : match_fields(on, key, &claim, gold);
}

static simpul_status match_claims(matcher *on)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < on->found.keys.n && !status; i++) {
        const stated_key *key = &on->found.keys.items[i];
        uint32_t id = smp_strmap_find(&on->wanted.texts, key->text);
        bool right = id != SMP_STRMAP_NONE;
        smp_parts *all[] = {&on->counts->claim, parts_of(on, key->relation), &on->counts->core};
        for (size_t k = 0; k < (is_core(key->relation) ? 3 : 2); k++) {
            all[k]->predicted++;
            all[k]->right_predicted += right;
        }
        status = right ? match_right(on, key, on->wanted.keys.items[id].claim)
                       : fault(on, "claim not in gold", key->text);
    }
    return status;
}

/* "a.txt: claim missed: …", as the gold file has it. */
static simpul_status tell_missed_claim(matcher *on, const smp_gold_reading *reading)
{
    smp_buf line;
    begin_fault(on, &line, "claim missed", reading->subject);
    smp_buf_format(&line, " %s ", reading->relation->name);
    smp_buf_str(&line, reading->object);
    smp_buf_format(&line, " %s", simpul_polarity_name(reading->polarity));
    return put_fault(on, &line);
}

static simpul_status count_missed(matcher *on)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < on->gold->n_claims && !status; i++) {
        const smp_gold_claim *claim = &on->gold->claims[i];
        const simpul_relation *relation = claim->readings[0].relation;
        if (!claim->is_required) continue;
        smp_parts *all[] = {&on->counts->claim, parts_of(on, relation), &on->counts->core};
        for (size_t k = 0; k < (is_core(relation) ? 3 : 2); k++) {
            all[k]->wanted++;
            all[k]->right_wanted += on->is_matched[i];
        }
        if (!on->is_matched[i]) status = tell_missed_claim(on, &claim->readings[0]);
    }
    return status;
}

static bool have_same_ends(const stated_key *a, const stated_key *b)
{
    return (smp_str_equal(a->subject, b->subject) && smp_str_equal(a->object, b->object)) ||
           (smp_str_equal(a->subject, b->object) && smp_str_equal(a->object, b->subject));
}

/* Direction and polarity aside: is this said for the first time? SMP_STRMAP_NONE: memory is out. */
static uint32_t put_pair(smp_strmap *pairs, const stated_key *key)
{
    bool turned = smp_str_compare(key->object, key->subject) < 0;
    smp_buf text;
    smp_buf_init(&text);
    smp_buf_str(&text, turned ? key->object : key->subject);
    smp_buf_format(&text, " %s ", key->relation->name);
    smp_buf_str(&text, turned ? key->subject : key->object);
    uint32_t id = text.failed ? SMP_STRMAP_NONE : smp_strmap_put(pairs, smp_buf_view(&text));
    smp_buf_dispose(&text);
    return id;
}

static bool is_right_leniently(matcher *on, const stated_key *key)
{
    bool right = false;
    for (size_t k = 0; k < on->wanted.keys.n; k++) {
        const stated_key *wanted = &on->wanted.keys.items[k];
        if (!have_same_ends(key, wanted) || !smp_families_meet(key->relation, wanted->relation))
            continue;
        on->is_matched_leniently[wanted->claim] = right = true;
    }
    return right;
}

static simpul_status match_leniently(matcher *on)
{
    smp_parts *lenient = &on->counts->lenient;
    smp_strmap pairs;
    smp_strmap_init(&pairs);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < on->found.keys.n && !status; i++) {
        const stated_key *key = &on->found.keys.items[i];
        uint32_t pair = put_pair(&pairs, key);
        if (pair == SMP_STRMAP_NONE) status = smp_error_memory(on->err);
        if (pair != lenient->predicted) continue;
        lenient->predicted++;
        lenient->right_predicted += is_right_leniently(on, key);
    }
    smp_strmap_dispose(&pairs);
    for (size_t i = 0; i < on->gold->n_claims; i++) {
        lenient->wanted += on->gold->claims[i].is_required;
        lenient->right_wanted += on->gold->claims[i].is_required && on->is_matched_leniently[i];
    }
    return status;
}

/* ---- page noise ---- */

static simpul_status count_noise_at(matcher *on, simpul_str bad, size_t start)
{
    enum { SHOWN = 50 };
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < on->stated->n_mentions && !status; i++) {
        simpul_mention_record mention;
        simpul_records_mention(on->stated->records, on->stated->mentions[i], &mention);
        if (mention.start >= start + bad.len || mention.end <= start) continue;
        on->counts->noise++;
        smp_buf line;
        begin_fault(on, &line, "mention in boilerplate", mention.entity);
        smp_buf_text(&line, " in ");
        smp_words_quote(&line, smp_words_first(bad, SHOWN));
        status = put_fault(on, &line);
    }
    return status;
}

static simpul_status count_noise(matcher *on)
{
    smp_buf text;
    smp_buf_init(&text);
    smp_utf8_repair(&text, on->gold->text);
    simpul_status status = text.failed ? smp_error_memory(on->err) : SIMPUL_OK;
    for (size_t i = 0; i < on->gold->n_not_entities && !status; i++) {
        simpul_str bad = on->gold->not_entities[i];
        for (size_t at = 0;
             (at = smp_str_find(smp_buf_view(&text), bad, at)) != SIZE_MAX && !status; at++)
            status = count_noise_at(on, bad, at);
    }
    smp_buf_dispose(&text);
    return status;
}

/* ---- the document ---- */

static simpul_status match_all(matcher *on)
{
    size_t n = on->gold->n_claims;
    on->is_matched = smp_arena_array(&on->scratch, bool, n);
    on->is_matched_leniently = smp_arena_array(&on->scratch, bool, n);
    if (!on->is_matched || !on->is_matched_leniently) return smp_error_memory(on->err);
    simpul_status status = match_entities(on);
    if (!status) status = list_wanted(on);
    if (!status) status = list_found(on);
    if (!status) status = match_claims(on);
    if (!status) status = count_missed(on);
    if (!status) status = match_leniently(on);
    if (!status) status = count_noise(on);
    return status;
}

simpul_status smp_match_document(const smp_gold_document *gold, const smp_stated *stated,
                                 smp_counts *counts, smp_faults *faults, simpul_error *err)
{
    matcher on;
    memset(&on, 0, sizeof on);
    on.gold = gold;
    on.stated = stated;
    on.counts = counts;
    on.faults = faults;
    on.err = err;
    smp_arena_init(&on.scratch);
    smp_strmap_init(&on.wanted.texts);
    smp_strmap_init(&on.found.texts);
    simpul_status status = smp_canon_open(&on.canon, gold, stated, &on.scratch, err);
    if (!status) status = match_all(&on);
    smp_canon_dispose(&on.canon);
    smp_vec_dispose(&on.wanted.keys);
    smp_vec_dispose(&on.found.keys);
    smp_strmap_dispose(&on.wanted.texts);
    smp_strmap_dispose(&on.found.texts);
    smp_arena_dispose(&on.scratch);
    return status;
}

/* Claims → events: what an undated claim joins, event lines of the records, participants; disputes
 * and reversals against comparing all with all. */
#include "support/built.h"
#include "support/failing_alloc.h"
#include "support/lines.h"

#include "base/alloc.h"
#include "base/str.h"
#include "graph/event.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DOCUMENTS                                                                                  \
    DOCUMENT("aa", "a.txt", "2023-01-10", "a")                                                     \
    DOCUMENT("bb", "b.txt", "2023-02-05", "b")                                                     \
    DOCUMENT("cc", "c.txt", "2023-06-01", "c")                                                     \
    DOCUMENT("dd", "d.txt", "2025-09-29", "d")                                                     \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000ee\",\"path\":\"e.txt\",\"bytes\":500}"     \
    "\n" ENTITIES
#define ASKS(document, date, more)                                                                 \
    CLAIM(document, "agency:pemerintah", "requests", "platform:satu", date, "asserted",            \
          "affirmed", "1", more)
#define SHUTS(document, date, more)                                                                \
    CLAIM(document, "platform:satu", "suspends", "feature:siar", date, "asserted", "affirmed",     \
          "1", more)

static size_t count_events(const char *lines)
{
    simpul_records *records = records_of(lines);
    simpul_events *events = events_of(records);
    size_t n = simpul_events_count(events);
    simpul_events_free(events);
    simpul_records_free(records);
    return n;
}

static void undated_statements_join_what_was_said_within_a_month(void **state)
{
    (void)state;
    assert_int_equal(
        count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "") ASKS("bb", "null", "")), 1);
    /* 2023-01-10 to 2023-06-01 are more than 31 days, and so is the way back */
    assert_int_equal(
        count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "") ASKS("cc", "null", "")), 2);
    assert_int_equal(
        count_events(DOCUMENTS ASKS("cc", "\"2023-06-01\"", "") ASKS("aa", "null", "")), 2);
}

static void undated_statements_alone_part_where_a_month_is_silent(void **state)
{
    (void)state;
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "null", "") ASKS("bb", "null", "")
                                      ASKS("cc", "null", "") ASKS("dd", "null", "")),
                     3);
}

static void what_is_done_once_is_retold_for_a_year(void **state)
{
    (void)state;
    assert_int_equal(
        count_events(DOCUMENTS SHUTS("aa", "\"2023-01-09\"", "") SHUTS("cc", "null", "")), 1);
    /* after years, or years before, it is told of another */
    assert_int_equal(
        count_events(DOCUMENTS SHUTS("aa", "\"2023-01-09\"", "") SHUTS("dd", "null", "")), 2);
    assert_int_equal(
        count_events(DOCUMENTS SHUTS("dd", "\"2025-09-28\"", "") SHUTS("aa", "null", "")), 2);
}

#define BY(document, subject, relation, object, date, modality)                                    \
    CLAIM(document, subject, relation, object, date, modality, "affirmed", "1", "")

static void what_another_does_in_another_way_is_another_event(void **state)
{
    (void)state;
    /* dated alike, undated within days, and both */
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
                                      BY("aa", "feature:siar", "warns", "platform:satu",
                                         "\"2023-01-10\"", "asserted")),
                     2);
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "null", "") BY(
                         "aa", "feature:siar", "warns", "platform:satu", "null", "asserted")),
                     2);
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "") BY(
                         "aa", "feature:siar", "warns", "platform:satu", "null", "asserted")),
                     2);
}

static void actor_or_relation_alone_hold_together_for_days(void **state)
{
    (void)state;
    static const char *const others[] = {
        DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
            BY("aa", "feature:siar", "requests", "platform:satu", "null", "asserted"),
        DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
            BY("aa", "agency:pemerintah", "summons", "platform:satu", "null", "asserted"),
        DOCUMENTS ASKS("aa", "null", "")
            BY("bb", "feature:siar", "requests", "platform:satu", "null", "asserted"),
        DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
            BY("bb", "agency:pemerintah", "summons", "platform:satu", "null", "asserted")};
    static const size_t wanted[] = {1, 1, 2, 2}; /* told on the day; 26 days later */
    for (size_t i = 0; i < 4; i++) assert_int_equal(count_events(others[i]), wanted[i]);
}

static void nothing_is_done_before_its_day(void **state)
{
    (void)state;
    /* on 10 January a visit in February may be planned; one that is told as done was another */
    assert_int_equal(count_events(DOCUMENTS BY("bb", "agency:pemerintah", "summons",
                                               "platform:satu", "\"2023-02-03\"", "planned")
                                      BY("aa", "agency:pemerintah", "summons", "platform:satu",
                                         "null", "planned")),
                     1);
    assert_int_equal(count_events(DOCUMENTS BY("bb", "agency:pemerintah", "summons",
                                               "platform:satu", "\"2023-02-03\"", "planned")
                                      BY("aa", "agency:pemerintah", "summons", "platform:satu",
                                         "null", "asserted")),
                     2);
}

static void a_year_changes_no_day_and_binds_no_two(void **state)
{
    (void)state;
    simpul_records *records =
        records_of(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "") ASKS("bb", "\"2023\"", ""));
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_count(events), 1);
    assert_string_equal(simpul_events_at(events, 0)->date.ptr, "2023-01-10");
    simpul_events_free(events);
    simpul_records_free(records);
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
                                      ASKS("cc", "\"2023-06-01\"", "") ASKS("bb", "\"2023\"", "")),
                     3);
    /* what nothing dates is of the year when there is nothing better */
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "\"2023\"", "") ASKS("bb", "null", "")), 1);
}

static void a_regulation_is_issued_revised_and_revoked_apart(void **state)
{
    (void)state;
    simpul_records *records =
        records_of(DOCUMENTS BY("aa", "agency:pemerintah", "issues", "regulation:permendag-50-2020",
                                "\"2023-01-02\"", "asserted")
                       BY("aa", "agency:pemerintah", "revises", "regulation:permendag-50-2020",
                          "\"2023-01-03\"", "asserted")
                           BY("bb", "regulation:permendag-31-2023", "revokes",
                              "regulation:permendag-50-2020", "\"2023-02-05\"", "asserted"));
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_count(events), 3);
    /* that it was revised stands; that it was issued does not */
    assert_int_equal(event_with(events, "instrument", "2023-01-02")->status, SIMPUL_EVENT_REVERSED);
    assert_int_equal(event_with(events, "instrument", "2023-01-03")->status, SIMPUL_EVENT_DONE);
    assert_int_equal(event_with(events, "instrument", "2023-02-05")->status, SIMPUL_EVENT_DONE);
    simpul_events_free(events);
    simpul_records_free(records);
}

static void an_undated_claim_between_two_events_joins_neither(void **state)
{
    (void)state;
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
                                      ASKS("bb", "\"2023-02-01\"", "") ASKS("bb", "null", "")),
                     3);
}

static void an_undated_document_knows_no_limit(void **state)
{
    (void)state;
    assert_int_equal(
        count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "") ASKS("ee", "null", "")), 1);
    assert_int_equal(count_events(DOCUMENTS ASKS("aa", "\"2023-01-10\"", "")
                                      ASKS("cc", "\"2023-06-01\"", "") ASKS("ee", "null", "")),
                     3);
}

static void participants_have_roles(void **state)
{
    (void)state;
    simpul_records *records = records_of(
        DOCUMENTS CLAIM("aa", "regulation:permendag-31-2023", "prohibits", "platform:satu", "null",
                        "asserted", "affirmed", "1", ",\"speaker\":\"agency:pemerintah\"")
            CLAIM("aa", "agency:pemerintah", "prohibits", "platform:satu", "null", "asserted",
                  "affirmed", "2", ""));
    simpul_events *events = events_of(records);
    const simpul_event *event = event_with(events, "rule", "");
    static const char *const wanted[] = {"agent agency:pemerintah", "target platform:satu",
                                         "instrument regulation:permendag-31-2023",
                                         "speaker agency:pemerintah"};
    assert_int_equal(event->n_participants, 4);
    for (size_t i = 0; i < 4; i++) {
        char text[80];
        snprintf(text, sizeof text, "%s %s", simpul_role_name(event->participants[i].role),
                 event->participants[i].entity.ptr);
        assert_string_equal(text, wanted[i]);
    }
    simpul_events_free(events);
    simpul_records_free(records);
}

static void an_unstated_actor_disputes_no_polarity(void **state)
{
    (void)state;
    simpul_records *records = records_of(
        DOCUMENTS SHUTS("aa", "\"2023-01-09\"", ",\"attributes\":{\"actor\":\"unstated\"}")
            CLAIM("bb", "platform:satu", "suspends", "feature:siar", "\"2023-01-09\"", "asserted",
                  "negated", "1", ""));
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_count(events), 1);
    assert_false(simpul_events_at(events, 0)->is_contested);
    simpul_events_free(events);
    simpul_records_free(records);
}

/* --- event lines --- */

enum { LINES = 8192 };

/* `lines` and an event line that lists claims number `first` and `second` of them. */
static void with_event(char out[LINES], const char *lines, const char *id, size_t first,
                       size_t second)
{
    simpul_records *records = records_of(lines);
    simpul_claim_record a, b;
    simpul_records_claim(records, first, &a);
    simpul_records_claim(records, second, &b);
    int length = snprintf(out, LINES,
                          "%s{\"kind\":\"event\",\"id\":\"event:%s\",\"claims\":[\"%s\",\"%s\","
                          "\"claim:ffffffffffffffff\"]}\n",
                          lines, id, a.id.ptr, b.id.ptr);
    assert_true(length > 0 && length < LINES);
    simpul_records_free(records);
}

static void an_event_line_keeps_its_claims_together(void **state)
{
    (void)state;
    char lines[LINES];
    with_event(lines, DOCUMENTS ASKS("aa", "\"2023-01-10\"", "") ASKS("dd", "\"2025-09-29\"", ""),
               "00000000000000ab", 0, 1);
    simpul_records *records = records_of(lines);
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_count(events), 1);
    const simpul_event *event = simpul_events_at(events, 0);
    assert_string_equal(event->id.ptr, "event:00000000000000ab");
    assert_string_equal(event->date.ptr, "2023-01-10/2025-09-29");
    assert_int_equal(event->n_claims, 2);
    simpul_events_free(events);
    simpul_records_free(records);
}

static void an_event_line_of_two_objects_is_refused(void **state)
{
    (void)state;
    char lines[LINES];
    with_event(lines, DOCUMENTS ASKS("aa", "null", "") SHUTS("aa", "null", ""), "00000000000000ab",
               0, 1);
    simpul_records *records = records_of(lines);
    simpul_events *events = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_events_find(&events, records, &err), SIMPUL_ERR_SCHEMA);
    assert_null(events);
    assert_non_null(strstr(err.message, "of another family or object"));
    assert_true(err.line > 0);
    simpul_records_free(records);
}

static void a_claim_is_in_one_event_line(void **state)
{
    (void)state;
    char once[LINES], twice[LINES];
    with_event(once, DOCUMENTS ASKS("aa", "null", "") ASKS("bb", "null", ""), "00000000000000ab", 0,
               1);
    with_event(twice, once, "00000000000000ac", 0, 1);
    simpul_records *records = records_of(twice);
    simpul_events *events = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_events_find(&events, records, &err), SIMPUL_ERR_SCHEMA);
    assert_non_null(strstr(err.message, "which another event lists"));
    simpul_records_free(records);
}

static void event_lines_without_claims_are_counted(void **state)
{
    (void)state;
    simpul_build_counts counts = {0};
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.counts = &counts;
    simpul_graph *graph = graph_with(
        DOCUMENTS ASKS("aa", "null", "") "{\"kind\":\"event\",\"id\":\"event:00000000000000ab\"}\n",
        &options);
    assert_int_equal(counts.n_events_not_grouped, 1);
    simpul_graph_free(graph);
}

/* --- oracles --- */

static uint64_t next_random(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *seed >> 33;
}

enum { N_RANDOM = 7 };

static void random_claims(smp_dossier_claim claims[N_RANDOM], uint64_t *seed)
{
    static const char *const subjects[] = {"platform:satu", "agency:dua", "ministry:tiga"};
    static const char *const relations[] = {"suspends", "blocks"};
    memset(claims, 0, N_RANDOM * sizeof *claims);
    for (size_t i = 0; i < N_RANDOM; i++) {
        smp_dossier_claim *claim = &claims[i];
        claim->record.subject = smp_str(subjects[next_random(seed) % 3]);
        claim->record.relation = smp_str(relations[next_random(seed) % 2]);
        claim->relation = simpul_relation_find(claim->record.relation);
        claim->record.polarity = next_random(seed) % 3 ? SIMPUL_AFFIRMED : SIMPUL_NEGATED;
        claim->record.modality = (simpul_modality)(next_random(seed) % 4);
        claim->source = (uint32_t)(next_random(seed) % 3);
        claim->is_unstated = next_random(seed) % 5 == 0;
    }
}

static bool is_state(simpul_str id)
{
    return id.ptr[0] != 'p';
}

/* By the definition: every pair of claims of different sources. */
static void compare_pairs(const smp_dossier_claim *claims, size_t n, bool found[3])
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++) {
            const smp_dossier_claim *a = &claims[i], *b = &claims[k];
            if (a->source == b->source || a->is_unstated || b->is_unstated) continue;
            bool same_act =
                smp_str_equal(a->record.subject, b->record.subject) && a->relation == b->relation;
            if (a->record.polarity != b->record.polarity) {
                found[2] = found[2] || same_act;
                continue;
            }
            if (a->record.polarity == SIMPUL_NEGATED || a->record.modality > SIMPUL_ALLEGED ||
                b->record.modality > SIMPUL_ALLEGED)
                continue;
            found[0] = found[0] || is_state(a->record.subject) != is_state(b->record.subject);
            found[1] = found[1] || a->relation != b->relation;
        }
}

static void disputes_are_those_of_all_pairs(void **state)
{
    (void)state;
    uint64_t seed = 20250830;
    size_t n_disputed = 0;
    for (int round = 0; round < 3000; round++) {
        smp_dossier_claim claims[N_RANDOM];
        uint32_t all[N_RANDOM];
        bool wanted[3] = {false, false, false};
        size_t n = 1 + next_random(&seed) % N_RANDOM;
        smp_dossier dossier = {.claims = claims, .n_claims = n};
        smp_arena arena;
        simpul_str found;
        smp_arena_init(&arena);
        random_claims(claims, &seed);
        for (uint32_t i = 0; i < N_RANDOM; i++) all[i] = i;
        compare_pairs(claims, n, wanted);
        assert_true(smp_event_contested(&found, &arena, &dossier, all, n));
        const char *text = found.ptr ? found.ptr : "";
        assert_int_equal(strstr(text, "actor") != NULL, wanted[0]);
        assert_int_equal(strstr(text, "nature") != NULL, wanted[1]);
        assert_int_equal(strstr(text, "polarity") != NULL, wanted[2]);
        n_disputed += found.ptr != NULL;
        smp_arena_dispose(&arena);
    }
    assert_true(n_disputed > 500 && n_disputed < 2900);
}

static void each_event_is_ended_by_the_first_relief_after_it(void **state)
{
    (void)state;
    char lines[LINES] = DOCUMENTS;
    static const char *const days[] = {"01", "08", "15", "22", "29"};
    for (size_t i = 0; i < 5; i++) { /* off, on, off, on, off */
        size_t length = strlen(lines);
        snprintf(lines + length, LINES - length,
                 "{\"kind\":\"claim\",\"document\":\"doc:00000000000000dd\",\"subject\":"
                 "\"platform:satu\",\"relation\":\"%s\",\"object\":\"feature:siar\",\"date\":"
                 "\"2025-09-%s\",\"modality\":\"asserted\",\"polarity\":\"affirmed\",\"start\":1,"
                 "\"end\":9,\"rule\":\"uji\",\"confidence\":0.5}\n",
                 i % 2 ? "restores" : "suspends", days[i]);
    }
    simpul_records *records = records_of(lines);
    simpul_events *events = events_of(records);
    const simpul_event *first = event_with(events, "restriction", "2025-09-01");
    const simpul_event *second = event_with(events, "restriction", "2025-09-15");
    assert_string_equal(first->reversed_by.ptr, event_with(events, "relief", "2025-09-08")->id.ptr);
    assert_string_equal(second->reversed_by.ptr,
                        event_with(events, "relief", "2025-09-22")->id.ptr);
    assert_int_equal(event_with(events, "restriction", "2025-09-29")->status, SIMPUL_EVENT_DONE);
    simpul_events_free(events);
    simpul_records_free(records);
}

static bool find_all(void *context)
{
    simpul_events *events = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_events_find(&events, context, &err);
    simpul_events_free(events);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    char lines[LINES];
    with_event(lines,
               SWITCHED_OFF ASKS("aa", "null", "") ASKS("cc", "null", "")
                   ASKS("bb", "\"2025-09-01\"", "") ASKS("bb", "\"2025\"", ""),
               "00000000000000ab", 0, 0);
    simpul_records *records = records_of(lines);
    assert_true(failing_alloc_sweep(find_all, records, false) > 10);
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undated_statements_join_what_was_said_within_a_month),
        cmocka_unit_test(undated_statements_alone_part_where_a_month_is_silent),
        cmocka_unit_test(what_is_done_once_is_retold_for_a_year),
        cmocka_unit_test(what_another_does_in_another_way_is_another_event),
        cmocka_unit_test(actor_or_relation_alone_hold_together_for_days),
        cmocka_unit_test(nothing_is_done_before_its_day),
        cmocka_unit_test(a_year_changes_no_day_and_binds_no_two),
        cmocka_unit_test(a_regulation_is_issued_revised_and_revoked_apart),
        cmocka_unit_test(an_undated_claim_between_two_events_joins_neither),
        cmocka_unit_test(an_undated_document_knows_no_limit),
        cmocka_unit_test(participants_have_roles),
        cmocka_unit_test(an_unstated_actor_disputes_no_polarity),
        cmocka_unit_test(an_event_line_keeps_its_claims_together),
        cmocka_unit_test(an_event_line_of_two_objects_is_refused),
        cmocka_unit_test(a_claim_is_in_one_event_line),
        cmocka_unit_test(event_lines_without_claims_are_counted),
        cmocka_unit_test(disputes_are_those_of_all_pairs),
        cmocka_unit_test(each_event_is_ended_by_the_first_relief_after_it),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

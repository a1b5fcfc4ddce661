/* The extractor over texts in memory. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static simpul_lexicon *lexicon;
simpul_extractor *test_extractor;

int open_extractor(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_lexicon_open(&lexicon, NULL, &err);
    if (!status) status = simpul_extractor_new(&test_extractor, lexicon, NULL, &err);
    if (status) print_error("%s:%zu: %s\n", err.source, err.line, err.message);
    return (int)status;
}

int close_extractor(void **state)
{
    (void)state;
    simpul_extractor_free(test_extractor);
    simpul_lexicon_free(lexicon);
    return 0;
}

simpul_records *extract_text(const char *text, const char *published)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_article *article = NULL;
    simpul_records *records = NULL;
    simpul_str day = {published[0] ? published : NULL, strlen(published)};
    simpul_status status = simpul_article_new(&article, (simpul_str){text, strlen(text)},
                                              SIMPUL_ARTICLE_TEXT, "uji.txt", day, &err);
    if (!status) status = simpul_records_new(&records, &err);
    if (!status) status = simpul_extract_article(test_extractor, article, records, &err);
    if (!status) status = simpul_records_finish(records, NULL, &err);
    if (!status) status = simpul_records_check(records, NULL, &err);
    simpul_article_free(article);
    if (status) fail_msg("%s", err.message);
    return records;
}

static void tell(const simpul_claim_record *claim, char out[512])
{
    snprintf(out, 512, "%s %s %s %s %s", claim->subject.ptr, claim->relation.ptr, claim->object.ptr,
             simpul_modality_name(claim->modality), simpul_polarity_name(claim->polarity));
}

static bool find_claim(const simpul_records *records, const char *wanted, simpul_claim_record *out)
{
    char told[512];
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_records_claim(records, i, out);
        tell(out, told);
        if (strcmp(told, wanted) == 0) return true;
    }
    return false;
}

bool has_claim(const simpul_records *records, const char *wanted)
{
    simpul_claim_record claim;
    char told[512];
    if (find_claim(records, wanted, &claim)) return true;
    print_message("not found: %s\n", wanted);
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_records_claim(records, i, &claim);
        tell(&claim, told);
        print_message("    there: %s (%s)\n", told, claim.quote.ptr);
    }
    return false;
}

const char *claim_field(const simpul_records *records, const char *wanted, const char *field)
{
    simpul_claim_record claim;
    if (!find_claim(records, wanted, &claim)) return "?";
    simpul_str value = strcmp(field, "date") == 0      ? claim.date
                       : strcmp(field, "said_on") == 0 ? claim.said_on
                       : strcmp(field, "rule") == 0    ? claim.rule
                                                       : claim.speaker;
    return value.ptr ? value.ptr : "";
}

void check_made(const char *head, const char *body, const char *tail, const char *wanted, bool made)
{
    char text[2048];
    int n = snprintf(text, sizeof text, "%s%s%s", head, body, tail);
    assert_true(n > 0 && (size_t)n < sizeof text);
    simpul_records *records = extract_text(text, "2025-05-14");
    bool found = claim_field(records, wanted, "rule")[0] != '?';
    if (found != made) {
        (void)has_claim(records, wanted);
        fail_msg("%s: %s", made ? "not found" : "found", body);
    }
    simpul_records_free(records);
}

bool has_mention(const simpul_records *records, const char *text, const char *entity,
                 const char *words)
{
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_MENTION); i++) {
        simpul_mention_record mention;
        simpul_records_mention(records, i, &mention);
        size_t length = (size_t)(mention.end - mention.start);
        if (strcmp(mention.entity.ptr, entity) == 0 && length == strlen(words) &&
            strncmp(text + mention.start, words, length) == 0)
            return true;
    }
    return false;
}

bool mentions(const simpul_records *records, const char *entity)
{
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_MENTION); i++) {
        simpul_mention_record mention;
        simpul_records_mention(records, i, &mention);
        if (strcmp(mention.entity.ptr, entity) == 0) return true;
    }
    return false;
}

void check_named(const char *text, const char *entity, const char *words)
{
    char article[1024];
    bool lower = text[0] >= 'a' && text[0] <= 'z';
    snprintf(article, sizeof article, "%s\n\n%s", lower ? "judul contoh" : "Judul Contoh", text);
    simpul_records *records = extract_text(article, "2025-05-14");
    bool right = words ? has_mention(records, article, entity, words) : !mentions(records, entity);
    if (!right) fail_msg("%s in: %s", entity, text);
    simpul_records_free(records);
}

/* Records for tests of events and graphs, as lines, and what is built of them. */
#ifndef SMP_TEST_BUILT_H
#define SMP_TEST_BUILT_H

#include <simpul/graph.h>

#define DOCUMENT(id, path, day, text)                                                              \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000" id "\",\"path\":\"" path                  \
    "\",\"bytes\":500,\"published\":\"" day "\",\"attributes\":{\"text_sha256\":\"" text "\"}}\n"
#define CLAIM(document, subject, relation, object, date, modality, polarity, start, more)          \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000" document "\",\"subject\":\"" subject   \
    "\",\"relation\":\"" relation "\",\"object\":\"" object "\",\"date\":" date                    \
    ",\"modality\":\"" modality "\",\"polarity\":\"" polarity "\",\"start\":" start                \
    ",\"end\":400,\"rule\":\"uji\",\"confidence\":0.5" more "}\n"
#define ENTITIES                                                                                   \
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"     \
    "{\"kind\":\"entity\",\"id\":\"feature:siar\",\"type\":\"feature\",\"name\":\"Siar\"}\n"       \
    "{\"kind\":\"entity\",\"id\":\"agency:pemerintah\",\"type\":\"agency\",\"name\":"              \
    "\"pemerintah\"}\n"                                                                            \
    "{\"kind\":\"entity\",\"id\":\"regulation:permendag-31-2023\",\"type\":\"regulation\","        \
    "\"name\":\"Permendag 31\"}\n"                                                                 \
    "{\"kind\":\"entity\",\"id\":\"regulation:permendag-50-2020\",\"type\":\"regulation\","        \
    "\"name\":\"Permendag 50\"}\n"

/* One feature, switched off on 30 August 2025, by its operator or by the state, and back on 2
 * September; document dd is a copy of aa. */
#define SWITCHED_OFF                                                                               \
    DOCUMENT("aa", "a.txt", "2025-08-31", "a")                                                     \
    DOCUMENT("bb", "b.txt", "2025-09-01", "b")                                                     \
    DOCUMENT("cc", "c.txt", "2025-09-02", "c")                                                     \
    DOCUMENT("dd", "d.txt", "2025-09-02", "a")                                                     \
    ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",            \
                   "asserted", "affirmed", "1", "")                                                \
        CLAIM("bb", "agency:pemerintah", "blocks", "feature:siar", "\"2025-08-31\"", "asserted",   \
              "affirmed", "1", "") CLAIM("cc", "platform:satu", "restores", "feature:siar",        \
                                         "\"2025-09-02\"", "asserted", "affirmed", "1", "")        \
            CLAIM("dd", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted", \
                  "affirmed", "1", "")

/* Fails the test when they cannot be read. */
simpul_records *records_of(const char *lines);
simpul_events *events_of(const simpul_records *records);
/* The event of that family and date ("" for none); fails the test when there is none. */
const simpul_event *event_with(const simpul_events *events, const char *family, const char *date);
/* The graph of lines with those options (NULL: defaults); fails the test when it cannot be built.
 */
simpul_graph *graph_with(const char *lines, const simpul_build_options *options);
/* The message of a build that is refused for its options. */
const char *refusal_of(const char *lines, const simpul_build_options *options);

/* The first edge of that relation and polarity; UINT32_MAX: there is none. */
uint32_t find_edge(const simpul_graph *graph, const char *relation, const char *polarity);
/* The same; fails the test when there is none. */
uint32_t edge_of(const simpul_graph *graph, const char *relation, const char *polarity);
bool has_node(const simpul_graph *graph, const char *id);
uint32_t node_with(const simpul_graph *graph, const char *id);
/* Fails the test when the cell is missing. */
simpul_value cell(const simpul_graph *graph, simpul_element element, const char *column,
                  uint32_t index);
/* The text of a cell; "" when it is missing. */
const char *text_of(const simpul_graph *graph, simpul_element element, const char *column,
                    uint32_t index);

#endif

/* Short ways from text to networks. */
#include "support/coded.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

simpul_statements *coded(const char *table, const char *variable1, const char *variable2,
                         const char *qualifier)
{
    simpul_statements_options options = SIMPUL_STATEMENTS_OPTIONS_INIT;
    options.variable1 = variable1;
    options.variable2 = variable2;
    options.qualifier = qualifier;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_source *source = NULL;
    simpul_statements *statements = NULL;
    simpul_str bytes = {table, strlen(table)};
    assert_int_equal(simpul_source_open_memory(&source, bytes, "coded.csv", &err), SIMPUL_OK);
    if (simpul_statements_read(&statements, source, &options, &err))
        fail_msg("%s:%zu:%zu: %s", err.source, err.line, err.column, err.message);
    simpul_source_close(source);
    return statements;
}

simpul_discourse *discourse_of(const simpul_statements *statements,
                               const simpul_discourse_options *options)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_discourse *discourse = NULL;
    if (simpul_discourse_new(&discourse, statements, options, &err)) fail_msg("%s", err.message);
    return discourse;
}

simpul_network *network_of(const simpul_discourse *discourse, size_t window)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_network *network = NULL;
    assert_true(window < simpul_discourse_window_count(discourse));
    assert_int_equal(simpul_discourse_network(&network, discourse, window, &err), SIMPUL_OK);
    return network;
}

static bool is(simpul_str label, const char *text)
{
    return label.len == strlen(text) && memcmp(label.ptr, text, label.len) == 0;
}

double weight_between(const simpul_network *network, const char *row, const char *column)
{
    for (size_t i = 0; i < simpul_network_row_count(network); i++)
        for (size_t j = 0; j < simpul_network_column_count(network); j++)
            if (is(simpul_network_row_label(network, i), row) &&
                is(simpul_network_column_label(network, j), column))
                return simpul_network_weight(network, i, j);
    return -1000;
}

char *csv_of(const simpul_statements *statements, const simpul_discourse_options *options)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    simpul_discourse *discourse = discourse_of(statements, options);
    assert_int_equal(simpul_sink_open_memory(&sink, &err), SIMPUL_OK);
    assert_int_equal(simpul_discourse_write_csv(discourse, sink, &err), SIMPUL_OK);
    simpul_str bytes = simpul_sink_bytes(sink);
    char *text = malloc(bytes.len + 1);
    assert_non_null(text);
    memcpy(text, bytes.ptr, bytes.len);
    text[bytes.len] = '\0';
    simpul_sink_abandon(sink);
    simpul_discourse_free(discourse);
    return text;
}

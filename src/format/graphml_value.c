/* Parsing of GraphML's values. Knows no elements. */
#include "format/graphml_value.h"

#include "base/number.h"
#include "base/str.h"

#include <math.h>

bool smp_graphml_type(simpul_str name, simpul_value_type *type)
{
    static const struct {
        const char *name;
        simpul_value_type type;
    } types[] = {{"string", SIMPUL_STRING}, {"boolean", SIMPUL_BOOL}, {"int", SIMPUL_INT},
                 {"long", SIMPUL_INT},      {"float", SIMPUL_DOUBLE}, {"double", SIMPUL_DOUBLE},
                 {"short", SIMPUL_INT},     {"byte", SIMPUL_INT},     {"integer", SIMPUL_INT}};
    *type = SIMPUL_STRING;
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (!smp_str_is(name, types[i].name)) continue;
        *type = types[i].type;
        return true;
    }
    return false;
}

const char *smp_graphml_type_name(simpul_value_type type)
{
    static const char *const names[] = {"a string", "an integer of 64 bits", "a number",
                                        "true or false"};
    return names[type];
}

bool smp_graphml_bool(simpul_str text, bool *out)
{
    static const char *const yes[] = {"true", "True", "TRUE", "1"};
    static const char *const no[] = {"false", "False", "FALSE", "0"};
    for (size_t i = 0; i < sizeof yes / sizeof yes[0]; i++) {
        *out = smp_str_is(text, yes[i]);
        if (*out || smp_str_is(text, no[i])) return true;
    }
    return false;
}

/* Infinities and NaN as XML Schema, C, Java and Python write them. */
static bool parse_special(simpul_str text, double *out)
{
    static const char *const infinities[] = {"INF", "Inf", "inf", "Infinity", "infinity"};
    static const char *const nans[] = {"NaN", "nan", "NAN", "-nan"};
    bool is_signed = text.len && (text.ptr[0] == '-' || text.ptr[0] == '+');
    simpul_str size = smp_str_slice(text, is_signed, text.len);
    for (size_t i = 0; i < sizeof infinities / sizeof infinities[0]; i++) {
        if (!smp_str_is(size, infinities[i])) continue;
        *out = text.ptr[0] == '-' ? -INFINITY : INFINITY;
        return true;
    }
    for (size_t i = 0; i < sizeof nans / sizeof nans[0]; i++) {
        if (!smp_str_is(text, nans[i])) continue;
        *out = NAN;
        return true;
    }
    return false;
}

static bool is_digit_at(simpul_str text, size_t at)
{
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

/* XML Schema's doubles allow more than JSON's: "+1", "1.", ".5", "007". */
static bool parse_double(simpul_str text, double *out)
{
    enum { LONGEST = 64 };
    char plain[2 * LONGEST + 4]; /* a zero more behind each point at most */
    size_t used = 0, at = 0;
    if (smp_number_parse_double(text, out) || parse_special(text, out)) return true;
    if (text.len == 0 || text.len > LONGEST) return false;
    if (text.ptr[0] == '-') plain[used++] = '-';
    if (text.ptr[0] == '-' || text.ptr[0] == '+') at++;
    while (is_digit_at(text, at) && text.ptr[at] == '0' && is_digit_at(text, at + 1)) at++;
    if (at < text.len && text.ptr[at] == '.' && is_digit_at(text, at + 1)) plain[used++] = '0';
    for (; at < text.len; at++) {
        plain[used++] = text.ptr[at];
        bool ends_in_point = text.ptr[at] == '.' && at > 0 && is_digit_at(text, at - 1) &&
                             !is_digit_at(text, at + 1);
        if (ends_in_point) plain[used++] = '0';
    }
    return smp_number_parse_double((simpul_str){plain, used}, out);
}

bool smp_graphml_value(simpul_value_type type, simpul_str text, simpul_value *value, bool *present)
{
    *value = (simpul_value){.type = type, .as.string = text};
    *present = true;
    if (type == SIMPUL_STRING) return true;
    text = smp_str_trim(text);
    *present = text.len > 0;
    if (!*present) return true;
    bool fits = false;
    if (type == SIMPUL_INT) {
        size_t plus = text.ptr[0] == '+';
        fits = smp_number_parse_int(smp_str_slice(text, plus, text.len), &value->as.integer);
    } else if (type == SIMPUL_DOUBLE) {
        fits = parse_double(text, &value->as.number);
        *present = fits && !isnan(value->as.number);
    } else {
        fits = smp_graphml_bool(text, &value->as.boolean);
    }
    return fits;
}

/* Numbers through the C library under the "C" locale of this thread alone. Knows no thousands
 * marks. */
#include "base/number.h"

#include "base/str.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct c_locale {
    locale_t own, before;
} c_locale;

static c_locale enter_c_locale(void)
{
    c_locale state = {newlocale(LC_ALL_MASK, "C", (locale_t)0), (locale_t)0};
    if (state.own) state.before = uselocale(state.own);
    return state;
}

static void leave_c_locale(c_locale state)
{
    if (!state.own) return;
    uselocale(state.before);
    freelocale(state.own);
}

/* Lays digits and exponent out as plain text where that stays short, as JavaScript does. */
static size_t lay_out(char *out, bool negative, const char *digits, int n, int exponent)
{
    char *at = out;
    if (negative) *at++ = '-';
    if (exponent < -5 || exponent >= 21) {
        *at++ = digits[0];
        if (n > 1) {
            *at++ = '.';
            memcpy(at, digits + 1, (size_t)n - 1);
            at += n - 1;
        }
        at += snprintf(at, 8, "e%c%d", exponent < 0 ? '-' : '+', abs(exponent));
        return (size_t)(at - out);
    }
    if (exponent < 0) {
        *at++ = '0';
        *at++ = '.';
        for (int i = -1; i > exponent; i--) *at++ = '0';
        memcpy(at, digits, (size_t)n);
        at += n;
    } else {
        for (int i = 0; i < n || i <= exponent; i++) {
            if (i == exponent + 1) *at++ = '.';
            *at++ = i < n ? digits[i] : '0';
        }
    }
    *at = '\0';
    return (size_t)(at - out);
}

size_t smp_number_double(char out[SMP_NUMBER_SIZE], double value)
{
    if (isnan(value)) return (size_t)snprintf(out, SMP_NUMBER_SIZE, "NaN");
    if (isinf(value))
        return (size_t)snprintf(out, SMP_NUMBER_SIZE, value < 0 ? "-Infinity" : "Infinity");
    if (value == 0) return (size_t)snprintf(out, SMP_NUMBER_SIZE, signbit(value) ? "-0" : "0");
    char text[40], digits[24];
    c_locale state = enter_c_locale();
    /* 15 digits say any shorter decimal too, but for subnormal numbers, which hold fewer digits */
    for (int precision = fabs(value) < DBL_MIN ? 0 : 14; precision <= 16; precision++) {
        snprintf(text, sizeof text, "%.*e", precision, fabs(value));
        if (strtod(text, NULL) == fabs(value)) break;
    }
    leave_c_locale(state);
    int n = 0;
    const char *at = text;
    for (; *at && *at != 'e'; at++)
        if (*at >= '0' && *at <= '9') digits[n++] = *at;
    while (n > 1 && digits[n - 1] == '0') n--;
    return lay_out(out, signbit(value) != 0, digits, n, (int)strtol(at + 1, NULL, 10));
}

size_t smp_number_int(char out[SMP_NUMBER_SIZE], int64_t value)
{
    return (size_t)snprintf(out, SMP_NUMBER_SIZE, "%lld", (long long)value);
}

static size_t skip_digits(const char *text, size_t at)
{
    while (text[at] >= '0' && text[at] <= '9') at++;
    return at;
}

/* -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)? (RFC 8259, section 6) */
static bool is_json_number(const char *text)
{
    size_t at = text[0] == '-', before = at;
    at = skip_digits(text, at);
    if (at == before || (text[before] == '0' && at > before + 1)) return false;
    if (text[at] == '.') {
        before = ++at;
        at = skip_digits(text, at);
        if (at == before) return false;
    }
    if (text[at] == 'e' || text[at] == 'E') {
        at += text[at + 1] == '+' || text[at + 1] == '-' ? 2 : 1;
        before = at;
        at = skip_digits(text, at);
        if (at == before) return false;
    }
    return text[at] == '\0';
}

bool smp_number_parse_double(simpul_str text, double *out)
{
    char copy[400];
    if (text.len == 0 || text.len >= sizeof copy || memchr(text.ptr, 0, text.len)) return false;
    memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    bool special =
        smp_str_is(text, "Infinity") || smp_str_is(text, "-Infinity") || smp_str_is(text, "NaN");
    if (!special && !is_json_number(copy)) return false;
    c_locale state = enter_c_locale();
    double value = strtod(copy, NULL);
    leave_c_locale(state);
    if (!special && isinf(value)) return false;
    *out = value;
    return true;
}

bool smp_number_parse_int(simpul_str text, int64_t *out)
{
    size_t at = text.len > 0 && text.ptr[0] == '-';
    bool negative = at == 1;
    if (at == text.len || (text.ptr[at] == '0' && text.len > at + 1)) return false;
    uint64_t value = 0, limit = (uint64_t)INT64_MAX + negative;
    for (; at < text.len; at++) {
        if (text.ptr[at] < '0' || text.ptr[at] > '9') return false;
        uint64_t digit = (uint64_t)(text.ptr[at] - '0');
        if (value > (limit - digit) / 10) return false;
        value = value * 10 + digit;
    }
    *out = negative ? (int64_t)(0 - value) : (int64_t)value;
    return true;
}

double smp_number_round9(double value)
{
    if (!isfinite(value) || value == 0) return value;
    char text[40];
    c_locale state = enter_c_locale();
    snprintf(text, sizeof text, "%.8e", value);
    double rounded = strtod(text, NULL);
    leave_c_locale(state);
    return rounded;
}

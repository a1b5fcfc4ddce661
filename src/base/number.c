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

/* The decimal digits of a positive number, the first before the point, and its power of ten. */
typedef struct decimal {
    char digits[24];
    int n, exponent;
} decimal;

/* Leaves the decimal of `n_digits` nearest to the value; true when it reads back as the value. */
static bool try_digits(decimal *out, double value, int n_digits)
{
    char text[40];
    snprintf(text, sizeof text, "%.*e", n_digits - 1, value);
    const char *at = text;
    for (out->n = 0; *at && *at != 'e'; at++)
        if (*at >= '0' && *at <= '9') out->digits[out->n++] = *at;
    out->exponent = (int)strtol(at + 1, NULL, 10);
    return strtod(text, NULL) == value;
}

/* The next decimal up with as many digits, if that reads back as the value. A power of two lies
 * closer to the number below it than to the one above, so the nearest decimal may miss it where a
 * farther one hits: 2^-24 takes 17 digits by the nearest and 16 by this. */
static bool try_next_up(decimal *out, double value)
{
    char text[40];
    decimal up = *out;
    int i = up.n - 1;
    for (; i > 0 && up.digits[i] == '9'; i--) up.digits[i] = '0';
    if (up.digits[i] == '9') return false;
    up.digits[i]++;
    snprintf(text, sizeof text, "%.*se%d", up.n, up.digits, up.exponent - up.n + 1);
    if (strtod(text, NULL) != value) return false;
    *out = up;
    return true;
}

/* 15 digits always come back the same from a normal number, so that fewer of them show as zeros at
 * the end; a subnormal holds less, and is tried from one digit on. 17 are always enough. */
static void find_shortest(decimal *out, double value)
{
    int n_digits = value < DBL_MIN ? 1 : 15;
    while (!try_digits(out, value, n_digits) && !try_next_up(out, value) && n_digits < 17)
        n_digits++;
    while (out->n > 1 && out->digits[out->n - 1] == '0') out->n--;
}

/* Plain text where that stays short, else d.ddde-7: the layout of ECMA-262 Number::toString, which
 * is also that of RFC 8785. */
static size_t lay_out(char *out, const decimal *from)
{
    char *at = out;
    if (from->exponent < -6 || from->exponent > 20) {
        *at++ = from->digits[0];
        if (from->n > 1) *at++ = '.';
        memcpy(at, from->digits + 1, (size_t)from->n - 1);
        at += from->n - 1;
        at += snprintf(at, 8, "e%c%d", from->exponent < 0 ? '-' : '+', abs(from->exponent));
        return (size_t)(at - out);
    }
    for (int place = from->exponent < 0 ? 0 : from->exponent, i = 0; place >= 0 || i < from->n;
         place--) {
        if (place == -1) *at++ = '.';
        bool is_digit = place <= from->exponent && i < from->n;
        *at++ = is_digit ? from->digits[i++] : '0';
    }
    *at = '\0';
    return (size_t)(at - out);
}

size_t smp_number_double(char out[SMP_NUMBER_SIZE], double value)
{
    if (isnan(value)) return (size_t)snprintf(out, SMP_NUMBER_SIZE, "NaN");
    if (isinf(value))
        return (size_t)snprintf(out, SMP_NUMBER_SIZE, value < 0 ? "-Infinity" : "Infinity");
    size_t n_sign = signbit(value) != 0;
    if (n_sign) out[0] = '-';
    if (value == 0) return n_sign + (size_t)snprintf(out + n_sign, 2, "0");
    decimal shortest;
    c_locale state = enter_c_locale();
    find_shortest(&shortest, fabs(value));
    leave_c_locale(state);
    return n_sign + lay_out(out + n_sign, &shortest);
}

size_t smp_number_pointed(char out[SMP_NUMBER_SIZE], double value)
{
    size_t length = smp_number_double(out, value);
    if (!isfinite(value) || memchr(out, '.', length)) return length;
    char *exponent = memchr(out, 'e', length);
    size_t at = exponent ? (size_t)(exponent - out) : length;
    memmove(out + at + 2, out + at, length - at + 1);
    memcpy(out + at, ".0", 2);
    return length + 2;
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

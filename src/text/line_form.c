/* Lines told by their form. Knows neither what stands around them nor the words of the table. */
#include "text/line_form.h"

#include "text/letters.h"

static bool stands_before(simpul_str line, size_t at, simpul_str text)
{
    return at >= text.len && smp_str_equal(smp_str_slice(line, at - text.len, at), text);
}

size_t smp_line_sentence_end(simpul_str line, size_t at)
{
    for (; at < line.len; at++) {
        char c = line.ptr[at], next = at + 1 < line.len ? line.ptr[at + 1] : ' ';
        bool stop = c == '.' || c == '!' || c == '?';
        bool glued = at && smp_is_lower(line.ptr[at - 1]) && smp_is_upper(next);
        if (stop && (next == ' ' || next == '"' || glued)) return at + 1;
        if (c == ':' && stands_before(line, at, SIMPUL_STR("di sini"))) return at + 1;
    }
    return line.len;
}

/* Without quotation marks, stars and one bracket behind its last word. */
static simpul_str without_closing(simpul_str line)
{
    enum { LONGEST_BRACKET = 40 };
    static const char *const marks[] = {"\"", "'", "*", " ", "\xE2\x80\x9D", "\xE2\x80\x99"};
    size_t open = line.len;
    if (line.len && (line.ptr[line.len - 1] == ')' || line.ptr[line.len - 1] == ']'))
        while (open && line.len - open < LONGEST_BRACKET && !strchr("([", line.ptr[open])) open--;
    if (open < line.len && strchr("([", line.ptr[open])) line.len = open;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (smp_str_ends(line, smp_str(marks[i]))) {
            line.len -= strlen(marks[i]);
            i = (size_t)-1; /* from the first again */
        }
    return line;
}

bool smp_line_is_sentence(simpul_str line)
{
    enum { LONGEST_TITLE = 160 };
    if (line.len > LONGEST_TITLE) return true;
    line = without_closing(line);
    if (smp_str_ends(line, SIMPUL_STR("\xE2\x80\xA6"))) return true;
    return line.len && strchr(".!?", line.ptr[line.len - 1]);
}

/* "7 hari yang lalu" as a whole line. */
static bool is_age(simpul_str line)
{
    if (line.len > 40 || line.len == 0 || !smp_is_digit(line.ptr[0])) return false;
    return smp_str_ends(line, SIMPUL_STR("yang lalu")) || smp_str_ends(line, SIMPUL_STR(" ago"));
}

/* "Ilustrasi …", "Foto …": a short line without a full stop is a caption. */
static bool is_caption(simpul_str line)
{
    bool begins = smp_stands_at(line, 0, "ilustrasi") || smp_stands_at(line, 0, "foto ");
    bool stopped = line.len > 0 && line.ptr[line.len - 1] == '.';
    return begins && !stopped && line.len <= 130 && smp_line_sentence_end(line, 0) == line.len;
}

/* "Redaksi … | 31 July 2023": a byline with a bar. */
static bool is_byline(simpul_str line)
{
    bool bar = smp_str_find(line, SIMPUL_STR(" | "), 0) != SIZE_MAX;
    return bar && line.len <= 100 && smp_line_sentence_end(line, 0) == line.len;
}

/* "UMKM", "Rabu, 3 Januari 2024 09:15 WIB": a clock time and nothing else that is a sentence. */
static bool is_stamp(simpul_str line)
{
    return line.len <= 60 &&
           (smp_str_ends(line, SIMPUL_STR(" WIB")) || smp_str_ends(line, SIMPUL_STR(" WITA")) ||
            smp_str_ends(line, SIMPUL_STR(" WIT")));
}

static const char *const networks[] = {"facebook", "twitter",  "whatsapp",  "telegram", "instagram",
                                       "linkedin", "linkedln", "pinterest", "threads",  "line",
                                       "email",    "e-mail",   "fb",        "wa",       "x"};
static const char *const acts[] = {"salin tautan", "salin link", "copy link", "copy", "share",
                                   "bagikan",      "print",      "cetak",     "tweet"};

/* The word of a list that stands alone at a place: its length, 0 for none. */
static size_t word_of(simpul_str line, size_t at, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t end = at + strlen(words[i]);
        if (!smp_stands_at(line, at, words[i])) continue;
        if (end == line.len || strchr(" |:", line.ptr[end])) return end - at;
    }
    return 0;
}

/* "Facebook X WhatsApp Salin Tautan": names of networks and what to do with the page, no commas,
 * as a list within a text has. */
static bool is_share_bar(simpul_str line)
{
    enum { LONGEST = 120 };
    size_t n_networks = 0, n_acts = 0;
    if (line.len > LONGEST) return false;
    for (size_t at = 0; at < line.len;) {
        if (strchr(" |:", line.ptr[at])) {
            at++;
            continue;
        }
        size_t network = word_of(line, at, networks, sizeof networks / sizeof networks[0]);
        size_t act = network ? 0 : word_of(line, at, acts, sizeof acts / sizeof acts[0]);
        if (!network && !act) return false;
        n_networks += network > 0;
        n_acts += act > 0;
        at += network + act;
    }
    return n_networks >= 3 || (n_networks && n_acts);
}

static size_t skip_any(simpul_str line, size_t at, const char *these)
{
    while (at < line.len && strchr(these, line.ptr[at])) at++;
    return at;
}

/* "118/SP/IX/2025" at a place: its end, 0 where it has no digit or fewer slashes than a number. */
static size_t number_end(simpul_str line, size_t at)
{
    size_t n_slashes = 0, n_digits = 0;
    for (; at < line.len && line.ptr[at] != ' '; at++) {
        n_slashes += line.ptr[at] == '/';
        n_digits += smp_is_digit(line.ptr[at]);
        if (smp_is_lower(line.ptr[at])) return 0;
    }
    return n_slashes >= 2 && n_digits >= 2 ? at : 0;
}

size_t smp_line_release_number(simpul_str line)
{
    static const char *const words[] = {"nomor", "no"};
    bool named = smp_stands_at(line, 0, "siaran pers");
    size_t at = named ? skip_any(line, strlen("siaran pers"), " :-|") : 0;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (!smp_stands_at(line, at, words[i])) continue;
        size_t behind = at + strlen(words[i]);
        size_t end = number_end(line, skip_any(line, behind, " .:"));
        if (!end) continue;
        if (end == line.len) return named || line.ptr[behind] == ':' ? end : 0;
        return named && smp_stands_at(line, end, " tentang ") ? end : 0;
    }
    return 0;
}

bool smp_line_is_furniture(simpul_str line)
{
    return is_age(line) || is_caption(line) || is_byline(line) || is_stamp(line) ||
           is_share_bar(line) || (line.len && smp_line_release_number(line) == line.len);
}

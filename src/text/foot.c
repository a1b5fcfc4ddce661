/* Lines told by their place behind the last sentence. A line that is a sentence is never taken. */
#include "text/foot.h"

#include "text/boilerplate.h"
#include "text/letters.h"
#include "text/line_form.h"

/* Before a colon, or alone: these stand behind articles. */
static const char *const labels[] = {"editor",
                                     "penulis",
                                     "reporter",
                                     "pewarta",
                                     "kontributor",
                                     "redaktur",
                                     "penyunting",
                                     "selanjutnya",
                                     "menarik dibaca",
                                     "topik",
                                     "tag",
                                     "tags",
                                     "tagar",
                                     "label",
                                     "share",
                                     "bagikan",
                                     "komentar",
                                     "narahubung",
                                     "narahubung media",
                                     "kontak",
                                     "kontak media",
                                     "kontak pers",
                                     "media contact",
                                     "contact person",
                                     "informasi lebih lanjut",
                                     "informasi lebih lanjut hubungi",
                                     "untuk informasi lebih lanjut",
                                     "untuk informasi lebih lanjut hubungi",
                                     "telp",
                                     "telp.",
                                     "telepon",
                                     "telp/fax",
                                     "fax",
                                     "faksimile",
                                     "email",
                                     "e-mail",
                                     "surel",
                                     "website",
                                     "situs web",
                                     "laman"};

/* How lines begin that stand behind articles. */
static const char *const beginnings[] = {"artikel ini telah",
                                         "artikel ini sudah",
                                         "tulisan ini telah",
                                         "copyright",
                                         "\xC2\xA9",
                                         "dilarang ",
                                         "telp. ",
                                         "***"};

/* Who signs a press release. */
static const char *const offices[] = {"biro humas",      "biro hubungan masyarakat",
                                      "biro komunikasi", "bagian humas",
                                      "humas ",          "sekretariat "};

static const char *const networks[] = {"twitter", "facebook", "instagram", "tiktok",
                                       "youtube", "threads",  "telegram",  "linkedin",
                                       "fb",      "ig",       "x"};

/* Words that make a sentence of what is written small. */
static const char *const small_words[] = {
    "yang", "akan",   "tidak", "adalah", "telah",   "sudah",     "untuk", "dengan", "itu",
    "dari", "kepada", "oleh",  "karena", "sebagai", "merupakan", "agar",  "juga",   "bisa"};

#define COUNT(list) (sizeof(list) / sizeof(list)[0])

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

static simpul_str line_from(simpul_str text, size_t at)
{
    size_t end = at;
    while (end < text.len && !is_break(text.ptr[end])) end++;
    return smp_str_trim(smp_str_slice(text, at, end));
}

/* Where a block of links begins that the page ends with, else the end of the text. */
static size_t article_end(simpul_str text)
{
    enum { LONGEST_HEADING = 24 };
    size_t from, to;
    for (size_t at = 0; at < text.len; at++) {
        size_t start = at;
        while (at < text.len && !is_break(text.ptr[at])) at++;
        simpul_str line = smp_str_trim(smp_str_slice(text, start, at));
        if (line.len && line.len <= LONGEST_HEADING &&
            smp_boilerplate_find(line, 0, &from, &to) == SMP_DROP_BLOCK)
            return start;
    }
    return text.len;
}

/* Does nothing of the line stay? */
static bool is_left_out(simpul_str line)
{
    size_t from, to;
    for (size_t at = 0; at < line.len; at = to) {
        while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '*')) at++;
        if (at == line.len) return true;
        smp_drop drop = smp_boilerplate_find(line, at, &from, &to);
        if (smp_drops_line(drop)) return true;
        if (drop == SMP_DROP_NOTHING || from > at) return false;
    }
    return true;
}

static bool has_capital(simpul_str line)
{
    for (size_t i = 0; i < line.len; i++)
        if (smp_is_upper(line.ptr[i])) return true;
    return false;
}

void smp_foot_init(smp_foot *foot, simpul_str text)
{
    *foot = (smp_foot){text.len, article_end(text), false, false};
    for (size_t end = foot->end; end;) {
        size_t start = end;
        while (start && !is_break(text.ptr[start - 1])) start--;
        simpul_str line = smp_str_trim(smp_str_slice(text, start, end));
        if (line.len && smp_line_is_sentence(line) && !is_left_out(line)) {
            if (has_capital(line)) foot->start = end; /* else nothing tells tags from text */
            return;
        }
        end = start ? start - 1 : 0;
    }
}

static bool begins_with(simpul_str line, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (smp_stands_at(line, 0, words[i])) return true;
    return false;
}

static bool has_label(simpul_str line)
{
    for (size_t i = 0; i < COUNT(labels); i++) {
        size_t end = strlen(labels[i]);
        if (!smp_stands_at(line, 0, labels[i])) continue;
        while (end < line.len && line.ptr[end] == ' ') end++;
        if (end == line.len || line.ptr[end] == ':') return true;
    }
    return false;
}

/* "Twitter @nama", "IG: @nama". */
static bool is_handle(simpul_str line)
{
    for (size_t i = 0; i < COUNT(networks); i++) {
        size_t at = strlen(networks[i]);
        if (!smp_stands_at(line, 0, networks[i])) continue;
        while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == ':')) at++;
        if (at < line.len && line.ptr[at] == '@') return true;
    }
    return line.len && line.ptr[0] == '@' && smp_str_find(line, SIMPUL_STR(" "), 0) == SIZE_MAX;
}

/* "(abc/def)" or "--selesai--" alone. */
static bool is_closing_mark(simpul_str line)
{
    enum { LONGEST = 40 };
    if (line.len < 3 || line.len > LONGEST) return false;
    bool brackets = line.ptr[0] == '(' && line.ptr[line.len - 1] == ')';
    bool dashes = smp_str_starts(line, SIMPUL_STR("--")) && smp_str_ends(line, SIMPUL_STR("--"));
    for (size_t i = 1; i + 1 < line.len; i++)
        if (!smp_is_letter(line.ptr[i]) && !strchr("/-. ", line.ptr[i])) return false;
    return brackets || dashes;
}

static bool is_mark(const smp_foot *foot, simpul_str line)
{
    if (has_label(line) || begins_with(line, beginnings, COUNT(beginnings))) return true;
    if (is_handle(line) || is_closing_mark(line)) return true;
    return foot->follows_end && begins_with(line, offices, COUNT(offices));
}

/* "- beras", "2. Daftar": part of a list, which may be the end of the article. */
static bool is_item(simpul_str line)
{
    static const char *const bullets[] = {"-", "*", "\xE2\x80\xA2", "\xE2\x80\x93"};
    size_t n_digits = 0;
    for (size_t i = 0; i < COUNT(bullets); i++)
        if (smp_str_starts(line, smp_str(bullets[i]))) return true;
    while (n_digits < line.len && smp_is_digit(line.ptr[n_digits])) n_digits++;
    return n_digits && n_digits < line.len && strchr(".)", line.ptr[n_digits]);
}

static simpul_str next_word(simpul_str line, size_t *at)
{
    while (*at < line.len && line.ptr[*at] == ' ') ++*at;
    size_t start = *at;
    while (*at < line.len && line.ptr[*at] != ' ') ++*at;
    return smp_str_slice(line, start, *at);
}

/* "kurir mogok bekasi" or "#Kurir #Bekasi": words without capitals, a verb's helpers or a stop. */
static bool is_tags(simpul_str line)
{
    size_t n_words = 0, n_hashes = 0, at = 0;
    if (is_item(line) || smp_line_is_sentence(line) || line.ptr[line.len - 1] == ':') return false;
    for (simpul_str word; (word = next_word(line, &at)).len; n_words++) {
        n_hashes += word.ptr[0] == '#';
        for (size_t i = 0; i < COUNT(small_words); i++)
            if (smp_str_is(word, small_words[i])) return false;
    }
    if (n_words < 2) return false;
    return n_hashes == n_words || (!has_capital(line) && smp_is_lower(line.ptr[0]));
}

/* Half of its words at least begin with a capital or a digit. */
bool smp_foot_is_title(simpul_str line)
{
    enum { FEWEST_WORDS = 4 };
    size_t n_words = 0, n_capitals = 0, at = 0;
    for (simpul_str word; (word = next_word(line, &at)).len; n_words++)
        n_capitals += smp_is_upper(word.ptr[0]) || smp_is_digit(word.ptr[0]);
    return n_words >= FEWEST_WORDS && 2 * n_capitals > n_words && !smp_line_is_sentence(line);
}

bool smp_foot_is_link(const smp_foot *foot, size_t at, simpul_str line)
{
    bool bullet = is_item(line) && !smp_is_digit(line.ptr[0]);
    return smp_foot_is_title(line) && (bullet || (at >= foot->start && foot->follows_end));
}

/* "Tentang PT Contoh" over "PT Contoh adalah …": the heading of what a release says of its body. */
static bool is_about(simpul_str text, size_t at, simpul_str line)
{
    enum { LONGEST = 80 };
    if (line.len > LONGEST || !smp_str_starts(line, SIMPUL_STR("Tentang "))) return false;
    simpul_str name = smp_str_trim(smp_str_slice(line, strlen("Tentang "), line.len)), next;
    while (at < text.len && !is_break(text.ptr[at])) at++;
    while (at < text.len && (unsigned char)text.ptr[at] <= ' ') at++;
    next = line_from(smp_str_slice(text, 0, at + 2 * LONGEST), at);
    return name.len && smp_is_upper(name.ptr[0]) && smp_str_starts(next, name) &&
           next.len > name.len && next.ptr[name.len] == ' ';
}

bool smp_foot_takes(smp_foot *foot, simpul_str text, size_t at, simpul_str line)
{
    if (foot->follows_end && is_about(text, at, line)) return true;
    if (at < foot->start || at >= foot->end) return false;
    if (is_mark(foot, line)) foot->is_marked = true;
    else if (foot->is_marked && is_left_out(line)) return false; /* and links below it, too */
    else if (is_item(line) || line.ptr[line.len - 1] == ':') foot->is_marked = false;
    return foot->is_marked || (foot->follows_end && is_tags(line));
}

void smp_foot_pass(smp_foot *foot, simpul_str line, bool is_left_out)
{
    if (!is_left_out) foot->follows_end = smp_line_is_sentence(line);
}

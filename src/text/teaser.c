/* Where a teaser begins and where its title ends. Newspapers write titles with capitals and without
 * a full stop, and lose the space behind them: each of these tells title from text. */
#include "text/teaser.h"

#include "text/abbreviation.h"
#include "text/letters.h"

enum { LONGEST_TITLE = 130, LONGEST_BRACKET = 250, FEWEST_WORDS = 3 };

typedef struct cue {
    const char *text; /* folded, one blank between words */
    bool needs_colon; /* too common a word to tell a teaser alone */
    bool in_brackets; /* in brackets, a title behind it is enough */
} cue;

/* Longest first within one beginning. */
static const cue cues[] = {
    {"baca juga", false, true},        {"baca", true, true},
    {"lihat juga video", false, true}, {"lihat juga", false, true},
    {"lihat video", false, true},      {"simak juga video", false, true},
    {"simak juga", false, true},       {"simak pula", false, true},
    {"simak video", false, true},      {"tonton juga video", false, true},
    {"tonton juga", false, true},      {"tonton video", false, true},
    {"saksikan juga", false, true},    {"saksikan video", false, true},
    {"pilihan editor", true, false},
};

/* Before titles that go to the end of the line. */
static const cue last_cues[] = {{"kompas tv", false, false}, {"next article", false, false}};

static char at_or_nul(simpul_str line, size_t at)
{
    return at < line.len ? line.ptr[at] : '\0';
}

/* Bytes of the blank at a place, 0 for none: a space, a control, a no-break space. */
static size_t blank_at(simpul_str line, size_t at)
{
    if (at >= line.len) return 0;
    if ((unsigned char)line.ptr[at] <= ' ') return 1;
    bool hard = line.ptr[at] == '\xC2' && at_or_nul(line, at + 1) == '\xA0';
    return hard ? 2 : 0;
}

static size_t skip_blanks(simpul_str line, size_t at)
{
    for (size_t n; (n = blank_at(line, at));) at += n;
    return at;
}

/* The closing mark of the quotation mark at a place; absent: none begins there. */
static simpul_str closing_mark(simpul_str line, size_t at, size_t *length)
{
    static const struct {
        const char *open, *close;
    } marks[] = {{"'", "'"},
                 {"\"", "\""},
                 {"\xE2\x80\x98", "\xE2\x80\x99"},
                 {"\xE2\x80\x9C", "\xE2\x80\x9D"}};
    simpul_str rest = smp_str_slice(line, at, line.len);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (smp_str_starts(rest, smp_str(marks[i].open))) {
            *length = strlen(marks[i].open);
            return smp_str(marks[i].close);
        }
    return SIMPUL_STR_NONE;
}

/* Behind the quotation that begins at a place: an apostrophe within a word does not close it. */
static bool quotation_end(simpul_str line, size_t at, size_t *end)
{
    size_t length, close = at;
    simpul_str mark = closing_mark(line, at, &length);
    if (!mark.ptr) return false;
    simpul_str near = smp_str_slice(line, 0, at + LONGEST_BRACKET + mark.len);
    for (close = at + length;; close++) {
        close = smp_str_find(near, mark, close);
        if (close == SIZE_MAX) return false;
        char next = smp_folded(at_or_nul(line, close + mark.len));
        if (!smp_is_lower(next) && !smp_is_digit(next)) break;
    }
    *end = close + mark.len;
    return true;
}

/* Small words that titles write small. */
static bool is_small_word(simpul_str word)
{
    static const char *const words[] = {"yang", "dan",    "di",     "ke",     "dari",   "untuk",
                                        "pada", "agar",   "dengan", "atau",   "dalam",  "oleh",
                                        "bagi", "para",   "soal",   "hingga", "sampai", "tentang",
                                        "vs",   "gegara", "karena", "per"};
    return SMP_STR_IS_ANY(word, words);
}

/* A word, or its beginning where it is much longer than any title may be. */
static simpul_str word_at(simpul_str line, size_t at)
{
    enum { LONGEST_WORD = 500 };
    size_t end = at;
    while (end < line.len && end - at < LONGEST_WORD && !blank_at(line, end)) end++;
    return smp_str_slice(line, at, end);
}

static bool is_domain_part(simpul_str text)
{
    static const char *const parts[] = {"com", "co", "id", "net", "org", "go"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        size_t length = strlen(parts[i]), same = 0;
        while (same < length && same < text.len && smp_folded(text.ptr[same]) == parts[i][same])
            same++;
        if (same == length && !smp_is_lower(smp_folded(at_or_nul(text, length)))) return true;
    }
    return false;
}

/* "Duit.Negara", "Time\".Lebih", "Pemula.2.": behind the full stop, 0 for none. */
static size_t stop_inside(simpul_str word)
{
    for (size_t i = 1; i + 1 < word.len; i++) {
        char before = word.ptr[i - 1], next = word.ptr[i + 1];
        bool stops = word.ptr[i] == '.' || word.ptr[i] == '!' || word.ptr[i] == '?';
        bool closes =
            smp_is_lower(before) || strchr("\"')", before) || (unsigned char)before >= 0x80;
        bool opens =
            smp_is_upper(next) || next == '"' || (smp_is_digit(next) && smp_is_lower(before));
        bool is_short = smp_is_abbreviation(smp_str_slice(word, 0, i)) ||
                        is_domain_part(smp_str_slice(word, i + 1, word.len));
        if (stops && closes && opens && !is_short) return i + 1;
    }
    return 0;
}

/* "RegionalSelain", "ASMenurutnya": where the second begins, 0 for none. Parts as short as those of
 * TikTok make none. */
static size_t seam_inside(simpul_str word)
{
    enum { LEFT = 4, RIGHT = 3, RIGHT_OF_CAPITALS = 5 };
    for (size_t i = 2; i + RIGHT <= word.len; i++) {
        size_t left = i, right = i + 1;
        if (!smp_is_upper(word.ptr[i])) continue;
        while (left && i - left < LEFT && smp_is_lower(smp_folded(word.ptr[left - 1]))) left--;
        while (right < word.len && right - i < RIGHT_OF_CAPITALS && smp_is_lower(word.ptr[right]))
            right++;
        bool small = smp_is_lower(word.ptr[i - 1]) && i - left >= LEFT &&
                     smp_is_lower(smp_folded(at_or_nul(word, i + 2)));
        bool capitals = smp_is_upper(word.ptr[i - 1]) && right - i >= RIGHT_OF_CAPITALS;
        if (small || capitals) return i;
    }
    return 0;
}

static bool ends_sentence(simpul_str word)
{
    while (word.len && strchr("\"')", word.ptr[word.len - 1])) word.len--;
    char last = word.len ? word.ptr[word.len - 1] : '\0';
    if (last != '.') return last == '!' || last == '?';
    simpul_str stem = smp_str_slice(word, 0, word.len - 1);
    bool is_number = stem.len && stem.len <= 2 && smp_is_digit(stem.ptr[stem.len - 1]);
    return stem.len > 1 && !is_number && !smp_is_abbreviation(stem);
}

typedef struct title {
    size_t n_words, n_capitals;
    size_t n_before; /* how many words stand before the last capital */
    size_t n_small;  /* words since then that are written small */
    bool has_text;   /* one of these is no small word of titles */
    size_t seam;     /* where two words are glued, 0: nowhere */
} title;

/* Takes a word that ends no title. True: text began before it. */
static bool take_word(title *so_far, simpul_str word)
{
    char first = word.ptr[0];
    if (smp_is_upper(first) || smp_is_digit(first)) {
        so_far->n_before = so_far->n_words;
        so_far->n_capitals++;
        so_far->n_small = 0;
        so_far->has_text = false;
    } else if (smp_is_lower(first)) {
        so_far->n_small++;
        so_far->has_text = so_far->has_text || !is_small_word(word);
    }
    so_far->n_words++;
    return so_far->n_small >= 2 && so_far->has_text && so_far->n_capitals > FEWEST_WORDS &&
           so_far->n_before >= FEWEST_WORDS;
}

/* A quotation of two or three capitals belongs to the title, a longer one is what somebody says. */
static bool speech_begins(simpul_str line, size_t at)
{
    enum { LONGEST_IN_TITLE = 40 };
    size_t end, length;
    if (!closing_mark(line, at, &length).ptr) return false;
    return !quotation_end(line, at, &end) || end - at > LONGEST_IN_TITLE;
}

/* Behind "Tersingkir!" a title goes on where capitals do, and no full stop comes. */
static bool is_title_to_end(simpul_str line, size_t at)
{
    title so_far = {.n_words = FEWEST_WORDS, .n_capitals = FEWEST_WORDS};
    if (at >= line.len || line.len - at > LONGEST_TITLE || line.ptr[line.len - 1] == '.')
        return false;
    while (at < line.len) {
        simpul_str word = word_at(line, at);
        if (take_word(&so_far, word)) return false;
        at = skip_blanks(line, at + word.len);
    }
    return so_far.n_capitals >= 2 * FEWEST_WORDS;
}

/* Does text go on behind a seam? A title would go on with capitals. */
static bool text_follows(simpul_str line, size_t at)
{
    simpul_str next = word_at(line, at);
    return smp_is_lower(at_or_nul(next, 0)) && !is_small_word(next);
}

/* Where a word begins that ends the title before it, else SIZE_MAX; notes a seam in it. */
static size_t end_inside(simpul_str line, size_t at, simpul_str word, title *so_far)
{
    size_t stop = stop_inside(word);
    if (stop) return at + stop;
    size_t seam = so_far->n_words + 1 >= FEWEST_WORDS ? seam_inside(word) : 0;
    if (seam && text_follows(line, skip_blanks(line, at + word.len))) return at + seam;
    if (seam && !so_far->seam) so_far->seam = at + seam;
    return SIZE_MAX;
}

/* The end of a title without quotation marks, SIZE_MAX: not found. */
static size_t title_end(simpul_str line, size_t start)
{
    title so_far = {0};
    for (size_t at = start, end = start; at < line.len;) {
        bool wide = at - end > (blank_at(line, end) == 2 ? 2 : 1);
        if (so_far.n_words >= FEWEST_WORDS && (wide || speech_begins(line, at))) return end;
        simpul_str word = word_at(line, at);
        size_t inside = end_inside(line, at, word, &so_far);
        if (inside != SIZE_MAX) return inside;
        if (take_word(&so_far, word)) return so_far.seam ? so_far.seam : SIZE_MAX;
        end = at + word.len;
        at = skip_blanks(line, end);
        if (end - start > LONGEST_TITLE) return SIZE_MAX;
        if (ends_sentence(word) && (line.ptr[end - 1] == '.' || !is_title_to_end(line, at)))
            return end;
    }
    return line.len;
}

/* Behind the cue and its colon; 0: it is not there. */
static size_t behind_cue(simpul_str line, size_t at, const cue *wanted, bool *has_colon)
{
    for (const char *c = wanted->text; *c; c++) {
        size_t blank = blank_at(line, at);
        if (*c == ' ' ? !blank : smp_folded(at_or_nul(line, at)) != *c) return 0;
        at = *c == ' ' ? skip_blanks(line, at) : at + 1;
    }
    size_t colon = skip_blanks(line, at);
    *has_colon = at_or_nul(line, colon) == ':';
    if (!*has_colon && smp_is_lower(at_or_nul(line, at))) return 0;
    return skip_blanks(line, *has_colon ? colon + 1 : at);
}

static const cue *cue_at(simpul_str line, size_t at, size_t *behind, bool *has_colon)
{
    for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++)
        if ((*behind = behind_cue(line, at, &cues[i], has_colon))) return &cues[i];
    return NULL;
}

static bool title_begins(simpul_str line, size_t at)
{
    size_t length;
    char first = at_or_nul(line, at);
    return smp_is_upper(first) || smp_is_digit(first) || closing_mark(line, at, &length).ptr;
}

static size_t count_words(simpul_str text)
{
    size_t n = 0;
    for (size_t at = skip_blanks(text, 0); at < text.len; n++)
        at = skip_blanks(text, at + word_at(text, at).len);
    return n;
}

/* The bracket that closes the one at a place; SIZE_MAX: none near by. */
static size_t closing_bracket(simpul_str line, size_t at)
{
    size_t depth = 0;
    for (size_t i = at; i < line.len && i - at <= LONGEST_BRACKET; i++) {
        depth += line.ptr[i] == '(';
        if (line.ptr[i] == ')' && --depth == 0) return i;
    }
    return SIZE_MAX;
}

/* "(Baca: …)"; but "(baca: suap)" explains a word. */
static bool in_brackets(simpul_str line, size_t at, size_t *end)
{
    bool has_colon;
    size_t behind;
    const cue *found = cue_at(line, skip_blanks(line, at + 1), &behind, &has_colon);
    if (!found || !found->in_brackets) return false;
    size_t close = closing_bracket(line, at);
    bool is_title =
        title_begins(line, behind) &&
        (close == SIZE_MAX || count_words(smp_str_slice(line, behind, close)) >= FEWEST_WORDS);
    if (found->needs_colon && !is_title) return false;
    *end = close == SIZE_MAX ? title_end(line, behind) : close + 1;
    size_t before = at;
    while (before && line.ptr[before - 1] == ' ') before--;
    bool stopped = before && line.ptr[before - 1] == '.';
    if (close != SIZE_MAX && stopped && at_or_nul(line, *end) == '.') ++*end;
    return *end != SIZE_MAX;
}

/* A teaser is a sentence of its own. */
static bool sentence_begins(simpul_str line, size_t at)
{
    size_t before = at;
    while (before && (unsigned char)line.ptr[before - 1] <= ' ') before--;
    if (!before || at - before >= 2) return true;
    return strchr(".!?:)]\"'", line.ptr[before - 1]) || (unsigned char)line.ptr[before - 1] >= 0x80;
}

/* "… katanya. : Pasar Lama Kembali Ramai" at the end: a teaser that lost its words, or one that
 * nothing closes. */
static bool is_last_title(simpul_str line, size_t at)
{
    bool has_colon;
    size_t behind = 0;
    if (line.ptr[at] == ':' && at && blank_at(line, at - 1)) behind = skip_blanks(line, at + 1);
    for (size_t i = 0; i < sizeof last_cues / sizeof last_cues[0] && !behind; i++)
        if (smp_is_upper(line.ptr[at])) behind = behind_cue(line, at, &last_cues[i], &has_colon);
    return at && behind && sentence_begins(line, at) && title_begins(line, behind) &&
           is_title_to_end(line, behind);
}

bool smp_teaser_at(simpul_str line, size_t at, size_t *end)
{
    bool has_colon;
    size_t behind;
    if (line.ptr[at] == '(') return in_brackets(line, at, end);
    if (strchr(":KN", line.ptr[at])) {
        *end = line.len;
        return is_last_title(line, at);
    }
    if (!strchr("bBlLsStTpP", line.ptr[at])) return false;
    if (at && smp_is_lower(smp_folded(line.ptr[at - 1])) && !smp_is_upper(line.ptr[at]))
        return false;
    const cue *found = cue_at(line, at, &behind, &has_colon);
    if (!found || (found->needs_colon && !has_colon)) return false;
    bool is_sure = has_colon && !found->needs_colon; /* "baca juga:" wherever it stands */
    if (!is_sure && (!smp_is_upper(line.ptr[at]) || !sentence_begins(line, at))) return false;
    if (!is_sure && at && !title_begins(line, behind)) return false;
    if (!at && behind == line.len) return false; /* a line of its own, for the table */
    if (!quotation_end(line, behind, end)) *end = title_end(line, behind);
    else if (at_or_nul(line, skip_blanks(line, *end)) == ':') *end = skip_blanks(line, *end) + 1;
    return *end != SIZE_MAX;
}

/* The clean text and its map; lines without furniture. Knows nothing of files or HTML. */
#include "text/clean.h"

#include "base/utf8.h"
#include "text/boilerplate.h"
#include "text/foot.h"

void smp_clean_init(smp_clean *clean)
{
    *clean = (smp_clean){.n_bad_bytes = 0};
    smp_buf_init(&clean->text);
}

void smp_clean_dispose(smp_clean *clean)
{
    smp_buf_dispose(&clean->text);
    smp_vec_dispose(&clean->segments);
}

bool smp_clean_verbatim(smp_clean *clean, simpul_str bytes, size_t given)
{
    if (bytes.len == 0) return true;
    size_t at = clean->text.len;
    smp_buf_str(&clean->text, bytes);
    if (clean->text.failed) return false;
    smp_segment *last = clean->segments.n ? &clean->segments.items[clean->segments.n - 1] : NULL;
    if (last && last->is_verbatim && last->given + last->length == given) {
        last->length += bytes.len;
        last->given_length += bytes.len;
        return true;
    }
    smp_segment segment = {at, bytes.len, given, bytes.len, true};
    return smp_vec_push(&clean->segments, segment);
}

bool smp_clean_replaced(smp_clean *clean, simpul_str text, size_t given, size_t given_length)
{
    if (text.len == 0) return true;
    smp_segment segment = {clean->text.len, text.len, given, given_length, false};
    smp_buf_str(&clean->text, text);
    return !clean->text.failed && smp_vec_push(&clean->segments, segment);
}

static const smp_segment *segment_at(const smp_clean *clean, size_t at)
{
    size_t low = 0, high = clean->segments.n;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (clean->segments.items[middle].clean <= at) low = middle;
        else high = middle;
    }
    return clean->segments.n ? &clean->segments.items[low] : NULL;
}

void smp_clean_given(const smp_clean *clean, size_t start, size_t end, size_t *given_start,
                     size_t *given_end)
{
    const smp_segment *first = segment_at(clean, start);
    const smp_segment *last = segment_at(clean, end ? end - 1 : 0);
    *given_start = *given_end = 0;
    if (!first || !last) return;
    *given_start = first->given + (first->is_verbatim ? start - first->clean : 0);
    *given_end =
        last->is_verbatim ? last->given + (end - last->clean) : last->given + last->given_length;
}

bool smp_clean_of_given(const smp_clean *clean, size_t given_start, size_t given_end, size_t *start,
                        size_t *end)
{
    bool found = false;
    *start = *end = 0;
    for (size_t i = 0; i < clean->segments.n; i++) {
        const smp_segment *one = &clean->segments.items[i];
        if (one->given >= given_end || one->given + one->given_length <= given_start) continue;
        size_t first = one->clean, last = one->clean + one->length;
        if (one->is_verbatim && given_start > one->given) first += given_start - one->given;
        if (one->is_verbatim && given_end < one->given + one->given_length)
            last = one->clean + (given_end - one->given);
        if (!found || first < *start) *start = first;
        if (!found || last > *end) *end = last;
        found = true;
    }
    return found;
}

/* Double-encoded CP1252 that real articles carry: what stands there and what it was. */
static const struct {
    const char *wrong, *right;
} mojibake[] = {
    {"\xc3\xa2\xe2\x82\xac\xc5\x93", "\xe2\x80\x9c"},
    {"\xc3\xa2\xe2\x82\xac\xc2\x9d", "\xe2\x80\x9d"},
    {"\xc3\xa2\xe2\x82\xac\xe2\x84\xa2", "\xe2\x80\x99"},
    {"\xc3\xa2\xe2\x82\xac\xcb\x9c", "\xe2\x80\x98"},
    {"\xc3\xa2\xe2\x82\xac\xe2\x80\x9c", "\xe2\x80\x93"},
    {"\xc3\xa2\xe2\x82\xac\xe2\x80\x9d", "\xe2\x80\x94"},
    {"\xc3\x82\xc2\xa0", " "},
    {"\xc3\x82 ", " "},
};

typedef struct copier {
    smp_clean *out;
    const smp_clean *from;
    bool gap;      /* white space seen since the last character */
    bool at_start; /* nothing of this line written yet */
    bool line_due; /* a line break goes before the next character */
} copier;

static bool put(copier *copy, simpul_str text, size_t at, size_t length, bool verbatim)
{
    size_t given_start, given_end;
    smp_clean_given(copy->from, at, at + length, &given_start, &given_end);
    smp_clean *out = copy->out;
    bool done = true;
    if (copy->line_due && out->text.len)
        done = smp_clean_replaced(out, SIMPUL_STR("\n"), given_start, 0);
    else if (copy->gap && !copy->at_start)
        done = smp_clean_replaced(out, SIMPUL_STR(" "), given_start, 0);
    copy->gap = copy->line_due = copy->at_start = false;
    if (!done) return false;
    bool straight = verbatim && given_end - given_start == text.len;
    return straight ? smp_clean_verbatim(out, text, given_start)
                    : smp_clean_replaced(out, text, given_start, given_end - given_start);
}

static size_t mojibake_at(simpul_str text, size_t at, simpul_str *right)
{
    if (text.ptr[at] != '\xc3') return 0;
    for (size_t i = 0; i < sizeof mojibake / sizeof mojibake[0]; i++) {
        simpul_str wrong = smp_str(mojibake[i].wrong);
        if (!smp_str_starts(smp_str_slice(text, at, text.len), wrong)) continue;
        *right = smp_str(mojibake[i].right);
        return wrong.len;
    }
    return 0;
}

/* One stretch of a line, white space folded to one blank, bad parts replaced. */
static bool copy_stretch(copier *copy, simpul_str text, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        uint32_t code;
        bool bad, done = true;
        simpul_str right;
        size_t wrong = mojibake_at(text, at, &right);
        size_t length = wrong ? wrong : smp_utf8_decode(text, at, &code, &bad);
        if (wrong && right.ptr[0] == ' ') {
            copy->gap = true;
        } else if (wrong) {
            done = put(copy, right, at, length, false);
        } else if (bad) {
            size_t first, last;
            smp_clean_given(copy->from, at, at + length, &first, &last);
            if (copy->out->n_bad_bytes++ == 0) copy->out->first_bad = first;
            done = put(copy, SIMPUL_STR("\xEF\xBF\xBD"), at, length, false);
        } else if (smp_utf8_is_space(code) || code < 0x20 || code == 0x7F) {
            copy->gap = true;
        } else if (code != 0x200C && code != 0x200D && code != 0xAD) {
            done = put(copy, smp_str_slice(text, at, at + length), at, length, true);
        }
        if (!done) return false;
        at += length;
    }
    return true;
}

typedef struct line_state {
    bool skip_next; /* a title is expected */
    bool in_links;  /* behind that title */
    bool in_box;    /* all titles that follow are links */
    bool stop, seen_body;
    smp_foot foot;
} line_state;

/* Is the line a link below a bare "Baca juga", or the furniture of a foot? */
static bool is_skipped(line_state *state, simpul_str text, size_t start, simpul_str line)
{
    bool is_title = line.ptr[line.len - 1] != '.';
    state->in_links = (state->skip_next && is_title) ||
                      (state->in_links && smp_foot_is_link(&state->foot, start, line));
    state->in_box = state->in_box && smp_foot_is_title(line);
    state->skip_next = false;
    return state->in_links || state->in_box || smp_foot_takes(&state->foot, text, start, line);
}

/* The parts of a line that no furniture is. */
static bool copy_parts(copier *copy, simpul_str text, size_t start, simpul_str line,
                       line_state *state)
{
    copy->line_due = copy->at_start = true;
    copy->gap = false;
    size_t at = state->seen_body ? 0 : smp_boilerplate_dateline(line);
    if (at) state->seen_body = true;
    while (at < line.len) {
        size_t from, to;
        smp_drop drop = smp_boilerplate_find(line, at, &from, &to);
        if (drop == SMP_DROP_BLOCK) state->stop = true;
        if (drop == SMP_DROP_LINE_NEXT) state->skip_next = true;
        if (drop == SMP_DROP_LINKS) state->in_box = true;
        if (smp_drops_line(drop)) return true;
        size_t keep_to = drop == SMP_DROP_NOTHING ? line.len : from;
        if (!copy_stretch(copy, text, start + at, start + keep_to)) return false;
        if (drop == SMP_DROP_NOTHING) break;
        copy->gap = true;
        at = to;
    }
    return true;
}

/* Where the trimmed line lies in the text. */
static bool copy_line(copier *copy, simpul_str text, size_t start, size_t end, line_state *state)
{
    while (start < end && (unsigned char)text.ptr[start] <= ' ') start++;
    while (end > start && (unsigned char)text.ptr[end - 1] <= ' ') end--;
    simpul_str line = smp_str_slice(text, start, end);
    if (line.len == 0 || is_skipped(state, text, start, line)) return true;
    size_t before = copy->out->text.len;
    bool done = copy_parts(copy, text, start, line, state);
    smp_foot_pass(&state->foot, line, copy->out->text.len == before);
    return done;
}

bool smp_clean_lines(smp_clean *out, const smp_clean *from)
{
    simpul_str text = smp_buf_view(&from->text);
    copier copy = {out, from, false, true, false};
    line_state state = {.skip_next = false};
    smp_foot_init(&state.foot, text);
    size_t at = smp_str_starts(text, SIMPUL_STR("\xEF\xBB\xBF")) ? 3 : 0;
    while (at < text.len && !state.stop) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != '\r') end++;
        if (!copy_line(&copy, text, at, end, &state)) return false;
        at = end + 1;
    }
    return !out->text.failed;
}

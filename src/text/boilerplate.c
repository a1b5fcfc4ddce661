/* One table of page furniture and the small matcher that walks it. Knows nothing of HTML. */
#include "text/boilerplate.h"

#include "text/invitation.h"
#include "text/letters.h"
#include "text/line_form.h"
#include "text/teaser.h"

/* CAPITAL: as a sentence begins */
typedef enum where { ANYWHERE, CAPITAL, LINE_START, WHOLE_LINE } where;

typedef struct furniture {
    const char *text; /* folded; "" ends the table */
    where place;
    smp_drop drop;
} furniture;

/* Longest first within one beginning, so that the first hit is the right one. */
static const furniture table[] = {
    {"baca selengkapnya", ANYWHERE, SMP_DROP_SENTENCE},
    {"baca berita selengkapnya", ANYWHERE, SMP_DROP_SENTENCE},
    {"lihat videonya di sini", ANYWHERE, SMP_DROP_SENTENCE},
    {"baca juga", WHOLE_LINE, SMP_DROP_LINE_NEXT},
    {"baca juga:", WHOLE_LINE, SMP_DROP_LINE_NEXT},
    {"pilihan redaksi", WHOLE_LINE, SMP_DROP_LINKS},
    {"lihat juga", WHOLE_LINE, SMP_DROP_LINE},
    {"lihat juga:", WHOLE_LINE, SMP_DROP_LINE},
    {"simak juga", CAPITAL, SMP_DROP_SENTENCE},
    {"simak video", CAPITAL, SMP_DROP_SENTENCE},
    {"simak selengkapnya", ANYWHERE, SMP_DROP_SENTENCE},
    {"tonton juga", CAPITAL, SMP_DROP_SENTENCE},
    {"saksikan juga", CAPITAL, SMP_DROP_SENTENCE},
    {"pilihan editor", WHOLE_LINE, SMP_DROP_LINE},
    {"berita terkait", WHOLE_LINE, SMP_DROP_BLOCK},
    {"berita terkait:", WHOLE_LINE, SMP_DROP_BLOCK},
    {"berita lainnya", WHOLE_LINE, SMP_DROP_BLOCK},
    {"berita lainnya:", WHOLE_LINE, SMP_DROP_BLOCK},
    {"topik terkait", WHOLE_LINE, SMP_DROP_BLOCK},
    {"artikel terkait", WHOLE_LINE, SMP_DROP_BLOCK},
    {"terkait", WHOLE_LINE, SMP_DROP_BLOCK},
    {"terkini", WHOLE_LINE, SMP_DROP_BLOCK},
    {"terpopuler", WHOLE_LINE, SMP_DROP_BLOCK},
    {"berita terkini", WHOLE_LINE, SMP_DROP_BLOCK},
    {"berita terpopuler", WHOLE_LINE, SMP_DROP_BLOCK},
    {"berita pilihan", WHOLE_LINE, SMP_DROP_BLOCK},
    {"artikel pilihan", WHOLE_LINE, SMP_DROP_BLOCK},
    {"kabar daerah", WHOLE_LINE, SMP_DROP_BLOCK},
    {"advertisement", ANYWHERE, SMP_DROP_MARK},
    {"scroll to continue with content", ANYWHERE, SMP_DROP_MARK},
    {"scroll to resume content", ANYWHERE, SMP_DROP_MARK},
    {"article ad box", ANYWHERE, SMP_DROP_MARK},
    {"scroll ke bawah untuk melanjutkan", ANYWHERE, SMP_DROP_SENTENCE},
    {"baca berita tanpa iklan", ANYWHERE, SMP_DROP_LINE},
    {"baca berita dengan sedikit iklan", ANYWHERE, SMP_DROP_LINE},
    {"url telah tercopy", ANYWHERE, SMP_DROP_LINE},
    {"url berhasil dicopy", ANYWHERE, SMP_DROP_LINE},
    {"tag", WHOLE_LINE, SMP_DROP_LINE},
    {"tags", WHOLE_LINE, SMP_DROP_LINE},
    {"tags:", LINE_START, SMP_DROP_LINE},
    {"tag:", LINE_START, SMP_DROP_LINE},
    {"share", WHOLE_LINE, SMP_DROP_LINE},
    {"bagikan", WHOLE_LINE, SMP_DROP_LINE},
    {"bagikan:", LINE_START, SMP_DROP_LINE},
    {"komentar", WHOLE_LINE, SMP_DROP_LINE},
    {"copy link", WHOLE_LINE, SMP_DROP_LINE},
    {"salin", WHOLE_LINE, SMP_DROP_LINE},
    {"kirim", WHOLE_LINE, SMP_DROP_LINE},
    {"facebook icon", ANYWHERE, SMP_DROP_LINE},
    {"whatsapp icon", ANYWHERE, SMP_DROP_LINE},
    {"telegram icon", ANYWHERE, SMP_DROP_LINE},
    {"sosmed-whatsapp", ANYWHERE, SMP_DROP_LINE},
    {"copy-link-circle", ANYWHERE, SMP_DROP_LINE},
    {"zoom-in-white", ANYWHERE, SMP_DROP_LINE},
    {"perbesar", WHOLE_LINE, SMP_DROP_LINE},
    {"halaman", WHOLE_LINE, SMP_DROP_LINE},
    {"halaman:", WHOLE_LINE, SMP_DROP_LINE},
    {"halaman selanjutnya", ANYWHERE, SMP_DROP_LINE},
    {"halaman berikutnya", ANYWHERE, SMP_DROP_LINE},
    {"load more", WHOLE_LINE, SMP_DROP_LINE},
    {"back to top", LINE_START, SMP_DROP_LINE},
    {"loading...", ANYWHERE, SMP_DROP_MARK},
    {"penulis:", LINE_START, SMP_DROP_LINE},
    {"penulis :", LINE_START, SMP_DROP_LINE},
    {"editor:", LINE_START, SMP_DROP_LINE},
    {"editor :", LINE_START, SMP_DROP_LINE},
    {"reporter:", LINE_START, SMP_DROP_LINE},
    {"reporter :", LINE_START, SMP_DROP_LINE},
    {"pewarta:", LINE_START, SMP_DROP_LINE},
    {"pewarta :", LINE_START, SMP_DROP_LINE},
    {"kontributor:", LINE_START, SMP_DROP_LINE},
    {"oleh:", LINE_START, SMP_DROP_LINE},
    {"sumber:", LINE_START, SMP_DROP_LINE},
    {"foto:", LINE_START, SMP_DROP_LINE},
    {"laporan:", LINE_START, SMP_DROP_LINE},
    {"laporan wartawan ", ANYWHERE, SMP_DROP_SENTENCE},
    {"laporan reporter ", ANYWHERE, SMP_DROP_SENTENCE},
    {"next article ", LINE_START, SMP_DROP_LINE},
    {"redaksi ", LINE_START, SMP_DROP_NOTHING},
    {"kontributor :", LINE_START, SMP_DROP_LINE},
    {"redaktur:", LINE_START, SMP_DROP_LINE},
    {"redaktur :", LINE_START, SMP_DROP_LINE},
    {"penyunting:", LINE_START, SMP_DROP_LINE},
    {"jurnalis:", LINE_START, SMP_DROP_LINE},
    {"fotografer:", LINE_START, SMP_DROP_LINE},
    {"--selesai--", WHOLE_LINE, SMP_DROP_BLOCK},
    {"-selesai-", WHOLE_LINE, SMP_DROP_BLOCK},
    {"-- selesai --", WHOLE_LINE, SMP_DROP_BLOCK},
    {"- selesai -", WHOLE_LINE, SMP_DROP_BLOCK},
    {"* fakta atau hoaks?", LINE_START, SMP_DROP_LINE},
    {"copyright", ANYWHERE, SMP_DROP_LINE},
    {"dilarang keras mengambil konten", ANYWHERE, SMP_DROP_LINE},
    {"dilarang mengambil dan/atau menayangkan", ANYWHERE, SMP_DROP_LINE},
    {"cek berita dan artikel yang lain di", ANYWHERE, SMP_DROP_SENTENCE},
    {"google news", WHOLE_LINE, SMP_DROP_LINE},
    {"follow channel", ANYWHERE, SMP_DROP_SENTENCE},
    {"saluran whatsapp", ANYWHERE, SMP_DROP_SENTENCE},
    {"whatsapp channel", ANYWHERE, SMP_DROP_SENTENCE},
    {"dapatkan update berita", ANYWHERE, SMP_DROP_SENTENCE},
    {"mari bergabung di", CAPITAL, SMP_DROP_SENTENCE},
    {"untuk mengetahui kebenaran informasi yang beredar", CAPITAL, SMP_DROP_SENTENCE},
    {"untuk mengikuti silakan klik", CAPITAL, SMP_DROP_SENTENCE},
    {"nikmati berita interaktif", ANYWHERE, SMP_DROP_SENTENCE},
    {"tulisan ini telah tayang di", ANYWHERE, SMP_DROP_REST},
    {"artikel ini telah tayang", ANYWHERE, SMP_DROP_REST},
    {"artikel ini sudah tayang", ANYWHERE, SMP_DROP_REST},
    {"waktu baca ", LINE_START, SMP_DROP_LINE},
    {"ringkasan berita", WHOLE_LINE, SMP_DROP_LINE},
};

bool smp_drops_line(smp_drop drop)
{
    return drop == SMP_DROP_LINE || drop == SMP_DROP_LINE_NEXT || drop == SMP_DROP_LINKS ||
           drop == SMP_DROP_BLOCK;
}

/* No word goes on here: a mark in capitals may be glued to small letters, or to the mark before it.
 */
static bool begins_at(simpul_str line, size_t from, size_t at, smp_drop drop)
{
    if (at == 0 || !smp_is_letter(line.ptr[at - 1])) return true;
    bool glued = at == from || !smp_is_upper(line.ptr[at - 1]);
    return drop == SMP_DROP_MARK && smp_is_upper(line.ptr[at]) && glued;
}

static bool is_letters(simpul_str text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        char c = smp_folded(text.ptr[i]);
        if (!(c >= 'a' && c <= 'z') && c != '-' && !(c >= '0' && c <= '9')) return false;
    }
    return to > from;
}

/* ". (Nama Wartawan)", ". (Nama/kantor)" at the end: who wrote it, behind the last full stop. */
static bool is_reporter(simpul_str line, size_t at, size_t *end)
{
    enum { LONGEST = 42, MOST_BLANKS = 4 };
    size_t before = at, n_blanks = 0;
    if (line.len - at > LONGEST || line.ptr[line.len - 1] != ')') return false;
    while (before && line.ptr[before - 1] == ' ') before--;
    if (!before || !strchr(".!?\"", line.ptr[before - 1])) return false;
    if (!smp_is_upper(line.ptr[at + 1])) return false;
    for (size_t i = at + 1; i + 1 < line.len; i++) {
        n_blanks += line.ptr[i] == ' ';
        if (!smp_is_letter(line.ptr[i]) && !strchr(" /.'-", line.ptr[i])) return false;
    }
    *end = line.len;
    return n_blanks <= MOST_BLANKS;
}

/* "(abc/def)", "(Ant/Z-1)", "(*)", "***", "-ist-" and "[Gambas: …]": codes at the end or on their
 * own. */
static bool closing_code(simpul_str line, size_t at, size_t *end)
{
    enum { LONGEST_CODE = 17 }; /* bytes, the brackets too */
    if (line.ptr[at] == '[' && smp_stands_at(line, at + 1, "gambas")) {
        size_t close = smp_str_find(line, SIMPUL_STR("]"), at);
        *end = close == SIZE_MAX ? line.len : close + 1;
        return true;
    }
    if (line.ptr[at] == '*' && at + 3 <= line.len && line.ptr[at + 1] == '*' &&
        line.ptr[at + 2] == '*') {
        *end = at + 3;
        return true;
    }
    if (line.ptr[at] != '(') return false;
    if (is_reporter(line, at, end)) return true;
    simpul_str near = smp_str_slice(line, 0, at + LONGEST_CODE);
    size_t close = smp_str_find(near, SIMPUL_STR(")"), at);
    if (close == SIZE_MAX) return false;
    *end = close + 1;
    size_t slash = smp_str_find(smp_str_slice(line, 0, close), SIMPUL_STR("/"), at);
    if (line.ptr[at + 1] == '*') return true;
    if (slash == SIZE_MAX) {
        bool last = smp_str_trim(smp_str_slice(line, *end, line.len)).len == 0;
        bool lower = close - at - 1 == 3 && line.ptr[at + 1] >= 'a';
        return last && lower && is_letters(line, at + 1, close);
    }
    bool names = slash - at - 1 >= 2 && slash - at - 1 <= 4 && close - slash - 1 >= 2 &&
                 close - slash - 1 <= 4;
    bool digits = line.ptr[at + 1] >= '0' && line.ptr[at + 1] <= '9';
    return names && !digits && is_letters(line, at + 1, slash) &&
           is_letters(line, slash + 1, close);
}

static bool is_dash(simpul_str line, size_t at, size_t *length)
{
    if (at >= line.len) return false;
    if (line.ptr[at] == '-') {
        *length = at + 1 < line.len && line.ptr[at + 1] == '-' ? 2 : 1;
        return true;
    }
    *length = 3;
    return smp_str_starts(smp_str_slice(line, at, line.len), SIMPUL_STR("\xe2\x80\x93")) ||
           smp_str_starts(smp_str_slice(line, at, line.len), SIMPUL_STR("\xe2\x80\x94"));
}

/* "Laporan Wartawan Outlet.com, Nama OUTLET.COM, KOTA - Isi": the byline ends at the dateline,
 * where one stands in its sentence. */
static size_t byline_end(simpul_str line, size_t at)
{
    enum { LONGEST = 160, CITY = 4 };
    size_t end = smp_line_sentence_end(line, at), n_capitals = 0;
    for (size_t i = at; i + 1 < end && i < at + LONGEST; i++) {
        size_t length;
        if (line.ptr[i] == ' ' && n_capitals >= CITY && is_dash(line, i + 1, &length)) {
            i += length;
            while (i + 1 < end && line.ptr[i + 1] == '-') i++;
            return i + 1;
        }
        n_capitals = smp_is_upper(line.ptr[i]) ? n_capitals + 1 : 0;
    }
    return end;
}

/* What the table says of a place: *end is where that goes to. */
static smp_drop from_table(simpul_str line, size_t from, size_t at, size_t *end)
{
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        const furniture *known = &table[i];
        if (known->place == CAPITAL && !smp_is_upper(line.ptr[at])) continue;
        if (known->place > CAPITAL && at > 0) continue;
        if (smp_folded(line.ptr[at]) != known->text[0] || !smp_stands_at(line, at, known->text))
            continue;
        if (!begins_at(line, from, at, known->drop)) continue;
        size_t length = strlen(known->text);
        if (known->place == WHOLE_LINE && line.len != length) continue;
        if (known->drop == SMP_DROP_NOTHING) continue;
        *end = smp_str_starts(smp_str(known->text), SIMPUL_STR("laporan ")) ? byline_end(line, at)
               : known->drop == SMP_DROP_SENTENCE ? smp_line_sentence_end(line, at)
               : known->drop == SMP_DROP_MARK     ? at + length
                                                  : line.len;
        return known->drop;
    }
    return SMP_DROP_NOTHING;
}

smp_drop smp_boilerplate_find(simpul_str line, size_t from, size_t *start, size_t *end)
{
    *start = 0;
    *end = line.len;
    if (from == 0 && smp_line_is_furniture(line)) return SMP_DROP_LINE;
    if (from == 0 && (*end = smp_line_release_number(line))) return SMP_DROP_MARK;
    for (size_t at = from; at < line.len; at++) {
        smp_drop found = SMP_DROP_NOTHING;
        if (closing_code(line, at, end) || smp_teaser_at(line, at, end) ||
            smp_invitation_at(line, at, end))
            found = SMP_DROP_MARK;
        else found = from_table(line, from, at, end);
        if (!found) continue;
        *start = at;
        return found;
    }
    return SMP_DROP_NOTHING;
}

/* CITY or Outlet.com parts in capitals or with an outlet's ending, then a dash with blanks around
 * it. */
size_t smp_boilerplate_dateline(simpul_str line)
{
    enum { LONGEST = 60 };
    for (size_t at = 1; at < line.len && at < LONGEST; at++) {
        size_t dash = 0;
        if (line.ptr[at] == '.' && at + 1 < line.len && line.ptr[at + 1] == ' ') return 0;
        if (line.ptr[at] != ' ' || !is_dash(line, at + 1, &dash)) continue;
        if (at + 1 + dash >= line.len || line.ptr[at + 1 + dash] != ' ') return 0;
        simpul_str head = smp_str_slice(line, 0, at);
        bool outlet = smp_str_find(head, SIMPUL_STR(".com"), 0) != SIZE_MAX ||
                      smp_str_find(head, SIMPUL_STR(".COM"), 0) != SIZE_MAX ||
                      smp_str_find(head, SIMPUL_STR(".id"), 0) != SIZE_MAX ||
                      smp_str_find(head, SIMPUL_STR(".CO"), 0) != SIZE_MAX ||
                      smp_str_find(head, SIMPUL_STR("ANTARA"), 0) != SIZE_MAX ||
                      smp_str_find(head, SIMPUL_STR("Antara"), 0) != SIZE_MAX ||
                      smp_str_find(head, SIMPUL_STR("CNN Indonesia"), 0) != SIZE_MAX;
        size_t lower = 0, words = 1;
        for (size_t i = 0; i < head.len; i++) {
            lower += head.ptr[i] >= 'a' && head.ptr[i] <= 'z';
            words += head.ptr[i] == ' ';
        }
        bool city = words <= 3 && (lower == 0 || (words == 1 && head.len >= 4));
        return outlet || city ? at + 1 + dash + 1 : 0;
    }
    return 0;
}

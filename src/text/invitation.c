/* An imperative, what of the outlet is to be followed, and where: all three make an invitation. */
#include "text/invitation.h"

#include "text/letters.h"
#include "text/line_form.h"

static const char *const verbs[] = {"ikuti", "follow", "cek",    "temukan",
                                    "simak", "baca",   "pantau", "dapatkan"};
static const char *const fillers[] = {"terus", "juga", "selalu", "dan", "kumpulan"};
static const char *const objects[] = {
    "berita",    "berita-berita",       "artikel", "artikel-artikel", "kami",
    "informasi", "informasi-informasi", "update",  "kabar",           "konten"};
static const char *const places[] = {"google news",      "google berita",  "whatsapp channel",
                                     "channel whatsapp", "wa channel",     "saluran whatsapp",
                                     "kanal whatsapp",   "kanal telegram", "channel telegram",
                                     "grup telegram",    "di telegram",    "lainnya seputar topik"};

enum { LONGEST = 250 };

/* Behind one word of a list and its blank; `at` where none of them stands there. */
static size_t behind_word(simpul_str line, size_t at, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t end = at + strlen(words[i]);
        if (smp_stands_at(line, at, words[i]) && end < line.len && line.ptr[end] == ' ')
            return end + 1;
    }
    return at;
}

static bool sentence_begins(simpul_str line, size_t at)
{
    size_t before = at;
    while (before && line.ptr[before - 1] == ' ') before--;
    return !before || (before < at && strchr(".!?:)*|", line.ptr[before - 1]));
}

static bool names_place(simpul_str sentence)
{
    for (size_t at = 0; at < sentence.len; at++)
        for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
            if (smp_stands_at(sentence, at, places[i])) return true;
    return false;
}

/* Where its full stop is; a link behind "di sini:" belongs to it. */
static size_t invitation_end(simpul_str line, size_t at)
{
    size_t end = smp_line_sentence_end(line, at);
    while (end < line.len && line.ptr[end - 1] == ':') end = smp_line_sentence_end(line, end);
    return end;
}

bool smp_invitation_at(simpul_str line, size_t at, size_t *end)
{
    if (!smp_is_upper(line.ptr[at])) return false;
    size_t verb = behind_word(line, at, verbs, sizeof verbs / sizeof verbs[0]);
    if (verb == at || !sentence_begins(line, at)) return false;
    size_t filler = behind_word(line, verb, fillers, sizeof fillers / sizeof fillers[0]);
    if (behind_word(line, filler, objects, sizeof objects / sizeof objects[0]) == filler)
        return false;
    line = smp_str_slice(line, 0, at + LONGEST);
    *end = invitation_end(line, at);
    return *end - at < LONGEST && names_place(smp_str_slice(line, at, *end));
}

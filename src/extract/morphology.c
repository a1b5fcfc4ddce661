/* Prefixes with their allomorphs, suffixes. Knows no words. */
#include "extract/morphology.h"

#include <string.h>

typedef struct prefix {
    const char *name, *stem; /* stem: what stands before the allomorph's nasal */
    bool has_nasal;
    smp_voice voice;
} prefix;

static const prefix prefixes[] = {
    {"meN", "me", true, SMP_VOICE_ACTIVE},         {"di", "di", false, SMP_VOICE_PASSIVE},
    {"ter", "ter", false, SMP_VOICE_PASSIVE},      {"ber", "ber", false, SMP_VOICE_ACTIVE},
    {"memper", "memper", false, SMP_VOICE_ACTIVE}, {"diper", "diper", false, SMP_VOICE_PASSIVE},
    {"peN", "pe", true, SMP_VOICE_NOMINAL},        {"ke", "ke", false, SMP_VOICE_NOMINAL},
    {"per", "per", false, SMP_VOICE_NOMINAL},      {"pe", "pe", false, SMP_VOICE_NOMINAL},
    {"se", "se", false, SMP_VOICE_BARE},
};

static const prefix *find_prefix(simpul_str name)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++)
        if (smp_str_is(name, prefixes[i].name)) return &prefixes[i];
    return NULL;
}

/* Splits "meN-kan" into "meN" and "kan"; "bare", "root" and "-kan" have no prefix. */
static bool split_pattern(simpul_str pattern, simpul_str *before, simpul_str *after)
{
    if (smp_str_is(pattern, "bare") || smp_str_is(pattern, "root")) {
        *before = *after = SIMPUL_STR("");
        return true;
    }
    size_t dash = smp_str_find(pattern, SIMPUL_STR("-"), 0);
    if (dash == SIZE_MAX) return false;
    *before = smp_str_slice(pattern, 0, dash);
    *after = smp_str_slice(pattern, dash + 1, pattern.len);
    return true;
}

bool smp_affix_voice(simpul_str pattern, smp_voice *voice)
{
    simpul_str before, after;
    if (!split_pattern(pattern, &before, &after)) return false;
    *voice = smp_str_is(after, "an") ? SMP_VOICE_NOMINAL : SMP_VOICE_BARE;
    if (smp_str_is(pattern, "root")) *voice = SMP_VOICE_ROOT;
    if (before.len == 0) return true;
    const prefix *known = find_prefix(before);
    if (!known) return false;
    *voice = known->voice;
    return true;
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

static size_t count_vowels(simpul_str text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) n += is_vowel(text.ptr[i]);
    return n;
}

/* The nasal before a root, and whether the root's first letter is lost (Sneddon, 1.5). */
static const char *nasal_for(simpul_str root, bool *loses_first)
{
    char first = root.len ? root.ptr[0] : '\0', second = root.len > 1 ? root.ptr[1] : '\0';
    bool cluster = !is_vowel(second);
    *loses_first = !cluster && (first == 'p' || first == 't' || first == 'k' || first == 's');
    switch (first) {
    case 'b':
    case 'f':
    case 'v':
    case 'p': return "m";
    case 'c':
    case 'd':
    case 'j':
    case 'z':
    case 't': return "n";
    case 's': return second == 'y' || cluster ? "n" : "ny";
    case 'l':
    case 'm':
    case 'n':
    case 'r':
    case 'w':
    case 'y': return "";
    default: return "ng";
    }
}

static void write_surface(smp_buf *out, const char *stem, const char *nasal, simpul_str root,
                          simpul_str suffix)
{
    smp_buf_text(out, stem);
    smp_buf_text(out, nasal);
    smp_buf_str(out, root);
    smp_buf_str(out, suffix);
    smp_buf_byte(out, '\0');
}

static size_t nasal_surfaces(smp_buf *out, const prefix *with, simpul_str root, simpul_str suffix)
{
    bool loses_first;
    const char *nasal = nasal_for(root, &loses_first);
    size_t n = 1;
    write_surface(out, with->stem, nasal, smp_str_slice(root, loses_first, root.len), suffix);
    if (count_vowels(root) == 1) { /* cek: mengecek */
        write_surface(out, with->stem, "nge", root, suffix);
        n++;
    } else if (loses_first && smp_str_starts(root, SIMPUL_STR("per"))) {
        write_surface(out, with->stem, "m", root, suffix); /* "perintah" keeps p in some verbs */
        n++;
    }
    return n;
}

size_t smp_affix_surfaces(smp_buf *out, simpul_str root, simpul_str pattern)
{
    simpul_str before, after;
    if (root.len == 0 || !split_pattern(pattern, &before, &after)) return 0;
    const prefix *with = before.len ? find_prefix(before) : NULL;
    if (before.len && !with) return 0;
    size_t n = 1;
    if (with && with->has_nasal) n = nasal_surfaces(out, with, root, after);
    else if (with && smp_str_ends(smp_str(with->stem), SIMPUL_STR("r")) && root.ptr[0] == 'r')
        write_surface(out, with->stem, "", smp_str_slice(root, 1, root.len), after); /* berapat */
    else write_surface(out, with ? with->stem : "", "", root, after);
    return out->failed ? 0 : n;
}

bool smp_looks_like_verb(simpul_str word, smp_voice *voice)
{
    static const struct {
        const char *start;
        smp_voice voice;
    } shapes[] = {
        {"meng", SMP_VOICE_ACTIVE}, {"meny", SMP_VOICE_ACTIVE}, {"mem", SMP_VOICE_ACTIVE},
        {"men", SMP_VOICE_ACTIVE},  {"mel", SMP_VOICE_ACTIVE},  {"mer", SMP_VOICE_ACTIVE},
        {"mew", SMP_VOICE_ACTIVE},  {"ber", SMP_VOICE_ACTIVE},  {"ter", SMP_VOICE_PASSIVE},
        {"di", SMP_VOICE_PASSIVE},  {"beke", SMP_VOICE_ACTIVE}, {"bela", SMP_VOICE_ACTIVE}};
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        simpul_str start = smp_str(shapes[i].start);
        if (word.len < start.len + 3 || !smp_str_starts(word, start)) continue;
        *voice = shapes[i].voice;
        return true;
    }
    return false;
}

/* Heads of governments, police and courts of regions: "Gubernur Sumatera Utara …", "Kapolres Bantul
 * …". Ranks of other bodies are ranked.c's. */
#include "extract/governments.h"
#include "base/str.h"
#include "extract/find.h"
#include "extract/person_name.h"
#include "extract/post.h"
#include "extract/same_body.h"

enum { MAX_PLACE = 3, MAX_RANK = 8 };

static const struct region_rank {
    const char *rank, *government, *slug;
} regions[] = {{"gubernur", "Pemprov ", "agency:pemprov-"},
               {"bupati", "Pemkab ", "agency:pemkab-"},
               {"walikota", "Pemkot ", "agency:pemkot-"},
               {"kota", "Pemkot ", "agency:pemkot-"}, /* the second word of "Wali Kota" */
               {"wagub", "Pemprov ", "agency:pemprov-"},
               {"wabup", "Pemkab ", "agency:pemkab-"},
               {"wawali", "Pemkot ", "agency:pemkot-"},
               {"kapolda", "Polda ", "agency:polda-"},
               {"wakapolda", "Polda ", "agency:polda-"},
               {"kapolres", "Polres ", "agency:polres-"},
               {"kapolresta", "Polresta ", "agency:polresta-"},
               {"kapolrestabes", "Polrestabes ", "agency:polrestabes-"},
               {"kapolsek", "Polsek ", "agency:polsek-"},
               {"kajati", "Kejaksaan Tinggi ", "agency:kejaksaan-tinggi-"},
               {"kajari", "Kejaksaan Negeri ", "agency:kejaksaan-negeri-"},
               {"pangdam", "Kodam ", "agency:kodam-"}};
enum { N_REGIONS = sizeof regions / sizeof regions[0] };

/* "Sekda Kabupaten Bogor", "Sekretaris Daerah (Sekda) Provinsi X": the kind of government stands
 * behind the rank. */
static const struct region_rank *secretary_at(const smp_reading *reading, uint32_t rank,
                                              uint32_t *behind)
{
    static const struct region_rank kinds[] = {{"provinsi", "Pemprov ", "agency:pemprov-"},
                                               {"kabupaten", "Pemkab ", "agency:pemkab-"},
                                               {"kota", "Pemkot ", "agency:pemkot-"}};
    bool is_long =
        smp_reading_is(reading, rank, "sekretaris") && smp_reading_is(reading, rank + 1, "daerah");
    if (!is_long && !smp_reading_is(reading, rank, "sekda")) return NULL;
    uint32_t at = rank + (is_long ? 2 : 1);
    if (smp_reading_is_punctuation(reading, at, '(') &&
        smp_reading_is_punctuation(reading, at + 2, ')'))
        at += 3;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (smp_reading_is(reading, at, kinds[i].rank)) {
            *behind = at + 1;
            return &kinds[i];
        }
    return NULL;
}

/* The kind of government that a rank heads, and the token behind the rank; NULL for others. */
static const struct region_rank *region_at(const smp_reading *reading, uint32_t rank, uint32_t end,
                                           uint32_t *behind)
{
    const struct region_rank *found = secretary_at(reading, rank, behind);
    if (found) return *behind < end ? found : NULL;
    for (uint32_t at = rank; at < end && at < rank + 3; at++)
        for (size_t i = 0; i < N_REGIONS; i++)
            if (smp_reading_is(reading, at, regions[i].rank) &&
                smp_reading_marked(reading, at, SMP_M_RANK)) {
                found = &regions[i];
                *behind = at + 1;
            }
    return found;
}

static simpul_str government_name(smp_reading *reading, const struct region_rank *region,
                                  uint32_t first, uint32_t end)
{
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_text(&name, region->government);
    smp_buf_str(&name, smp_reading_text(reading, first, end));
    simpul_str text =
        name.failed ? SIMPUL_STR_NONE : smp_arena_str(reading->arena, smp_buf_view(&name));
    smp_buf_dispose(&name);
    return text;
}

/* "Gubernur Lemhannas", "Gubernur Akmil": heads of schools of the forces. */
static bool is_academy(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"lemhannas", "lemhanas", "akmil", "akpol", "aal", "aau"};
    return SMP_IS_ANY(reading, token, words);
}

uint32_t smp_government_of(smp_reading *reading, uint32_t rank, uint32_t end)
{
    uint32_t first = rank + 1;
    const struct region_rank *region = region_at(reading, rank, end, &first);
    while (end > first && (!smp_find_is_capital(reading, end - 1) ||
                           smp_reading_marked(reading, end - 1, SMP_M_HONORIFIC)))
        end--;
    if (!region || first >= end || end > first + MAX_PLACE || is_academy(reading, first))
        return SMP_NOTHING;
    simpul_str text = government_name(reading, region, first, end);
    simpul_str id = text.ptr ? smp_reading_id(reading, SMP_T_AGENCY, text) : SIMPUL_STR_NONE;
    uint32_t actor = smp_reading_actor(reading, id, SMP_T_AGENCY, text);
    bool done = actor != SMP_NOTHING && smp_reading_mention(reading, rank, end, actor, SMP_BODY_OF);
    return done ? actor : SMP_NOTHING;
}

/* The one government of a kind that the text names anywhere; SMP_NOTHING for none or several. */
static uint32_t only_one(const smp_reading *reading, const struct region_rank *region)
{
    uint32_t found = SMP_NOTHING;
    for (uint32_t i = 0; i < reading->actors.n; i++) {
        const smp_actor *actor = &reading->actors.items[i];
        simpul_str slug = smp_str(region->slug);
        if (!actor->is_mentioned || !smp_str_starts(actor->id, slug)) continue;
        if (found != SMP_NOTHING &&
            !smp_same_place(smp_str_slice(actor->id, slug.len, actor->id.len),
                            smp_str_slice(reading->actors.items[found].id, slug.len,
                                          reading->actors.items[found].id.len)))
            return SMP_NOTHING;
        found = i;
    }
    return found;
}

/* The words of all names of persons → the person, SMP_NOTHING where several bear them. */
typedef struct bearers {
    smp_strmap words;
    smp_vec(uint32_t) who;
    uint32_t only[N_REGIONS]; /* kind of government → the one that the text names, when asked */
    bool is_asked[N_REGIONS];
} bearers;

static bool find_bearers(const smp_reading *reading, bearers *out)
{
    for (uint32_t i = 0; i < reading->actors.n; i++) {
        simpul_str name = reading->actors.items[i].name;
        if (reading->actors.items[i].type != SMP_T_OFFICIAL) continue;
        for (size_t at = 0; at < name.len;) {
            size_t blank = smp_str_find(name, SIMPUL_STR(" "), at);
            size_t end = blank == SIZE_MAX ? name.len : blank;
            uint32_t word = smp_strmap_put(&out->words, smp_str_slice(name, at, end));
            if (word == SMP_STRMAP_NONE) return false;
            if (word == out->who.n && !smp_vec_push(&out->who, i)) return false;
            if (out->who.items[word] != i) out->who.items[word] = SMP_NOTHING;
            at = end + 1;
        }
    }
    return true;
}

typedef struct head { /* whom a rank names, and where the place before the name ends */
    smp_person_name name;
    uint32_t official;
} head;

/* The person whose mention or whose short name begins at a token. */
static bool is_named(const smp_reading *reading, const bearers *known, uint32_t at, head *out)
{
    uint32_t index = reading->mention_at[at];
    if (index != SMP_NO_MENTION) {
        const smp_mention *mention = &reading->mentions.items[index];
        out->official = mention->actor;
        out->name = (smp_person_name){at, mention->end, SMP_NOTHING};
        return mention->first == at && reading->actors.items[mention->actor].type == SMP_T_OFFICIAL;
    }
    uint32_t word = smp_strmap_find(&known->words, smp_token_text(&reading->tokens, at));
    out->official = word == SMP_STRMAP_NONE ? SMP_NOTHING : known->who.items[word];
    out->name = (smp_person_name){at, at + 1, SMP_NOTHING};
    return out->official != SMP_NOTHING && smp_find_is_capital(reading, at) &&
           !smp_find_is_capital(reading, at + 1);
}

/* One word behind a place that the grammar knows, with no other capital behind it. */
static bool is_one_word(const smp_reading *reading, uint32_t at, smp_person_name *name)
{
    enum { SHORTEST = 4 };
    return smp_person_name_run_at(reading, at, name) && name->first == at && name->end == at + 1 &&
           smp_token_text(&reading->tokens, at).len >= SHORTEST &&
           !smp_find_is_acronym(reading, at) && !smp_find_is_of_title(reading, at) &&
           !smp_find_is_region_word(reading, at) &&
           !smp_reading_is_punctuation(reading, at + 1, '(') &&
           !smp_reading_is(reading, at, "nomor");
}

/* The head behind `at`, the place having been looked past; *place_end: behind the place. */
static bool find_head(smp_reading *reading, const bearers *known, uint32_t at, uint32_t *place_end,
                      head *out)
{
    uint32_t limit = smp_find_sentence_end(reading, at), first = at;
    uint32_t place = smp_find_skip(reading, at, SMP_M_PLACE);
    uint32_t tagged = smp_person_name_tagged_end(reading, at);
    if (tagged > at + 1 && reading->mention_at[at] == SMP_NO_MENTION) { /* "Gubernur NAME" */
        out->name = (smp_person_name){at, tagged, SMP_NOTHING};
        out->official = smp_person_name_actor(reading, &out->name);
        *place_end = at;
        return out->official != SMP_NOTHING;
    }
    for (; at < limit && at <= first + MAX_PLACE; at++) {
        uint32_t name = smp_person_name_skip_honours(reading, at);
        *place_end = at;
        if (name >= limit) return false;
        if (at >= place && is_named(reading, known, name, out)) return true;
        if (place > first && at == place && is_one_word(reading, name, &out->name)) {
            out->official = smp_person_name_actor(reading, &out->name);
            return out->official != SMP_NOTHING;
        }
        if (!smp_find_is_capital(reading, at) || reading->mention_at[at] != SMP_NO_MENTION ||
            (at > first && at >= place && place > first))
            return false;
    }
    return false;
}

/* "Gubernur Sumatera Utara (Sumut), NAME", "Bupati Pati nonaktif NAME": behind the short form of a
 * place, or how things stand with the office, stands its head. */
static bool find_behind_brackets(smp_reading *reading, uint32_t at, uint32_t *place_end, head *out)
{
    static const char *const states[] = {"nonaktif", "non-aktif", "terpilih", "petahana"};
    uint32_t place = smp_find_place_end(reading, at), name = place;
    if (smp_reading_is_punctuation(reading, name, '(') &&
        smp_reading_is_punctuation(reading, name + 2, ')'))
        name += 3;
    name += SMP_IS_ANY(reading, name, states);
    if (place == at || name == place) return false;
    name += smp_reading_is_punctuation(reading, name, ',');
    *place_end = place;
    if (!smp_person_name_run_at(reading, name, &out->name) || out->name.end < out->name.first + 2)
        return false;
    out->official = smp_person_name_actor(reading, &out->name);
    return out->official != SMP_NOTHING;
}

/* "Gubernur Bali menerbitkan …": a title without a name stands for the government. */
static bool keep_bare(smp_reading *reading, uint32_t rank, uint32_t behind)
{
    static const char *const before[] = {"kantor",  "rumah",   "dinas",   "calon",
                                         "pilkada", "jabatan", "sebagai", "menjadi",
                                         "kursi",   "posisi",  "dan",     "pemilihan"};
    uint32_t place = smp_find_place_end(reading, behind);
    if (place == behind || !smp_find_is_capital(reading, rank) ||
        smp_post_was_former(reading, rank))
        return true;
    if (rank > 0 && SMP_IS_ANY(reading, rank - 1, before)) return true;
    for (uint32_t at = rank; at < place; at++)
        if (reading->mention_at[at] != SMP_NO_MENTION) return true;
    uint32_t body = smp_government_of(reading, rank, place);
    return body == SMP_NOTHING || smp_reading_mention(reading, rank, place, body, SMP_TITLED);
}

/* Asked of a kind once: what the text names does not change while its heads are found. */
static uint32_t only_known(const smp_reading *reading, bearers *known,
                           const struct region_rank *region)
{
    if (region < regions || region >= regions + N_REGIONS) return SMP_NOTHING; /* a secretary */
    size_t kind = (size_t)(region - regions);
    if (!known->is_asked[kind]) known->only[kind] = only_one(reading, region);
    known->is_asked[kind] = true;
    return known->only[kind];
}

static bool keep_head(smp_reading *reading, bearers *known, uint32_t rank)
{
    uint32_t behind = rank, place_end = rank;
    const struct region_rank *region = region_at(reading, rank, rank + MAX_RANK, &behind);
    head found;
    if (!region) return true;
    if (!find_head(reading, known, behind, &place_end, &found) &&
        !find_behind_brackets(reading, behind, &place_end, &found))
        return keep_bare(reading, rank, behind);
    uint32_t body = place_end > behind ? smp_government_of(reading, rank, place_end)
                                       : only_known(reading, known, region);
    if (body == SMP_NOTHING) return true;
    bool is_new = reading->mention_at[found.name.first] == SMP_NO_MENTION;
    if (is_new &&
        !smp_reading_mention(reading, found.name.first, found.name.end, found.official, SMP_TITLED))
        return false;
    simpul_str role = smp_arena_str(reading->arena, smp_reading_text(reading, rank, behind));
    return role.ptr && smp_post_keep(reading, found.official, body, rank, found.name.end, role,
                                     smp_post_was_former(reading, rank));
}

bool smp_governments_keep(smp_reading *reading)
{
    bearers known = {.is_asked = {false}};
    smp_strmap_init(&known.words);
    bool done = find_bearers(reading, &known);
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        bool is_rank = smp_reading_marked(reading, at, SMP_M_RANK);
        bool is_free = reading->mention_at[at] == SMP_NO_MENTION;
        if (is_rank && is_free && !smp_find_is_headline(reading, at))
            done = keep_head(reading, &known, at);
        at = is_rank ? smp_find_skip(reading, at, SMP_M_RANK) : at + 1;
    }
    smp_strmap_dispose(&known.words);
    smp_vec_dispose(&known.who);
    return done;
}

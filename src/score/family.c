/* The table of families for the lenient count. They are wider than the event families of the
 * relation table: a relation may be in several. */
#include "score/family.h"

#include <string.h>

enum { MOST = 7 };

static const char *const families[][MOST] = {
    {"part_of", "owned_by", "member_of", "succeeded_by"},
    {"issues", "revises", "revokes"},
    {"regulates", "prohibits", "permits", "obliges"},
    {"blocks", "suspends", "sanctions", "prohibits"},
    {"unblocks", "restores", "permits"},
    {"warns", "summons", "investigates", "supervises", "requests", "sanctions"},
    {"coordinates_with", "member_of"},
    {"supports", "protects"},
    {"threatens", "criticises"},
    {"acquires", "owned_by", "coordinates_with"},
};

static bool has(const char *const family[MOST], const char *name)
{
    for (size_t i = 0; i < MOST && family[i]; i++)
        if (strcmp(family[i], name) == 0) return true;
    return false;
}

bool smp_families_meet(const simpul_relation *a, const simpul_relation *b)
{
    bool meet = a == b;
    for (size_t i = 0; i < sizeof families / sizeof *families && !meet; i++)
        meet = has(families[i], a->name) && has(families[i], b->name);
    return meet;
}

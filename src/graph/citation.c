/* Regulations by number: reads their ids, nothing else. */
#include "graph/citation.h"

#include "base/number.h"
#include "base/str.h"

bool smp_citation_read(simpul_str id, smp_citation *out)
{
    simpul_str slug = smp_str_slice(id, sizeof "regulation:" - 1, id.len);
    size_t last = slug.len, middle;
    while (last && slug.ptr[last - 1] != '-') last--;
    if (last < 2 || !smp_number_parse_int(smp_str_slice(slug, last, slug.len), &out->year))
        return false;
    middle = last - 1;
    while (middle && slug.ptr[middle - 1] != '-') middle--;
    if (middle < 2 || slug.ptr[middle] < '0' || slug.ptr[middle] > '9') return false;
    if (out->year < 1945 || out->year > 2100) return false;
    out->form = smp_str_slice(slug, 0, middle - 1);
    out->number = smp_str_slice(slug, middle, last - 1);
    return true;
}

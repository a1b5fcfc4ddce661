/* Binary search: records stand in the order of their ids. */
#include "names.h"

#include "tally.h"

simpul_str entity_name(const simpul_records *records, simpul_str id)
{
    size_t low = 0, high = simpul_records_count(records, SIMPUL_ENTITY);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        simpul_entity_record entity;
        simpul_records_entity(records, middle, &entity);
        int order = compare_views(entity.id, id);
        if (order == 0) return entity.name.ptr ? entity.name : id;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return id;
}

bool document_find(const simpul_records *records, simpul_str id, simpul_document_record *out)
{
    size_t low = 0, high = simpul_records_count(records, SIMPUL_DOCUMENT);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        simpul_records_document(records, middle, out);
        int order = compare_views(out->id, id);
        if (order == 0) return true;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

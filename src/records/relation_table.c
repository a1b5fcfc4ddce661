/* The one table of relations, and the names of types, modalities and polarities. Holds no rules. */
#include <simpul/records.h>

#include "base/str.h"

#define BODIES "ministry,agency"
#define ACTORS "ministry,agency,official,platform,company,regulation,stakeholder"
#define PUBLIC "ministry,agency,official"

static const simpul_relation relations[] = {
    {"holds_office_in", "an official has a post in a body", "official",
     "ministry,agency,company,platform,stakeholder", "", "", false, ""},
    {"part_of", "feature of a platform, unit of a body, part of a larger platform",
     "feature,platform,ministry,agency,stakeholder", "platform,company,ministry,agency,stakeholder",
     "", "", false, ""},
    {"owned_by", "a platform or company belongs to a company", "platform,company,feature",
     "company,platform", "", "", false, ""},
    {"member_of", "a body or company takes part in a task force, coalition or association",
     "ministry,agency,company,platform,stakeholder", "agency,stakeholder,company", "", "", false,
     ""},
    {"succeeded_by", "a body was followed by another", "ministry,agency,company",
     "ministry,agency,company", "", "", false, ""},
    {"issues", "a body issues a regulation", PUBLIC, "regulation", "", "instrument", false, ""},
    {"revises", "a body or regulation changes a regulation", "ministry,agency,official,regulation",
     "regulation", "", "instrument", false, ""},
    {"revokes", "a body or regulation withdraws a regulation",
     "ministry,agency,official,regulation", "regulation", "", "instrument", false, "issues"},
    {"regulates", "a regulation or body governs whom or what", "regulation,ministry,agency",
     "platform,feature,company,stakeholder,ministry,agency", "", "rule", false, ""},
    {"prohibits", "a regulation or body forbids somebody something",
     "regulation,ministry,agency,official,platform", "platform,feature,company,stakeholder",
     "SANCTION", "rule", false, ""},
    {"permits", "a regulation, body or official allows somebody something",
     "regulation,ministry,agency,official", "platform,feature,company,stakeholder,agency",
     "CONCEDE", "rule", false, ""},
    {"obliges", "a regulation, body, official or platform makes somebody do something",
     "regulation,ministry,agency,official,platform",
     "platform,feature,company,stakeholder,ministry,agency", "COERCE", "rule", false, ""},
    {"establishes", "a body, official or company founds a body, programme or company",
     "ministry,agency,official,company,platform", "agency,company,stakeholder,platform", "MOBILIZE",
     "founding", false, ""},
    {"blocks", "the state cuts access", PUBLIC, "platform,feature,company,stakeholder", "COERCE",
     "restriction", false, ""},
    {"unblocks", "the state gives access back", PUBLIC, "platform,feature,company", "RETREAT",
     "relief", false, "blocks,suspends"},
    {"suspends", "operation is stopped by its operator, by order, or by one unstated",
     "ministry,agency,official,platform,company", "platform,feature,company", "RETREAT",
     "restriction", false, ""},
    {"restores", "operation is resumed", "ministry,agency,official,platform,company",
     "platform,feature,company", "CONCEDE", "relief", false, "blocks,suspends"},
    {"sanctions", "a body fines, reprimands or takes a licence", "ministry,agency,official",
     "platform,feature,company,stakeholder,official,agency,ministry", "SANCTION", "penalty", false,
     ""},
    {"warns", "somebody warns somebody", "ministry,agency,official,platform,stakeholder",
     "platform,feature,company,stakeholder,agency,ministry,official", "THREATEN", "pressure", false,
     ""},
    {"summons", "a body or official calls somebody in", PUBLIC,
     "platform,company,stakeholder,official,ministry,agency", "COERCE", "pressure", false, ""},
    {"investigates", "a body or official looks into somebody", PUBLIC,
     "platform,feature,company,stakeholder,official,agency,ministry", "ACCUSE", "pressure", false,
     ""},
    {"supervises", "a body or official watches over somebody", PUBLIC,
     "platform,feature,company,stakeholder,agency,ministry,regulation", "", "", false, ""},
    {"coordinates_with", "two talk, meet or work together",
     "ministry,agency,official,platform,company,stakeholder",
     "ministry,agency,official,platform,company,stakeholder", "CONSULT, COOPERATE", "contact", true,
     ""},
    {"requests", "somebody asks somebody, or asks for something",
     "ministry,agency,official,platform,company,stakeholder",
     "ministry,agency,official,platform,feature,company,stakeholder,regulation", "REQUEST",
     "pressure", false, ""},
    {"supports", "somebody helps or backs somebody", ACTORS,
     "ministry,agency,official,platform,feature,company,stakeholder,regulation", "SUPPORT",
     "support", false, ""},
    {"protects", "somebody protects a group",
     "regulation,ministry,agency,official,platform,company", "stakeholder,platform", "SUPPORT",
     "support", false, ""},
    {"criticises", "somebody objects to somebody or something",
     "ministry,agency,official,platform,company,stakeholder",
     "ministry,agency,official,platform,feature,company,stakeholder,regulation", "ACCUSE, REJECT",
     "criticism", false, ""},
    {"threatens", "a platform, feature or regulation harms a group or may do so",
     "platform,feature,regulation,company,agency", "stakeholder,platform,company", "", "harm",
     false, ""},
    {"depends_on", "a group uses a platform or feature for its living", "stakeholder",
     "platform,feature", "", "", false, ""},
    {"complies_with", "somebody follows a regulation or body",
     "platform,feature,company,stakeholder,agency,ministry", "regulation,ministry,agency",
     "CONCEDE", "compliance", false, ""},
    {"acquires", "a company or platform buys or invests in another", "company,platform",
     "company,platform", "", "deal", false, ""},
    {"leads_to", "a regulation or actor brings something about for somebody", ACTORS,
     "platform,feature,company,stakeholder", "", "", false, ""},
};

static const char *const entity_types[] = {"ministry",   "agency",      "official",
                                           "platform",   "feature",     "company",
                                           "regulation", "stakeholder", "event"};

size_t simpul_relation_count(void)
{
    return sizeof relations / sizeof relations[0];
}

const simpul_relation *simpul_relation_at(size_t index)
{
    return index < simpul_relation_count() ? &relations[index] : NULL;
}

const simpul_relation *simpul_relation_find(simpul_str name)
{
    for (size_t i = 0; i < simpul_relation_count(); i++)
        if (smp_str_is(name, relations[i].name)) return &relations[i];
    return NULL;
}

const char *simpul_entity_type_at(size_t index)
{
    return index < sizeof entity_types / sizeof entity_types[0] ? entity_types[index] : NULL;
}

const char *simpul_modality_name(simpul_modality modality)
{
    static const char *const names[] = {"asserted", "alleged", "planned", "possible"};
    return names[modality];
}

const char *simpul_polarity_name(simpul_polarity polarity)
{
    return polarity == SIMPUL_NEGATED ? "negated" : "affirmed";
}

/* The table of kinds of change. Finds none. */
#include <simpul/compare.h>

static const simpul_change_info kinds[SIMPUL_N_CHANGE_KINDS] = {
    [SIMPUL_CHANGE_REVERSED] = {"reversed", "Reversed",
                                "what was done is ended by something later"},
    [SIMPUL_CHANGE_DONE] = {"done", "Done", "what was planned, possible or alleged is done"},
    [SIMPUL_CHANGE_STATUS] = {"status", "Another status",
                              "any other change of status, such as done to denied"},
    [SIMPUL_CHANGE_CONTESTED] = {"contested", "Now contested", "sources begin to contradict"},
    [SIMPUL_CHANGE_AGREED] = {"agreed", "No longer contested", "sources no longer contradict"},
    [SIMPUL_CHANGE_FORCE] = {"force", "In force or not", "a regulation came into or out of force"},
    [SIMPUL_CHANGE_EDGE_ADDED] = {"edge-added", "New statements", "an edge that was not there"},
    [SIMPUL_CHANGE_EDGE_REMOVED] = {"edge-removed", "Statements gone", "an edge is gone"},
    [SIMPUL_CHANGE_EVENT_ADDED] = {"event-added", "Happened again",
                                   "an event whose edges were there before"},
    [SIMPUL_CHANGE_EVENT_REMOVED] = {"event-removed", "Events gone",
                                     "an event is gone and its edges are not"},
    [SIMPUL_CHANGE_MODALITY] = {"modality", "More or less certain",
                                "asserted, alleged, planned or possible"},
    [SIMPUL_CHANGE_DATE] = {"date", "Dates", "an edge is dated otherwise"},
    [SIMPUL_CHANGE_MORE_EVIDENCE] = {"more-evidence", "More evidence",
                                     "more sources or documents for an edge"},
    [SIMPUL_CHANGE_LESS_EVIDENCE] = {"less-evidence", "Less evidence",
                                     "fewer sources or documents for an edge"},
    [SIMPUL_CHANGE_RANK] = {"rank", "Ranks", "a node rose or fell by a measure"},
    [SIMPUL_CHANGE_NODE_ADDED] = {"node-added", "New names", "a node that was not there"},
    [SIMPUL_CHANGE_NODE_REMOVED] = {"node-removed", "Names gone", "a node is gone"},
    [SIMPUL_CHANGE_NAME] = {"name", "Renamed", "a node is called otherwise"},
};

const simpul_change_info *simpul_change_info_at(size_t kind)
{
    return kind < SIMPUL_N_CHANGE_KINDS ? &kinds[kind] : NULL;
}

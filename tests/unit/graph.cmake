# simpul_unit_test(name) for each unit/test_<name>.c of src/graph
simpul_unit_test(graph)
simpul_unit_test(build)
simpul_unit_test(sources)
simpul_unit_test(decisions)
simpul_unit_test(candidates)
simpul_unit_test(events)
simpul_unit_test(views)
simpul_unit_test(time)

# simpul_unit_test(name) for each unit/test_<name>.c of src/analysis
simpul_unit_test(analysis)
simpul_unit_test(measures)
simpul_unit_test(uncertainty)
simpul_unit_test(parallel)

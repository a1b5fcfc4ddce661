# simpul_unit_test(name) for each unit/test_<name>.c of src/score
simpul_unit_test(score)

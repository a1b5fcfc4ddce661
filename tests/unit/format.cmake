# simpul_unit_test(name) for each unit/test_<name>.c of src/format
simpul_unit_test(format)

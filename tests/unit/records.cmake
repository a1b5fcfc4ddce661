# simpul_unit_test(name) for each unit/test_<name>.c of src/records
simpul_unit_test(records)

# simpul_unit_test(name) for each unit/test_<name>.c of src/extract
simpul_unit_test(extract)
simpul_unit_test(fingerprint)

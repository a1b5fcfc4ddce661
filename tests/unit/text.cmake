# simpul_unit_test(name) for each unit/test_<name>.c of src/text
simpul_unit_test(text)
simpul_unit_test(holding)
simpul_unit_test(corpus)
simpul_unit_test(teaser)

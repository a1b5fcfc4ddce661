simpul_unit_test(arena)

# simpul_unit_test(name) for each unit/test_<name>.c of src/discourse
foreach(name backbone discourse discourse_oracle statements)
    simpul_unit_test(${name})
endforeach()

# simpul_unit_test(name) for each unit/test_<name>.c of src/base
foreach(name alloc arena csv date error locale number random sha256 sink source str strmap utf8)
    simpul_unit_test(${name})
endforeach()

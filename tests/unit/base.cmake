# simpul_unit_test(name) for each unit/test_<name>.c of src/base
foreach(name alloc arena base64 csv date disjoint error locale minhash number random sha256 sink source
        str strmap utf8)
    simpul_unit_test(${name})
endforeach()

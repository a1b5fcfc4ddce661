# simpul_unit_test(name) for each unit/test_<name>.c of src/extract
foreach(name brought deeds extract fingerprint holders known lexicon long_texts names offices opinions references refused regulations rules speech tagger)
    simpul_unit_test(${name})
endforeach()

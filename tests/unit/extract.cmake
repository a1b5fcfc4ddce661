# simpul_unit_test(name) for each unit/test_<name>.c of src/extract
foreach(name brought commas deeds extract fingerprint holders known lexicon long_texts modality names offices opinions references regulations rules speech tagger unlisted)
    simpul_unit_test(${name})
endforeach()

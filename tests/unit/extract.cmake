# simpul_unit_test(name) for each unit/test_<name>.c of src/extract
foreach(name brought commas cues deeds extract fingerprint holders holdings known lexicon
        long_texts members modality names offices openings opinions references refused regulations
        relatives rules speech tagger told_deed unlisted)
    simpul_unit_test(${name})
endforeach()

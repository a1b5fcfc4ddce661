# simpul_unit_test(name) for each unit/test_<name>.c of src/extract
foreach(name brought commas cues deeds embedded extract fingerprint fronted holders holdings
        known lexicon long_texts members modality name_ends named names offices openings opinions purposes
        references refused regulations relatives rules speech tagger told_deed unlisted unmeant)
    simpul_unit_test(${name})
endforeach()

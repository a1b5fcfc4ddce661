# The program's objects beside the library's; main() stays out.
foreach(name cli_options cli_suggest)
    simpul_unit_test(${name})
    target_sources(test_${name} PRIVATE $<TARGET_OBJECTS:simpul-cli-objects>)
endforeach()

# Every command against -h, an unknown option, a missing operand, a bad value: from the table itself.
add_test(NAME cli.table COMMAND "${CMAKE_COMMAND}" -DSIMPUL=$<TARGET_FILE:simpul-cli>
    -P "${CMAKE_CURRENT_SOURCE_DIR}/cli/table.cmake")
add_test(NAME cli.shell COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/shell.sh"
    $<TARGET_FILE:simpul-cli>)
set_tests_properties(cli.table cli.shell PROPERTIES LABELS cli SKIP_RETURN_CODE 77)
add_test(NAME cli.reasons COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/reasons.sh" "${PROJECT_SOURCE_DIR}")
set_tests_properties(cli.reasons PROPERTIES LABELS cli)

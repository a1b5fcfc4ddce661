# Runs one case and compares all it did, byte for byte. Knows no command.
#   cmake -DSIMPUL=PROGRAM -DVERSION=x.y.z -DCASE=FOLDER -DSCRATCH=FOLDER [-DREGEN=ON] -P run.cmake
# CASE holds
#   args      what stands behind 'simpul', quoted as for a shell; line breaks are blanks
#   stdin     standard input; none: empty
#   stdout    expected standard output; none: nothing
#   stderr    expected standard error; none: nothing
#   status    expected exit status; none: 0
#   expected/ the files that are there afterwards and were not before; none: no file may be left
# and anything else, files and folders, is laid out in the folder in which the program runs and must come
# out of it unchanged. Output says 'simpul @VERSION@' where the program says its version.
cmake_minimum_required(VERSION 3.21)

set(reserved args stdin stdout stderr status expected)
set(here "${SCRATCH}/here")
set(failed FALSE)

# lay_out(OUT): puts the inputs into a fresh folder; their names, sorted, go to OUT.
function(lay_out out)
    file(REMOVE_RECURSE "${SCRATCH}")
    file(MAKE_DIRECTORY "${here}")
    file(GLOB entries RELATIVE "${CASE}" "${CASE}/*" "${CASE}/.*")
    list(REMOVE_ITEM entries ${reserved} . ..)
    foreach(entry IN LISTS entries)
        file(COPY "${CASE}/${entry}" DESTINATION "${here}")
    endforeach()
    file(GLOB_RECURSE inputs RELATIVE "${here}" "${here}/*")
    set(${out} "${inputs}" PARENT_SCOPE)
endfunction()

function(run_program out_status)
    file(READ "${CASE}/args" arguments)
    string(REPLACE "\n" " " arguments "${arguments}")
    separate_arguments(arguments UNIX_COMMAND "${arguments}")
    set(input /dev/null)
    if(EXISTS "${CASE}/stdin")
        set(input "${CASE}/stdin")
    endif()
    execute_process(COMMAND "${CMAKE_COMMAND}" -E env --unset=NO_COLOR TERM=dumb "${SIMPUL}" ${arguments}
        WORKING_DIRECTORY "${here}" INPUT_FILE "${input}" OUTPUT_FILE "${SCRATCH}/stdout"
        ERROR_FILE "${SCRATCH}/stderr" RESULT_VARIABLE status)
    file(WRITE "${SCRATCH}/status" "${status}\n")
    set(${out_status} "${status}" PARENT_SCOPE)
endfunction()

# Replaces the version by its name, so that a new one changes no case.
function(hide_version file)
    string(REPLACE "." "\\." pattern "simpul ${VERSION}")
    execute_process(COMMAND sed "s/${pattern}/simpul @VERSION@/g" "${file}"
        OUTPUT_FILE "${file}.hidden" COMMAND_ERROR_IS_FATAL ANY)
    file(RENAME "${file}.hidden" "${file}")
endfunction()

# compare(NAME WANTED FOUND): byte for byte; shows the first lines that differ.
function(compare name wanted found)
    execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${wanted}" "${found}"
        RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
    if(differs)
        execute_process(COMMAND diff -u "${wanted}" "${found}" OUTPUT_VARIABLE lines ERROR_VARIABLE lines)
        string(SUBSTRING "${lines}" 0 4000 lines)
        message(NOTICE "${name} is not as expected:\n${lines}")
        set(failed TRUE PARENT_SCOPE)
    endif()
endfunction()

function(write_expected new_files)
    file(REMOVE_RECURSE "${CASE}/expected" "${CASE}/stdout" "${CASE}/stderr" "${CASE}/status")
    foreach(stream stdout stderr)
        file(SIZE "${SCRATCH}/${stream}" size)
        if(size)
            file(COPY "${SCRATCH}/${stream}" DESTINATION "${CASE}")
        endif()
    endforeach()
    file(READ "${SCRATCH}/status" status)
    if(NOT status STREQUAL "0\n")
        file(COPY "${SCRATCH}/status" DESTINATION "${CASE}")
    endif()
    foreach(name IN LISTS new_files)
        cmake_path(GET name PARENT_PATH folder)
        file(COPY "${here}/${name}" DESTINATION "${CASE}/expected/${folder}")
    endforeach()
endfunction()

lay_out(inputs)
run_program(status)
foreach(stream stdout stderr)
    hide_version("${SCRATCH}/${stream}")
endforeach()

foreach(name IN LISTS inputs)
    if(EXISTS "${here}/${name}")
        compare("input ${name}" "${CASE}/${name}" "${here}/${name}")
    else()
        message(NOTICE "input ${name} is gone")
        set(failed TRUE)
    endif()
endforeach()

file(GLOB_RECURSE new_files RELATIVE "${here}" "${here}/*")
list(REMOVE_ITEM new_files ${inputs})
foreach(name IN LISTS new_files)
    hide_version("${here}/${name}")
endforeach()

if(REGEN)
    if(failed)
        message(FATAL_ERROR "${CASE}: changes its inputs; nothing written")
    endif()
    write_expected("${new_files}")
    return()
endif()

file(WRITE "${SCRATCH}/nothing" "")
foreach(stream stdout stderr)
    set(wanted "${SCRATCH}/nothing")
    if(EXISTS "${CASE}/${stream}")
        set(wanted "${CASE}/${stream}")
    endif()
    compare(${stream} "${wanted}" "${SCRATCH}/${stream}")
endforeach()

set(wanted_status 0)
if(EXISTS "${CASE}/status")
    file(READ "${CASE}/status" wanted_status)
    string(STRIP "${wanted_status}" wanted_status)
endif()
if(NOT status STREQUAL wanted_status)
    message(NOTICE "exit status ${status}, wanted ${wanted_status}")
    set(failed TRUE)
endif()

file(GLOB_RECURSE wanted_files RELATIVE "${CASE}/expected" "${CASE}/expected/*")
foreach(name IN LISTS wanted_files)
    if(name IN_LIST new_files)
        compare("${name}" "${CASE}/expected/${name}" "${here}/${name}")
    else()
        message(NOTICE "${name} was not written")
        set(failed TRUE)
    endif()
endforeach()
foreach(name IN LISTS new_files)
    if(NOT name IN_LIST wanted_files)
        message(NOTICE "${name} was written, and no such file is expected")
        set(failed TRUE)
    endif()
endforeach()

if(failed)
    file(READ "${CASE}/args" arguments)
    string(STRIP "${arguments}" arguments)
    message(FATAL_ERROR "simpul ${arguments}: not as expected. If the change is meant: "
        "scripts/regen-goldens, and read the difference.")
endif()

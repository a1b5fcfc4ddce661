# Writes the man pages and completions that the program prints: cmake -DSIMPUL=PROGRAM -DPAGES=FOLDER -P pages.cmake
cmake_minimum_required(VERSION 3.21)

# write(FILE argument...): what 'simpul argument...' prints.
function(write file)
    cmake_path(GET file PARENT_PATH folder)
    file(MAKE_DIRECTORY "${folder}")
    execute_process(COMMAND "${SIMPUL}" ${ARGN} OUTPUT_FILE "${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE "${PAGES}")
write("${PAGES}/man1/simpul.1" help --man)
execute_process(COMMAND "${SIMPUL}" help --json OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
string(JSON n LENGTH "${table}" commands)
math(EXPR last "${n} - 1")
foreach(i RANGE ${last})
    string(JSON command GET "${table}" commands ${i} name)
    write("${PAGES}/man1/simpul-${command}.1" help --man ${command})
endforeach()
write("${PAGES}/bash/simpul" help --completion bash)
write("${PAGES}/zsh/_simpul" help --completion zsh)
write("${PAGES}/fish/simpul.fish" help --completion fish)
file(TOUCH "${PAGES}/done")

# Install: program, its man pages and completions, library, headers, CMake package and pkg-config file.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/simpul")
install(TARGETS simpul EXPORT simpul-targets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/simpul"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT simpul-targets NAMESPACE simpul:: DESTINATION "${package_dir}")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/simpul-config.cmake.in"
    "${PROJECT_BINARY_DIR}/simpul-config.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/simpul-config-version.cmake"
    COMPATIBILITY SameMajorVersion)
install(FILES "${PROJECT_BINARY_DIR}/simpul-config.cmake"
    "${PROJECT_BINARY_DIR}/simpul-config-version.cmake" DESTINATION "${package_dir}")

# Relative to the .pc file, so that an installation with --prefix, or one that was moved, is found.
set(pc_prefix "${CMAKE_INSTALL_PREFIX}")
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
    file(RELATIVE_PATH pc_up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
    string(REGEX REPLACE "/$" "" pc_up "${pc_up}")
    set(pc_prefix "\${pcfiledir}/${pc_up}")
endif()
foreach(dir libdir includedir)
    string(TOUPPER "CMAKE_INSTALL_${dir}" place)
    cmake_path(ABSOLUTE_PATH ${place} BASE_DIRECTORY "\${prefix}" OUTPUT_VARIABLE pc_${dir})
endforeach()
# A static library needs what it is made of when it is linked; but not the static forms of that, which
# `pkg-config --static` would ask for and distributions do not have.
if(BUILD_SHARED_LIBS)
    set(pc_private ".private")
else()
    set(pc_libs " -lm -lpthread")
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/simpul.pc.in" "${PROJECT_BINARY_DIR}/simpul.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/simpul.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

# Man pages and completions come from the program's own table, so it writes them, once it is built. Not where
# another machine's program is built: this one could not run it.
if(NOT CMAKE_CROSSCOMPILING)
    set(pages "${PROJECT_BINARY_DIR}/pages")
    add_custom_command(OUTPUT "${pages}/done"
        COMMAND "${CMAKE_COMMAND}" -DSIMPUL=$<TARGET_FILE:simpul-cli> "-DPAGES=${pages}"
            -P "${CMAKE_CURRENT_LIST_DIR}/pages.cmake"
        DEPENDS simpul-cli "${CMAKE_CURRENT_LIST_DIR}/pages.cmake" VERBATIM)
    add_custom_target(pages ALL DEPENDS "${pages}/done")
    install(DIRECTORY "${pages}/man1" DESTINATION "${CMAKE_INSTALL_MANDIR}")
    install(FILES "${pages}/bash/simpul" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    install(FILES "${pages}/zsh/_simpul" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
    install(FILES "${pages}/fish/simpul.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()

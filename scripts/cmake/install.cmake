# Install: program, library, headers, CMake package and pkg-config file.
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

configure_file("${CMAKE_CURRENT_LIST_DIR}/simpul.pc.in" "${PROJECT_BINARY_DIR}/simpul.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/simpul.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

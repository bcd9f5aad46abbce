# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tests' kinds of targets: warmline_test, warmline_script_test; warmline_check_tests_are_named.

# warmline_test(name SOURCES file… LIBS lib… [LABELS label…] [TIMEOUT seconds] [ENVIRONMENT NAME=value…]
#              [SERIAL | QUIET | WAITS] [ALONE])
# A Qt Test program tst_name, run under the offscreen platform with a home of its own that is gone afterwards.
# The first folder below tests/ (unit, integration, gui, interop) is always a label, and the folder below that too.
# #include "test_paths.h" gives Testing::sourcePath() and Testing::buildPath().
# TIMEOUT: for those that need more than 300 s on a loaded machine.
# Three run at a time, and beside them one of those that hardly do anything but wait (WAITS). QUIET: one of its kind at a
# time (it listens in real time). SERIAL: nothing beside it (it measures time or fills the machine).
# Those of a folder that consist of one .cpp each are compiled and linked together (_warmline_join_tests); tst_name stays
# the name of the target and of the program. ALONE: not this one.
function(warmline_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SERIAL;QUIET;WAITS;ALONE;NO_PCH" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT")
    _warmline_unparsed(warmline_test ${name})
    foreach(source IN LISTS arg_SOURCES)
        cmake_path(ABSOLUTE_PATH source NORMALIZE)
        set_property(GLOBAL APPEND PROPERTY WARMLINE_TEST_SOURCES "${source}")
    endforeach()
    _warmline_test_joins(joins ${arg_SOURCES})
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/tst_${name}_moc")
    if(joins AND NOT arg_ALONE)
        set(moc "${CMAKE_CURRENT_BINARY_DIR}/joined") # joined or not: lint reads the everyday build's
    endif()
    if(joins AND NOT arg_ALONE AND WARMLINE_UNITY)
        add_custom_target(tst_${name})
        get_property(begun DIRECTORY PROPERTY WARMLINE_JOINED)
        if(NOT begun)
            cmake_language(DEFER CALL _warmline_join_tests)
        endif()
        set_property(DIRECTORY APPEND PROPERTY WARMLINE_JOINED "tst_${name}")
        set_property(DIRECTORY PROPERTY WARMLINE_JOINED_tst_${name} "${joins}")
        set_property(DIRECTORY APPEND PROPERTY WARMLINE_JOINED_LIBS ${arg_LIBS})
    else()
        add_executable(tst_${name} ${arg_SOURCES})
        _warmline_test_moc(tst_${name} "${moc}" ${arg_SOURCES})
        _warmline_test_program(tst_${name} ${arg_LIBS})
        # It may be a name of the folder's program from before: a linker that writes into the file would write into that.
        add_custom_command(TARGET tst_${name} PRE_LINK COMMAND rm -f "$<TARGET_FILE:tst_${name}>" VERBATIM)
    endif()
    add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/tests/run-test" "${PROJECT_BINARY_DIR}/tests/tst_${name}")
    _warmline_test_properties(${name})
endfunction()

# At the end: a tst_*.cpp that no warmline_test names would be believed to pass for ever.
function(warmline_check_tests_are_named)
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/tst_*.cpp")
    get_property(named GLOBAL PROPERTY WARMLINE_TEST_SOURCES)
    list(REMOVE_ITEM tests ${named})
    if(tests)
        list(JOIN tests "\n  " text)
        message(FATAL_ERROR "no warmline_test names:\n  ${text}")
    endif()
endfunction()

# The .cpp of a test, if it is the only one and no header of the test needs moc; else nothing.
function(_warmline_test_joins result)
    set(${result} "" PARENT_SCOPE)
    set(cpp ${ARGN})
    set(headers ${ARGN})
    list(FILTER cpp INCLUDE REGEX "\\.cpp$")
    list(FILTER headers INCLUDE REGEX "\\.h$")
    foreach(header IN LISTS headers)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
        file(STRINGS "${header}" found REGEX "^ *Q_OBJECT")
        if(found)
            return()
        endif()
    endforeach()
    list(LENGTH cpp count)
    if(count EQUAL 1)
        set(${result} "${cpp}" PARENT_SCOPE)
    endif()
endfunction()

function(_warmline_test_program target)
    target_link_libraries(${target} PRIVATE Qt6::Test Warmline::TestPaths ${ARGN})
    # Before Qt's own folder: a QTest that waits longer.
    target_include_directories(${target} BEFORE PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/tests/support/waits")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    _warmline_common(${target})
endfunction()

# At the end of a folder: its tests as one program, which runs the test by whose name it is called. The names are hard
# links, so that a test that starts itself again finds itself. Twelve files are compiled as one, each in a namespace of its
# own: half of a test's compile time is its headers.
function(_warmline_join_tests)
    get_property(names DIRECTORY PROPERTY WARMLINE_JOINED)
    get_property(libraries DIRECTORY PROPERTY WARMLINE_JOINED_LIBS)
    list(REMOVE_DUPLICATES libraries)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    string(REPLACE "/" "_" target "${folder}")
    set(made "${CMAKE_CURRENT_BINARY_DIR}/joined")
    set(DECLARATIONS "")
    set(CALLS "")
    foreach(name IN LISTS names)
        get_property(source DIRECTORY PROPERTY WARMLINE_JOINED_${name})
        list(APPEND sources "${source}")
        string(APPEND DECLARATIONS "namespace ${name} { int main(int, char **); }\n")
        string(APPEND CALLS "    if (name == \"${name}\")\n        return ${name}::main(argc, argv);\n")
        list(APPEND links COMMAND ln -f "$<TARGET_FILE:${target}>" "${PROJECT_BINARY_DIR}/tests/${name}")
        list(APPEND programs "${PROJECT_BINARY_DIR}/tests/${name}")
    endforeach()
    configure_file("${PROJECT_SOURCE_DIR}/cmake/joined_main.cpp.in" "${made}/main.cpp" @ONLY)
    set_source_files_properties("${made}/main.cpp" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_executable(${target} "${made}/main.cpp")
    _warmline_test_moc(${target} "${made}" ${sources})
    _warmline_join_files(${target} "${made}" "${folder}" "${names}" "${sources}")
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # takes an included .cpp for a header
    _warmline_test_program(${target} ${libraries})
    add_custom_command(TARGET ${target} POST_BUILD ${links} BYPRODUCTS ${programs} VERBATIM)
    foreach(name IN LISTS names)
        add_dependencies(${name} ${target})
    endforeach()
endfunction()

# Makes and adds the files that take in twelve tests each.
function(_warmline_join_files target made folder names sources)
    set(script "${PROJECT_SOURCE_DIR}/cmake/join_tests.cmake")
    list(LENGTH names count)
    math(EXPR last "${count} - 1")
    foreach(first RANGE 0 ${last} 12)
        list(SUBLIST names ${first} 12 some_names)
        list(SUBLIST sources ${first} 12 some_sources)
        set(mocs ${some_sources})
        list(TRANSFORM mocs REPLACE "^(.*/)?([^/]*)\\.cpp$" "${made}/\\2.moc")
        set(file "${made}/from_${first}.cpp")
        add_custom_command(OUTPUT "${file}" DEPENDS ${some_sources} ${mocs} "${script}" VERBATIM
            COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${file}" "-DFOLDER=${folder}" "-DNAMES=${some_names}"
                "-DSOURCES=${some_sources}" "-DMOCS=${mocs}" -P "${script}"
            WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
        target_sources(${target} PRIVATE "${file}")
    endforeach()
endfunction()

# moc for a test, into a folder: straight on the .cpp files that include their own .moc. AUTOMOC would add a run of its own
# and a (mostly empty) file to compile for each program. It stays where a header of the test has Q_OBJECT.
function(_warmline_test_moc target folder)
    foreach(source IN LISTS ARGN)
        cmake_path(GET source STEM LAST_ONLY stem)
        file(STRINGS "${source}" found REGEX "^ *Q_OBJECT|^#include \"${stem}\\.moc\"")
        if(NOT found)
            continue()
        elseif(source MATCHES "\\.h$")
            return()
        endif()
        list(APPEND with_moc "${source}")
    endforeach()
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    foreach(source IN LISTS with_moc)
        cmake_path(GET source STEM LAST_ONLY stem)
        cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE from)
        add_custom_command(OUTPUT "${folder}/${stem}.moc" DEPENDS "${from}" VERBATIM
            COMMAND Qt6::moc -o "${folder}/${stem}.moc" "${from}")
        target_sources(${target} PRIVATE "${folder}/${stem}.moc")
    endforeach()
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# warmline_script_test(name COMMAND … [LABELS …] [TIMEOUT …] [ENVIRONMENT …] [SERIAL | QUIET | WAITS]): the same for any command.
function(warmline_script_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SERIAL;QUIET;WAITS" "TIMEOUT" "COMMAND;LABELS;ENVIRONMENT")
    _warmline_unparsed(warmline_script_test ${name})
    add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/tests/run-test" ${arg_COMMAND})
    _warmline_test_properties(${name})
endfunction()

macro(_warmline_test_properties name)
    file(RELATIVE_PATH relative "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REPLACE "/" ";" labels "${relative}")
    list(APPEND labels ${arg_LABELS})
    list(REMOVE_DUPLICATES labels)
    # Enough for a loaded machine, and for one vain wait or two (tests/support/waits) to be told by the test itself.
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    if(WARMLINE_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5")
        set(suppressions "${PROJECT_SOURCE_DIR}/cmake/sanitizers")
        list(APPEND arg_ENVIRONMENT "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1"
            "LSAN_OPTIONS=suppressions=${suppressions}/lsan.supp:print_suppressions=0"
            "TSAN_OPTIONS=suppressions=${suppressions}/tsan.supp:ignore_noninstrumented_modules=1:second_deadlock_stack=1")
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${labels}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000;WARMLINE_PLUGIN_PATH=${WARMLINE_PLUGIN_DIR};WARMLINE_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};${arg_ENVIRONMENT}")
    # For ctest -j7 (./dev test). COST: what starts first, so that those that wait are done when the others are.
    if(arg_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    elseif(arg_QUIET)
        set_tests_properties(${name} PROPERTIES PROCESSORS 2 COST 2000 RESOURCE_LOCK quiet)
    elseif(arg_WAITS)
        set_tests_properties(${name} PROPERTIES PROCESSORS 1 COST 1000 RESOURCE_LOCK waits)
    else()
        set_tests_properties(${name} PROPERTIES PROCESSORS 2)
    endif()
endmacro()

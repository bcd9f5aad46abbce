# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The project's own kinds of targets: warmline_library, warmline_program, warmline_plugin, warmline_test, warmline_bench.

# What every target of ours is compiled with.
add_library(warmline_flags INTERFACE)
add_library(Warmline::Flags ALIAS warmline_flags)
target_compile_options(warmline_flags INTERFACE
    -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
target_compile_definitions(warmline_flags INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_WARN_DEPRECATED_UP_TO=0x060800
    $<$<NOT:$<CONFIG:Release>>:QT_FORCE_ASSERTS>)

add_custom_target(programs)
add_custom_target(plugins)

# warmline_add_folders(FOLDER…): those that exist, in this order, each once.
function(warmline_add_folders)
    foreach(folder IN LISTS ARGN)
        get_property(known GLOBAL PROPERTY WARMLINE_FOLDERS)
        # A glob rather than a test for existence: ninja looks again at each build.
        file(GLOB found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/CMakeLists.txt")
        if(found AND NOT folder IN_LIST known)
            set_property(GLOBAL APPEND PROPERTY WARMLINE_FOLDERS "${folder}")
            add_subdirectory("${PROJECT_SOURCE_DIR}/${folder}" "${PROJECT_BINARY_DIR}/${folder}")
        endif()
    endforeach()
endfunction()

# warmline_add_folders_below(FOLDER): all its direct subfolders that have a CMakeLists.txt, by name.
function(warmline_add_folders_below folder)
    file(GLOB found CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/${folder}/*/CMakeLists.txt")
    foreach(file IN LISTS found)
        cmake_path(GET file PARENT_PATH subfolder)
        warmline_add_folders("${subfolder}")
    endforeach()
endfunction()

function(_warmline_common target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE Warmline::Flags)
    set_property(GLOBAL APPEND PROPERTY WARMLINE_TARGETS ${target})
    _warmline_precompile(${target})
    # Six files are compiled as one. The translator "struct Tr" that many of them have gets a name of its own in each.
    if(WARMLINE_UNITY AND NOT target MATCHES "^tst_")
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6 UNITY_BUILD_UNIQUE_ID Tr)
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # takes an included .cpp for a header
    endif()
endfunction()

# warmline_library(Name SOURCES file… [PUBLIC lib…] [PRIVATE lib…] [NO_FLAGS] [NO_PCH])
# A static library warmline_name, to be linked as Warmline::Name. Headers belong into SOURCES too (moc reads them).
# Without sources it is an INTERFACE library. NO_FLAGS: for generated code, which need not obey our warnings.
function(warmline_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_FLAGS;NO_PCH" "" "SOURCES;PUBLIC;PRIVATE")
    _warmline_unparsed(warmline_library ${name})
    string(TOLOWER "warmline_${name}" target)
    if(NOT arg_SOURCES)
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
        target_link_libraries(${target} INTERFACE ${arg_PUBLIC})
        set_property(GLOBAL APPEND PROPERTY WARMLINE_TARGETS ${target})
    else()
        add_library(${target} STATIC ${arg_SOURCES})
        set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
        target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
        if(arg_NO_FLAGS)
            target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
            target_compile_options(${target} PRIVATE -w)
            set_property(GLOBAL APPEND PROPERTY WARMLINE_TARGETS ${target})
        else()
            _warmline_common(${target})
        endif()
    endif()
    add_library(Warmline::${name} ALIAS ${target})
endfunction()

# warmline_program(name SOURCES file… LIBS lib…): an executable in bin/.
function(warmline_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH" "" "SOURCES;LIBS")
    _warmline_unparsed(warmline_program ${name})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LIBS})
    _warmline_common(${name})
    add_dependencies(programs ${name})
endfunction()

# warmline_plugin(name SOURCES file… LIBS lib…): a module that is loaded at run time, as plugins/name.so.
# Its metadata is name.json beside the CMakeLists.txt, for Q_PLUGIN_METADATA(IID … FILE "name.json").
function(warmline_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH" "" "SOURCES;LIBS")
    _warmline_unparsed(warmline_plugin ${name})
    if(NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${name}.json")
        message(FATAL_ERROR "plugin ${name}: ${CMAKE_CURRENT_SOURCE_DIR}/${name}.json is missing")
    endif()
    add_library(${name} MODULE ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${WARMLINE_PLUGIN_DIR}")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${arg_LIBS})
    _warmline_common(${name})
    add_dependencies(plugins ${name})
endfunction()

# warmline_test(name SOURCES file… LIBS lib… [LABELS label…] [TIMEOUT seconds] [ENVIRONMENT NAME=value…] [SERIAL])
# A Qt Test program tst_name, run under the offscreen platform with a home of its own that is gone afterwards.
# The first folder below tests/ (unit, integration, gui, interop) is always a label, and the folder below that too.
# #include "test_paths.h" gives Testing::sourcePath() and Testing::buildPath().
# TIMEOUT: for those that need more than 300 s on a loaded machine.
# SERIAL: runs alone (it measures time or fills the machine).
function(warmline_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SERIAL;NO_PCH" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT")
    _warmline_unparsed(warmline_test ${name})
    add_executable(tst_${name} ${arg_SOURCES})
    _warmline_test_moc(tst_${name} ${arg_SOURCES})
    target_link_libraries(tst_${name} PRIVATE Qt6::Test Warmline::TestPaths ${arg_LIBS})
    # Before Qt's own folder: a QTest that waits longer.
    target_include_directories(tst_${name} BEFORE PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/tests/support/waits")
    set_target_properties(tst_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    _warmline_common(tst_${name})
    add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/tests/run-test" $<TARGET_FILE:tst_${name}>)
    _warmline_test_properties(${name})
endfunction()

# moc for a test: straight on the .cpp files that include their own .moc. AUTOMOC would add a run of its own and a (mostly
# empty) file to compile for each test: two minutes in a full build. It stays where a header of the test has Q_OBJECT.
# It gets no include paths: a test's own slots need no header's macros, and reading those took eight times as long.
function(_warmline_test_moc target)
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
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    foreach(source IN LISTS with_moc)
        cmake_path(GET source STEM LAST_ONLY stem)
        cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE from)
        add_custom_command(OUTPUT "${folder}/${stem}.moc" DEPENDS "${from}" VERBATIM
            COMMAND Qt6::moc -o "${folder}/${stem}.moc" "${from}")
        target_sources(${target} PRIVATE "${folder}/${stem}.moc")
    endforeach()
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# warmline_script_test(name COMMAND … [LABELS …] [TIMEOUT …] [ENVIRONMENT …] [SERIAL]): the same for any command.
function(warmline_script_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SERIAL" "TIMEOUT" "COMMAND;LABELS;ENVIRONMENT")
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
    if(arg_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endmacro()

# warmline_bench(name SOURCES file… LIBS lib…): a program bench_name that prints its own table; `./dev bench name`.
function(warmline_bench name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH" "" "SOURCES;LIBS")
    _warmline_unparsed(warmline_bench ${name})
    add_executable(bench_${name} EXCLUDE_FROM_ALL ${arg_SOURCES})
    target_link_libraries(bench_${name} PRIVATE ${arg_LIBS})
    target_include_directories(bench_${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    _warmline_common(bench_${name})
    set_property(GLOBAL APPEND PROPERTY WARMLINE_BENCHES ${name})
endfunction()

macro(_warmline_unparsed kind name)
    if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "${kind}(${name}): cannot read: ${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}")
    endif()
endmacro()

# Everyday builds are compiled with -Og, which halves their time; where the program computes rather than waits, -O2.
# Precompiled headers: core (QtCore) and ui (and Widgets), core once for each level: GCC wants the same options for a
# header and its users. Not one with Qt Test: its headers look at QT_GUI_LIB and
# the like, so GCC would refuse it for tests that link more than its owner. Each is compiled once, by a small library of
# its own, and reused. -fpch-preprocess lets ccache see through it.
function(_warmline_precompile target)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    set(level "")
    if(folder MATCHES "^(ui/|app/warmline$|tests/gui)")
        set(kind ui)
    elseif(folder MATCHES "^app/(core|domain|geo|assist|telemetry|sync)$" AND NOT WARMLINE_SANITIZE)
        set(kind core)
        set(level -O2)
    else()
        set(kind core)
    endif()
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:${level}>)
    if(NOT WARMLINE_PCH OR arg_NO_PCH)
        return()
    endif()
    set(owner warmline_pch_${kind}${level})
    if(NOT TARGET ${owner})
        add_library(${owner} STATIC "${PROJECT_SOURCE_DIR}/cmake/pch/empty.cpp")
        set_target_properties(${owner} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${owner} PRIVATE Warmline::Flags Qt6::Core $<$<STREQUAL:${kind},ui>:Qt6::Widgets>)
        set_property(GLOBAL APPEND PROPERTY WARMLINE_PCH_OWNERS ${owner})
        target_compile_options(${owner} PRIVATE -fpch-preprocess ${level})
        target_precompile_headers(${owner} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/pch/${kind}.h")
    endif()
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

# At the end: lists for ./dev (benches) and for the layers test (each target with its folder and what it links).
function(warmline_finish)
    get_property(benches GLOBAL PROPERTY WARMLINE_BENCHES)
    list(SORT benches)
    list(JOIN benches "\n" text)
    file(WRITE "${PROJECT_BINARY_DIR}/benches.txt" "${text}\n")

    get_property(targets GLOBAL PROPERTY WARMLINE_TARGETS)
    set(text "")
    foreach(target IN LISTS targets)
        get_target_property(folder ${target} SOURCE_DIR)
        cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
        set(links "")
        foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
            get_target_property(value ${target} ${property})
            foreach(library IN LISTS value)
                string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" library "${library}")
                if(TARGET "${library}")
                    get_target_property(aliased "${library}" ALIASED_TARGET)
                    if(aliased)
                        set(library "${aliased}")
                    endif()
                endif()
                list(APPEND links "${library}")
            endforeach()
        endforeach()
        list(REMOVE_DUPLICATES links)
        list(JOIN links " " links)
        string(APPEND text "${target} ${folder} ${links}\n")
    endforeach()
    file(WRITE "${PROJECT_BINARY_DIR}/targets.txt" "${text}")
endfunction()

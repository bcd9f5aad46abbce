# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The project's own kinds of targets: warmline_library, warmline_program, warmline_plugin, warmline_bench; warmline_test is in
# Tests.cmake.

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
    if(WARMLINE_UNITY AND NOT target MATCHES "^(tst|tests)_")
        cmake_language(EVAL CODE "cmake_language(DEFER CALL _warmline_unite ${target})")
    endif()
endfunction()

# At the end of a target's folder: twelve of its files are compiled as one (those with options of their own are not). CMake's
# UNITY_BUILD does the same, but with the absolute paths of the files: no two work trees could share what they compiled.
# The translator "struct Tr" that many files have gets a name of its own in each. What moc made comes with the first.
function(_warmline_unite target)
    get_target_property(sources ${target} SOURCES)
    set(texts "")
    get_target_property(automoc ${target} AUTOMOC)
    set(moc_file "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp")
    if(automoc)
        list(APPEND texts "#include \"${target}_autogen/mocs_compilation.cpp\"")
    endif()
    foreach(source IN LISTS sources)
        set(own FALSE)
        foreach(property COMPILE_OPTIONS COMPILE_DEFINITIONS COMPILE_FLAGS INCLUDE_DIRECTORIES SKIP_UNITY_BUILD_INCLUSION)
            get_source_file_property(value "${source}" ${property})
            if(value)
                set(own TRUE)
            endif()
        endforeach()
        cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE path)
        if(path MATCHES "\\.cpp$" AND EXISTS "${path}" AND NOT path MATCHES "^${PROJECT_BINARY_DIR}"
            AND NOT own)
            list(APPEND united "${source}")
            cmake_path(RELATIVE_PATH path BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
            string(MAKE_C_IDENTIFIER "Tr_${path}" name)
            list(APPEND texts "#undef Tr\n#define Tr ${name}\n#include \"${path}\"")
        endif()
    endforeach()
    if(NOT united)
        return()
    endif()
    set_source_files_properties(${united} ${moc_file} PROPERTIES HEADER_FILE_ONLY ON) # not compiled by themselves
    list(LENGTH texts count)
    math(EXPR last "${count} - 1")
    foreach(first RANGE 0 ${last} 12)
        list(SUBLIST texts ${first} 12 some)
        list(JOIN some "\n\n" text)
        set(file "${CMAKE_CURRENT_BINARY_DIR}/${target}_unity/from_${first}.cpp")
        file(CONFIGURE OUTPUT "${file}" CONTENT "${text}\n" @ONLY)
        set_source_files_properties("${file}" PROPERTIES SKIP_AUTOMOC ON)
        target_sources(${target} PRIVATE "${file}")
    endforeach()
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # takes an included .cpp for a header
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
            set_target_properties(${target} PROPERTIES AUTOMOC OFF)
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
        # Named from the project's folder: with a whole path in it each tree would have a header of its own, and ccache
        # nothing for the next tree.
        target_include_directories(${owner} PRIVATE "${PROJECT_SOURCE_DIR}")
        target_precompile_headers(${owner} PRIVATE "\"cmake/pch/${kind}.h\"")
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

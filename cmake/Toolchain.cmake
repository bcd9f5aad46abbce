# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Language, output folders, compiler cache, linker: what holds for every target.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Libraries and programs are compiled alike (-fPIC, never -fPIE), so that they can share a precompiled header.
set(CMAKE_C_COMPILE_OPTIONS_PIE -fPIC)
set(CMAKE_CXX_COMPILE_OPTIONS_PIE -fPIC)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(WARMLINE_PLUGIN_DIR "${PROJECT_BINARY_DIR}/plugins")

# The same file compiled in two work trees is the same object: paths are written relative to the project.
add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")

# GCC collects its garbage from 128 MB on, again and again; from 512 MB on it hardly ever does. A sixth of the time for 60 MB.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(--param=ggc-min-heapsize=524288 --param=ggc-min-expand=100)
endif()

# CCACHE_DEPEND: what a file included is known from the compiler. Preprocessing each file for that before it is compiled
# cost a first build a tenth of its time.
find_program(WARMLINE_CCACHE ccache)
if(WARMLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
        set(cache_home "$ENV{XDG_CACHE_HOME}")
    else()
        set(cache_home "$ENV{HOME}/.cache")
    endif()
    set(launcher env "CCACHE_DIR=${cache_home}/warmline/ccache" "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_MAXSIZE=10G
        "${WARMLINE_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program(WARMLINE_MOLD mold)
if(WARMLINE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

if(WARMLINE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(WARMLINE_SANITIZE)
    # With the checks in between, GCC no longer sees what is initialised.
    add_compile_options("-fsanitize=${WARMLINE_SANITIZE}" -fno-omit-frame-pointer -Wno-maybe-uninitialized)
    add_link_options("-fsanitize=${WARMLINE_SANITIZE}")
endif()

# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DTARGETS=targets.txt [-DSOURCES=FOLDER] -P check_layers.cmake: fails if a target links what its layer may not, or a
# file below app/, ui/ or plugins/ of FOLDER includes it: a header, or a source named in two lists, needs no link.
# targets.txt, written at configuration, has a line for each target: name, folder, what it links.
cmake_minimum_required(VERSION 3.31)

# Folder (a regular expression) → the folders of ours that its targets may link. docs/architecture.md draws it.
# The three mains under app/ compose, and tests look at everything: they are not listed.
set(rules
    "app/core="
    "app/sound=app/core"
    "app/pulse=app/core"
    "app/domain=app/core"
    "app/geo=app/core app/domain"
    "app/assist=app/core app/domain"
    "app/pluginapi=app/core"
    "app/simulation=app/core app/domain app/geo app/pluginapi"
    "app/opcua=app/core"
    "app/simulation/plant=app/core app/opcua app/pluginapi"
    "app/simulation/sync=app/core app/domain app/sync"
    "app/exchange=app/core app/domain app/geo app/pluginapi"
    "app/telemetry=app/core app/domain app/pluginapi"
    "app/storage=app/core app/domain app/telemetry"
    "app/postgres=app/core app/domain app/storage app/telemetry"
    "app/contract=app/core app/domain"
    "app/remote=app/core app/domain app/contract"
    "app/sync=app/core app/domain"
    "app/server=app/core app/domain app/contract app/exchange app/pluginapi app/telemetry app/assist app/geo app/storage app/sync"
    "app/services=app/core app/sound app/domain app/exchange app/pluginapi app/telemetry app/assist app/geo app/sync"
    "ui/.*=app/core app/pulse app/domain app/telemetry app/assist app/geo app/services translations ui/[^/]+"
    "plugins/.*=app/core app/opcua app/pluginapi app/pulse")
# What belongs to a desktop: only ui/ and the desktop's main may have it, directly or through others.
set(desktop "^Qt6?::(Widgets|PrintSupport|Charts|Qml|Quick|QuickWidgets|Location|SvgWidgets|MultimediaWidgets)$")

file(STRINGS "${TARGETS}" lines)
set(errors "")
set(names "")
foreach(line IN LISTS lines)
    string(REGEX MATCH "^([^ ]+) ([^ ]+) ?(.*)$" matched "${line}")
    list(APPEND names "${CMAKE_MATCH_1}")
    set(folder_${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
    separate_arguments(links_${CMAKE_MATCH_1} UNIX_COMMAND "${CMAKE_MATCH_3}")
endforeach()
list(LENGTH names count)
if(count EQUAL 0)
    message(FATAL_ERROR "no targets in ${TARGETS}")
endif()

foreach(name IN LISTS names)
    set(folder "${folder_${name}}")
    foreach(rule IN LISTS rules)
        string(REGEX MATCH "^([^=]+)=(.*)$" matched "${rule}")
        set(from "${CMAKE_MATCH_1}")
        string(REPLACE " " "|" allowed "${CMAKE_MATCH_2}")
        if(NOT folder MATCHES "^(${from})$")
            continue()
        endif()
        foreach(library IN LISTS links_${name})
            if(library IN_LIST names AND NOT folder_${library} STREQUAL folder
                    AND (allowed STREQUAL "" OR NOT folder_${library} MATCHES "^(${allowed})$"))
                list(APPEND errors "${name} (${folder}) links ${library} (${folder_${library}})")
            endif()
        endforeach()
    endforeach()

    if(folder MATCHES "^(app|plugins)/" AND NOT folder MATCHES "^(app/warmline|plugins/geocoder)$") # a plugin of Qt Location
        set(open "${name}")
        set(closed "")
        while(open)
            list(POP_FRONT open next)
            list(APPEND closed "${next}")
            if(next MATCHES "${desktop}")
                list(APPEND errors "${name} (${folder}) reaches ${next}")
            endif()
            foreach(library IN LISTS links_${next})
                if(NOT library IN_LIST closed AND NOT library IN_LIST open)
                    list(APPEND open "${library}")
                endif()
            endforeach()
        endwhile()
    endif()
endforeach()

# Sets result to the folder of a target in which a path lies, or to "".
function(home result path)
    while(path AND NOT DEFINED "rule_of_${path}")
        cmake_path(GET path PARENT_PATH path)
    endwhile()
    set(${result} "${path}" PARENT_SCOPE)
endfunction()

if(SOURCES)
    foreach(name IN LISTS names)
        set("rule_of_${folder_${name}}" "")
        foreach(rule IN LISTS rules)
            string(REGEX MATCH "^([^=]+)=(.*)$" matched "${rule}")
            string(REPLACE " " "|" allowed "${CMAKE_MATCH_2}")
            if(folder_${name} MATCHES "^(${CMAKE_MATCH_1})$")
                set("rule_of_${folder_${name}}" "${allowed}|${folder_${name}}")
            endif()
        endforeach()
    endforeach()
    file(GLOB_RECURSE files RELATIVE "${SOURCES}"
        "${SOURCES}/app/*.cpp" "${SOURCES}/app/*.h" "${SOURCES}/ui/*.cpp" "${SOURCES}/ui/*.h" "${SOURCES}/plugins/*.cpp" "${SOURCES}/plugins/*.h")
    foreach(file IN LISTS files)
        home(folder "${file}")
        if(NOT folder OR rule_of_${folder} STREQUAL "")
            continue()
        endif()
        file(STRINGS "${SOURCES}/${file}" includes REGEX "^#include \"(app|ui|plugins|translations)/")
        foreach(include IN LISTS includes)
            string(REGEX REPLACE "^#include \"(.*)\".*$" "\\1" include "${include}")
            home(other "${include}")
            if(other AND NOT other MATCHES "^(${rule_of_${folder}})$")
                list(APPEND errors "${file} includes ${include}")
            endif()
        endforeach()
    endforeach()
endif()

list(JOIN errors "\n  " text)
if(errors)
    message(FATAL_ERROR "these links cross the layers:\n  ${text}")
endif()
message(STATUS "${count} targets keep to their layers")

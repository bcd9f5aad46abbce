# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DOUTPUT=file -DFOLDER=tests/… -DNAMES=tst_a;tst_b -DSOURCES=tst_a.cpp;tst_b.cpp -DMOCS=…/tst_a.moc;… -P join_tests.cmake
# Writes a file that compiles these tests as one, each in the namespace of its name: what they call their helpers, classes
# and main() does not matter. All they include is included before, outside, so that it is not in a namespace when they do.
cmake_minimum_required(VERSION 3.31)

foreach(file IN LISTS SOURCES MOCS)
    file(STRINGS "${file}" found REGEX "^#include [<\"]")
    list(APPEND includes ${found})
    file(STRINGS "${file}" found REGEX "^ *(Q_DECLARE_METATYPE|Q_DECLARE_INTERFACE|Q_INIT_RESOURCE|Q_IMPORT_PLUGIN) *\\(|^namespace Warmline")
    if(found)
        message(FATAL_ERROR "${FOLDER}/${file}: \"${found}\" needs the global namespace: say ALONE in its warmline_test")
    endif()
endforeach()
list(FILTER includes EXCLUDE REGEX "\\.moc\"")
list(REMOVE_DUPLICATES includes)
list(JOIN includes "\n" text)
foreach(name source IN ZIP_LISTS NAMES SOURCES)
    string(APPEND text "\n\nnamespace ${name} {\n#include \"${FOLDER}/${source}\"\n} // namespace ${name}")
endforeach()
file(WRITE "${OUTPUT}" "${text}\n")

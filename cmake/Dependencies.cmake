# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every library that we use from outside, found once; licences and reasons in docs/dependencies.md.
# Names to link: Qt6::X, KDSoap::kdsoap, KDSoap::kdsoap-server, QCoro6::Core, Qt6Keychain::Qt6Keychain, Boost::headers,
# Eigen3::Eigen, ICU::uc, ICU::i18n, OpenSSL::SSL, PkgConfig::SODIUM, PkgConfig::ZSTD, PkgConfig::OPUS, PkgConfig::MOSQUITTO,
# PkgConfig::PULSE, PkgConfig::GDAL (plugins/geo_files only), Warmline::SqlCipher, open62541::open62541.

find_package(Qt6 6.8 REQUIRED COMPONENTS
    Core Concurrent Network Sql Gui Svg Positioning SerialBus HttpServer LinguistTools)
if(WARMLINE_UI)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Widgets Charts Multimedia Qml Quick QuickWidgets Location)
endif()
if(WARMLINE_TESTS)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Test)
    # Without QT_TESTCASE_BUILDDIR and _SOURCEDIR: absolute paths on the command line would make every test's object
    # differ from folder to folder, for the compiler cache and for the precompiled header. test_paths.h has ours.
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()
qt_standard_project_setup(REQUIRES 6.8 I18N_SOURCE_LANGUAGE zh_CN I18N_TRANSLATED_LANGUAGES zh_CN en ug)
set(CMAKE_AUTOUIC OFF)
get_target_property(WARMLINE_MOC Qt6::moc IMPORTED_LOCATION)
configure_file("${PROJECT_SOURCE_DIR}/cmake/moc.in" "${PROJECT_BINARY_DIR}/moc" @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set(CMAKE_AUTOMOC_EXECUTABLE "${PROJECT_BINARY_DIR}/moc")
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)

find_package(PkgConfig REQUIRED)
find_package(KDSoap-qt6 REQUIRED)
find_package(QCoro6 REQUIRED COMPONENTS Core)
find_package(Qt6Keychain REQUIRED)
find_package(Boost REQUIRED CONFIG)
find_package(Eigen3 REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(open62541 1.4 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET GLOBAL libsodium)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET GLOBAL libzstd)
pkg_check_modules(OPUS REQUIRED IMPORTED_TARGET GLOBAL opus)
pkg_check_modules(PULSE REQUIRED IMPORTED_TARGET GLOBAL libpulse)
# Its -D_REENTRANT says nothing to glibc, and with it the precompiled headers would not fit.
set_target_properties(PkgConfig::PULSE PROPERTIES INTERFACE_COMPILE_OPTIONS "")
pkg_check_modules(GDAL REQUIRED IMPORTED_TARGET GLOBAL gdal)
pkg_check_modules(MOSQUITTO REQUIRED IMPORTED_TARGET GLOBAL libmosquitto)

# SQLCipher behind Qt's own QSQLITE driver: the driver plugin takes its sqlite3_* symbols from the first library in the
# program that has them, so a program that links this gets SQLCipher. It must stay linked although nothing of ours refers
# to it, and Warmline::Storage checks `pragma cipher_version` at every opening, since plain SQLite accepts a key silently.
pkg_check_modules(SqlCipherPackage REQUIRED sqlcipher)
add_library(warmline_sqlcipher INTERFACE)
add_library(Warmline::SqlCipher ALIAS warmline_sqlcipher)
target_link_libraries(warmline_sqlcipher INTERFACE
    "-Wl,--push-state,--no-as-needed" ${SqlCipherPackage_LINK_LIBRARIES} "-Wl,--pop-state")

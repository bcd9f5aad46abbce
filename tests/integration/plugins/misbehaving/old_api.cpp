// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtPlugin>

#include <cstdlib>

// Kept for the tests of the plugin host: whoever loads this before reading its metadata is gone.
namespace {
const bool loaded = (std::abort(), true);
}

class OldApi : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.warmline.test" FILE "old_api.json")
};

#include "old_api.moc"

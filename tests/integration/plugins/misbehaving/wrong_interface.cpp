// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtPlugin>

// Kept for the tests of the plugin host: claims to be a telephone and is none.
class WrongInterface : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.warmline.test" FILE "wrong_interface.json")
};

#include "wrong_interface.moc"

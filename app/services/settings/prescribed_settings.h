// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/latest_answer.h"

#include <QObject>

namespace Warmline {

class ChangeFeed;
class Reader;
class SettingsService;

/// Brings what the company prescribes for its seats, settings that only an administrator may change, into the
/// seat's own, where it is locked: whom a rule binds does not switch it off. A seat knows it from the first
/// sync on, also while it is offline. Until it could be read, and when a later read fails, what held goes on.
/// GUI thread.
class PrescribedSettings : public QObject
{
    Q_OBJECT

public:
    PrescribedSettings(SettingsService &settings, Reader &reader, ChangeFeed &feed,
                       QObject *parent = nullptr);

private:
    void read();

    SettingsService &m_settings;
    Reader &m_reader;
    LatestAnswer m_read{this};
    bool m_wanted = false; ///< the last read failed
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/identifiers.h"
#include "app/services/phone/self_test_service.h"

#include <QObject>
#include <QVariant>

namespace Warmline {

class Session;
class SettingsService;

/// One test before a shift, as it came out.
struct ShiftCheck
{
    struct Step
    {
        SelfTestStep step = SelfTestStep::Microphone;
        LineTestVerdict verdict = LineTestVerdict::Waiting;
        QString facts; ///< in the language of that day
        QString reason;
        friend bool operator==(const Step &, const Step &) = default;
    };
    qint64 atMs = 0; ///< UTC; when it was over
    AgentId agent;
    QList<Step> steps;
    [[nodiscard]] int count(LineTestVerdict verdict) const;
    friend bool operator==(const ShiftCheck &, const ShiftCheck &) = default;
};

/// The record of this seat's shifts: how the tests came out, whose they were, the last thirty of them. It
/// stays on this computer. Says when a test is due: whoever signed in has made none for eight hours. GUI
/// thread.
class ShiftRecord : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kFreshMs = 8LL * 3600 * 1000;
    static constexpr qsizetype kMostChecks = 30;

    ShiftRecord(SelfTestService &test, Session &session, SettingsService &settings, const Clock &clock,
                QObject *parent = nullptr);

    [[nodiscard]] const QList<ShiftCheck> &checks() const { return m_checks; } ///< newest first
    /// The last one of who sits here; null: none.
    [[nodiscard]] const ShiftCheck *own() const;
    [[nodiscard]] bool isDue() const;
    /// Not today: isDue() is false for this person until he signs in again.
    void putOff();

signals:
    void changed();

private:
    void keep();

    SelfTestService &m_test;
    Session &m_session;
    SettingsService &m_settings;
    const Clock &m_clock;
    QList<ShiftCheck> m_checks;
    AgentId m_putOff; ///< who wants none now
    AgentId m_agent; ///< who sat here last
};

} // namespace Warmline

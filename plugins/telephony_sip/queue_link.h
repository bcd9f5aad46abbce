// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <QObject>

namespace Warmline::Sip {

/// How a PBX's queue hears of this seat, and what it tells. Three kinds: feature codes, which any PBX knows,
/// and presence by PUBLISH, which tell nothing, and Asterisk's manager interface. Lives on the engine's
/// thread; nothing waits.
class QueueLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~QueueLink() override;

    /// The newest wish counts; it is told again after a lost connection.
    virtual void setSeat(QueueSeat seat, const QString &reason) = 0;

    /// Of the line of this seat: whether it is registered, and whether nothing else goes on there.
    virtual void setLine(bool, bool) { }
    /// Whether something is on its way to the PBX that who leaves waits for; rested() follows.
    [[nodiscard]] virtual bool isBusy() const { return false; }

signals:
    /// Nothing is on its way any more.
    void rested();
    /// -1 waiting: nothing is known now. \a longestWaitMs: of those who wait.
    void waitingChanged(int waiting, qint64 longestWaitMs);
    void abandonedChanged(int count);
    /// A caller is being offered here: whose number, from which queue, waited how long.
    void callerKnown(const QString &number, const QString &queue, qint64 waitedMs);
    /// The PBX did not do what it was asked, in words.
    void refused(const Warmline::Error &error);
};

} // namespace Warmline::Sip

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/gateway.h"
#include "app/domain/queries.h"
#include "app/server/session_tokens.h"

#include <QObject>

namespace Warmline {

/// Which devices may carry a session: known ones that are not revoked, and new ones with a one-time code
/// where the company wants one. Enrolling and assigning are operations like all else. Lives in the core's
/// thread.
class DeviceEnrolment final : public QObject
{
    Q_OBJECT

public:
    /// A device that asks to be let in.
    struct Newcomer
    {
        QByteArray publicKey;
        QString name;
        QString code; ///< one-time; empty: none
        bool needsCode = false; ///< when it is new
    };
    /// What the store says about a session and its device, as one read.
    struct Known
    {
        ServerHello hello;
        std::optional<DeviceRecord> device;
        bool assigned = false; ///< the account was here before
        bool invited = false; ///< there is an invitation for the code, and its time is not over
        [[nodiscard]] bool isRevoked() const { return device && device->revoked; }
    };

    DeviceEnrolment(Journal &journal, const Clock &clock, QObject *parent = nullptr);

    /// Reader thread. \a code may be empty.
    [[nodiscard]] static Result<Known> read(Queries &queries, const CallerSession &session,
                                            const QString &code, qint64 nowMs);
    /// Enrols and assigns what is not yet. Denied when the device is revoked, or new without a code that
    /// holds.
    [[nodiscard]] QFuture<Result<void>> welcome(const CallerSession &session, const Newcomer &newcomer,
                                                const Known &known);
    /// Name of the invitation that a one-time code opens: entity of device.invite and device.redeem.
    [[nodiscard]] static QString invitationOf(const QString &code);

private:
    QFuture<Result<void>> redeem(const CallerSession &session, const QString &code, const QString &company);
    QFuture<Result<void>> enrol(const CallerSession &session, const Newcomer &newcomer, const Known &known);

    Journal &m_journal;
    const Clock &m_clock;
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Warmline {

/// What a company prescribes for its workstations and tools, in a JSON file that an administrator writes:
/// docs/deployment.md lists its names. Keys of data folders stand in the same file (KeySource).
struct CompanyPolicy
{
    QString server; ///< URL; empty: not prescribed
    QString caFile; ///< absolute; the company's CA, PEM
    QList<QByteArray> authorityPins; ///< SHA-256 of the public keys of authorities: only these may sign
    QList<QByteArray> leafPins; ///< SHA-256 of the server's own public key: one of these it must have
    int offlineDays = 3; ///< how long a seat vouches for an account by itself; 0: never
    int leaseDays = 3; ///< how long a cache opens without contact to the server
    std::optional<int>
        lockMinutes; ///< without a hand on the seat until it locks; 0: never; none: as the seat is set
    QString plantSources; ///< absolute; plant systems a workstation may itself listen to; empty: none
    bool promptForKey = false; ///< a person types the key of the data folder; it is kept nowhere

    /// An absent \a file is an empty policy if \a mayBeAbsent. Denied when others than its owner may change
    /// it; InvalidInput when it is no JSON object or a value is out of range.
    [[nodiscard]] static Result<CompanyPolicy> read(const QString &file, bool mayBeAbsent);
};

} // namespace Warmline

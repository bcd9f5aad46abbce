// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QStringList>

namespace Warmline {

/// Failed sign-ins that several server processes count together, so that a guesser gains nothing by going
/// from one to the other. Thread-safe; returns at once.
class SignInTally
{
public:
    struct Count
    {
        int failures = 0; ///< in a row
        qint64 lastMs = 0; ///< UTC
    };
    virtual ~SignInTally() = default;

    /// In the order of \a names. Unavailable: each process counts for itself meanwhile.
    [[nodiscard]] virtual QFuture<Result<QList<Count>>> counts(const QStringList &names) = 0;
    /// One more; after \a forgetMs without one it begins anew.
    virtual void failed(const QString &name, qint64 nowMs, qint64 forgetMs) = 0;
    virtual void succeeded(const QString &name) = 0;
};

} // namespace Warmline

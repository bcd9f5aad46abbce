// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/address_book.h"

#include <QGeoCodeReply>
#include <QGeoShape>

namespace Warmline {

/// The answer of the address book as Qt Location's.
class BookReply final : public QGeoCodeReply
{
    Q_OBJECT

public:
    struct Part
    {
        QGeoShape bounds; ///< empty: everywhere
        int first = 0;
        int most = 20;
    };
    using Answer = Result<QList<BookedPlace>>;

    BookReply(const QFuture<Answer> &answer, const Part &part, QObject *parent);
    /// Fails once it has been given away.
    BookReply(const Warmline::Error &error, QObject *parent);
    [[nodiscard]] static Warmline::Error refused(const QString &why)
    {
        return {ErrorCode::InvalidInput, why, {}};
    }

private:
    void take(const Answer &answer, const Part &part);
};

} // namespace Warmline

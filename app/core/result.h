// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace Warmline {

/// What kind of failure it is, so that a caller can decide without reading the text.
enum class ErrorCode {
    InvalidInput, ///< the data given is wrong; the text names the place
    NotFound,
    Conflict, ///< the intent no longer fits the state of the thing
    Denied,
    Unavailable, ///< the other side does not answer now; trying again may help
    Timeout,
    Cancelled,
    Storage, ///< disk full, read-only folder, damaged file
    TooNew, ///< written by a newer version of the program
    Locked, ///< another process holds it
    Internal
};

/// A failure as a value: a code for programs and one sentence that a person can act on.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString text; ///< translated, without personal data
    QString where; ///< file:line, field, table … ; may be empty

    [[nodiscard]] QString message() const
    {
        return where.isEmpty() ? text : where + QStringLiteral(": ") + text;
    }
    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = std::expected<T, Error>;

/// Short form of std::unexpected(Error{…}).
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString text, QString where = {})
{
    return std::unexpected(Error{code, std::move(text), std::move(where)});
}

} // namespace Warmline

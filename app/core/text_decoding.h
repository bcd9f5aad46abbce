// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>

namespace Warmline {

/// A file's bytes as text. Bytes that mean nothing in the encoding are U+FFFD in it, so that the row they
/// stand in can be rejected by number instead of the whole file.
struct DecodedText
{
    QString text; ///< without a byte order mark
    QString encoding; ///< "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"
};

/// Empty \a encoding: by the byte order mark, else UTF-8 if it is that (or nearly: a few damaged places),
/// else GB18030. InvalidInput when the encoding asked for is not known.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding = {});

/// The first character of \a text that a person can't see and would miss in a name or number, as "U+200B":
/// control and format characters (line breaks, too), half of a surrogate pair. Empty: there is none.
[[nodiscard]] QString hiddenCharacter(QStringView text);

} // namespace Warmline

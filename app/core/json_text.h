// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>

namespace Warmline {

/// The one JSON object that a file of settings holds. InvalidInput, with \a where as place: no JSON (the text
/// names the line, from 1), or another value than an object, which would else pass for one without any entry.
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &bytes, const QString &where);

} // namespace Warmline

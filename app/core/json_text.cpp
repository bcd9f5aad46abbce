// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/json_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace Warmline {

Result<QJsonObject> jsonObject(const QByteArray &bytes, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype before = std::clamp<qsizetype>(error.offset, 0, bytes.size());
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("JsonText", "不是正确的 JSON（第 %1 行）：%2")
                           .arg(bytes.first(before).count('\n') + 1)
                           .arg(error.errorString()),
                       where);
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("JsonText", "应为一个 JSON 对象，如 {\"名称\": 值}"),
                       where);
    return document.object();
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/operation_file.h"

#include "app/core/whole_file.h"
#include "app/domain/verdict_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Warmline::OperationFile {

using namespace Qt::StringLiterals;

Result<QByteArray> toJson(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    const Result<QByteArray> bytes = OperationCodec::encode(operation);
    if (!bytes)
        return std::unexpected(bytes.error());
    QJsonArray entities;
    for (const EntityTouch &touch : operation.entities)
        entities.append(QJsonObject{{u"kind"_s, entityKindName(touch.kind)}, {u"id"_s, touch.id}});
    const QJsonObject json{{u"format"_s, u"warmline-operation/1"_s},
                           {u"id"_s, operation.id.toString()},
                           {u"intent"_s, operation.intent},
                           {u"entities"_s, entities},
                           {u"actor"_s, operation.actor.value},
                           {u"device"_s, operation.device.value},
                           {u"at_ms"_s, operation.atMs()},
                           {u"verdict"_s, verdictName(entry.verdict)},
                           {u"reason"_s, entry.reason},
                           {u"hash"_s, QString::fromLatin1(operation.hash.toHex())},
                           {u"operation_base64"_s, QString::fromLatin1(bytes->toBase64())}};
    return QJsonDocument(json).toJson();
}

QString suggestedName(const QString &title, const QString &intent, const OperationId &id)
{
    QString name = QStringList{title, intent, id.toString().right(8)}.join(u' ').simplified();
    static const QRegularExpression unfit(u"[^\\w.\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return name.replace(unfit, u"_"_s) + u".json"_s;
}

Result<void> write(const QString &path, const QByteArray &json)
{
    return writeWholeFile(path, json);
}

} // namespace Warmline::OperationFile

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice_folder_plugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeFolderPlugin)
};

QByteArray contents(const NoticeBatch &batch)
{
    QJsonArray recipients;
    for (const NoticeRecipient &one : batch.recipients)
        recipients.append(QJsonObject{{u"account"_s, one.account}, {u"phone"_s, one.phone}});
    return QJsonDocument(QJsonObject{{u"id"_s, batch.id},
                                     {u"place"_s, batch.place},
                                     {u"text"_s, batch.text},
                                     {u"recipients"_s, recipients}})
        .toJson();
}

} // namespace

Result<NoticeReceipt> NoticeFolderPlugin::hand(const NoticeBatch &batch, const QJsonObject &settings,
                                               const std::stop_token &)
{
    const QString folder = settings.value("folder"_L1).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, Tr::tr("没有发送文件夹：请看 notices.json 的 folder"), folder);
    const QString name = batch.id + u".json"_s;
    const QString path = QDir(folder).filePath(name);
    if (QFileInfo::exists(path))
        return failure(ErrorCode::Conflict, Tr::tr("这份通知已经在发送文件夹里"), name);
    const QByteArray bytes = contents(batch);
    QSaveFile file(path); // under another name until it is whole
    // Before there is anything in it that others could read.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup)
        || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, file.errorString(), path);
    return NoticeReceipt{batch.recipients.size(), name};
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/whole_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace Warmline {

namespace {

std::unexpected<Error> trouble(const QFileDevice &file, const QString &name)
{
    return failure(ErrorCode::Storage,
                   QCoreApplication::translate("WholeFile", "文件写不了：%1").arg(writeTrouble(file)), name);
}

} // namespace

QString writeTrouble(const QFileDevice &file)
{
    return file.error() != QFileDevice::NoError
             ? file.errorString()
             : QCoreApplication::translate("WholeFile", "磁盘已满，没有写入；请腾出空间后再试");
}

Result<void> writeWholeFile(const QString &name, const QByteArray &bytes, QFile::Permissions permissions)
{
    const QFileInfo there(name);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        QFile stream(name);
        if (!stream.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || stream.write(bytes) != bytes.size())
            return trouble(stream, name);
        return {};
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || (permissions && !file.setPermissions(permissions))
        || file.write(bytes) != bytes.size() || !file.commit())
        return trouble(file, name);
    return {};
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// "程序 warmline，进程号 4711" as its holder wrote it into the lock file.
QString holderOf(int descriptor)
{
    char buffer[512];
    const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
    const QJsonObject holder = QJsonDocument::fromJson(QByteArray(buffer, size > 0 ? size : 0)).object();
    if (holder.isEmpty())
        return Tr::tr("另一个程序");
    return Tr::tr("程序 %1（进程号 %2）")
        .arg(holder.value(QLatin1String("program")).toString(),
             QString::number(holder.value(QLatin1String("pid")).toInteger()));
}

} // namespace

Result<std::unique_ptr<DataFolder>> DataFolder::lock(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    if (!QDir().mkpath(absolute))
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹建不了；请检查路径和权限"), absolute);
    const QString file = QDir(absolute).filePath(QStringLiteral("lock"));
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorCode::Storage,
                       Tr::tr("数据文件夹只读，不能写入；请检查权限（%1）")
                           .arg(QString::fromLocal8Bit(std::strerror(errno))),
                       absolute);
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const QString holder = holderOf(descriptor);
        ::close(descriptor);
        return failure(
            ErrorCode::Locked,
            Tr::tr("数据文件夹正由%1使用；请先关闭它。如果它是服务器，多数命令也可以用 --server").arg(holder),
            absolute);
    }
    const QJsonObject holder{
        {QStringLiteral("program"), QFileInfo(QCoreApplication::applicationFilePath()).fileName()},
        {QStringLiteral("pid"), QCoreApplication::applicationPid()}};
    const QByteArray json = QJsonDocument(holder).toJson(QJsonDocument::Compact);
    if (ftruncate(descriptor, 0) != 0
        || pwrite(descriptor, json.constData(), size_t(json.size()), 0) != json.size()) {
        ::close(descriptor);
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹写不进去，磁盘可能已满"), absolute);
    }
    // Earlier versions kept a server's secret there, and left it when they were killed.
    QFile::remove(QDir(absolute).filePath(QStringLiteral("loopback.json")));
    return std::unique_ptr<DataFolder>(new DataFolder(absolute, descriptor));
}

DataFolder::~DataFolder()
{
    ::close(m_descriptor);
}

QString DataFolder::serverFolder() const
{
    return QDir(m_path).filePath(QStringLiteral("server"));
}

QString DataFolder::seatFolder() const
{
    return QDir(m_path).filePath(QStringLiteral("seat"));
}

} // namespace Warmline

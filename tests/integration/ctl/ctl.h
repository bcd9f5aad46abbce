// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <fcntl.h>

namespace Warmline {

/// Runs warmlinectl on a data folder of its own.
class Ctl
{
public:
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QString err;
        QList<QJsonObject> lines; ///< of stdout, if it is JSON
        [[nodiscard]] QJsonObject json() const { return lines.isEmpty() ? QJsonObject() : lines.last(); }
        [[nodiscard]] int number(const char *name) const
        {
            return json().value(QLatin1StringView(name)).toInt(-1);
        }
        [[nodiscard]] QJsonArray rejected() const
        {
            return json().value(QLatin1StringView("rejected")).toArray();
        }
        [[nodiscard]] QString reason(int i) const
        {
            return rejected().at(i).toObject().value(QLatin1StringView("reason")).toString();
        }
        [[nodiscard]] QString told() const { return QString::fromUtf8(out) + err; }
    };

    [[nodiscard]] static QString program()
    {
        return qEnvironmentVariable("WARMLINE_BIN_DIR",
                                    QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"))
             + QStringLiteral("/warmlinectl");
    }
    [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    /// Makes a file with this content; gives its path.
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile f(path(name));
        if (!f.open(QIODevice::WriteOnly) || f.write(content) != content.size())
            qFatal("can't write %s", qPrintable(name));
        return f.fileName();
    }
    QString file(const QString &name, const QString &content) const { return file(name, content.toUtf8()); }
    QByteArray read(const QString &name) const
    {
        QFile f(path(name));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }

    /// With --data and Chinese messages.
    Answer run(QStringList arguments) const { return bare(arguments << QStringLiteral("--data") << data()); }
    /// Just these arguments. \a before: what the child does to itself before it becomes the program (limits).
    Answer bare(const QStringList &arguments, const std::function<void()> &before = {}) const
    {
        QProcess process;
        if (before)
            process.setChildProcessModifier(before);
        process.setProcessEnvironment(environment());
        process.start(program(), arguments);
        Answer answer;
        if (!process.waitForFinished(30'000)) {
            process.kill();
            process.waitForFinished();
            return answer;
        }
        answer.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        answer.out = process.readAllStandardOutput();
        answer.err = QString::fromUtf8(process.readAllStandardError());
        for (const QByteArray &line : answer.out.split('\n')) {
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (document.isObject())
                answer.lines.append(document.object());
        }
        return answer;
    }
    /// Writes all of \a bytes into the named pipe, as soon as somebody reads there, and closes it. False:
    /// nobody did.
    [[nodiscard]] static bool pour(const QString &pipe, const QByteArray &bytes)
    {
        int end = -1;
        const auto isRead = [&pipe, &end] {
            end = ::open(QFile::encodeName(pipe).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
            return end >= 0;
        };
        if (!QTest::qWaitFor(isRead, 60'000) || ::fcntl(end, F_SETFL, 0) != 0)
            return false;
        QFile in;
        return in.open(end, QIODevice::WriteOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle)
            && in.write(bytes) == bytes.size();
    }
    [[nodiscard]] static QProcessEnvironment environment()
    {
        // Chinese is what it speaks where no language is named. A machine need not have a zh_CN locale, and
        // Qt tells of one that is missing.
        QProcessEnvironment e = QProcessEnvironment::systemEnvironment();
        e.remove(QStringLiteral("LC_ALL"));
        e.remove(QStringLiteral("LANG"));
        e.insert(QStringLiteral("LC_CTYPE"), QStringLiteral("C.UTF-8"));
        return e;
    }

private:
    QTemporaryDir m_dir;
};

/// A few homes of an invented street, written for the tests.
inline QString customersCsv()
{
    return QStringLiteral(
        "account_no,community,aliases,street,street_no,building,unit,room,floor,customer_name,phone\n"
        "770000001,和丰家园,老纺织厂;和丰小区,松柏街,12,3号楼,2,501,5,郑小满,15400012671\n"
        "770000002,和丰家园,老纺织厂;和丰小区,松柏街,12,3号楼,2,502,5,欧阳春,154-0001-2672\n"
        "770000003,和丰家园,老纺织厂;和丰小区,松柏街,14,A座,1,1203,12,郑小满,15400012673\n"
        "770000004,北岸佳苑,,滨河路,8,1栋,,门市1,1,鲜果铺,045155550104\n"
        "770000005,滨河路20号,,滨河路,20,,1,301,3,马立,\n"
        "770000006,滨河路20号,,滨河路,20,,1,302,3,\"赵 \"\"大\"\"海\",+86 154 0001 2676\n");
}

} // namespace Warmline

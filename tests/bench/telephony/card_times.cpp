// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_times.h"

#include "raw_caller.h"
#include "sip_proxy.h"
#include "test_paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <chrono>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 120'000; ///< the demo city is made
constexpr int kCallMs = 20'000;

/// The workstation, with a home of its own, and what it says line by line.
class RealDesk
{
public:
    ~RealDesk()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished(5'000);
    }
    bool start(const SipProxy &proxy, quint16 port)
    {
        const QJsonObject phone{
            {u"plugin"_s, u"telephony_sip"_s}, {u"extension"_s, u"1027"_s},
            {u"domain"_s, u"sip.test"_s},      {u"port"_s, port},
            {u"secret_file"_s, u"secret"_s},   {u"registrars"_s, QJsonArray{proxy.udp()}}};
        if (!write(u"phone.json"_s, QJsonDocument(phone).toJson())
            || !write(u"secret"_s, SipProxy::secretOf(u"1027"_s).toUtf8()))
            return false;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        for (const auto &[name, folder] :
             {std::pair{u"XDG_DATA_HOME"_s, u"data"_s}, {u"XDG_CONFIG_HOME"_s, u"config"_s}})
            environment.insert(name, m_home.filePath(folder));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QCoreApplication::applicationDirPath() + u"/warmline"_s,
                        {u"--phone-rings"_s, u"--phone"_s, m_home.filePath(u"phone.json"_s)});
        return m_process.waitForStarted();
    }
    /// What follows \a word in the next line that begins with it; empty: it did not come.
    QByteArray next(const QByteArray &word, int patienceMs)
    {
        QByteArray rest;
        (void)QTest::qWaitFor(
            [&] {
                while (rest.isEmpty() && m_process.canReadLine()) {
                    const QByteArray line = m_process.readLine().trimmed();
                    if (line.startsWith(word + ' '))
                        rest = line.mid(word.size() + 1);
                }
                return !rest.isEmpty() || m_process.state() == QProcess::NotRunning;
            },
            patienceMs);
        return rest;
    }

private:
    bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_home.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QTemporaryDir m_home;
    QProcess m_process;
};

qint64 monotonicNs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

} // namespace

QList<CardTime> cardTimes(int calls)
{
    QList<CardTime> times;
    SipProxy proxy;
    const quint16 port = freeSipPort();
    RealDesk desk;
    if (!proxy.start() || !desk.start(proxy, port))
        return times;
    RawCaller caller(u"1027"_s, port);
    for (int i = 0; i < calls; ++i) {
        const QByteArray number = desk.next("ready", i == 0 ? kStartMs : kCallMs);
        if (number.isEmpty() || !QTest::qWaitFor([&] { return caller.isOver(); }, kCallMs))
            break;
        caller.setNumber(number);
        const qint64 sent = monotonicNs();
        caller.invite();
        const qint64 painted = desk.next("card", kCallMs).toLongLong();
        const QByteArrayList stages = desk.next("stages", kCallMs).split(' ');
        if (painted == 0 || stages.size() != 5)
            break;
        const auto since = [&](qint64 ns) { return double(ns - sent) / 1e6; };
        times.append(CardTime{since(stages.at(0).toLongLong()), since(stages.at(1).toLongLong()),
                              since(stages.at(2).toLongLong()), since(stages.at(3).toLongLong()),
                              since(painted), stages.at(4).toDouble() / 1e6});
    }
    return times;
}

} // namespace Warmline::Testing

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_phone.h"

#include "sip_proxy.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRegisterMs = 30'000;

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

ResidentMemory memoryOf(qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid == 0 ? u"self"_s : QString::number(pid)));
    ResidentMemory memory;
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const auto kilobytes = [&line] {
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toLongLong();
        };
        if (line.startsWith("Rss:"))
            memory.resident = kilobytes();
        else if (line.startsWith("Pss:"))
            memory.proportional = kilobytes();
    }
    return memory;
}

bool ForeignPhone::isInstalled()
{
    return !QStandardPaths::findExecutable(u"twinkle"_s).isEmpty();
}

bool ForeignPhone::start(const SipProxy &proxy, const QString &user)
{
    if (!writeProfile(proxy, user))
        return false;
    const bool started =
        m_process.start(u"env"_s,
                        {u"HOME="_s + m_home.path(), u"QT_QPA_PLATFORM=offscreen"_s, u"twinkle"_s, u"-f"_s,
                         u"seat"_s, u"--nic"_s, u"lo"_s, u"--sip-port"_s, QString::number(freeSipPort()),
                         u"--rtp-port"_s, QString::number(freeSipPort())},
                        m_home.path(), u"twinkle"_s);
    return started
        && QTest::qWaitFor([&] { return !m_process.isRunning() || proxy.knows(user); }, kRegisterMs)
        && m_process.isRunning();
}

/// Its first start asks for a profile, and one without a sound device for a better one: both in windows.
bool ForeignPhone::writeProfile(const SipProxy &proxy, const QString &user) const
{
    const QByteArray name = user.toUtf8();
    const QByteArray address = "127.0.0.1:" + QByteArray::number(proxy.port());
    return QDir(m_home.path()).mkpath(u".twinkle"_s)
        && write(m_home.filePath(u".asoundrc"_s), "pcm.!default { type null }\nctl.!default { type null }\n")
        && write(m_home.filePath(u".twinkle/seat.cfg"_s),
                 "user_name=" + name + "\nuser_domain=sip.test\nauth_name=" + name
                     + "\nauth_pass=" + SipProxy::secretOf(user).toUtf8() + "\noutbound_proxy=" + address
                     + "\nall_requests_to_proxy=yes\nregistrar=" + address
                     + "\nregister_at_startup=yes\nsip_transport=udp\n");
}

} // namespace Warmline::Testing

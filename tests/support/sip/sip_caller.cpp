// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_caller.h"

#include "test_paths.h"

#include <QFile>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

QByteArray milliwatt(int seconds)
{
    return QByteArray("\x1e\x0b\x0b\x1e\x9e\x8b\x8b\x9e", 8).repeated(1000 * seconds);
}

bool SipCaller::start(quint16 proxyPort, const Options &options)
{
    QFile tone(m_folder.filePath(u"tone.ulaw"_s));
    if (!tone.open(QIODevice::WriteOnly) || tone.write(milliwatt(2)) < 0)
        return false;
    tone.close();
    const QString port = QString::number(freeSipPort());
    return m_process.start(
        u"sipp"_s,
        QStringList{u"-sf"_s,
                    Warmline::Testing::sourcePath(u"plugins/telephony_sip/pbx/caller.xml"_s),
                    u"127.0.0.1:%1"_s.arg(proxyPort),
                    u"-i"_s,
                    u"127.0.0.1"_s,
                    u"-p"_s,
                    port,
                    u"-s"_s,
                    options.seat,
                    u"-key"_s,
                    u"number"_s,
                    options.number,
                    u"-key"_s,
                    u"queue"_s,
                    options.queue,
                    u"-key"_s,
                    u"waited"_s,
                    QString::number(options.waitedSeconds),
                    u"-key"_s,
                    u"today"_s,
                    QString::number(options.calledToday),
                    u"-key"_s,
                    u"callinfo"_s,
                    options.callInfo,
                    u"-key"_s,
                    u"alertinfo"_s,
                    options.alertInfo,
                    u"-m"_s,
                    QString::number(options.calls),
                    u"-r"_s,
                    QString::number(options.perSecond),
                    u"-nostdin"_s,
                    u"-nd"_s}
            + options.more,
        m_folder.path(), u"sipp"_s);
}

} // namespace Warmline::Testing

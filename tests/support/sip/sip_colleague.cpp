// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_colleague.h"

#include "test_paths.h"

#include <QFile>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

bool SipColleague::start(bool echoes)
{
    QStringList arguments{u"-sf"_s,
                          Warmline::Testing::sourcePath(u"plugins/telephony_sip/pbx/colleague.xml"_s),
                          u"-i"_s,
                          u"127.0.0.1"_s,
                          u"-p"_s,
                          QString::number(m_port),
                          u"-min_rtp_port"_s,
                          QString::number(freeSipPort()),
                          u"-nostdin"_s,
                          u"-trace_msg"_s,
                          u"-message_file"_s,
                          m_folder.filePath(u"messages"_s)};
    if (echoes)
        arguments.append(u"-rtp_echo"_s);
    return m_process.start(u"sipp"_s, arguments, m_folder.path(), u"colleague"_s);
}

QByteArray SipColleague::messages() const
{
    QFile file(m_folder.filePath(u"messages"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Warmline::Testing

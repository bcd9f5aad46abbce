// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ami_message.h"

namespace Warmline::Sip {

QString AmiMessage::value(QLatin1StringView key) const
{
    for (const auto &[name, text] : m_fields) {
        if (key.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0)
            return QString::fromUtf8(text);
    }
    return {};
}

bool AmiReader::add(const QByteArray &bytes)
{
    m_bytes += bytes;
    return m_bytes.size() <= kMost || m_bytes.lastIndexOf("\r\n\r\n", kMost) >= 0;
}

std::optional<AmiMessage> AmiReader::next()
{
    while (true) {
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        const QByteArray block = m_bytes.first(end);
        m_bytes.remove(0, end + 4);
        AmiMessage message;
        for (const QByteArray &line : block.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                message.add(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
        }
        if (!message.isEmpty())
            return message;
    }
}

QByteArray amiAction(const QByteArray &action, quint64 id,
                     const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray text = "Action: " + action + "\r\nActionID: " + QByteArray::number(id) + "\r\n";
    for (const auto &[key, value] : fields)
        text += key + ": " + QString(value).replace(u'\r', u' ').replace(u'\n', u' ').toUtf8() + "\r\n";
    return text + "\r\n";
}

} // namespace Warmline::Sip

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Warmline::Sip {

/// A message of Asterisk's manager interface: lines of "Key: value", keys in any case. Pure.
class AmiMessage
{
public:
    /// First value of that key; empty when there is none.
    [[nodiscard]] QString value(QLatin1StringView key) const;
    [[nodiscard]] int number(QLatin1StringView key) const { return value(key).toInt(); }
    void add(QByteArray key, QByteArray value) { m_fields.append({std::move(key), std::move(value)}); }
    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// Cuts a stream into messages. What is no line of a message (Asterisk's greeting) is passed over.
class AmiReader
{
public:
    static constexpr qsizetype kMost = 65'536; ///< of one message; a longer one is no manager's

    /// False: the other side does not speak this.
    [[nodiscard]] bool add(const QByteArray &bytes);
    [[nodiscard]] std::optional<AmiMessage> next();

private:
    QByteArray m_bytes;
};

/// "Action: Login\r\n…\r\n\r\n"; line breaks in values are taken out, since they would begin another field.
[[nodiscard]] QByteArray amiAction(const QByteArray &action, quint64 id,
                                   const QList<std::pair<QByteArray, QString>> &fields);

} // namespace Warmline::Sip

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Warmline::Sip {

/// A SIP message for a person who looks for a fault, without anybody's data: only what is known to be
/// harmless is taken over. A number is the same word wherever it occurs, and so are a name of a host and an
/// identifier, so that messages can still be matched; the words depend on \a salt, which is told nobody.
/// Names, keys, passwords, tokens, texts and headers that are not known are left out. Never fails: of what is
/// no SIP nothing is taken over. Pure.
[[nodiscard]] QString maskedSip(const QByteArray &message, const QByteArray &salt);

/// "sip:15412342671@10.0.0.5:5060;transport=udp" → "sip:num71-3fa2@host-9c01;transport=udp". Pure.
[[nodiscard]] QString maskedUri(const QString &uri, const QByteArray &salt);

/// The word for a host. Pure.
[[nodiscard]] QString maskedHost(const QString &host, const QByteArray &salt);

} // namespace Warmline::Sip

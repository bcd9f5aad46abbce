// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace Warmline {

/// The telephone of a seat as its settings file says (docs/telephony.md lists the keys).
struct PhoneAccount
{
    QString plugin; ///< "telephony_sip"
    QVariantMap config; ///< of its engine, without the secret
    QString secretFile; ///< 0600; empty: the keychain
    QString queueSecretFile; ///< of the PBX's manager; the same
    bool record = false; ///< the company records calls
    QString consent; ///< how the other side learns of it: none, shown, asked, played
    QString consentText; ///< to be read out; empty: the program's own
    QString consentFile; ///< WAV that is played; an absolute path
};

/// Reads a settings file; nothing when there is none. InvalidInput names what is wrong in it: a secret in the
/// file, too.
[[nodiscard]] Result<std::optional<PhoneAccount>> readPhoneAccount(const QString &file);

/// The account's password: from its file, else from the desktop's keychain ("warmline",
/// "sip:EXTENSION@DOMAIN"). Denied when others may read the file; Unavailable after ten seconds without an
/// answer of the keychain.
[[nodiscard]] QFuture<Result<QString>> phoneSecret(const PhoneAccount &account);

/// The password of the PBX's manager, in the same way ("ami:USER@HOST"); empty at once where none is needed.
[[nodiscard]] QFuture<Result<QString>> queueSecret(const PhoneAccount &account);

/// The engine's `queue` with that password. Without one a manager is left out: it would only refuse, and ban
/// who goes on asking.
[[nodiscard]] QVariantMap queueWithSecret(QVariantMap queue, const QString &secret);

} // namespace Warmline

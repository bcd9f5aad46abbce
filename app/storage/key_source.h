// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QString>

#include <functional>
#include <optional>

namespace Warmline {

/// Where the 32-byte key of a data folder comes from: a key file beside (never in) the folder, a policy, the
/// desktop's keychain, or a person. Keys never stand in arguments or logs. Keys are written as 64 hexadecimal
/// digits. Nothing here blocks but the reading of a small file.
class KeySource
{
public:
    enum class Origin { Keychain, File, Policy, Prompt };
    struct Key
    {
        QByteArray bytes; ///< 32
        Origin origin = Origin::File;
        QString where; ///< file name, or the keychain's service
    };

    /// The key file of a data folder when none is named: DIR.key beside DIR.
    [[nodiscard]] static QString defaultKeyFile(const QString &dataFolder);

    /// Reads \a file; makes it with a new key when it is absent, \a create is set, and the folder holds
    /// no data yet (NotFound otherwise: a new key would not open them).
    /// Denied when others than the owner may read it, or when it lies within \a dataFolder. InvalidInput when
    /// it holds no key.
    [[nodiscard]] static Result<Key> fromFile(const QString &file, const QString &dataFolder,
                                              bool create = true);

    /// Where an administrator may say which key a folder has: warmline/policy.json in the user's or the
    /// system's configuration folder, `{"keys": {"DIR": "64 hexadecimal digits"}, "key_file": "FILE"}`. A key
    /// for the folder wins; the file counts for all others. Nothing when there is no such file or it says
    /// nothing about \a dataFolder; Denied when others may read it; InvalidInput when it is damaged.
    [[nodiscard]] static Result<std::optional<Key>>
    fromPolicy(const QString &dataFolder, const QString &policyFile = defaultPolicyFile());
    /// Empty when there is none.
    [[nodiscard]] static QString defaultPolicyFile();

    /// Asks a person for the 64 digits; empty when nobody answers. Must not echo or keep what was typed.
    using Prompt = std::function<QByteArray(const QString &question)>;
    /// What a person typed: 64 hexadecimal digits, else InvalidInput. Kept nowhere.
    [[nodiscard]] static Result<Key> fromPerson(const QByteArray &typed, const QString &dataFolder);
    /// The order for a program without a desktop: the named key file, an existing key file beside the folder,
    /// the policy, then (where data are already and somebody can be asked) \a prompt, else a new key file.
    [[nodiscard]] static Result<Key> forHeadless(const QString &dataFolder, const QString &keyFile = {},
                                                 const Prompt &prompt = {},
                                                 const QString &policyFile = defaultPolicyFile());

    /// From the keychain of the desktop session; made there when absent. Unavailable when there is no working
    /// keychain (which only its use can tell), or when it does not answer within ten seconds: then ask
    /// fromFile(). To be called in a thread with an event loop.
    [[nodiscard]] static QFuture<Result<Key>> fromKeychain(const QString &dataFolder);

    /// What an error's `where` says when the folder has data and the keychain works but does not know its
    /// key: a person may know it (fromPerson).
    [[nodiscard]] static QString nowhereKept();
    /// The order for a desktop program: an existing key file wins (it was chosen before), then the policy,
    /// the keychain, then a new key file.
    [[nodiscard]] static QFuture<Result<Key>> forDesktop(const QString &dataFolder,
                                                         const QString &keyFile = {});
};

} // namespace Warmline

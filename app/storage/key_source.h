// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QString>

namespace Warmline {

/// Where the 32-byte key of a data folder comes from: the desktop's keychain, else a key file beside (never
/// in) the folder. Keys are written as 64 hexadecimal digits. Nothing here blocks but the reading of a small
/// file.
class KeySource
{
public:
    enum class Origin { Keychain, File };
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

    /// From the keychain of the desktop session; made there when absent. Unavailable when there is no working
    /// keychain (which only its use can tell), or when it does not answer within ten seconds: then ask
    /// fromFile(). To be called in a thread with an event loop.
    [[nodiscard]] static QFuture<Result<Key>> fromKeychain(const QString &dataFolder);

    /// The order for a desktop program: an existing key file wins (it was chosen before), then the keychain,
    /// then a new key file. Headless programs call fromFile() instead.
    [[nodiscard]] static QFuture<Result<Key>> forDesktop(const QString &dataFolder,
                                                         const QString &keyFile = {});
};

} // namespace Warmline

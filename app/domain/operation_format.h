// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// What the writing and the reading of an operation must agree on (docs/journal.md); for the files of
/// OperationCodec only.
namespace Warmline::OperationCodec {

/// Keys of the hashed body. Numbers are part of the format (docs/journal.md): never reuse one.
enum BodyKey {
    KeySuite = 1,
    KeySchema,
    KeyId,
    KeyCompany,
    KeyBranch,
    KeyEntities,
    KeyIntent,
    KeyValues,
    KeyCommitments,
    KeyActor,
    KeyDevice,
    KeyDeviceSequence,
    KeyDeviceWall,
    KeyDeviceMonotonic,
    KeyServerOffset,
    KeyCausalParent,
    KeyOrigin,
    KeyEffectiveAt,
    KeyPreviousHash,
    KeyEnd
};

/// Keys of the whole entry.
enum EntryKey { KeyBody = 1, KeyPersonal, KeyHash, KeySignature };

inline constexpr qsizetype kHashSize = 32; ///< bytes
inline constexpr qsizetype kSaltSize = 16; ///< bytes

} // namespace Warmline::OperationCodec

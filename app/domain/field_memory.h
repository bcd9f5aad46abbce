// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <QCborArray>
#include <QCborMap>
#include <QMap>

namespace Warmline {

/// Which operation gave a field the value that it has now. A field that still has its first value has none.
struct FieldEdit
{
    OperationId operation;
    qint64 version = 0; ///< of the entity with it
    AgentId by;
    qint64 atMs = 0;
    friend bool operator==(const FieldEdit &, const FieldEdit &) = default;
};

/// Two operations gave one field different values, and the maker of the second did not know the first. The
/// second holds; both stay readable through their operations until somebody chooses.
/// The values are not here but in the operations, so that personal ones can still be destroyed.
struct FieldConflict
{
    QString field; ///< its key in the operations' values: "text", "promise_ms" …
    OperationId first;
    AgentId firstBy;
    qint64 firstAtMs = 0;
    OperationId second; ///< with the field it names the conflict
    AgentId secondBy;
    qint64 secondAtMs = 0;
    OperationId resolvedWith; ///< null: open
    AgentId resolvedBy;
    qint64 resolvedAtMs = 0;
    [[nodiscard]] bool isOpen() const { return resolvedWith.isNull(); }
    friend bool operator==(const FieldConflict &, const FieldConflict &) = default;
};

/// What a ticket or a call remembers of the edits of its fields. Part of its state: a fold of its operations.
struct FieldMemory
{
    QMap<QString, FieldEdit> edits;
    QList<FieldConflict> conflicts; ///< by the order of their second operation
    [[nodiscard]] bool isEmpty() const { return edits.isEmpty() && conflicts.isEmpty(); }
    [[nodiscard]] qsizetype openConflicts() const;
    friend bool operator==(const FieldMemory &, const FieldMemory &) = default;
};

[[nodiscard]] QCborArray toCbor(const FieldMemory &memory);
/// False when it is damaged.
[[nodiscard]] bool fieldMemoryFromCbor(const QCborArray &array, FieldMemory &memory);

/// How edits of one field by several people come together; pure, the same in seat and server.
namespace FieldRules {

/// Conflicts are kept for so long after the second edit; later operations on the entity then drop them.
constexpr qint64 kKeptMs = 90LL * 24 * 3600 * 1000;

/// One field that an operation set: its value before and after, null when empty.
struct Change
{
    QString field;
    QCborValue before;
    QCborValue after;
};

/// The fields of a ticket or call that \a operation sets; empty for intents that edit none.
[[nodiscard]] QStringList fieldsOf(const Operation &operation);
/// Writes into the operation which edits its maker saw (`over`), where the draft does not say so itself: a
/// form that was opened earlier saw older ones. To be called by the author before the body is encoded.
void noteSeen(Operation &operation, const FieldMemory &seen);
/// Takes in what \a operation did to the fields. \a version: of the entity with it.
void remember(FieldMemory &memory, const Operation &operation, const QList<Change> &changes, qint64 version,
              qint64 atMs);
/// Settles the conflicts that \a operation names (`conflict.resolve`, or `resolves` of an update). Conflict
/// when one of them was settled already, with who and when; InvalidInput when there is no such conflict.
[[nodiscard]] Result<void> resolve(FieldMemory &memory, const Operation &operation, qint64 atMs);

} // namespace FieldRules

} // namespace Warmline

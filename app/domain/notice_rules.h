// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/domain/operation.h"

namespace Warmline {

/// What holds of prepared notices for workstation and server alike. Pure; any thread.
namespace NoticeRules {

/// More households than these are written to, and their whole numbers leave the program, only when a second
/// person has released it.
constexpr qint64 kMostAlone = 500;
/// Characters of what the people are told.
constexpr qsizetype kLongestText = 500;

/// Where the acts on a notice lie: a setting of the UTC month that its id tells, "notices.outbox.202601". Not
/// beside the lists of that month: who does not know these acts could write no list there any more.
[[nodiscard]] QString entity(const Uuid7 &notice);
/// The same of a month that holds this moment.
[[nodiscard]] QString monthEntity(qint64 utcMs);
[[nodiscard]] bool isNoticeEntity(QStringView id);

/// An act on a prepared notice: notice.prepared, released, withdrawn, handing and handed.
[[nodiscard]] bool isAct(QStringView intent);
/// The notice that such an operation is about; null when it names none.
[[nodiscard]] Uuid7 noticeOf(const Operation &operation);

} // namespace NoticeRules

} // namespace Warmline

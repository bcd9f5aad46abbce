// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/notice_record.h"

#include <QStringList>

namespace Warmline {

class NoticeDesk;

/// What the outbox of notices says of them. GUI thread.
namespace NoticeWords {

[[nodiscard]] QString count(qsizetype n); ///< in one piece within any text
[[nodiscard]] QString state(NoticeRecord::State state);
/// Who sends here; empty: nobody.
[[nodiscard]] QString sender(const NoticeDesk &desk);
/// What became of it so far, and what to do where the server has not taken it, line by line. \a desk: who
/// sends here.
[[nodiscard]] QStringList history(const NoticeRecord &record, const NoticeDesk &desk);

} // namespace NoticeWords

} // namespace Warmline

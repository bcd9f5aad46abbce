// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <QJsonObject>

#include <optional>

/// Cases that agents have judged: what the diagnosis is measured and bettered by.
namespace Warmline::LabelledCase {

/// The case of a household.diagnosed in the schema of `warmlinectl diagnose`, with what the agent says it is
/// (label), what was said and how surely (said, said_probability), whether there was data enough, and of when
/// it is. Its id is the operation's: no account, name or address goes out. Empty for another intent, for
/// one that was refused, and where the case was destroyed (the household was forgotten).
[[nodiscard]] std::optional<QJsonObject> of(const JournalEntry &entry);

} // namespace Warmline::LabelledCase

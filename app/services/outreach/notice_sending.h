// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/outreach/notice_desk.h"

namespace Warmline::NoticeSending {

/// What sends notices here: {"sender": "notice_folder", "settings": {…}}, the name of a plugin of kind
/// "notice" and its own settings. nullopt when there is no such file: notices leave as files that a person
/// saves. InvalidInput, NotFound or what the plugin's loader says. The plugin stays loaded as long as the
/// sender is there. Loads a library, which may lie on a slow share: on a worker thread.
[[nodiscard]] Result<std::optional<NoticeDesk::Sender>> fromFile(const QString &file);

} // namespace Warmline::NoticeSending

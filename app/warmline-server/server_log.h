// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline {

/// What the server says on standard error, a line for each message. Messages carry no personal data: that is
/// the duty of who writes them; tests/integration/server/tst_server_operations.cpp looks.
namespace ServerLog {

/// Json: {"time": …, "level": …, "category": …, "message": …}; a message of the category
/// warmline.server.request is an object itself, and its members take the place of "message".
enum class Format : unsigned char { Json, Text };

/// \a level: debug, info, warning or error. To be called once, before there are other threads.
void install(Format format, const QString &level);

} // namespace ServerLog

} // namespace Warmline

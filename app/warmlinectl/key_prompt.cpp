// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/key_prompt.h"

#include "app/core/secret_input.h"

#include <unistd.h>

namespace Warmline {

QByteArray askForKey(const QString &question)
{
    if (isatty(STDIN_FILENO) != 1 || isatty(STDERR_FILENO) != 1)
        return {};
    return SecretInput::prompt(question, false).value_or(QString()).trimmed().toLatin1();
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/key_prompt.h"

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace Warmline {

QByteArray askForKey(const QString &question)
{
    termios before{};
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0)
        return {};
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) != 0)
        return {};
    std::fprintf(stderr, "%s", question.toUtf8().constData());
    std::fflush(stderr);
    char line[256] = {};
    const bool read = std::fgets(line, sizeof line, stdin) != nullptr;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    const QByteArray typed = read ? QByteArray(line).trimmed() : QByteArray();
    explicit_bzero(line, sizeof line);
    return typed;
}

} // namespace Warmline

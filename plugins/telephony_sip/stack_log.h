// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// From now on lines of the stack's log about SIP messages, with the message, go to \a hear and nowhere else,
/// from whatever thread they come. In C: the library's headers are none of C++23.
/// Again after each core that was started, since the stack then adds handlers of its own; before one is made
/// the log must be quiet.
void hearStackMessages(void (*hear)(const char *line, int size));

void quietStack(void);

#ifdef __cplusplus
}
#endif

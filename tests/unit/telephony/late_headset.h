// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Makes a headset known to the sound library of a core (a LinphoneCore), which finds it once it is plugged
/// in. In C: the library's headers are none of C++23.
void addLateHeadset(void *core);
void plugLateHeadset(void);

#ifdef __cplusplus
}
#endif

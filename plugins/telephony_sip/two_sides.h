// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Makes the recorder of a call (a LinphoneCall) write both sides by turns, what goes out first, in place of
/// their sum. The stack mixes before it records and has no setting for it: the mixer before its recorder gets
/// a process function of ours. Of the stream that runs now; each new one is asked anew. Returns whether it
/// does; if not, what is recorded is the sum, in one channel. In C: the library's headers are none of C++23.
int recordTwoSides(void *call);
/// Whether the stream that runs now does.
int recordsTwoSides(void *call);

#ifdef __cplusplus
}
#endif

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_settings.h"

#include <linphone++/linphone.hh>

#include <memory>

namespace Warmline::Sip {

/// A core, started and ready for accounts. Nothing of it is kept on disk but what the stack must have in
/// \a settings.folder: no accounts, no secrets, no log of calls. On the engine's thread.
[[nodiscard]] Result<std::shared_ptr<linphone::Core>> makeCore(const Settings &settings);

/// Whether there is a device to speak and to hear with; without one calls run silently.
[[nodiscard]] bool hasSound(linphone::Core &core);

/// Looks anew for devices, for a core that began without them; takes them when there are some. Not during a
/// call.
[[nodiscard]] bool findSound(linphone::Core &core);

/// The microphone that calls use now; empty: none.
[[nodiscard]] QString inputName(linphone::Core &core);

} // namespace Warmline::Sip

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_settings.h"

#include <linphone++/linphone.hh>

#include <memory>

namespace Warmline::Sip {

/// A core, started and ready for accounts; silent until a SoundBoard finds devices. Nothing of it is kept on
/// disk but what the stack must have in \a settings.folder: no accounts, no secrets, no log of calls. On the
/// engine's thread.
[[nodiscard]] Result<std::shared_ptr<linphone::Core>> makeCore(const Settings &settings);

} // namespace Warmline::Sip

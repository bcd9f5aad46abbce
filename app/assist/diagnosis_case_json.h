// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis_case.h"

namespace Warmline {

/// The case in the schema that DiagnosisCase::fromJson() reads; what is not there is left out. Values are
/// rounded to thousandths, finer than any instrument.
[[nodiscard]] QJsonObject toJson(const DiagnosisCase &given);

} // namespace Warmline

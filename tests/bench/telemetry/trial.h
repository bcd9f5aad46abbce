// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// "Would have fired 14 times last month": each alarm rule tried on 30 days of a city of 100,000 households
/// as a seat tries it: its own service, a real server over SOAP, both in this process.
void benchTrial(const QString &folder);

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_archive.h"

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Warmline::Testing {

/// The store of a folder; the same one at each call, also from another process that the test started. Null
/// when it can't be opened.
[[nodiscard]] std::unique_ptr<SeriesArchive> openArchive(const QString &folder);

} // namespace Warmline::Testing

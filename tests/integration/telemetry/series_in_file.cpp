// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series_archive_fixture.h"

#include "app/storage/series_store.h"

namespace Warmline {

std::unique_ptr<SeriesArchive> Testing::openArchive(const QString &folder)
{
    auto store = SeriesStore::open({folder, QByteArray(32, 'k'), 8});
    if (!store)
        qWarning("%s", qPrintable(store.error().message()));
    return store ? std::move(*store) : nullptr;
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/storage/store.h"
#include "ctl.h"

namespace Warmline {

/// The data of \a ctl, opened as warmlinectl opens them; while this lives no command gets at them.
struct OpenData
{
    explicit OpenData(const Ctl &ctl)
    {
        auto locked = DataFolder::lock(ctl.data());
        const auto key = KeySource::forHeadless(ctl.data());
        if (!locked || !key)
            qFatal("can't open the folder");
        folder = *std::move(locked);
        StoreOptions options;
        options.folder = folder->serverFolder();
        options.role = StoreRole::Server;
        options.key = key->bytes;
        options.deviceName = QStringLiteral("test");
        auto opened = Store::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = *std::move(opened);
    }
    std::unique_ptr<DataFolder> folder;
    std::unique_ptr<Store> store;
};

} // namespace Warmline

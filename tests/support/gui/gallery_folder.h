// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_paths.h"

#include <QDir>
#include <QTest>
#include <QWidget>

namespace Warmline::Testing {

/// Where the pictures go that somebody looks at.
[[nodiscard]] inline QDir galleryFolder()
{
    const QDir folder(buildPath(QStringLiteral("gallery")));
    folder.mkpath(QStringLiteral("."));
    return folder;
}

/// Keeps a picture of \a widget there, as NAME.png; false: it can't be written.
[[nodiscard]] inline bool keepPicture(QWidget &widget, const QString &name)
{
    return widget.grab().save(galleryFolder().filePath(name + QStringLiteral(".png")));
}

/// The same in a test with rows of data, as NAME-ROW.png.
[[nodiscard]] inline bool keepRowsPicture(QWidget &widget, const QString &name)
{
    return keepPicture(widget, name + u'-' + QString::fromLatin1(QTest::currentDataTag()));
}

} // namespace Warmline::Testing

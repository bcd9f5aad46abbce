// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QTest>

/// How a window looks in a test: by day or by night, left to right or mirrored.
namespace Warmline::Testing::Looks {

/// Three rows of data (bool dark, bool mirrored); \a mirrored is the tag of the last.
inline void addRows(const char *mirrored = "mirrored")
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow(mirrored) << false << true;
}

/// Four rows (bool dark, bool mirrored, QSize size): a workspace in a screen of 1920 × 1080 and in one of
/// 1366 × 768.
inline void addWorkspaceRows()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << false << QSize(1540, 830);
    QTest::newRow("dark") << true << false << QSize(1540, 830);
    QTest::newRow("mirrored") << false << true << QSize(1296, 698);
    QTest::newRow("small") << true << false << QSize(1306, 698);
}

inline void set(bool dark, bool mirrored, Theme::Density density = Theme::Density::Normal)
{
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Theme::of()->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
    Theme::of()->setDensity(density);
}

/// As at the start.
inline void reset()
{
    set(false, false);
}

/// That of a window so high: what is left of the workstation in a screen of 1366 × 768 is compact.
[[nodiscard]] inline Theme::Density densityFor(const QSize &size)
{
    return size.height() < 800 ? Theme::Density::Compact : Theme::Density::Normal;
}

} // namespace Warmline::Testing::Looks

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translations/language.h"
#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QTest>

/// The languages of the program in a test, which links Warmline::Translations.
namespace Warmline::Testing {

/// Words, fonts and direction are of this language from now on, as after a change of it in the program.
inline void speak(const QString &language)
{
    Language::install(language);
    Theme::of()->setLanguage(language);
    QGuiApplication::setLayoutDirection(Language::direction(language));
}

/// A row of data for each of them (QString language).
inline void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::all())
        QTest::newRow(qPrintable(language)) << language;
}

} // namespace Warmline::Testing

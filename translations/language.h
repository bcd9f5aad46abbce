// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

/// The three languages of the program. The source language of the texts is Chinese, so it needs no file of
/// its own.
namespace Warmline::Language {

/// "zh_CN", "en", "ug".
[[nodiscard]] QStringList all();
/// The name of a language in itself: 中文, English, ئۇيغۇرچە.
[[nodiscard]] QString nativeName(const QString &language);
/// The closest supported language for a locale name ("ug_CN.UTF-8" → "ug"); Chinese for "C" and what is not
/// known.
[[nodiscard]] QString closest(const QString &localeName);
[[nodiscard]] Qt::LayoutDirection direction(const QString &language);

/// Installs the translators of a language in the running application and takes those of the last one out,
/// ours and Qt's. Widgets get a LanguageChange event from Qt. GUI thread only; also without a GUI.
void install(const QString &language);
[[nodiscard]] QString current();

} // namespace Warmline::Language

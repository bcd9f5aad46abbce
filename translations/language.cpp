// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QTranslator>

#include <memory>
#include <vector>

// A static library's resources are not initialised by themselves; the macro must stand outside any namespace.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(warmline_translations);
}

namespace Warmline::Language {

namespace {

Q_LOGGING_CATEGORY(lcLanguage, "warmline.language")

struct Installed
{
    QString language = QStringLiteral("zh_CN");
    std::vector<std::unique_ptr<QTranslator>> translators;
};

Installed &installed()
{
    static Installed state;
    return state;
}

void load(Installed &state, const QString &file, const QString &folder, bool required)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder)) {
        if (required)
            qCWarning(lcLanguage) << "no translation" << file << "in" << folder;
        return;
    }
    QCoreApplication::installTranslator(translator.get());
    state.translators.push_back(std::move(translator));
}

} // namespace

QStringList all()
{
    return {QStringLiteral("zh_CN"), QStringLiteral("ug"), QStringLiteral("en")};
}

QString nativeName(const QString &language)
{
    if (language == QLatin1String("en"))
        return QStringLiteral("English");
    if (language == QLatin1String("ug"))
        return QStringLiteral("ئۇيغۇرچە");
    return QStringLiteral("中文");
}

QString closest(const QString &localeName)
{
    if (localeName.startsWith(QLatin1String("ug")))
        return QStringLiteral("ug");
    if (localeName.startsWith(QLatin1String("en")))
        return QStringLiteral("en");
    return QStringLiteral("zh_CN");
}

Qt::LayoutDirection direction(const QString &language)
{
    return language == QLatin1String("ug") ? Qt::RightToLeft : Qt::LeftToRight;
}

void install(const QString &language)
{
    initTranslationResources();
    Installed &state = installed();
    for (const auto &translator : state.translators)
        QCoreApplication::removeTranslator(translator.get());
    state.translators.clear();
    state.language = all().contains(language) ? language : QStringLiteral("zh_CN");
    // Qt's own dialogs; Qt has none for Uyghur, so ours goes in.
    const QString ofQt = state.language == QLatin1String("ug")
                           ? QStringLiteral(":/i18n")
                           : QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    load(state, QStringLiteral("qtbase_") + state.language, ofQt, false);
    if (state.language != QLatin1String("zh_CN"))
        load(state, QStringLiteral("warmline_") + state.language, QStringLiteral(":/i18n"), true);
}

QString current()
{
    return installed().language;
}

} // namespace Warmline::Language

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/looks.h"

#include "app/services/settings/settings_service.h"
#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QScreen>

namespace Warmline {

void applyLooks(const SettingsService &settings)
{
    Theme *theme = Theme::of();
    const QString scheme = settings.theme();
    theme->setScheme(scheme == QLatin1String("dark")     ? Theme::Scheme::Dark
                     : scheme == QLatin1String("system") ? Theme::Scheme::System
                                                         : Theme::Scheme::Light);
    const QString density = settings.density();
    // Low screens get compact rows unless a person chose otherwise.
    const bool low = QGuiApplication::primaryScreen()->availableGeometry().height() < 800
                  && !settings.isChanged(QStringLiteral("ui.density"));
    theme->setDensity(density == QLatin1String("compact") || low ? Theme::Density::Compact
                      : density == QLatin1String("comfortable")  ? Theme::Density::Comfortable
                                                                 : Theme::Density::Normal);
    theme->setZoom(settings.zoomPercent());
    theme->setLanguage(settings.language());
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

namespace Warmline {

class SettingsService;

/// Language, theme, zoom and density. Only writes the settings; the composition root applies them.
/// Object names: settings_language, settings_theme, settings_density, settings_zoom.
class LooksPane : public Pane
{
    Q_OBJECT

public:
    explicit LooksPane(SettingsService &settings, QWidget *parent = nullptr);

signals:
    void resetArrangementRequested();

private:
    void addChoice(const QString &title, const QString &setting,
                   const QList<QPair<QString, QVariant>> &choices, const char *name);

    SettingsService &m_settings;
};

} // namespace Warmline

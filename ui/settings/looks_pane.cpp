// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/looks_pane.h"

#include "app/services/settings/settings_service.h"
#include "translations/language.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace Warmline {

LooksPane::LooksPane(SettingsService &settings, QWidget *parent)
    : Pane(tr("界面"), QStringLiteral("palette"), parent)
    , m_settings(settings)
{
    QList<QPair<QString, QVariant>> languages;
    for (const QString &language : Language::all())
        languages.append({Language::nativeName(language), language});
    addChoice(tr("语言"), QStringLiteral("ui.language"), languages, "settings_language");
    addChoice(tr("外观"), QStringLiteral("ui.theme"),
              {{tr("浅色"), QStringLiteral("light")},
               {tr("深色"), QStringLiteral("dark")},
               {tr("跟随系统"), QStringLiteral("system")}},
              "settings_theme");
    addChoice(tr("缩放"), QStringLiteral("ui.zoom"),
              {{QStringLiteral("100 %"), 100},
               {QStringLiteral("125 %"), 125},
               {QStringLiteral("150 %"), 150},
               {QStringLiteral("200 %"), 200}},
              "settings_zoom");
    addChoice(tr("密度"), QStringLiteral("ui.density"),
              {{tr("紧凑"), QStringLiteral("compact")},
               {tr("标准"), QStringLiteral("normal")},
               {tr("宽松"), QStringLiteral("comfortable")}},
              "settings_density");
    auto *reset = new KeyButton(tr("恢复默认布局"), KeyButton::Kind::Plain, this);
    reset->setObjectName(QStringLiteral("settings_reset_layout"));
    connect(reset, &QAbstractButton::clicked, this, &LooksPane::resetArrangementRequested);
    contentLayout()->addSpacing(8);
    contentLayout()->addWidget(reset, 0, Qt::AlignLeft);
    contentLayout()->addStretch();
}

void LooksPane::addChoice(const QString &title, const QString &setting,
                          const QList<QPair<QString, QVariant>> &choices, const char *name)
{
    auto *label = new QLabel(title, this);
    setTextRole(label, TextRole::Label, ColorToken::T2);
    auto *control = new SegmentedControl(title, this);
    control->setObjectName(QString::fromLatin1(name));
    for (const auto &[text, value] : choices) {
        const int index = control->addSegment(text, {}, value);
        if (value == m_settings.value(setting))
            control->setCurrentIndex(index);
    }
    connect(control, &SegmentedControl::activated, this,
            [this, control, setting] { (void)m_settings.set(setting, control->currentValue()); });
    // A choice may also come from the command palette or from the company's policy.
    connect(&m_settings, &SettingsService::changed, control,
            [this, control, setting, choices](const QString &changed) {
                for (qsizetype i = 0; changed == setting && i < choices.size(); ++i) {
                    if (choices[i].second == m_settings.value(setting))
                        control->setCurrentIndex(int(i));
                }
            });
    contentLayout()->addWidget(label);
    contentLayout()->addWidget(control, 0, Qt::AlignLeft);
}

} // namespace Warmline

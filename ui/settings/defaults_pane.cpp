// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/defaults_pane.h"

#include "app/services/settings/settings_service.h"
#include "ui/common/theme.h"
#include "ui/settings/settings_model.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace Warmline {

DefaultsPane::DefaultsPane(SettingsService &settings, QWidget *parent)
    : Pane(tr("业务默认值"), QStringLiteral("sliders"), parent)
{
    setPadded(false);
    auto *note = new QLabel(this);
    note->setObjectName(QStringLiteral("settings_note"));
    note->setWordWrap(true);
    note->setContentsMargins(12, 8, 12, 8);
    setTextRole(note, TextRole::Label, ColorToken::Red);
    note->setText(settings.problem().message());
    note->setVisible(!settings.problem().text.isEmpty());

    auto *model = new SettingsModel(settings, this);
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("settings_table"));
    table->setAccessibleName(title());
    table->setModel(model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(SettingsModel::Title, QHeaderView::Stretch);
    contentLayout()->addWidget(note);
    contentLayout()->addWidget(table, 1);
    connect(model, &SettingsModel::refused, note, [note](const QString &reason) {
        note->setText(reason);
        note->show();
    });
    connect(&settings, &SettingsService::changed, note, [note] { note->hide(); });
}

} // namespace Warmline

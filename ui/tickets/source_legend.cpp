// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/source_legend.h"

#include "ui/common/source_field.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Warmline {

SourceLegend::SourceLegend(QWidget *parent)
    : QWidget(parent)
{
    const Theme *theme = Theme::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, theme->px(6), 0);
    layout->setSpacing(theme->px(5));
    const std::pair<ValueSource, QString> entries[]{{ValueSource::System, tr("系统")},
                                                    {ValueSource::Typed, tr("手工")}};
    for (const auto &[source, word] : entries) {
        auto *label = new QLabel(word, this);
        setTextRole(label, TextRole::Label, ColorToken::T2);
        layout->addWidget(new SourceMark(source, this));
        layout->addWidget(label);
    }
    setAccessibleName(tr("来源标记的说明"));
}

} // namespace Warmline

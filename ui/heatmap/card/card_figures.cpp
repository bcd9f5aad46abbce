// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/card/card_figures.h"

#include "ui/common/elided_label.h"
#include "ui/common/theme.h"

#include <QGridLayout>

#include <algorithm>

namespace Warmline {

CardFigures::CardFigures(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CardFigures::setFigures(const QList<MapCard::Figure> &figures)
{
    m_values.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->setHorizontalSpacing(Theme::of(this)->px(14));
    m_grid->setVerticalSpacing(0);
    int column = 0;
    for (const MapCard::Figure &figure : figures) {
        auto *label = new ElidedLabel(figure.label);
        auto *value = new ElidedLabel(figure.value);
        setTextRole(label, TextRole::Label, ColorToken::T2);
        setTextRole(value, TextRole::State);
        value->setAccessibleName(figure.label + u' ' + figure.value);
        m_grid->addWidget(label, 0, column);
        m_grid->addWidget(value, 1, column);
        m_grid->setColumnStretch(column++, 1);
        m_values.append(value);
    }
    for (; column < m_grid->columnCount(); ++column) // of a card with more of them
        m_grid->setColumnStretch(column, 0);
    fit();
}

void CardFigures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CardFigures::fit()
{
    const int gap = m_grid->horizontalSpacing();
    const int room = (width() + gap) / std::max(1, static_cast<int>(m_values.size())) - gap;
    for (ElidedLabel *value : std::as_const(m_values))
        setTextRole(value, TextRole::State);
    if (std::ranges::all_of(m_values,
                            [&](const ElidedLabel *value) { return value->sizeHint().width() <= room; }))
        return;
    for (ElidedLabel *value : std::as_const(m_values))
        setTextRole(value, TextRole::BodyStrong);
}

} // namespace Warmline

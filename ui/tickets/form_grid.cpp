// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/form_grid.h"

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Warmline {

FormGrid::FormGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Theme *theme = Theme::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme->px(10));
    m_grid->setVerticalSpacing(theme->px(8));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_grid->setColumnMinimumWidth(0, theme->px(54));
}

QWidget *FormGrid::place(int row, int pair, const QString &text, QWidget *widget, bool wide)
{
    const Theme *theme = Theme::of(this);
    auto *label = new QLabel(text, this);
    setTextRole(label, TextRole::Label, ColorToken::T2);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    label->setMinimumHeight(theme->metric(Theme::Metric::FieldHeight));
    label->setBuddy(widget);
    auto *cell = new QWidget(this);
    auto *box = new QVBoxLayout(cell);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(theme->px(3));
    box->addWidget(widget, 0,
                   qobject_cast<QAbstractButton *>(widget) ? Qt::Alignment(Qt::AlignLeading)
                                                           : Qt::Alignment());
    m_grid->addWidget(label, row, 2 * pair, Qt::AlignTop);
    m_grid->addWidget(cell, row, 2 * pair + 1, 1, wide ? 3 : 1);
    return cell;
}

void FormGrid::addWidget(int row, int pair, const QString &label, QWidget *widget, bool wide)
{
    place(row, pair, label, widget, wide);
}

void FormGrid::addField(int row, int pair, const QString &label, SourceField *field, bool wide)
{
    QWidget *cell = place(row, pair, label, field, wide);
    auto *error = new QLabel(cell);
    error->setWordWrap(true);
    setTextRole(error, TextRole::Note, ColorToken::Red);
    error->hide();
    cell->layout()->addWidget(error);
    if (field->sizePolicy().verticalPolicy() == QSizePolicy::Fixed)
        static_cast<QVBoxLayout *>(cell->layout())->addStretch(1);
    m_fields.append(field);
    m_errors.insert(field, error);
    connect(field, &SourceField::edited, this, [this, field] { setError(field, {}); });
}

void FormGrid::setError(SourceField *field, const QString &sentence)
{
    if (!field->isInvalid() && sentence.isEmpty())
        return;
    field->setInvalid(sentence);
    if (QLabel *error = m_errors.value(field)) {
        error->setText(sentence);
        error->setVisible(!sentence.isEmpty());
    }
}

void FormGrid::clearErrors()
{
    for (SourceField *field : std::as_const(m_fields))
        setError(field, {});
}

bool FormGrid::focusFirstInvalid()
{
    for (SourceField *field : std::as_const(m_fields)) {
        if (field->isInvalid()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void FormGrid::setRowShown(int row, bool shown)
{
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        if (const QLayoutItem *item = m_grid->itemAtPosition(row, column); item && item->widget())
            item->widget()->setVisible(shown);
    }
}

void FormGrid::setSpacing(int designPixels)
{
    m_grid->setVerticalSpacing(Theme::of(this)->px(designPixels));
}

void FormGrid::setRowStretch(int row, int stretch)
{
    m_grid->setRowStretch(row, stretch);
}

} // namespace Warmline

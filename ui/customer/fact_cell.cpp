// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/fact_cell.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Warmline {

FactCell::FactCell(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_value(new QLabel(this))
    , m_note(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_label);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::of(this)->px(5));
    row->addWidget(m_value);
    row->addWidget(m_note);
    row->addStretch(1);
    layout->addLayout(row);
    setTextRole(m_label, TextRole::Label, ColorToken::T2);
    setTextRole(m_value, TextRole::BodyStrong);
    setTextRole(m_note, TextRole::Note, ColorToken::T3);
    m_note->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void FactCell::setValue(const QString &value, const QString &note, ColorToken ink)
{
    m_value->setText(value);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (ink != m_ink) {
        m_ink = ink;
        setTextRole(m_value, TextRole::BodyStrong, ink);
    }
    setAccessibleName(m_label->text() + u' ' + value + (note.isEmpty() ? QString() : u' ' + note));
    setVisible(!value.isEmpty());
}

void FactCell::setLabel(const QString &label)
{
    m_label->setText(label);
}

void FactCell::setStruck(bool struck)
{
    QFont font = m_value->font();
    font.setStrikeOut(struck);
    m_value->setFont(font);
}

QString FactCell::value() const
{
    return m_value->text();
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/verdict_head.h"

#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/text_role.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

ElidedLabel *word(TextRole role, ColorToken ink, const QString &name, QWidget *parent)
{
    auto *made = new ElidedLabel(parent);
    made->setObjectName(name);
    setTextRole(made, role, ink);
    return made;
}

} // namespace

VerdictHead::VerdictHead(QWidget *parent)
    : QWidget(parent)
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_level(word(TextRole::Display, ColorToken::T1, u"verdict_level"_s, this))
    , m_share(word(TextRole::Display, ColorToken::Accent, u"verdict_share"_s, this))
    , m_cause(word(TextRole::Label, ColorToken::T2, u"verdict_cause"_s, this))
    , m_confirm(new KeyButton(tr("认可"), QKeySequence(Qt::CTRL | Qt::Key_J), KeyButton::Kind::Primary, this))
    , m_correct(new KeyButton(tr("改判"), KeyButton::Kind::Plain, this))
{
    m_confirm->setObjectName(u"verdict_confirm"_s);
    m_confirm->setToolTip(tr("与实际相符；记为样例"));
    m_correct->setObjectName(u"verdict_correct"_s);
    m_correct->setToolTip(tr("另选原因；记为样例"));
    m_cause->setMinimumWidth(Theme::of(this)->px(60)); // in two rows it may be cut; the tool tip has it all
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::of(this)->px(4));
    for (QHBoxLayout *row : {m_first, m_second}) {
        row->setSpacing(Theme::of(this)->px(8));
        rows->addLayout(row);
    }
    arrange(false);
}

QSize VerdictHead::minimumSizeHint() const
{
    const int below = m_cause->minimumWidth() + m_first->spacing() + widthOf({m_confirm, m_correct});
    return {qMax(widthOf({m_level, m_share}), below), layout()->minimumSize().height()};
}

void VerdictHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool VerdictHead::event(QEvent *event)
{
    // A word, a language or a button that hides changes what one row takes.
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void VerdictHead::fit()
{
    const bool narrow = widthOf({m_level, m_share, m_cause, m_confirm, m_correct}) > width();
    if (narrow != m_narrow)
        arrange(narrow);
}

void VerdictHead::arrange(bool narrow)
{
    m_narrow = narrow;
    for (QHBoxLayout *row : {m_first, m_second}) {
        while (QLayoutItem *item = row->takeAt(0))
            delete item; // the widget stays
    }
    m_first->addWidget(m_level);
    m_first->addWidget(m_share);
    if (narrow)
        m_first->addStretch();
    QHBoxLayout *row = narrow ? m_second : m_first;
    row->addWidget(m_cause, 1);
    row->addWidget(m_confirm);
    row->addWidget(m_correct);
    updateGeometry();
}

/// What a row of these takes at least, those shown: the level and the share are never shortened.
int VerdictHead::widthOf(const QList<const QWidget *> &row) const
{
    int all = 0;
    for (const QWidget *each : row) {
        if (each->isHidden())
            continue;
        const int own = each == m_cause ? each->minimumSizeHint().width() : each->sizeHint().width();
        all += own + (all > 0 ? m_first->spacing() : 0);
    }
    return all;
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout_island.h"

#include <QEvent>

#include <utility>

namespace Warmline {

namespace {

constexpr int kLaterMs = 1000; ///< nobody waits for room to become free

} // namespace

LayoutIsland::LayoutIsland(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
{
    const bool isHidden = content->parentWidget() && content->isHidden(); // on purpose
    content->setParent(this);
    content->setVisible(!isHidden);
    m_wasHidden = isHidden;
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &LayoutIsland::tell);
    follow();
}

void LayoutIsland::follow()
{
    setSizePolicy(m_content->sizePolicy());
    setMaximumSize(m_content->maximumSize());
}

/// What the content needs, and at least what was asked of it by hand.
QSize LayoutIsland::least() const
{
    if (m_content->isHidden())
        return {0, 0};
    const QSizePolicy policy = m_content->sizePolicy();
    QSize size = m_content->minimumSizeHint();
    if (policy.horizontalPolicy() == QSizePolicy::Ignored)
        size.setWidth(0);
    if (policy.verticalPolicy() == QSizePolicy::Ignored)
        size.setHeight(0);
    return size.expandedTo(m_content->minimumSize()).boundedTo(m_content->maximumSize()).expandedTo({0, 0});
}

QSize LayoutIsland::minimumSizeHint() const
{
    return least();
}

QSize LayoutIsland::sizeHint() const
{
    return m_content->isHidden()
             ? QSize(0, 0)
             : m_content->sizeHint().boundedTo(m_content->maximumSize()).expandedTo(least());
}

void LayoutIsland::tell()
{
    m_later.stop();
    m_told = least();
    follow();
    updateGeometry();
}

/// A content that lacks room, has a height of its own that is another now, or that came or went.
bool LayoutIsland::isNews()
{
    const bool wentOrCame = std::exchange(m_wasHidden, m_content->isHidden()) != m_content->isHidden();
    const QSize needs = least();
    const bool isFixed = m_content->minimumHeight() == m_content->maximumHeight()
                      || m_content->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
    return wentOrCame || needs.width() > width() || needs.height() > height()
        || (isFixed && sizeHint().height() != height()) || maximumSize() != m_content->maximumSize();
}

bool LayoutIsland::event(QEvent *event)
{
    const bool asks = event->type() == QEvent::LayoutRequest;
    // Width is given back at once: in another language a neighbour may lack just that.
    if (event->type() == QEvent::Show || (asks && (isNews() || least().width() < m_told.width())))
        tell();
    else if (asks && least() != least().expandedTo(m_told))
        m_later.start(); // needs less than is kept for it
    return QWidget::event(event);
}

void LayoutIsland::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_content->setGeometry(rect());
}

} // namespace Warmline

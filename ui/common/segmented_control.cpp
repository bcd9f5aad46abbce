// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmented_control.h"

#include "ui/common/icons.h"
#include "ui/common/key_cap.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>

namespace Warmline {
namespace {

class Segment : public QToolButton
{
public:
    Segment(const QString &text, const QString &key, const QVariant &value, const QString &iconName,
            QWidget *parent)
        : QToolButton(parent)
        , m_key(key)
        , m_value(value)
        , m_iconName(iconName)
    {
        setText(text);
        setAccessibleName(key.isEmpty() ? text : text + u'，' + key);
        setToolTip(accessibleName());
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QVariant value() const { return m_value; }

    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        int width = Paint::textWidth(theme->font(TextRole::BodyStrong), text()) + 2 * theme->px(11);
        if (!m_key.isEmpty())
            width += KeyCap::sizeFor(m_key).width() + theme->px(6);
        if (!m_iconName.isEmpty())
            width += theme->metric(Theme::Metric::IconText) + theme->px(6);
        return {width, theme->metric(Theme::Metric::FieldHeight) - theme->px(2)};
    }
    /// Where the room is short the key cap goes first, then the icon.
    QSize minimumSizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        const int width = Paint::textWidth(theme->font(TextRole::BodyStrong), text()) + 2 * theme->px(5);
        return {std::min(width, theme->px(74)), theme->metric(Theme::Metric::FieldHeight) - theme->px(2)};
    }

    /// Whether the key cap has room beside the words.
    [[nodiscard]] bool hasRoomForKey() const
    {
        return m_key.isEmpty()
            || wordsWidth() + KeyCap::sizeFor(m_key).width() + Theme::of(this)->px(6) <= width();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        QColor ink = theme->color(isEnabled() ? ColorToken::T1 : ColorToken::T4);
        if (isChecked()) {
            ink = theme->color(isEnabled() ? ColorToken::OnAccent : ColorToken::T4);
            painter.fillPath(outline(), theme->color(isEnabled() ? ColorToken::Accent : ColorToken::S3));
        } else if (isDown() || (underMouse() && isEnabled())) {
            painter.fillPath(outline(), theme->color(isDown() ? ColorToken::Line : ColorToken::S3));
        }
        const QFont font = theme->font(isChecked() ? TextRole::BodyStrong : TextRole::Body);
        const int words = wordsWidth();
        const QSize cap = m_key.isEmpty() || !allHaveRoomForKeys() ? QSize(0, 0) : KeyCap::sizeFor(m_key);
        const int capGap = cap.isEmpty() ? 0 : theme->px(6);
        int iconSide = m_iconName.isEmpty() ? 0 : theme->metric(Theme::Metric::IconText);
        if (words + cap.width() + capGap + iconSide + theme->px(6) > width())
            iconSide = 0;
        const int iconGap = iconSide ? theme->px(6) : 0;
        const int space = width() - iconSide - iconGap - cap.width() - capGap - 2 * theme->px(4);
        const int textWidth = std::min(Paint::textWidth(font, text()), space);
        qreal x = std::floor((width() - (iconSide + iconGap + textWidth + capGap + cap.width())) / 2.0);
        const auto place = [&](qreal w, qreal h) {
            const QRectF logical(x, std::floor((height() - h) / 2.0), w, h);
            x += w;
            return Paint::visual(layoutDirection(), QRectF(rect()), logical);
        };
        if (iconSide)
            Icons::paint(&painter, place(iconSide, iconSide), m_iconName, ink);
        x += iconGap;
        Paint::text(&painter, place(textWidth, height()), font, ink, text(), Paint::start(layoutDirection()));
        x += capGap;
        if (!cap.isEmpty()) {
            const bool onAccent = isChecked() && isEnabled();
            KeyCap::paint(&painter, place(cap.width(), cap.height()), m_key,
                          onAccent ? KeyCap::Look::OnAccent : KeyCap::Look::Plain);
        }
    }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
            update();
        return QToolButton::event(event);
    }

private:
    int wordsWidth() const
    {
        const Theme *theme = Theme::of(this);
        return Paint::textWidth(theme->font(TextRole::BodyStrong), text()) + 2 * theme->px(4);
    }
    // All keys or none: "1, 3, 5" would look as if the others had no key.
    bool allHaveRoomForKeys() const
    {
        const auto siblings = parentWidget()->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        return std::ranges::all_of(
            siblings, [](QToolButton *one) { return static_cast<Segment *>(one)->hasRoomForKey(); });
    }
    // The frame's inner corners stay round under the fill of the outer segments.
    QPainterPath outline() const
    {
        const QWidget *frame = parentWidget();
        const qreal radius = Theme::of(this)->metric(Theme::Metric::ControlRadius) - 1;
        QPainterPath path;
        path.addRoundedRect(QRectF(rect()), radius, radius);
        QPainterPath square;
        const bool left = x() <= 1;
        const bool right = geometry().right() >= frame->width() - 2;
        square.addRect(QRectF(rect()).adjusted(left ? radius : 0, 0, right ? -radius : 0, 0));
        return path.united(square);
    }

    QString m_key;
    QVariant m_value;
    QString m_iconName;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked || id == m_current)
            return;
        m_current = id;
        update();
        emit currentIndexChanged(id);
    });
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::activated);
}

int SegmentedControl::addSegment(const QString &text, const QString &key, const QVariant &value,
                                 const QString &iconName)
{
    auto *segment = new Segment(text, key, value, iconName, this);
    const int index = count();
    m_group->addButton(segment, index);
    m_layout->addWidget(segment);
    return index;
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_current;
}

QVariant SegmentedControl::currentValue() const
{
    const auto *segment = static_cast<Segment *>(m_group->button(m_current));
    return segment ? segment->value() : QVariant();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index == m_current)
        return;
    if (auto *button = m_group->button(index)) {
        button->setChecked(true);
        return;
    }
    // An exclusive group cannot be emptied: open it for a moment.
    m_group->setExclusive(false);
    if (auto *button = m_group->button(m_current))
        button->setChecked(false);
    m_group->setExclusive(true);
    m_current = -1;
    emit currentIndexChanged(-1);
}

void SegmentedControl::setEqualWidths(bool equal)
{
    setSizePolicy(equal ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (int i = 0; i < m_layout->count(); ++i)
        m_layout->setStretch(i, equal ? 1 : 0);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    Paint::roundedBox(&painter, QRectF(rect()), theme->metric(Theme::Metric::ControlRadius),
                      theme->color(ColorToken::S1), theme->color(ColorToken::Field));
    for (int i = 1; i < count(); ++i) {
        const QRect right = m_group->button(i)->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? right.right() + 1 : right.left() - 1;
        if (i != m_current && i - 1 != m_current)
            painter.fillRect(QRect(x, 1, 1, height() - 2), theme->color(ColorToken::Line));
    }
}

} // namespace Warmline

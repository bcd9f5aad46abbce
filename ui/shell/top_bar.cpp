// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/common/icons.h"
#include "ui/common/key_cap.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace Warmline {

namespace {

/// The search box of the bar: looks like a field, opens the command palette, where the typing happens.
class SearchButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    QString key = QStringLiteral("Ctrl K"); ///< empty: there is none

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme->color(ColorToken::Field), 1)); // the style draws the focus ring
        painter.setBrush(theme->color(underMouse() ? ColorToken::S3 : ColorToken::S1));
        const int radius = theme->metric(Theme::Metric::ControlRadius);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const int pad = theme->px(9);
        const int icon = theme->metric(Theme::Metric::IconButton);
        Icons::paint(&painter, QRectF(rtl ? width() - pad - icon : pad, (height() - icon) / 2.0, icon, icon),
                     QStringLiteral("search"), theme->color(ColorToken::T2));
        const QSize cap = key.isEmpty() ? QSize(0, 0) : KeyCap::sizeFor(key);
        const QRect capRect(rtl ? theme->px(6) : width() - theme->px(6) - cap.width(),
                            (height() - cap.height()) / 2, cap.width(), cap.height());
        if (!key.isEmpty())
            KeyCap::paint(&painter, capRect, key);
        painter.setFont(theme->font(TextRole::Body));
        painter.setPen(theme->color(ColorToken::T3));
        const QRect words = rect().adjusted(rtl ? capRect.right() + pad : pad * 2 + icon, 0,
                                            rtl ? -(pad * 2 + icon) : -(cap.width() + pad), 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
};

/// Disc with the first character of the name, the name, the seat.
class PersonButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    QString name;
    QString seat;

    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        const int words = QFontMetrics(theme->font(TextRole::BodyStrong)).horizontalAdvance(name)
                        + QFontMetrics(theme->font(TextRole::Label)).horizontalAdvance(seat);
        return {theme->px(24 + 8 + 8 + 6) + words, theme->px(30)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const auto place = [&](qreal x, qreal w) {
            return QRectF(rtl ? width() - x - w : x, 0, w, height());
        };
        const qreal disc = theme->px(24);
        QRectF circle = place(theme->px(2), disc);
        circle = QRectF(circle.x(), (height() - disc) / 2, disc, disc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme->color(ColorToken::AccentS));
        painter.drawEllipse(circle);
        painter.setFont(theme->font(TextRole::LabelStrong));
        painter.setPen(theme->color(ColorToken::Accent));
        painter.drawText(circle, Qt::AlignCenter, name.left(1));
        qreal x = disc + theme->px(8);
        const auto words = [&](const QString &text, TextRole role, ColorToken colour) {
            painter.setFont(theme->font(role));
            painter.setPen(theme->color(colour));
            const qreal w = painter.fontMetrics().horizontalAdvance(text);
            painter.drawText(place(x, w + 1), Qt::AlignVCenter, text);
            x += w + theme->px(8);
        };
        words(name, TextRole::BodyStrong, ColorToken::T1);
        words(seat, TextRole::Label, ColorToken::T2);
        if (hasFocus()) {
            painter.setPen(QPen(theme->color(ColorToken::Focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
};

/// The bell, with the number of unread notices in words of figures, not only as a dot.
class BellButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    int unread = 0;

    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        return {theme->px(34), theme->px(30)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme->color(isDown() ? ColorToken::Line : ColorToken::S3));
            painter.drawRoundedRect(rect(), theme->px(5), theme->px(5));
        }
        const qreal side = theme->px(17);
        Icons::paint(&painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side),
                     QStringLiteral("bell"), theme->color(ColorToken::T2));
        if (unread > 0) {
            const QString count = unread > 99 ? QStringLiteral("99+") : QString::number(unread);
            painter.setFont(theme->font(TextRole::AxisStrong));
            const qreal height = theme->px(15);
            const qreal wide =
                std::max<qreal>(height, painter.fontMetrics().horizontalAdvance(count) + theme->px(7));
            const QRectF badge(std::min<qreal>(width() / 2.0 + theme->px(1), width() - wide), 0, wide,
                               height);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme->color(ColorToken::RedF));
            painter.drawRoundedRect(badge, height / 2, height / 2);
            painter.setPen(Qt::white);
            painter.drawText(badge, Qt::AlignCenter, count);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme->color(ColorToken::Focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
};

/// The mark of the program beside its name.
class Brand final : public QLabel
{
public:
    explicit Brand(QWidget *parent)
        : QLabel(parent)
    { }

    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        return {theme->px(22 + 8 + 4) + QFontMetrics(theme->font(TextRole::State)).horizontalAdvance(text()),
                theme->px(30)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const int side = theme->px(22);
        painter.setRenderHint(QPainter::Antialiasing);
        Symbols::paintLogo(&painter, QRectF(rtl ? width() - side : 0, (height() - side) / 2.0, side, side),
                           theme->color(ColorToken::Accent), theme->color(ColorToken::OnAccent));
        painter.setFont(theme->font(TextRole::State));
        painter.setPen(theme->color(ColorToken::T1));
        painter.drawText(
            rect().adjusted(rtl ? 0 : side + theme->px(8), 0, rtl ? -(side + theme->px(8)) : 0, 0),
            Qt::AlignVCenter | Qt::AlignLeading, text());
    }
};

} // namespace

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_state(new Chip({}, ChipKind::Neutral, {}, this))
    , m_search(new SearchButton(tr("搜索住户、地址、工单、命令"), this))
    , m_weather(new Chip({}, ChipKind::Warn, QStringLiteral("snow2"), this))
    , m_outdoorIcon(new QLabel(this))
    , m_outdoor(new QLabel(this))
    , m_outdoorWord(new QLabel(tr("室外"), this))
    , m_clock(new QLabel(this))
    , m_date(new QLabel(this))
    , m_bell(new BellButton(this))
    , m_person(new PersonButton(this))
{
    setObjectName(QStringLiteral("top_bar"));
    auto *brand = new Brand(this);
    brand->setText(tr("暖线"));
    m_state->setObjectName(QStringLiteral("top_state"));
    m_search->setObjectName(QStringLiteral("top_search"));
    m_search->setAccessibleName(m_search->text());
    m_person->setObjectName(QStringLiteral("top_person"));
    m_clock->setObjectName(QStringLiteral("top_clock"));
    m_outdoor->setObjectName(QStringLiteral("top_outdoor"));
    m_clock->setAccessibleName(tr("时间"));
    setTextRole(m_outdoor, TextRole::BodyStrong);
    setTextRole(m_outdoorWord, TextRole::Label, ColorToken::T2);
    setTextRole(m_clock, TextRole::BodyStrong);
    setTextRole(m_date, TextRole::Label, ColorToken::T2);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(10);
    layout->addWidget(brand);
    layout->addSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_search, 100); // up to its maximum before anything is left empty
    layout->addWidget(m_weather);
    layout->addStretch(1);
    layout->addWidget(m_outdoorIcon);
    layout->addWidget(m_outdoor);
    layout->addWidget(m_outdoorWord);
    layout->addSpacing(6);
    layout->addWidget(m_clock);
    layout->addWidget(m_date);
    layout->addSpacing(2);
    layout->addWidget(m_bell);
    layout->addWidget(m_person);
    m_state->hide();
    setWeatherWarning({});
    setOutdoor({}, {});

    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    m_bell->setObjectName(QStringLiteral("top_bell"));
    m_bell->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    setUnread(0);
    connect(m_bell, &QPushButton::clicked, this, [this] { emit noticesRequested(m_bell); });
    connect(m_person, &QPushButton::clicked, this, &TopBar::personClicked);
    connect(Theme::of(this), &Theme::changed, this, &TopBar::applyTheme);
    applyTheme();
}

void TopBar::setAgentState(const QString &text, ChipKind kind, const QString &iconName)
{
    m_state->setText(text);
    m_state->setKind(kind);
    m_state->setIconName(iconName);
}

void TopBar::setAgentStateVisible(bool visible)
{
    m_state->setVisible(visible && !m_state->text().isEmpty());
}

void TopBar::setSearchKey(const QString &text)
{
    static_cast<SearchButton *>(m_search)->key = text;
    m_search->setAccessibleDescription(text);
    m_search->update();
}

void TopBar::setWeatherWarning(const QString &text)
{
    m_weather->setText(text);
    m_weather->setVisible(!text.isEmpty());
}

void TopBar::setOutdoor(const QString &value, const QString &tip)
{
    m_outdoor->setText(value);
    for (QWidget *widget : {static_cast<QWidget *>(m_outdoorIcon), static_cast<QWidget *>(m_outdoor),
                            static_cast<QWidget *>(m_outdoorWord)}) {
        widget->setVisible(!value.isEmpty());
        widget->setToolTip(tip);
    }
}

void TopBar::setTime(const QString &clock, const QString &date)
{
    m_clock->setText(clock);
    m_date->setText(date);
}

void TopBar::setPerson(const QString &name, const QString &seat)
{
    auto *person = static_cast<PersonButton *>(m_person);
    person->name = name;
    person->seat = seat;
    person->setAccessibleName(name + QLatin1Char(' ') + seat);
    person->updateGeometry();
    person->update();
}

void TopBar::setUnread(int count)
{
    static_cast<BellButton *>(m_bell)->unread = count;
    const QString words = count > 0 ? tr("通知，%1 条未读").arg(count) : tr("通知");
    m_bell->setAccessibleName(words);
    m_bell->setToolTip(words);
    m_bell->update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme->color(ColorToken::Top));
    painter.fillRect(0, height() - 1, width(), 1, theme->color(ColorToken::Line));
}

void TopBar::applyTheme()
{
    const Theme *theme = Theme::of(this);
    setFixedHeight(theme->metric(Theme::Metric::TopBar));
    m_search->setFixedHeight(theme->px(28));
    m_search->setMinimumWidth(theme->px(180));
    m_search->setMaximumWidth(theme->px(360));
    const int icon = theme->metric(Theme::Metric::IconText);
    m_outdoorIcon->setPixmap(Icons::get(QStringLiteral("thermometer-half"), ColorToken::Blu)
                                 .pixmap(QSize(icon, icon), devicePixelRatioF()));
    m_person->updateGeometry();
    update();
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toast_area.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QElapsedTimer>
#include <QEvent>
#include <QLabel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kYoungMs = 3'000;

} // namespace

class Toast : public QWidget
{
public:
    Toast(const ToastArea::Notice &notice, QWidget *parent)
        : QWidget(parent)
        , m_notice(notice)
        , m_left(notice.seconds)
        , m_icon(new QLabel(this))
        , m_count(new QLabel(this))
        , m_layout(new QHBoxLayout(this))
    {
        m_shown.start();
        auto *text = new QLabel(notice.text, this);
        auto *strong = new QLabel(notice.strongText, this);
        setTextRole(text, TextRole::Body);
        setTextRole(strong, TextRole::BodyStrong);
        setTextRole(m_count, TextRole::Body, ColorToken::T3);
        m_layout->addWidget(m_icon);
        m_layout->addWidget(text);
        m_layout->addWidget(strong);
        m_layout->addStretch(1);
        m_layout->addWidget(m_count);
        strong->setVisible(!notice.strongText.isEmpty());
        m_icon->setVisible(!notice.iconName.isEmpty());
        if (!notice.actionText.isEmpty()) {
            m_button = new KeyButton(notice.actionText, KeyButton::Kind::Plain, this);
            m_button->setSizeClass(KeyButton::Size::Small);
            m_button->setKeyText(notice.actionKey);
            m_button->setFocusPolicy(Qt::TabFocus); // a click must not pull the focus out of the form
            m_layout->addWidget(m_button);
        }
        setAccessibleName(notice.text + notice.strongText);
        setFocusPolicy(Qt::NoFocus);
        showCount();
        connect(Theme::of(this), &Theme::changed, this, &Toast::applyTheme);
        applyTheme();
    }

    int id = 0;
    bool inLane = false; ///< as wide as its words: its neighbours are no toasts; the lane gives the height
    /// Nobody can have read it yet.
    bool isYoung() const { return !m_shown.hasExpired(kYoungMs); }
    KeyButton *button() const { return m_button; }
    /// One second less; false when the time is over.
    bool tick()
    {
        --m_left;
        showCount();
        return m_left > 0;
    }
    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        return {std::max(QWidget::sizeHint().width(), inLane ? 0 : theme->px(320)), theme->px(36)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        Paint::roundedBox(&painter, QRectF(rect()), theme->metric(Theme::Metric::ControlRadius),
                          theme->color(ColorToken::S1), theme->color(ColorToken::Field));
    }

private:
    void showCount()
    {
        m_count->setVisible(m_button);
        m_count->setText(ToastArea::tr("%1 %2 秒").arg(m_notice.actionText).arg(std::max(m_left, 0)));
    }
    void applyTheme()
    {
        const Theme *theme = Theme::of(this);
        const int side = theme->metric(Theme::Metric::IconText);
        if (!m_notice.iconName.isEmpty())
            m_icon->setPixmap(
                Icons::get(m_notice.iconName, ColorToken::T1).pixmap(QSize(side, side), devicePixelRatioF()));
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        m_icon->setContentsMargins(rtl ? theme->px(10) : 0, 0, rtl ? 0 : theme->px(10), 0);
        m_layout->setContentsMargins(theme->px(13), 0, theme->px(13), 0);
        m_layout->setSpacing(0);
        if (m_button) {
            m_count->setContentsMargins(rtl ? theme->px(9) : 0, 0, rtl ? 0 : theme->px(9), 0);
        }
        if (!inLane)
            setMinimumHeight(theme->px(36));
        update();
    }

    ToastArea::Notice m_notice;
    int m_left;
    QElapsedTimer m_shown;
    QLabel *m_icon;
    QLabel *m_count;
    KeyButton *m_button = nullptr;
    QHBoxLayout *m_layout;
};

ToastArea::ToastArea(QWidget *host)
    : QWidget(host)
    , m_host(host)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("通知"));
    host->installEventFilter(this);
    hide();
}

void ToastArea::setLane(QWidget *strip, std::function<QRect()> lane)
{
    m_lane = std::move(lane);
    m_strip = strip;
    strip->installEventFilter(this);
    m_layout->setDirection(QBoxLayout::LeftToRight); // a right-to-left window mirrors it
    place();
}

int ToastArea::show(const Notice &notice)
{
    if (m_toasts.size() >= 3)
        dismiss(m_toasts.first()->id);
    auto *toast = new Toast(notice, this);
    const int id = m_nextId++;
    toast->id = id;
    m_toasts << toast;
    m_layout->insertWidget(m_lane ? 0 : -1, toast);
    toast->show(); // now, not queued: the area is placed by its size
    if (toast->button())
        connect(toast->button(), &QPushButton::clicked, this, [this, id] {
            emit actionTriggered(id);
            dismiss(id);
        });
    auto *timer = new QTimer(toast);
    connect(timer, &QTimer::timeout, this, [this, toast, id] {
        if (toast->tick())
            return;
        emit expired(id);
        dismiss(id);
    });
    timer->start(1000);
    // From then on it may have to make room.
    QTimer::singleShot(kYoungMs + 50, Qt::PreciseTimer, toast, [this] { place(); });
    setVisible(true);
    place();
    raise();
    QAccessibleAnnouncementEvent announcement(this, toast->accessibleName());
    QAccessible::updateAccessibility(&announcement);
    return id;
}

void ToastArea::dismiss(int id)
{
    for (qsizetype i = 0; i < m_toasts.size(); ++i) {
        if (m_toasts[i]->id != id)
            continue;
        Toast *toast = m_toasts.takeAt(i);
        toast->hide();
        m_layout->removeWidget(toast);
        toast->deleteLater();
        break;
    }
    setVisible(!m_toasts.isEmpty());
    place();
}

int ToastArea::count() const
{
    return static_cast<int>(m_toasts.size());
}

QWidget *ToastArea::makeCard(const Notice &notice, QWidget *parent)
{
    return new Toast(notice, parent);
}

bool ToastArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool resized = event->type() == QEvent::Resize;
    const bool moved = event->type() == QEvent::Move || event->type() == QEvent::LayoutRequest;
    if ((watched == m_host && resized) || (watched == m_strip && (resized || moved)))
        place();
    return QWidget::eventFilter(watched, event);
}

void ToastArea::place()
{
    if (!m_host || m_toasts.isEmpty())
        return;
    if (m_lane) {
        placeInLane();
        return;
    }
    const QSize size = layout()->sizeHint().boundedTo(m_host->size());
    const int gap = Theme::of(this)->px(16);
    const int left = layoutDirection() == Qt::RightToLeft ? m_host->width() - size.width() - gap : gap;
    setGeometry(left, m_host->height() - size.height() - gap, size.width(), size.height());
}

void ToastArea::placeInLane()
{
    const QRect lane = m_lane();
    for (Toast *toast : std::as_const(m_toasts)) {
        toast->inLane = true;
        toast->setFixedHeight(lane.height());
    }
    int width = 0;
    const auto wanted = [this] {
        int sum = -m_layout->spacing();
        for (const Toast *toast : std::as_const(m_toasts))
            sum += toast->sizeHint().width() + m_layout->spacing();
        return sum;
    };
    const auto room = [&] { return m_toasts.first()->isYoung() ? m_host->width() : lane.width(); };
    while ((width = wanted()) > room() && m_toasts.size() > 1) {
        Toast *oldest = m_toasts.takeFirst();
        oldest->hide();
        m_layout->removeWidget(oldest);
        oldest->deleteLater();
    }
    width = std::min(width, m_host->width());
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int left =
        rtl ? std::max(0, lane.right() + 1 - width) : std::min(lane.left(), m_host->width() - width);
    setGeometry(left, lane.top(), width, lane.height());
}

} // namespace Warmline

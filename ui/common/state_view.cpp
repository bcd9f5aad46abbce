// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/state_view.h"

#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

StateView::StateView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new KeyButton(QString(), KeyButton::Kind::Plain, this))
{
    m_button->setSizeClass(KeyButton::Size::Small);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (QLabel *label : {m_text, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
    }
    m_icon->setAlignment(Qt::AlignCenter);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("进度"));
    setTextRole(m_text, TextRole::Body, ColorToken::T2);
    setTextRole(m_detail, TextRole::Label, ColorToken::T2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addStretch(1);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_detail);
    layout->addWidget(m_progress);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (m_state != State::Loading)
            return;
        if (!m_skeleton) {
            m_skeleton = true;
            m_delay.start(1850);
            update();
            return;
        }
        m_skeleton = false;
        rebuild({}, m_task, {}, m_cancellable ? tr("取消") : QString());
        m_progress->show();
    });
    connect(m_button, &QPushButton::clicked, this, &StateView::onButtonClicked);
    connect(Theme::of(this), &Theme::changed, this, &StateView::applyTheme);
    rebuild({}, {}, {}, {});
    setAccessibleName(tr("状态"));
}

void StateView::rebuild(const QString &iconName, const QString &text, const QString &detail,
                        const QString &button)
{
    m_iconName = iconName;
    m_icon->setVisible(!iconName.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    m_button->updateGeometry();
    m_progress->hide();
    if (!text.isEmpty())
        setAccessibleName(detail.isEmpty() ? text : text + u'，' + detail);
    applyTheme();
}

void StateView::applyTheme()
{
    const Theme *theme = Theme::of(this);
    if (!m_iconName.isEmpty()) {
        const int side = theme->px(20);
        const auto token = m_state == State::Error ? ColorToken::Red : ColorToken::T2;
        m_icon->setPixmap(Icons::get(m_iconName, token).pixmap(QSize(side, side), devicePixelRatioF()));
    }
    m_progress->setFixedHeight(theme->px(4));
    update();
}

void StateView::showEmpty(const QString &sentence, const QString &iconName, const QString &actionText)
{
    m_state = State::Empty;
    m_skeleton = false;
    rebuild(iconName, sentence, {}, actionText);
}

void StateView::showLoading(const QString &task, bool cancellable)
{
    m_state = State::Loading;
    m_skeleton = false;
    m_task = task;
    m_cancellable = cancellable;
    rebuild({}, {}, {}, {});
    setAccessibleName(task);
    m_progress->setRange(0, 0);
    m_delay.start(150);
}

void StateView::setProgress(int percent)
{
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(std::max(percent, 0));
}

void StateView::showError(const QString &what, const QString &detail, bool retry)
{
    m_state = State::Error;
    m_skeleton = false;
    rebuild(u"exclamation-triangle"_s, what, detail, retry ? tr("重试") : QString());
}

void StateView::showOffline(const QString &asOf, const QString &whatWorks)
{
    m_state = State::Offline;
    m_skeleton = false;
    rebuild(u"cloud-slash"_s, asOf, whatWorks, {});
}

void StateView::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

void StateView::onButtonClicked()
{
    switch (m_state) {
    case State::Empty: emit actionTriggered(); break;
    case State::Error: emit retryRequested(); break;
    case State::Loading: emit cancelRequested(); break;
    case State::Blank:
    case State::Offline: break;
    }
}

void StateView::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    if (m_framed)
        Paint::roundedBox(&painter, QRectF(rect()), theme->metric(Theme::Metric::ControlRadius), QColor(),
                          theme->color(ColorToken::Line));
    if (!m_skeleton)
        return;
    const qreal left = theme->px(15);
    const qreal span = width() - 2 * left;
    const qreal bar = theme->px(9);
    const qreal step = theme->px(22);
    const int count = std::clamp(static_cast<int>((height() - theme->px(24)) / step), 1, 3);
    qreal y = std::floor((height() - ((count - 1) * step + bar)) / 2);
    for (int i = 0; i < count; ++i, y += step) {
        const qreal share = i % 3 == 0 ? 0.83 : i % 3 == 1 ? 1.0 : 0.65;
        const QRectF box(left, y, span * share, bar);
        Paint::roundedBox(&painter, Paint::visual(layoutDirection(), QRectF(rect()), box), 2,
                          theme->color(ColorToken::S3));
    }
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pane.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// Where room is short the title is the last to yield: a box layout takes from each alike, so the title is
/// held at what is left when all else has given way. That makes no pane wider: the hint leaves it out.
class PaneHeader : public QWidget
{
public:
    PaneHeader(ElidedLabel *title, QWidget *parent)
        : QWidget(parent)
        , m_title(title)
    {
        title->setParent(this);
    }
    QSize minimumSizeHint() const override
    {
        QSize least = QWidget::minimumSizeHint();
        least.rwidth() -= std::max(0, m_title->minimumWidth() - m_title->minimumSizeHint().width());
        return least;
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        holdTitle();
    }
    bool event(QEvent *event) override
    {
        const bool done = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest)
            holdTitle();
        return done;
    }

private:
    void holdTitle()
    {
        const int least = m_title->minimumSizeHint().width();
        const int spare = width() - minimumSizeHint().width();
        m_title->setMinimumWidth(std::clamp(least + spare, least, m_title->sizeHint().width()));
    }

    ElidedLabel *m_title;
};

} // namespace

Pane::Pane(const QString &title, const QString &iconName, QWidget *parent)
    : QFrame(parent)
    , m_name(title)
    , m_root(new QVBoxLayout(this))
    , m_title(new ElidedLabel(this))
    , m_header(new PaneHeader(m_title, this))
    , m_headerLayout(new QHBoxLayout(m_header))
    , m_icon(new QLabel(m_header))
    , m_side(new ElidedLabel(m_header))
    , m_ageBox(new QWidget(m_header))
    , m_ageIcon(new QLabel(m_ageBox))
    , m_age(new QLabel(m_ageBox))
    , m_stack(new QStackedLayout)
    , m_content(new QWidget(this))
    , m_contentLayout(new QVBoxLayout(m_content))
    , m_iconName(iconName)
{
    m_root->setContentsMargins(1, 1, 1, 1);
    m_root->setSpacing(0);
    m_root->addWidget(m_header);
    m_root->addLayout(m_stack, 1);
    m_stack->addWidget(m_content);

    m_headerLayout->addWidget(m_icon);
    m_headerLayout->addWidget(m_title);
    // The words beside the title are the first to yield.
    m_side->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_headerLayout->addWidget(m_side, 1000);
    m_headerLayout->addStretch(1);
    auto *ageLayout = new QHBoxLayout(m_ageBox);
    ageLayout->setContentsMargins(0, 0, 0, 0);
    ageLayout->setSpacing(4); // the clock belongs to its age
    ageLayout->addWidget(m_ageIcon);
    ageLayout->addWidget(m_age);
    m_headerLayout->addWidget(m_ageBox);
    m_side->hide();
    m_age->setObjectName(u"pane_age"_s);
    m_ageBox->hide();
    setTextRole(m_title, TextRole::BodyStrong);
    setTextRole(m_side, TextRole::Label, ColorToken::T2);
    setTextRole(m_age, TextRole::Note, ColorToken::T2);
    setTitle(title);
    connect(Theme::of(this), &Theme::changed, this, &Pane::applyTheme);
    applyTheme();
}

QString Pane::title() const
{
    return m_title->text();
}

void Pane::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    setWindowTitle(title);
}

void Pane::setIconName(const QString &name)
{
    m_iconName = name;
    applyTheme();
}

void Pane::setSideText(const QString &text)
{
    m_side->setShortText({});
    m_side->setText(text);
    m_side->setVisible(!text.isEmpty());
}

void Pane::setSideHint(const QString &text)
{
    setSideText(text);
    m_side->setShortText(u" "_s);
}

void Pane::setAge(const QString &text, bool stale)
{
    m_age->setText(text);
    m_ageBox->setVisible(!text.isEmpty());
    if (stale != m_stale) {
        m_stale = stale;
        setTextRole(m_age, TextRole::Note, stale ? ColorToken::Yel : ColorToken::T2);
        applyTheme();
    }
}

void Pane::addHeaderWidget(QWidget *widget, int stretch)
{
    m_headerLayout->insertWidget(m_headerLayout->indexOf(m_ageBox), widget, stretch,
                                 stretch > 0 ? Qt::Alignment() : Qt::AlignVCenter);
}

void Pane::setHeaderVisible(bool visible)
{
    m_header->setVisible(visible);
    update();
}

void Pane::setBanner(const QString &text)
{
    if (!m_banner && !text.isEmpty()) {
        m_banner = new QLabel(this);
        m_banner->setObjectName(u"pane_banner"_s);
        m_banner->setWordWrap(true);
        m_banner->setTextFormat(Qt::PlainText);
        m_banner->setAutoFillBackground(true);
        m_root->insertWidget(m_root->indexOf(m_stack), m_banner);
        applyTheme();
    }
    if (!m_banner)
        return;
    m_banner->setText(text);
    m_banner->setVisible(!text.isEmpty());
}

QWidget *Pane::detachHeader()
{
    m_detached = true;
    m_root->removeWidget(m_header);
    m_root->setContentsMargins(0, 0, 0, 0);
    return m_header;
}

void Pane::setHeaderHeight(int designPixels)
{
    m_headerHeight = designPixels;
    applyTheme();
}

void Pane::setPadded(bool padded)
{
    m_padded = padded;
    applyTheme();
}

QHBoxLayout *Pane::actionBar()
{
    if (!m_actions) {
        m_actions = new QWidget(this);
        m_actionLayout = new QHBoxLayout(m_actions);
        m_root->addWidget(m_actions);
        applyTheme();
    }
    return m_actionLayout;
}

StateView *Pane::stateView()
{
    if (!m_state) {
        m_state = new StateView(this);
        m_stack->addWidget(m_state);
    }
    return m_state;
}

void Pane::showState()
{
    m_stack->setCurrentWidget(stateView());
}

void Pane::showContent()
{
    m_stack->setCurrentWidget(m_content);
}

bool Pane::showsContent() const
{
    return m_stack->currentWidget() == m_content;
}

void Pane::applyTheme()
{
    const Theme *theme = Theme::of(this);
    const int padX = theme->metric(Theme::Metric::PanePadX);
    const int padY = theme->metric(Theme::Metric::PanePadY);
    m_header->setFixedHeight(theme->px(m_headerHeight));
    m_headerLayout->setContentsMargins(padX, 0, padX, 1);
    m_headerLayout->setSpacing(theme->px(8));
    if (m_padded)
        m_contentLayout->setContentsMargins(padX, padY, padX, padY);
    else
        m_contentLayout->setContentsMargins(0, 0, 0, 0);
    // A pane that has chosen its own keeps it: blocks without gaps moved apart when the theme changed.
    if (m_spacing < 0 || m_contentLayout->spacing() == m_spacing) {
        m_spacing = theme->px(8);
        m_contentLayout->setSpacing(m_spacing);
    }
    if (m_actionLayout) {
        m_actionLayout->setContentsMargins(padX, theme->px(9), padX, theme->px(9));
        m_actionLayout->setSpacing(theme->px(8));
    }
    if (m_banner) {
        setTextRole(m_banner, TextRole::Label, ColorToken::Yel);
        QPalette colours = m_banner->palette();
        colours.setColor(QPalette::Window, theme->color(ColorToken::YelS));
        m_banner->setPalette(colours);
        m_banner->setContentsMargins(padX, theme->px(6), padX, theme->px(6));
    }
    m_icon->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty()) {
        const int side = theme->metric(Theme::Metric::IconText);
        m_icon->setPixmap(Icons::get(m_iconName).pixmap(QSize(side, side), devicePixelRatioF()));
    }
    const int clock = theme->px(12);
    m_ageIcon->setPixmap(Icons::get(u"clock"_s, m_stale ? ColorToken::Yel : ColorToken::T2)
                             .pixmap(QSize(clock, clock), devicePixelRatioF()));
    update();
}

void Pane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        applyTheme();
    QFrame::changeEvent(event);
}

void Pane::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const qreal radius = theme->metric(Theme::Metric::PaneRadius);
    const QColor line = theme->color(ColorToken::Line);
    Paint::roundedBox(&painter, QRectF(rect()), radius, theme->color(ColorToken::S1));
    if (m_actions && m_actions->isVisibleTo(this)) {
        QPainterPath shape;
        shape.addRoundedRect(QRectF(rect()), radius, radius);
        Paint::Save save(&painter);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(QRect(0, m_actions->y(), width(), height()));
        painter.fillPath(shape, theme->color(ColorToken::S2));
        painter.fillRect(QRect(1, m_actions->y(), width() - 2, 1), line);
    }
    if (m_detached)
        return; // the dock draws frame and header line
    if (m_header->isVisibleTo(this))
        painter.fillRect(QRect(1, m_header->geometry().bottom(), width() - 2, 1), line);
    Paint::roundedBox(&painter, QRectF(rect()), radius, QColor(), line);
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_list.h"

#include "app/services/stations/alarm_words.h"
#include "app/services/tickets/ticket_views.h"
#include "ui/common/dialling.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/text_role.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeList)
};

constexpr int kWidth = 380;
constexpr int kRowsShown = 9;

ColorToken inkOf(Notice::Kind kind)
{
    return kind == Notice::Kind::Held ? ColorToken::Yel : ColorToken::Red;
}

int rowHeight()
{
    const Theme *theme = Theme::of();
    return theme->lineHeight(TextRole::Body) + theme->lineHeight(TextRole::Label) + theme->px(12);
}

/// A mark for unread, icon, what happened, since when; below it the reason.
class NoticeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of(option.widget);
        const QRectF frame(option.rect);
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus); // by key
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(frame, theme->color(isCurrent ? ColorToken::Sel : ColorToken::S2));
        painter->fillRect(QRectF(frame.left(), frame.bottom(), frame.width(), 1),
                          theme->color(ColorToken::Line));
        const QRectF box = frame.adjusted(theme->px(14), theme->px(5), -theme->px(14), -theme->px(6));
        const auto put = [&](qreal left, qreal top, qreal width, qreal height) {
            return Paint::visual(option.direction, frame, {left, top, width, height});
        };
        const qreal first = theme->lineHeight(TextRole::Body);
        const qreal side = theme->px(16);
        const auto kind = Notice::Kind(index.data(NoticeModel::KindRole).toInt());
        Icons::paint(painter, put(box.left(), box.top() + std::floor((first - side) / 2), side, side),
                     index.data(NoticeModel::IconRole).toString(), theme->color(inkOf(kind)));
        const bool unread = index.data(NoticeModel::UnreadRole).toBool();
        const qreal left = box.left() + side + theme->px(10);
        const QString age = index.data(NoticeModel::AgeRole).toString();
        const qreal ageWidth = Paint::textWidth(theme->font(TextRole::Note), age);
        Paint::text(painter, put(box.right() - ageWidth, box.top(), ageWidth, first),
                    theme->font(TextRole::Note), theme->color(ColorToken::T3), age,
                    Paint::end(option.direction));
        Paint::text(painter, put(left, box.top(), box.right() - ageWidth - theme->px(8) - left, first),
                    theme->font(unread ? TextRole::BodyStrong : TextRole::Body), theme->color(ColorToken::T1),
                    index.data().toString(), Paint::start(option.direction));
        Paint::text(painter,
                    put(left, box.top() + first, box.right() - left, theme->lineHeight(TextRole::Label)),
                    theme->font(TextRole::Label), theme->color(ColorToken::T2),
                    index.data(NoticeModel::DetailRole).toString(), Paint::start(option.direction));
    }
};

/// Also when it was read meanwhile, or told again.
bool isSame(const Notice &one, const Notice &other)
{
    return one.kind == other.kind && one.id == other.id && one.subject == other.subject
        && one.what == other.what && (!one.id.isEmpty() || one.atMs == other.atMs);
}

QString alarmTitleOf(const Notice &notice)
{
    const auto kind = alarmKindFromName(notice.what);
    const QString what = kind ? alarmTitle(*kind) : notice.what;
    const QString title = notice.subject.isEmpty() ? what : Tr::tr("%1 · %2").arg(what, notice.subject);
    return notice.count > 1
             ? Tr::tr("%1 等 %2 个告警无人接手").arg(title, Format::isolate(Format::number(notice.count)))
             : title;
}

} // namespace

namespace NoticeWords {

QString title(const Notice &notice)
{
    const QString what = TicketViews::intentTitle(notice.what);
    const QString subject = Format::isolate(notice.subject);
    switch (notice.kind) {
    case Notice::Kind::MissedCall:
        return notice.subject.isEmpty() ? Tr::tr("漏接来电，号码未显示")
                                        : Tr::tr("漏接来电 %1").arg(Format::maskedPhone(notice.subject));
    case Notice::Kind::Refused:
        return notice.subject.isEmpty() ? Tr::tr("%1 被拒").arg(what)
                                        : Tr::tr("%1 被拒 · %2").arg(what, subject);
    case Notice::Kind::Held:
        return notice.subject.isEmpty() ? Tr::tr("%1 搁置").arg(what)
                                        : Tr::tr("%1 搁置 · %2").arg(what, subject);
    case Notice::Kind::Overdue: return Tr::tr("工单超时 · %1").arg(subject);
    case Notice::Kind::Alarm: return alarmTitleOf(notice);
    case Notice::Kind::Release:
        return Tr::tr("通知待放行 · %1，%2 户", nullptr, notice.count)
            .arg(subject, Format::isolate(Format::number(notice.count)));
    case Notice::Kind::Burst: return Tr::tr("疑似爆管 · %1").arg(subject);
    case Notice::Kind::OverdueMany: break;
    }
    return Tr::tr("上岗时已有 %1 张工单超时", nullptr, int(notice.count))
        .arg(Format::isolate(Format::number(notice.count)));
}

QString detail(const Notice &notice)
{
    switch (notice.kind) {
    case Notice::Kind::MissedCall: return Tr::tr("请自己选择就绪，才会再派来电");
    case Notice::Kind::Refused: return notice.reason.isEmpty() ? Tr::tr("没有说明原因") : notice.reason;
    case Notice::Kind::Held:
        return notice.reason.isEmpty() ? Tr::tr("其余照常发送")
                                       : Tr::tr("%1 · 其余照常发送").arg(notice.reason);
    case Notice::Kind::Overdue: return Tr::tr("过了时限，计时不停");
    case Notice::Kind::Alarm: return Format::isolateFigures(notice.reason);
    case Notice::Kind::Release: return Tr::tr("%1 准备 · 点开看内容").arg(Format::isolate(notice.what));
    case Notice::Kind::Burst:
        return Tr::tr("停热 %1 户 · %2", nullptr, notice.count)
            .arg(Format::isolate(Format::number(notice.count)), Format::isolateFigures(notice.reason));
    case Notice::Kind::OverdueMany: break;
    }
    return Tr::tr("点开看工单列表");
}

QString iconName(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::MissedCall: return u"telephone-x"_s;
    case Notice::Kind::Refused: return u"x-circle"_s;
    case Notice::Kind::Held: return u"pause-circle"_s;
    case Notice::Kind::Alarm: return u"exclamation-triangle"_s;
    case Notice::Kind::Release: return u"send"_s;
    case Notice::Kind::Burst: return u"exclamation-triangle-fill"_s;
    case Notice::Kind::Overdue:
    case Notice::Kind::OverdueMany: break;
    }
    return u"clock-history"_s;
}

} // namespace NoticeWords

void NoticeModel::setNotices(const QList<Notice> &notices, qint64 nowMs)
{
    beginResetModel();
    m_notices = notices;
    m_nowMs = nowMs;
    endResetModel();
}

void NoticeModel::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (!m_notices.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {AgeRole});
}

int NoticeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notices.size());
}

QVariant NoticeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Notice &notice = m_notices.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return NoticeWords::title(notice);
    case Qt::AccessibleTextRole:
        return QString(NoticeWords::title(notice) + u'，' + NoticeWords::detail(notice));
    case Qt::ToolTipRole:
    case DetailRole: return NoticeWords::detail(notice);
    case AgeRole: return Format::age(m_nowMs - notice.atMs);
    case IconRole: return NoticeWords::iconName(notice.kind);
    case UnreadRole: return !notice.read;
    case KindRole: return int(notice.kind);
    default: return {};
    }
}

NoticeList::NoticeList(NoticeService &notices, QWidget *window)
    : QFrame(window)
    , m_notices(notices)
    , m_model(new NoticeModel(this))
    , m_list(new QListView(this))
    , m_title(new QLabel(tr("通知"), this))
    , m_empty(new QLabel(tr("没有通知"), this))
{
    setObjectName(u"notice_list"_s);
    setAccessibleName(tr("通知"));
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"notice_rows"_s);
    m_list->setAccessibleName(tr("通知"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    setTextRole(m_title, TextRole::BodyStrong);
    setTextRole(m_empty, TextRole::Body, ColorToken::T2);
    m_empty->setAlignment(Qt::AlignCenter);
    const Theme *theme = Theme::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, theme->px(8), 1, theme->px(6));
    layout->setSpacing(theme->px(6));
    m_title->setContentsMargins(theme->px(14), 0, theme->px(14), 0);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    new DialRows(m_list, [this](const QModelIndex &index) {
        const Notice &notice = m_model->at(index.row());
        return notice.kind == Notice::Kind::MissedCall && !notice.subject.isEmpty()
                 ? DialTarget{.account = {},
                              .second = false,
                              .number = notice.subject,
                              .shown = Format::maskedPhone(notice.subject)}
                 : DialTarget();
    });
    connect(m_list, &QListView::clicked, this, &NoticeList::choose);
    connect(m_list, &QListView::activated, this, &NoticeList::choose);
    connect(&notices, &NoticeService::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_model->tick(m_notices.nowMs()); });
    window->installEventFilter(this);
    hide();
}

void NoticeList::toggle(QWidget *bell)
{
    if (isVisible()) {
        hide();
        return;
    }
    m_bell = bell;
    refresh();
    show();
    raise();
    m_tick.start();
    qApp->installEventFilter(this);
    m_notices.markAllRead();
}

void NoticeList::toggleByKey(QWidget *bell)
{
    if (isVisible())
        return hide();
    m_before = QApplication::focusWidget();
    toggle(bell);
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void NoticeList::choose(const QModelIndex &index)
{
    if (!index.isValid() || !isVisible()) // a double click comes as two
        return;
    const Notice notice = m_model->at(index.row());
    hide();
    emit chosen(notice);
}

void NoticeList::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (event->spontaneous()) // the window goes, and comes back with this open
        return;
    if (QWidget *before = std::exchange(m_before, nullptr))
        before->setFocus(Qt::OtherFocusReason);
}

void NoticeList::refresh()
{
    // Whoever stands on a row with the keyboard stays on it, wherever it is now.
    const int row = m_list->hasFocus() ? m_list->currentIndex().row() : -1;
    const Notice chosen = row >= 0 ? m_model->at(row) : Notice();
    m_model->setNotices(m_notices.notices(), m_notices.nowMs());
    for (int i = m_model->rowCount() - 1; row >= 0 && i >= 0; --i) {
        if (isSame(m_model->at(i), chosen))
            m_list->setCurrentIndex(m_model->index(i));
    }
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    place();
}

void NoticeList::place()
{
    const Theme *theme = Theme::of(this);
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsShown);
    const int width = std::min(theme->px(kWidth), parentWidget()->width() - theme->px(16));
    const int height = rows * rowHeight() + theme->lineHeight(TextRole::Body) + theme->px(22);
    const QPoint below =
        m_bell ? m_bell->mapTo(parentWidget(), QPoint(m_bell->width() / 2, m_bell->height())) : QPoint();
    const int left =
        std::clamp(below.x() - width / 2, theme->px(8), parentWidget()->width() - width - theme->px(8));
    setGeometry(left, below.y() + theme->px(4), width, height);
}

bool NoticeList::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible()) {
        qApp->removeEventFilter(this);
        m_tick.stop();
        return QFrame::eventFilter(watched, event);
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    } else if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const bool own = widget && (widget == this || isAncestorOf(widget) || widget == m_bell);
        if (widget && !own) {
            // A click has given the keyboard already, where the widget takes it: there it stays.
            if (const QWidget *focus = QApplication::focusWidget(); focus && !isAncestorOf(focus))
                m_before.clear();
            hide();
        }
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
               && watched == static_cast<QObject *>(window()->windowHandle())) {
        hide();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void NoticeList::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    Paint::roundedBox(&painter, QRectF(rect()), theme->metric(Theme::Metric::PaneRadius),
                      theme->color(ColorToken::S1), theme->color(ColorToken::Field));
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/dna_timeline.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QGuiApplication>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

/// Two clocks of one step that differ by more are both shown.
constexpr qint64 ClockDifferenceMs = 60'000;

struct Measures
{
    explicit Measures(const Theme *theme)
        : time(theme->px(58))
        , disc(theme->px(20))
        , text(time + disc + theme->px(16))
        , pad(theme->px(12))
        , title(theme->lineHeight(TextRole::BodyStrong))
        , code(theme->lineHeight(TextRole::Mono))
        , gap(theme->px(10))
    { }
    int time, disc, text, pad, title, code, gap;
};

class DnaDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of(option.widget);
        const Measures m(theme);
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        const int detail =
            detailHeight(theme, index.data(DnaModel::DetailRole).toString(), width - m.text - 2 * m.pad);
        return {width, m.title + detail + m.code + m.gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of(option.widget);
        const Measures m(theme);
        const QRectF box = QRectF(option.rect).adjusted(m.pad, 0, -m.pad, 0);
        const auto put = [&](const QRectF &logical) { return Paint::visual(option.direction, box, logical); };
        const auto start = Paint::start(option.direction);
        const auto end = Paint::end(option.direction);
        paintLine(painter, option, index, m, put);

        const QRectF time(box.left(), box.top(), m.time - theme->px(8), m.title);
        Paint::text(painter, put(time), theme->font(TextRole::Label), theme->color(ColorToken::T2),
                    index.data(DnaModel::TimeRole).toString(), end);
        const qreal left = box.left() + m.text;
        const qreal width = box.right() - left;
        const QString actor = index.data(DnaModel::ActorRole).toString();
        const qreal actorWidth =
            std::min<qreal>(width / 2, Paint::textWidth(theme->font(TextRole::Label), actor) + 1);
        Paint::text(painter, put(QRectF(left, box.top(), width - actorWidth - theme->px(8), m.title)),
                    theme->font(TextRole::BodyStrong), theme->color(ColorToken::T1), index.data().toString(),
                    start);
        Paint::text(painter, put(QRectF(left + width - actorWidth, box.top(), actorWidth, m.title)),
                    theme->font(TextRole::Label), theme->color(ColorToken::T2), actor, end);
        const QString detail = index.data(DnaModel::DetailRole).toString();
        const int height = detailHeight(theme, detail, int(width));
        const bool refused = index.data(DnaModel::VerdictRole).toInt() == int(VerdictKind::Refused);
        if (height > 0) {
            Paint::paragraph(painter, put(QRectF(left, box.top() + m.title, width, height)),
                             theme->font(TextRole::Body),
                             theme->color(refused ? ColorToken::Red : ColorToken::T2), detail, start);
        }
        Paint::text(painter, put(QRectF(left, box.top() + m.title + height, width, m.code)),
                    theme->font(TextRole::Mono), theme->color(ColorToken::T3),
                    index.data(DnaModel::CodeRole).toString(), start);
    }

private:
    static int detailHeight(const Theme *theme, const QString &detail, int width)
    {
        if (detail.isEmpty())
            return 0;
        return Paint::paragraphHeight(theme->font(TextRole::Body), detail, std::max(width, 40)) + 1;
    }

    template <class Put>
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Measures &m, const Put &put) const
    {
        const Theme *theme = Theme::of(option.widget);
        const qreal left = option.rect.left() + m.pad + m.time;
        const qreal centre = left + m.disc / 2.0;
        const qreal top = option.rect.top();
        const bool last = index.row() == index.model()->rowCount() - 1;
        if (!last)
            painter->fillRect(put(QRectF(std::round(centre), top + m.disc, 1, option.rect.height() - m.disc)),
                              theme->color(ColorToken::Line));
        const auto verdict = VerdictKind(index.data(DnaModel::VerdictRole).toInt());
        const QRectF disc = put(QRectF(left, top, m.disc, m.disc));
        const qreal inset = theme->px(4);
        const QRectF glyph = disc.adjusted(inset, inset, -inset, -inset);
        const QString icon = index.data(DnaModel::IconRole).toString();
        Paint::Save save(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        if (verdict == VerdictKind::Confirmed) {
            Paint::roundedBox(painter, disc, m.disc / 2.0, theme->color(ColorToken::Accent));
            Icons::paint(painter, glyph, icon, theme->color(ColorToken::OnAccent));
        } else {
            const bool refused = verdict == VerdictKind::Refused;
            Paint::roundedBox(painter, disc, m.disc / 2.0,
                              theme->color(refused ? ColorToken::RedS : ColorToken::YelS),
                              theme->color(refused ? ColorToken::Red : ColorToken::Yel));
            Icons::paint(painter, glyph, refused ? u"x-lg"_s : u"cloud-arrow-up"_s,
                         theme->color(refused ? ColorToken::Red : ColorToken::Yel));
        }
        if ((option.state & QStyle::State_HasFocus) && option.widget->hasFocus())
            Paint::roundedBox(painter, QRectF(option.rect).adjusted(4, -2, -4, -theme->px(4)), theme->px(4),
                              QColor(), theme->color(ColorToken::Focus), 2);
    }
};

} // namespace

void DnaModel::setTrail(const QList<TrailEntry> &trail, qint64 nowMs)
{
    beginResetModel();
    m_trail = trail;
    m_nowMs = nowMs;
    endResetModel();
}

int DnaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_trail.size());
}

QString DnaModel::shortCode(const QString &code)
{
    QStringList parts = code.split(u'·');
    if (parts.size() < 3)
        return code;
    parts[0] = u"…"_s + parts[0].section(u'-', -1);
    return parts.join(u" • "_s);
}

QString DnaModel::iconOf(QStringView intent)
{
    static const QHash<QString, QString> icons{{u"ticket.open"_s, u"telephone-inbound"_s},
                                               {u"ticket.accept"_s, u"check-lg"_s},
                                               {u"ticket.dispatch"_s, u"truck-front"_s},
                                               {u"ticket.reassign"_s, u"arrow-left-right"_s},
                                               {u"ticket.check_in"_s, u"geo-alt"_s},
                                               {u"ticket.handle"_s, u"tools"_s},
                                               {u"ticket.verify"_s, u"telephone-outbound"_s},
                                               {u"ticket.close"_s, u"check2-all"_s},
                                               {u"ticket.note"_s, u"chat-left-text"_s},
                                               {u"ticket.pause"_s, u"pause"_s},
                                               {u"ticket.resume"_s, u"play"_s},
                                               {u"ticket.set_tier"_s, u"flag"_s},
                                               {u"ticket.update"_s, u"pencil"_s},
                                               {u"ticket.reopen"_s, u"arrow-counterclockwise"_s},
                                               {u"attachment.add"_s, u"paperclip"_s},
                                               {u"attachment.remove"_s, u"x-lg"_s}};
    return icons.value(intent.toString(), u"dot"_s);
}

QVariant DnaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrailEntry &entry = m_trail[index.row()];
    QString detail = entry.detail;
    const auto addLine = [&](const QString &line) {
        detail += detail.isEmpty() ? line : QString(u'\n' + line);
    };
    if (entry.verdict == VerdictKind::Refused)
        addLine(tr("服务器没有接受：%1").arg(entry.reason));
    else if (entry.verdict == VerdictKind::Waiting)
        addLine(tr("待服务器确认"));
    if (entry.deviceAtMs > 0 && std::abs(entry.deviceAtMs - entry.atMs) > ClockDifferenceMs)
        addLine(tr("设备时钟 %1").arg(Times::recent(entry.deviceAtMs, m_nowMs)));
    switch (role) {
    case Qt::DisplayRole: return entry.title;
    case TimeRole:
        return Times::local(entry.atMs).date() == Times::local(m_nowMs).date() ? Times::minute(entry.atMs)
                                                                               : Times::day(entry.atMs);
    case Qt::ToolTipRole: return QString(Times::recent(entry.atMs, m_nowMs) + u'\n' + entry.code);
    case DetailRole: {
        // Each line in the direction of its own words: Chinese keeps its full stops in a mirrored window.
        QStringList lines = detail.split(u'\n');
        if (QGuiApplication::isRightToLeft()) {
            for (QString &line : lines)
                line = line.isEmpty() ? line : QString(u'\u2068' + line + u'\u2069'); // nothing stays nothing
        }
        return lines.join(u'\n');
    }
    case ActorRole: return entry.actor.value;
    case CodeRole: return Format::isolate(shortCode(entry.code));
    case IconRole: return iconOf(entry.intent);
    case VerdictRole: return int(entry.verdict);
    case Qt::AccessibleTextRole:
        return QStringList{Times::recent(entry.atMs, m_nowMs), entry.title, detail, entry.actor.value,
                           shortCode(entry.code)}
            .join(u' ');
    default: return {};
    }
}

DnaTimeline::DnaTimeline(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"ticket_trail_list"_s);
    setAccessibleName(tr("工单经过"));
    setItemDelegate(new DnaDelegate(this));
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
}

void DnaTimeline::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // words wrap anew
}

} // namespace Warmline

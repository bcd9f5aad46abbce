// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/crew_box.h"

#include "app/services/tickets/ticket_views.h"
#include "ui/common/dialling.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"

#include <QListView>
#include <QMouseEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

/// Straight-line distance on the globe in metres.
double metres(const QPointF &a, const QPointF &b)
{
    constexpr double Radius = 6'371'000.0;
    constexpr double Degree = std::numbers::pi / 180.0;
    const double x = (b.x() - a.x()) * Degree * std::cos((a.y() + b.y()) / 2 * Degree);
    const double y = (b.y() - a.y()) * Degree;
    return Radius * std::hypot(x, y);
}

class CrewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text.clear();
        item.state.setFlag(QStyle::State_HasFocus, false);
        const QStyle *style = item.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const Theme *theme = Theme::of(item.widget);
        const QRectF box = QRectF(option.rect).adjusted(theme->px(10), 0, -theme->px(12), 0);
        const auto put = [&](qreal left, qreal width) {
            return Paint::visual(option.direction, box, QRectF(left, box.top(), width, box.height()));
        };
        QStyleOptionButton radio;
        radio.state = QStyle::State_Enabled
                    | (item.state & QStyle::State_Selected ? QStyle::State_On : QStyle::State_Off);
        const qreal side = theme->px(16);
        QRectF disc = put(box.left(), side);
        disc.setTop(std::round(disc.center().y() - side / 2));
        disc.setHeight(side);
        radio.rect = disc.toRect();
        radio.palette = item.palette;
        style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter, item.widget);

        const QString distance = index.data(CrewListModel::DistanceRole).toString();
        const qreal distanceWidth = distance.isEmpty() ? 0 : theme->px(64);
        const qreal nameLeft = box.left() + theme->px(26);
        const qreal end = box.right() - distanceWidth;
        const qreal nameWidth = std::min<qreal>(theme->px(150), (end - nameLeft) * 0.55);
        Paint::text(painter, put(nameLeft, nameWidth - theme->px(6)), theme->font(TextRole::BodyStrong),
                    theme->color(ColorToken::T1), index.data().toString(), Paint::start(option.direction));
        Paint::text(painter, put(nameLeft + nameWidth, end - nameLeft - nameWidth - theme->px(6)),
                    theme->font(TextRole::Body), theme->color(ColorToken::T2),
                    index.data(CrewListModel::DetailRole).toString(), Paint::start(option.direction));
        Paint::text(painter, put(end, distanceWidth), theme->font(TextRole::Body),
                    theme->color(ColorToken::T1), distance, Paint::end(option.direction));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, Theme::of()->metric(Theme::Metric::Row)};
    }
};

/// A chosen crew pressed again is given back: dispatching is a decision of its own.
class CrewView : public QListView
{
public:
    using QListView::QListView;

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override
    {
        const bool press =
            event && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress);
        const bool space = event && event->type() == QEvent::KeyPress
                        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (press && (event->type() == QEvent::MouseButtonPress || space)
            && selectionModel()->isSelected(index))
            return QItemSelectionModel::Deselect;
        return QListView::selectionCommand(index, event);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        // Arriving by Tab must not choose anybody.
        const bool none = !selectionModel() || selectionModel()->selectedIndexes().isEmpty();
        QListView::focusInEvent(event);
        if (none && selectionModel())
            selectionModel()->clearSelection();
    }
};

} // namespace

void CrewListModel::setCrews(const QList<Crew> &crews, const Need &need)
{
    QList<Row> rows;
    for (const Crew &crew : crews) {
        if (!need.branch.isEmpty() && !crew.branch.isEmpty() && crew.branch != need.branch)
            continue;
        Row row{crew, {}};
        if (!need.position.isNull() && !crew.position.isNull() && crew.positionAtMs > 0)
            row.distance_m = metres(need.position, crew.position);
        rows.append(row);
    }
    const QString trade = tradeName(need.trade);
    const auto suits = [&](const Row &row) { return row.crew.trades.contains(trade); };
    const bool wanted = need.trade != Trade::Unknown;
    const bool some = std::ranges::any_of(rows, suits);
    if (wanted && some)
        rows.removeIf([&](const Row &row) { return !suits(row); });
    std::ranges::stable_sort(rows, [](const Row &a, const Row &b) {
        if (a.distance_m && b.distance_m)
            return *a.distance_m < *b.distance_m;
        return a.distance_m.has_value() && !b.distance_m;
    });
    if (rows == m_rows && m_tradeMatches == (!wanted || some))
        return;
    beginResetModel();
    m_rows = rows;
    m_tradeMatches = !wanted || some;
    endResetModel();
}

int CrewListModel::rowOf(const CrewId &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].crew.id == id)
            return row;
    }
    return -1;
}

CrewId CrewListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].crew.id : CrewId();
}

QString CrewListModel::phoneAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].crew.phone : QString();
}

int CrewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CrewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const Crew &crew = row.crew;
    QStringList trades;
    for (const QString &name : crew.trades) {
        if (const auto trade = tradeFromName(name))
            trades.append(TicketViews::tradeTitle(*trade));
    }
    const QString detail = QStringList{trades.join(tr("、", "between listed things")),
                                       crew.certificates.join(tr("、", "between listed things"))}
                               .join(trades.isEmpty() || crew.certificates.isEmpty() ? QString() : u" · "_s);
    const QString distance = !row.distance_m ? QString()
                           : *row.distance_m < 1000
                               ? Format::quantity(std::round(*row.distance_m / 10) * 10, u"m"_s)
                               : Format::quantity(*row.distance_m / 1000, u"km"_s, 1);
    const QString name = crew.leader.isEmpty() ? crew.name : QString(crew.name + u" · "_s + crew.leader);
    switch (role) {
    case Qt::DisplayRole: return name;
    case DetailRole: return detail;
    case DistanceRole: return distance;
    case IdRole: return crew.id.value;
    case Qt::AccessibleTextRole: return QString(name + u' ' + detail + u' ' + distance);
    default: return {};
    }
}

CrewBox::CrewBox(QWidget *parent)
    : QFrame(parent)
    , m_model(new CrewListModel(this))
    , m_view(new CrewView(this))
    , m_note(new ElidedLabel(this))
    , m_head(new QWidget(this))
    , m_empty(new StateView(this))
{
    setObjectName(u"inner"_s); // the style of a box within a pane
    m_view->setObjectName(u"ticket_crew_list"_s);
    m_view->setAccessibleName(tr("派发班组"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CrewDelegate(m_view));
    m_view->setProperty("rowLines", true);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    new DialRows(m_view, [this](const QModelIndex &index) {
        const QString phone = m_model->phoneAt(index.row());
        return DialTarget{.account = {},
                          .second = false,
                          .number = phone,
                          .shown = phone.isEmpty() ? QString() : Format::maskedPhone(phone)};
    });
    const Theme *theme = Theme::of(this);
    auto *title = new ElidedLabel(tr("派发班组"), m_head);
    setTextRole(title, TextRole::BodyStrong);
    setTextRole(m_note, TextRole::Label, ColorToken::T2);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(theme->px(10), 0, theme->px(10), 0);
    head->setSpacing(theme->px(10));
    head->addWidget(title);
    head->addWidget(m_note);
    head->addStretch(1);
    m_head->setFixedHeight(theme->px(30));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    layout->addWidget(line);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_empty->showLoading(tr("正在取班组"));
    m_view->hide();
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_filling)
            return;
        m_demanded = false;
        retitle();
        emit crewChanged();
    });
    retitle();
}

void CrewBox::setCrews(const QList<Crew> &crews, const CrewListModel::Need &need)
{
    if (!crews.isEmpty())
        setLoaded();
    const CrewId chosen = crew();
    m_filling = true;
    m_model->setCrews(crews, need);
    m_filling = false;
    m_view->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (crew() != chosen)
        setCrew(chosen);
    retitle();
    updateGeometry();
}

void CrewBox::setLoaded()
{
    if (m_empty->state() == StateView::State::Loading)
        m_empty->showEmpty(tr("本辖区没有登记班组"), u"people"_s);
}

CrewId CrewBox::crew() const
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? CrewId() : m_model->idAt(chosen.constFirst().row());
}

void CrewBox::setCrew(const CrewId &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        m_view->clearSelection();
    else
        m_view->setCurrentIndex(m_model->index(row));
}

void CrewBox::demand()
{
    m_demanded = true;
    retitle();
    m_view->setFocus(Qt::OtherFocusReason);
}

void CrewBox::retitle()
{
    if (m_demanded)
        m_note->setText(tr("请选一个班组"));
    else
        m_note->setText(m_model->tradeMatches() ? tr("按责任专业与辖区列出 · 由座席确认")
                                                : tr("辖区没有这个专业的班组，列出全部"));
    setTextRole(m_note, TextRole::Label, m_demanded ? ColorToken::Red : ColorToken::T2);
}

QSize CrewBox::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int rows = std::clamp(m_model->rowCount(), 3, 5);
    return {theme->px(400), theme->px(33) + rows * theme->metric(Theme::Metric::Row)};
}

QSize CrewBox::minimumSizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {theme->px(240), theme->px(33) + 2 * theme->metric(Theme::Metric::Row)};
}

} // namespace Warmline

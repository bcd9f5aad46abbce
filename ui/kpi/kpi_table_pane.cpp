// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpi_table_pane.h"

#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/kpi/kpi_words.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// The mark of a status before its word.
class StatusDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(Theme::of()->px(24), 0);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of();
        QStyleOptionViewItem bare = option;
        initStyleOption(&bare, index);
        const QString text = std::exchange(bare.text, {});
        (option.widget ? option.widget->style() : QApplication::style())
            ->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
        const auto status = KpiStatus(index.data(KpiTableModel::StatusRole).toInt());
        const QRectF frame(option.rect);
        const qreal side = theme->px(13);
        KpiWords::paintStatus(
            painter,
            Paint::visual(option.direction, frame,
                          {frame.left() + theme->px(8), frame.center().y() - side / 2, side, side}),
            status);
        const QRectF rest(frame.left() + side + theme->px(14), frame.top(),
                          frame.width() - side - theme->px(16), frame.height());
        const bool quiet = KpiWords::statusInk(status) == ColorToken::T3;
        const ColorToken ink =
            quiet && (option.state & QStyle::State_Selected) ? ColorToken::T2 : KpiWords::statusInk(status);
        Paint::text(painter, Paint::visual(option.direction, frame, rest), theme->font(TextRole::Table),
                    theme->color(ink), text, Paint::start(option.direction));
    }
};

} // namespace

void KpiTableModel::setReport(const KpiReport &report)
{
    const bool same = report.figures.size() == m_report.figures.size();
    if (!same)
        beginResetModel();
    m_report = report;
    if (!same)
        endResetModel();
    else if (!m_report.figures.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void KpiTableModel::setShort(bool on)
{
    if (on == m_short)
        return;
    m_short = on;
    if (rowCount() > 0)
        emit dataChanged(index(0, Title), index(rowCount() - 1, Title));
}

QString KpiTableModel::text(const KpiFigure &figure, int row, int column) const
{
    switch (column) {
    case Number: return Format::number(row + 1);
    case Title:
        return m_short ? Kpi::definition(figure.value.id).shortTitle : Kpi::definition(figure.value.id).title;
    case Value: return KpiWords::value(figure.value.id, figure.value.value);
    case Target: return KpiWords::target(figure.value.id, figure.value.target);
    case Team:
        return figure.team
                 ? Format::isolate(Format::number(*figure.team, Kpi::definition(figure.value.id).decimals))
                 : QString();
    case Count:
        return figure.value.n > 0 ? Format::isolate(Format::number(double(figure.value.n))) : QString();
    case Status: return KpiWords::statusTitle(figure.value.status);
    default: return {};
    }
}

QVariant KpiTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_report.figures.size())
        return {};
    const KpiFigure &figure = m_report.figures[index.row()];
    const Theme *theme = Theme::of();
    const bool number = index.column() == Value || index.column() == Target || index.column() == Team
                     || index.column() == Count;
    switch (role) {
    case Qt::DisplayRole: return text(figure, index.row(), index.column());
    case Qt::ToolTipRole: return Kpi::definition(figure.value.id).formula;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: return theme->font(index.column() == Value ? TextRole::TableStrong : TextRole::Table);
    case Qt::ForegroundRole:
        return theme->color(index.column() == Title || index.column() == Value ? ColorToken::T1
                                                                               : ColorToken::T2);
    case StatusRole: return int(figure.value.status);
    default: return {};
    }
}

QVariant KpiTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section >= Value && section <= Count ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {
        u"#"_s, tr("指标"), KpiWords::scopeTitle(m_report.scope), tr("目标"), tr("班组"), u"n"_s, tr("状态")};
    return titles[section];
}

KpiTablePane::KpiTablePane(KpiService &kpi, QWidget *parent)
    : Pane(tr("指标清单"), u"list-ol"_s, parent)
    , m_model(new KpiTableModel(this))
    , m_table(new QTableView(this))
    , m_foot(new QWidget(this))
    , m_formula(new QLabel(m_foot))
    , m_records(new KeyButton({}, KeyButton::Kind::Quiet, m_foot))
{
    setObjectName(u"kpi_table_pane"_s);
    setPadded(false);
    m_table->setObjectName(u"kpi_table"_s);
    m_table->setAccessibleName(tr("指标清单"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpRows(*m_table);
    m_table->horizontalHeader()->setMinimumSectionSize(20);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(KpiTableModel::Title, QHeaderView::Stretch);
    m_table->setItemDelegateForColumn(KpiTableModel::Status, new StatusDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildFoot();
    contentLayout()->setSpacing(0);
    contentLayout()->addWidget(m_table, 1);
    contentLayout()->addWidget(m_foot);
    stateView()->showLoading(tr("算指标"));
    showState();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KpiTablePane::showFormula);
    connect(m_table, &QTableView::activated, this, &KpiTablePane::activate);
    connect(m_records, &KeyButton::clicked, this, [this] { activate(m_table->currentIndex()); });
    connect(&kpi, &KpiService::reportReady, this, &KpiTablePane::onReport);
    connect(&kpi, &KpiService::failed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("算不出指标"), error.message());
        showState();
    });
    connect(stateView(), &StateView::retryRequested, &kpi, &KpiService::refresh);
    connect(Theme::of(this), &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section == KpiTableModel::Title)
            fitTitles();
    });
    if (kpi.report().asOfMs > 0)
        onReport(kpi.report());
}

void KpiTablePane::buildFoot()
{
    m_formula->setObjectName(u"kpi_formula"_s);
    m_formula->setWordWrap(true);
    m_formula->setTextFormat(Qt::PlainText);
    setTextRole(m_formula, TextRole::Note, ColorToken::T3);
    m_records->setObjectName(u"kpi_records"_s);
    m_records->setSizeClass(KeyButton::Size::Small);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(12, 6, 6, 8);
    foot->addWidget(m_formula, 1);
    foot->addWidget(m_records);
}

void KpiTablePane::activate(const QModelIndex &row)
{
    if (row.isValid() && m_model->countAt(row.row()) > 0)
        emit indicatorActivated(m_model->idAt(row.row()));
}

void KpiTablePane::onReport(const KpiReport &report)
{
    m_model->setReport(report);
    setTitle(tr("%1 项指标").arg(Format::isolate(Format::number(double(report.figures.size())))));
    setSideHint(tr("点一行看公式和记录"));
    showFormula();
    showContent();
    fitTitles();
}

void KpiTablePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_table->setColumnHidden(KpiTableModel::Number, width() < Theme::of(this)->px(520));
}

/// The long names where all of them fit, else the short ones: never a cut one.
void KpiTablePane::fitTitles()
{
    const QFont font = Theme::of(this)->font(TextRole::Table);
    int widest = 0;
    for (const KpiDefinition &definition : Kpi::definitions())
        widest = std::max(widest, Paint::textWidth(font, definition.title));
    m_model->setShort(widest + Theme::of(this)->px(18) > m_table->columnWidth(KpiTableModel::Title));
}

void KpiTablePane::showFormula()
{
    const QModelIndex current = m_table->currentIndex();
    m_foot->setVisible(current.isValid());
    if (!current.isValid())
        return;
    m_formula->setText(Kpi::definition(m_model->idAt(current.row())).formula);
    const qint64 n = m_model->countAt(current.row());
    m_records->setText(tr("%1 条记录…").arg(Format::isolate(Format::number(double(n)))));
    m_records->setVisible(n > 0);
}

} // namespace Warmline

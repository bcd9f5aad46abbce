// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpi_rows_dialog.h"

#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/kpi/kpi_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

void KpiRowsModel::setRows(KpiId id, const QList<KpiRow> &rows, qint64 nowMs)
{
    beginResetModel();
    m_id = id;
    m_rows = rows;
    m_now = nowMs;
    const bool lowerIsBetter = Kpi::definition(id).lowerIsBetter;
    std::ranges::stable_sort(m_rows, [lowerIsBetter](const KpiRow &one, const KpiRow &other) {
        if (one.value != other.value)
            return lowerIsBetter ? one.value > other.value : one.value < other.value;
        return one.atMs > other.atMs;
    });
    endResetModel();
}

QString KpiRowsModel::text(const KpiRow &row, int column) const
{
    switch (column) {
    case When: return Times::recent(row.atMs, m_now);
    case What:
        if (row.kind == EntityKind::Agent)
            return tr("一天的座席状态");
        return row.kind == EntityKind::Call ? tr("来电") : Format::isolate(row.label);
    case Seat: return row.agent.isEmpty() ? u"—"_s : Format::isolate(row.agent.value);
    case Value:
        if (row.kind == EntityKind::Agent) // a share of its own
            return KpiWords::value(m_id, row.value * 100);
        // What makes a share is counted or not.
        if (Kpi::definition(m_id).unit == u"%"_s)
            return row.value > 0 ? tr("计入") : tr("未计入");
        return KpiWords::value(m_id, row.value);
    default: return {};
    }
}

QVariant KpiRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const bool number = index.column() == Value;
    switch (role) {
    case Qt::DisplayRole: return text(m_rows[index.row()], index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: return Theme::of()->font(number ? TextRole::TableStrong : TextRole::Table);
    default: return {};
    }
}

QVariant KpiRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(section == Value ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("时间"), tr("记录"), tr("座席"), Kpi::definition(m_id).shortTitle};
    return titles[section];
}

KpiRowsDialog::KpiRowsDialog(KpiService &kpi, QWidget *parent)
    : QDialog(parent)
    , m_kpi(kpi)
    , m_model(new KpiRowsModel(this))
    , m_head(new QLabel)
    , m_table(new QTableView)
    , m_said(new QLabel)
    , m_copy(new KeyButton(tr("复制为表格"), KeyButton::Kind::Quiet))
{
    setObjectName(u"kpi_rows"_s);
    setWindowTitle(tr("指标的记录"));
    m_head->setObjectName(u"kpi_rows_head"_s);
    m_table->setObjectName(u"kpi_rows_table"_s);
    m_said->setObjectName(u"kpi_rows_said"_s);
    m_copy->setObjectName(u"kpi_rows_copy"_s);
    setTextRole(m_head, TextRole::Title);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);
    m_said->setWordWrap(true);
    m_table->setAccessibleName(tr("指标的记录"));
    m_table->setModel(m_model);
    setUpRows(*m_table);
    // Not by the contents: of a month of a whole city that would be tens of thousands.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *last = new QHBoxLayout;
    last->addWidget(m_said, 1);
    last->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_table, 1);
    layout->addLayout(last);
    resize(Theme::of(this)->px(640), Theme::of(this)->px(560));
    connect(m_copy, &KeyButton::clicked, this, &KpiRowsDialog::copy);
    connect(&m_kpi, &KpiService::rowsReady, this, &KpiRowsDialog::onRows);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const KpiRow &row = m_model->at(index.row());
        if (row.kind == EntityKind::Ticket && !row.label.isEmpty())
            emit ticketActivated(row.label);
    });
}

void KpiRowsDialog::setPeopleShown(bool shown)
{
    m_table->setColumnHidden(KpiRowsModel::Seat, !shown);
}

void KpiRowsDialog::showFigure(KpiId id)
{
    m_id = id;
    m_kpi.loadRows(id);
}

void KpiRowsDialog::onRows(KpiId id, const QList<KpiRow> &rows)
{
    if (id != m_id)
        return;
    const KpiReport &report = m_kpi.report();
    m_model->setRows(id, rows, report.asOfMs);
    m_head->setText(tr("%1 · %2 · %3 · %4 条")
                        .arg(Kpi::definition(id).title, KpiWords::scopeTitle(report.scope),
                             KpiWords::periodTitle(report.period),
                             Format::isolate(Format::number(double(rows.size())))));
    QStringList said{Kpi::definition(id).formula,
                     tr("截至 %1").arg(Format::isolate(Times::dayMinute(report.asOfMs)))};
    if (std::ranges::any_of(rows, [](const KpiRow &row) { return row.kind == EntityKind::Ticket; }))
        said.append(tr("双击打开工单"));
    m_said->setText(said.join(u" · "_s));
    m_copy->setEnabled(!rows.isEmpty());
    m_table->scrollToTop();
}

void KpiRowsDialog::copy() const
{
    QStringList lines;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < KpiRowsModel::ColumnCount; ++column) {
            if (m_table->isColumnHidden(column))
                continue;
            cells.append(row < 0 ? m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                 : m_model->index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    QString text = lines.join(u'\n');
    text.remove(QChar(0x2066)).remove(QChar(0x2067)).remove(QChar(0x2068)).remove(QChar(0x2069));
    QGuiApplication::clipboard()->setText(text);
}

} // namespace Warmline

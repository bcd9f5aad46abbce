// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_table.h"

#include "app/domain/own_source.h"
#include "ui/common/format.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/stations/station_words.h"

#include <QHeaderView>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

void StationTableModel::setValues(const QList<LiveValue> &live, const QList<Series> &series, qint64 nowMs)
{
    QList<Row> rows;
    for (const LiveValue &value : live) {
        Row row{value, {}, {}, {}};
        const auto found = std::ranges::find(series, value.key, &Series::key);
        double sum = 0;
        int count = 0;
        for (const Sample &sample : found == series.end() ? QList<Sample>() : found->samples) {
            if (sample.quality >= Quality::Bad || !std::isfinite(sample.value))
                continue;
            row.low = std::min(row.low.value_or(sample.value), sample.value);
            row.high = std::max(row.high.value_or(sample.value), sample.value);
            sum += sample.value;
            ++count;
        }
        if (count > 0)
            row.mean = sum / count;
        rows.append(row);
    }
    m_now = nowMs;
    const bool same = std::ranges::equal(
        rows, m_rows, {}, [](const Row &row) { return row.live.key; },
        [](const Row &row) { return row.live.key; });
    if (same) { // what is chosen stays chosen, and the list where it was scrolled to
        m_rows = rows;
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int StationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString StationTableModel::text(const Row &row, int column) const
{
    const SeriesQuantity quantity = row.live.key.quantity;
    const auto number = [&](std::optional<double> value) {
        return Format::quantity(value, {}, StationWords::decimals(quantity)).trimmed();
    };
    const Quality quality = row.live.sample.quality;
    switch (column) {
    case Quantity:
        return row.live.key.part.isEmpty()
                 ? StationWords::fullTitle(quantity)
                 : tr("%1 %2").arg(StationWords::fullTitle(quantity), Format::isolate(row.live.key.part));
    case Now:
        return quality == Quality::Missing   ? u"—"_s
             : quality == Quality::Bad       ? tr("%1 坏值").arg(number(row.live.sample.value))
             : quality == Quality::Uncertain ? tr("%1 过期").arg(number(row.live.sample.value))
                                             : number(row.live.sample.value);
    case Unit: return Format::isolate(quantityUnit(quantity));
    case Low: return number(row.low);
    case Mean: return number(row.mean);
    case High: return number(row.high);
    case Age: return Format::isolate(Format::shortAge(m_now - row.live.sample.atMs));
    case Source: return StationWords::sourceWords(row.live);
    default: return {};
    }
}

QVariant StationTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(index.column() == Quantity || index.column() == Unit || index.column() == Source
                              ? Qt::AlignLeading
                              : Qt::AlignTrailing)
            | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == Now && row.live.sample.quality != Quality::Good)
        return Theme::of()->color(row.live.sample.quality == Quality::Uncertain ? ColorToken::Yel
                                                                                : ColorToken::Red);
    return {};
}

QVariant StationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Quantity: return tr("量");
    case Now: return tr("现在");
    case Unit: return tr("单位");
    case Low: return tr("最低");
    case Mean: return tr("平均");
    case High: return tr("最高");
    case Age: return tr("数据龄");
    case Source: return tr("来源");
    default: return {};
    }
}

bool StationTableModel::hasOwn() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return OwnSource::isOwn(row.live); });
}

QString StationTableModel::csv() const
{
    const auto plain = [](std::optional<double> value) {
        return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
    };
    QStringList lines{u"quantity,part,unit,now,time,low,mean,high"_s};
    for (const Row &row : m_rows) {
        const Sample &now = row.live.sample;
        const bool usable = now.quality < Quality::Bad;
        lines.append(
            QStringList{quantityName(row.live.key.quantity), row.live.key.part,
                        quantityUnit(row.live.key.quantity), usable ? plain(now.value) : QString(),
                        QDateTime::fromMSecsSinceEpoch(now.atMs, QTimeZone::UTC).toString(Qt::ISODate),
                        plain(row.low), plain(row.mean), plain(row.high)}
                .join(u','));
    }
    return lines.join(u'\n') + u'\n';
}

StationTable::StationTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new StationTableModel(this))
{
    setObjectName(u"station_table"_s);
    setAccessibleName(tr("本站所有的量"));
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setUpRows(*this, Theme::Metric::TreeRow);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(StationTableModel::Quantity, QHeaderView::Stretch);
    const auto showSource = [this] { setColumnHidden(StationTableModel::Source, !m_model->hasOwn()); };
    connect(m_model, &QAbstractItemModel::modelReset, this, showSource);
    connect(m_model, &QAbstractItemModel::dataChanged, this, showSource);
    showSource();
}

} // namespace Warmline

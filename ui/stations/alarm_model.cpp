// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/alarm_model.h"

#include "app/services/stations/alarm_words.h"
#include "ui/common/format.h"
#include "ui/common/times.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// How long an alarm has stood, for a narrow column: from an hour on the minutes are left to the tool tip.
QString roughly(qint64 ms)
{
    constexpr qint64 hour = 3'600'000;
    return Format::shortAge(ms < hour ? ms : ms - ms % hour);
}

} // namespace

TierLook AlarmModel::lookOf(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::PumpStopped:
    case AlarmKind::MakeUpRising: return TierLook::Red;
    case AlarmKind::TemperatureCloud:
    case AlarmKind::OutdoorFall:
    case AlarmKind::SupplyBelowSet: return TierLook::Yellow;
    case AlarmKind::DataLost: break;
    }
    return TierLook::Blue;
}

void AlarmModel::setRows(const QList<AlarmRow> &rows, qint64 nowMs)
{
    beginResetModel();
    m_rows = rows;
    m_now = nowMs;
    endResetModel();
}

void AlarmModel::setNow(qint64 nowMs)
{
    m_now = nowMs;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Since), index(int(m_rows.size()) - 1, Who));
}

int AlarmModel::indexOf(const QString &id) const
{
    const auto it = std::ranges::find_if(m_rows, [&id](const AlarmRow &row) { return row.record.id == id; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

QString AlarmModel::text(const AlarmRow &row, int column) const
{
    const AlarmRecord &record = row.record;
    switch (column) {
    case What:
        // The place first: where both are not seen whole, half of the kind tells more than none of the place.
        return row.place.isEmpty() ? alarmTitle(record.kind)
                                   : tr("%1 · %2").arg(Format::isolate(row.place), alarmTitle(record.kind));
    case Evidence: return Format::isolateFigures(AlarmWords::evidence(record));
    case Since:
        return record.stands() ? roughly(std::max<qint64>(0, m_now - record.sinceMs))
                               : Times::recent(record.clearedMs, m_now);
    case Who: return record.waiting ? tr("%1 · 待同步").arg(whoOf(record)) : whoOf(record);
    default: return {};
    }
}

QString AlarmModel::whoOf(const AlarmRecord &record) const
{
    if (record.isShelved(m_now))
        return tr("搁置到 %1").arg(Format::isolate(Times::minute(record.shelvedUntilMs)));
    if (record.takenMs != 0)
        return Format::isolate(record.takenBy.value);
    return record.stands() ? tr("无人") : tr("已消失");
}

QVariant AlarmModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const AlarmRow &row = m_rows[index.row()];
    switch (role) {
    case TierRole: return int(lookOf(row.record.kind));
    case OpenRole: return row.record.isOpen() && !row.record.isShelved(m_now);
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: {
        QString tip = text(row, What) + u'\n' + text(row, Evidence);
        if (row.record.stands())
            tip += u'\n' + Format::span(std::max<qint64>(0, m_now - row.record.sinceMs));
        return tip;
    }
    case Qt::AccessibleTextRole:
        return index.column() == What ? QString(tierWord(lookOf(row.record.kind)) + u'，' + text(row, What))
                                      : text(row, index.column());
    default: return {};
    }
}

QVariant AlarmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("告警");
    case Evidence: return tr("依据");
    case Since: return tr("持续");
    case Who: return tr("接手");
    default: return {};
    }
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tag_units.h"
#include "app/exchange/import_fields.h"
#include "app/exchange/importer.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Which plant point means what. A series has one tag: two would mix their values under one name. A point
/// that nobody needs, or that is gone, is of quantity "unused".
class TagImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        const auto tags = queries.tags();
        if (!tags)
            return std::unexpected(tags.error());
        m_before.clear();
        for (const TagMapping &tag : *tags)
            m_before.insert(keyOf(tag.source, tag.tag), tag);
        const auto stations = queries.stations();
        if (!stations)
            return std::unexpected(stations.error());
        m_owners.clear();
        m_stations.clear();
        for (const Station &station : *stations) {
            m_owners.insert(station.id.value);
            m_stations.append(station.id.value);
        }
        m_taken.clear();
        return {};
    }
    Result<void> takeRow(Queries &queries, TableRow &row) override
    {
        const QString key = keyOf(row.required("source"_L1), row.required("tag"_L1));
        TagMapping after = m_before.value(key);
        readInto(queries, row, after);
        if (!row.isRejected() && isFirst(row, key))
            m_taken.append({key, row.line(), branchOf(row, {}), after});
        return {};
    }
    /// What the rows mean for each other is known when all are read: two may change places, and one that is
    /// left out leaves what was there before.
    void complete() override
    {
        QHash<SeriesKey, Giver> givers;
        while (!leaveDoubled(givers)) { }
        for (const Taken &taken : std::as_const(m_taken)) {
            const auto before = m_before.constFind(taken.key);
            count(taken.branch, before == m_before.cend() ? nullptr : &*before, taken.after);
        }
        QSet<QString> measured;
        for (const auto &[series, giver] : std::as_const(givers).asKeyValueRange())
            measured.insert(series.owner);
        m_stations.removeIf([&measured](const QString &station) { return measured.contains(station); });
        if (!m_stations.isEmpty())
            summary.notes.append(
                Tr::tr("%1 个换热站没有任何点位：%2").arg(m_stations.size()).arg(firstFew(m_stations)));
    }

private:
    struct Taken
    {
        QString key;
        qint64 line = 0;
        BranchId branch;
        TagMapping after;
    };
    struct Giver
    {
        QString key;
        qint64 line = 0; ///< 0: stands in the table already
    };

    static QString keyOf(const QString &source, const QString &tag) { return source + u'/' + tag; }
    static bool isUnused(const QString &word)
    {
        static const QStringList words{u"unused"_s, u"不用"_s, u"停用"_s};
        return words.contains(word.trimmed(), Qt::CaseInsensitive);
    }
    static QString firstFew(const QStringList &names)
    {
        constexpr qsizetype most = 5;
        return names.first(std::min(most, names.size())).join(u'、')
             + (names.size() > most ? u"…"_s : QString());
    }
    void readInto(Queries &queries, TableRow &row, TagMapping &m)
    {
        m.source = row.text("source"_L1);
        m.tag = row.text("tag"_L1);
        m.series.owner = row.text("owner"_L1);
        const QString quantity = row.required("quantity"_L1);
        if (quantity.isEmpty())
            return;
        if (isUnused(quantity)) {
            m.series = {};
            m.scale = m.offset = m.low = m.high = 0;
            return;
        }
        if (!m.isUsed()) // used again: begin anew
            m.scale = 1;
        row.readName<SeriesQuantity>("quantity"_L1, m.series.quantity, ImportWords::quantity);
        row.read("part"_L1, m.series.part, 40);
        const QString unit = row.text("unit"_L1);
        if (!unit.isEmpty()) { // the numbers beside it are what leads to that unit: begin anew
            m.scale = 1;
            m.offset = 0;
        }
        row.readNumber("scale"_L1, m.scale, -1e6, 1e6, 9);
        row.readNumber("offset"_L1, m.offset, -1e6, 1e6, 9);
        row.readNumber("low"_L1, m.low, -1e9, 1e9, 6);
        row.readNumber("high"_L1, m.high, -1e9, 1e9, 6);
        if (m.scale == 0)
            row.reject(Tr::tr("系数不能是 0"));
        convert(row, m, unit);
        if (m.low > m.high)
            row.reject(Tr::tr("下限大于上限"));
        checkOwner(queries, row, m.series.owner);
    }
    /// Rejects rows whose series another tag gives. False when it rejected one: what stood in the table for
    /// that tag stays, and counts again. \a givers: who gives which series then.
    bool leaveDoubled(QHash<SeriesKey, Giver> &givers)
    {
        QSet<QString> inFile;
        for (const Taken &taken : std::as_const(m_taken))
            inFile.insert(taken.key);
        givers.clear();
        for (const auto &[key, tag] : std::as_const(m_before).asKeyValueRange()) {
            if (tag.isUsed() && !inFile.contains(key))
                givers.insert(tag.series, {key, 0});
        }
        QList<Taken> left;
        for (const Taken &taken : std::as_const(m_taken)) {
            const auto other = givers.constFind(taken.after.series);
            if (taken.after.isUsed() && other != givers.cend()) {
                summary.rejected.append({taken.line, whyDoubled(*other, taken)});
                continue;
            }
            if (taken.after.isUsed())
                givers.insert(taken.after.series, {taken.key, taken.line});
            left.append(taken);
        }
        const bool isWhole = left.size() == m_taken.size();
        m_taken = std::move(left);
        return isWhole;
    }
    static QString whyDoubled(const Giver &other, const Taken &taken)
    {
        if (other.line > 0)
            return Tr::tr("“%1”和“%2”是同一个测量量：第 %3 行和第 %4 行")
                .arg(other.key, taken.key)
                .arg(other.line)
                .arg(taken.line);
        return Tr::tr(
                   "“%1”和“%2”是同一个测量量：前一个已经在对照表里；它若不再用，请在文件里把它的量写成“不用”")
            .arg(other.key, taken.key);
    }
    /// From the unit that the column names to the one in which the quantity is kept.
    static void convert(TableRow &row, TagMapping &m, const QString &unit)
    {
        if (unit.isEmpty())
            return;
        const auto to = TagUnits::toKept(m.series.quantity, unit);
        if (!to) {
            row.reject(Tr::tr("“%1”不是这个量的单位；可以是 %2")
                           .arg(unit, TagUnits::known(m.series.quantity).join(u' ')));
            return;
        }
        m.scale *= to->factor;
        m.offset = m.offset * to->factor + to->shift;
    }
    /// A station, a household, a building, or nothing for the weather.
    void checkOwner(Queries &queries, TableRow &row, const QString &owner)
    {
        if (owner.isEmpty() || m_owners.contains(owner))
            return;
        const auto household = queries.household(AccountNo(owner));
        const auto buildings = queries.householdsOfBuilding(BuildingId(owner));
        if ((household && *household) || (buildings && !buildings->isEmpty()))
            m_owners.insert(owner);
        else
            row.reject(Tr::tr("“%1”不是换热站、楼栋或户号；请先导入它").arg(owner));
    }

    QHash<QString, TagMapping> m_before;
    QSet<QString> m_owners;
    QStringList m_stations;
    QList<Taken> m_taken; ///< by line
};

} // namespace

std::unique_ptr<Importer> makeTagImporter(const ImportRequest &request)
{
    return std::make_unique<TagImporter>(request);
}

} // namespace Warmline

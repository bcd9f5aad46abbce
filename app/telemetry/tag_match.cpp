// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/tag_match.h"

#include "app/domain/tag_units.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TagMatch)
};

constexpr qsizetype kNamed = 5;

/// Numbers of a table are written with some digits: one in ten thousand is no other unit.
bool isAlike(double a, double b)
{
    return std::abs(a - b) <= 1e-4 * std::max(std::abs(a), std::abs(b));
}

QString unmappedWords(qsizetype count, qsizetype all, const QString &names)
{
    return Tr::tr("%2 点中 %1 点没有对照（%3）").arg(count).arg(all).arg(names);
}

QString absentWords(qsizetype count, const QString &names)
{
    return Tr::tr("%1 行对照的点来源里没有（%2）").arg(count).arg(names);
}

QString oddWords(qsizetype count, const QString &names)
{
    return Tr::tr("%1 点的单位与对照不合（%2）").arg(count).arg(names);
}

} // namespace

void TagMatch::Some::add(const QString &name)
{
    if (count++ < kNamed)
        first.append(name);
}

QString TagMatch::Some::names() const
{
    return first.join(u'、') + (count > kNamed ? u"…"_s : QString());
}

TagMatch::TagMatch(const QString &source, const QList<TagMapping> &table)
{
    for (const TagMapping &row : table) {
        if (row.source != source)
            continue;
        m_rows.insert(row.tag, row);
        if (row.isUsed())
            m_used.append(row.tag);
    }
    m_used.sort();
}

std::vector<TagMatch::Meaning> TagMatch::meanings(const QList<SourceTag> &tags)
{
    m_tags = tags.size();
    m_unmapped = m_absent = m_odd = {};
    std::vector<Meaning> meanings;
    meanings.reserve(size_t(tags.size()));
    QSet<QString> here;
    for (const SourceTag &tag : tags) {
        const auto row = m_rows.constFind(tag.address);
        if (row == m_rows.cend())
            m_unmapped.add(tag.address);
        const bool isUsed = row != m_rows.cend() && row->isUsed();
        if (isUsed)
            here.insert(tag.address);
        meanings.push_back(isUsed ? meaning(*row, tag) : Meaning{});
    }
    // A broker's list grows by one and one: names only until there are enough.
    m_absent.count = m_used.size() - here.size();
    for (auto tag = m_used.cbegin();
         tag != m_used.cend() && m_absent.first.size() < std::min(kNamed, m_absent.count); ++tag) {
        if (!here.contains(*tag))
            m_absent.first.append(*tag);
    }
    return meanings;
}

TagMatch::Meaning TagMatch::meaning(const TagMapping &row, const SourceTag &tag)
{
    const Meaning asTheTable{&row, row.scale, row.offset};
    if (tag.unit.isEmpty())
        return asTheTable;
    const auto kept = TagUnits::toKept(row.series.quantity, tag.unit);
    const bool isSilent = row.scale == 1 && row.offset == 0;
    if (kept && isSilent)
        return {&row, kept->factor, kept->shift};
    if (!kept || !isAlike(row.scale, kept->factor) || !isAlike(row.offset, kept->shift))
        m_odd.add(tag.address + u' ' + tag.unit);
    return asTheTable;
}

QString TagMatch::trouble() const
{
    QStringList words;
    if (m_unmapped.count > 0)
        words.append(unmappedWords(m_unmapped.count, m_tags, m_unmapped.names()));
    if (m_absent.count > 0)
        words.append(absentWords(m_absent.count, m_absent.names()));
    if (m_odd.count > 0)
        words.append(oddWords(m_odd.count, m_odd.names()));
    return words.join(u'；');
}

} // namespace Warmline

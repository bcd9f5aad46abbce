// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/news_ring.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

JournalEntry entry(qint64 sequence, const QString &branch, qsizetype bytes = 0)
{
    JournalEntry entry;
    entry.sequence = sequence;
    entry.operation.branch = BranchId(branch);
    if (bytes > 0)
        entry.operation.personal.insert(u"text"_s, {{}, QByteArray(bytes, 'x')});
    return entry;
}

QList<qint64> sequences(const std::optional<NewsRing::Piece> &piece)
{
    QList<qint64> list;
    for (const JournalEntry &one : piece ? piece->entries : QList<JournalEntry>())
        list.append(one.sequence);
    return list;
}

} // namespace

class TestNewsRing : public QObject
{
    Q_OBJECT

    NewsRing m_ring;

private slots:
    void init()
    {
        m_ring = NewsRing();
        m_ring.skipTo(10);
        m_ring.append({{entry(11, u"A"_s), entry(12, u"B"_s), entry(13, u"A"_s)}, 13, 13});
    }

    void knowsHowFarEachBranchGoes()
    {
        QCOMPARE(m_ring.headOf({}), 13);
        QCOMPARE(m_ring.headOf({u"A"_s}), 13);
        QCOMPARE(m_ring.headOf({u"B"_s}), 12);
        QCOMPARE(m_ring.headOf({u"A"_s, u"B"_s}), 13);
        QCOMPARE(m_ring.headOf({u"C"_s}), 10); // what came before the ring may have concerned it
        m_ring.append({{entry(14, QString())}, 14, 14});
        QCOMPARE(m_ring.headOf({u"C"_s}), 14); // of no branch: concerns everybody
    }

    void givesEachBranchItsOwn()
    {
        QCOMPARE(sequences(m_ring.after(10, {u"A"_s}, 1'000'000)), (QList<qint64>{11, 13}));
        QCOMPARE(sequences(m_ring.after(11, {u"A"_s}, 1'000'000)), (QList<qint64>{13}));
        QCOMPARE(sequences(m_ring.after(10, {}, 1'000'000)), (QList<qint64>{11, 12, 13}));
        const auto nothing = m_ring.after(12, {u"B"_s}, 1'000'000);
        QVERIFY(nothing && nothing->entries.isEmpty());
        QCOMPARE(nothing->nextCursor, 13); // it knows all that concerns it up to here
        QCOMPARE(m_ring.after(99, {}, 1)->nextCursor, 99);
    }

    void whatItDoesNotRememberHasToBePulled()
    {
        QVERIFY(!m_ring.after(9, {}, 1'000'000));
        QVERIFY(m_ring.after(10, {}, 1'000'000));
        QList<JournalEntry> many;
        for (qint64 i = 14; i < 14 + qint64(NewsRing::kEntries); ++i)
            many.append(entry(i, u"A"_s));
        m_ring.append({many, many.last().sequence, many.last().sequence});
        QVERIFY(!m_ring.after(12, {}, 1'000'000));
        QCOMPARE(m_ring.after(13, {}, 1LL << 40)->entries.size(), qsizetype(NewsRing::kEntries));
        m_ring.append({{entry(50'000, u"A"_s, NewsRing::kBytes)}, 50'000, 50'000}); // larger than all of it
        QCOMPARE(m_ring.head(), 50'000);
        QVERIFY(!m_ring.after(49'999, {}, 1LL << 40));
        m_ring.skipTo(60'000);
        QCOMPARE(m_ring.headOf({u"Z"_s}), 60'000);
        QVERIFY(!m_ring.after(59'999, {}, 1));
    }

    void boundsAnAnswer()
    {
        m_ring.append({{entry(14, u"A"_s, 5'000), entry(15, u"A"_s, 5'000)}, 15, 15});
        const auto first = m_ring.after(13, {u"A"_s}, 7'000);
        QCOMPARE(sequences(first), (QList<qint64>{14}));
        QCOMPARE(first->nextCursor, 14);
        QCOMPARE(sequences(m_ring.after(14, {u"A"_s}, 1)), (QList<qint64>{15})); // at least one
        QCOMPARE(m_ring.after(14, {u"A"_s}, 1)->nextCursor, 15);
    }
};

QTEST_GUILESS_MAIN(TestNewsRing)
#include "tst_news_ring.moc"

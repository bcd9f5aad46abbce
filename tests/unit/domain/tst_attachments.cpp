// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"
#include "app/domain/state_codec.h"
#include "tests/unit/domain/maker.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Maker;
using namespace Qt::StringLiterals;

namespace {

QCborMap values(char content, qint64 size = 1'000)
{
    return {{u"hash"_s, QByteArray(32, content)},
            {u"size"_s, size},
            {u"media_type"_s, u"image/jpeg"_s},
            {u"kind"_s, u"photo"_s}};
}

Operation adding(char content, const QCborMap &what = {})
{
    return operation(u"attachment.add"_s, EntityKind::Ticket, ticketId(), kStart + 5'000,
                     what.isEmpty() ? values(content) : what,
                     {{u"name"_s, "漏水.jpg"_ba}, {u"key"_s, QByteArray(32, 'k')}});
}

Operation removing(const Operation &added)
{
    return operation(u"attachment.remove"_s, EntityKind::Ticket, ticketId(), kStart + 9'000,
                     {{u"attachment"_s, added.id.value.toBytes()}}, {}, u"1030"_s);
}

Ticket opened()
{
    return TicketRules::apply({}, onTicket(u"open"_s, kStart, {{u"number"_s, u"NC-25-000001"_s}}))
        .value_or(Ticket());
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private slots:
    void aPhotoIsAddedAndRemoved()
    {
        const Operation add = adding('a');
        const auto with = TicketRules::apply(opened(), add);
        QVERIFY(with);
        QCOMPARE(with->attachments.size(), 1);
        const Attachment &photo = with->attachments.first();
        QCOMPARE(photo.operation, add.id);
        QCOMPARE(photo.name, u"漏水.jpg"_s);
        QCOMPARE(photo.key, QByteArray(32, 'k'));
        QCOMPARE(photo.by, AgentId(u"1021"_s));
        QVERIFY(photo.isLive());
        const auto without = TicketRules::apply(*with, removing(add));
        QVERIFY(without);
        QVERIFY(without->attachments.first().isRemoved());
        QCOMPARE(without->attachments.first().removedBy, AgentId(u"1030"_s));
        QCOMPARE(TicketRules::apply(*without, removing(add)).error().code, ErrorCode::Conflict);
        QVERIFY(TicketRules::apply(*without, adding('a'))); // the same content may come again
        QCOMPARE(TicketRules::apply(*with, adding('a')).error().code, ErrorCode::Conflict);
    }

    void whatIsNoAttachmentIsRefused()
    {
        const auto refused = [](const Operation &o) { return !TicketRules::apply(opened(), o); };
        QCborMap wrong = values('a');
        wrong.insert(u"hash"_s, QByteArray(31, 'a'));
        QVERIFY(refused(adding('a', wrong)));
        for (const qint64 size : {qint64(0), qint64(-1), qint64(65) * 1024 * 1024})
            QVERIFY(refused(adding('a', values('a', size))));
        wrong = values('a');
        wrong.insert(u"media_type"_s, u"Image"_s);
        QVERIFY(refused(adding('a', wrong)));
        Operation keyless = adding('a');
        keyless.commitments.remove(u"key"_s);
        QVERIFY(refused(keyless));
        QVERIFY(refused(removing(adding('b'))));
        Ticket full = opened();
        for (int i = 0; i < AttachmentRules::kMost; ++i)
            full = TicketRules::apply(full, adding(char(i))).value_or(full);
        QCOMPARE(full.attachments.size(), AttachmentRules::kMost);
        QCOMPARE(TicketRules::apply(full, adding(char(250))).error().code, ErrorCode::Conflict);
    }

    /// Forgetting destroys the personal values: what is left is that there was something.
    void withoutItsPersonalValuesItIsDestroyed()
    {
        Operation add = adding('a');
        add.personal.clear();
        const auto with = TicketRules::apply(opened(), add);
        QVERIFY(with);
        QVERIFY(with->attachments.first().isDestroyed());
        QVERIFY(with->attachments.first().name.isEmpty());
    }

    void callsHaveThemToo()
    {
        auto call = CallRules::apply({}, onCall(u"offered"_s, kStart));
        Operation add = adding('a');
        add.entities.first() = onCall(u"offered"_s, kStart).entities.first();
        call = CallRules::apply(*call, add);
        QVERIFY(call);
        QCOMPARE(call->attachments.size(), 1);
        QCOMPARE(callFromCbor(toCbor(*call)).value_or(Call()), *call);
    }

    void theStateSurvivesItsStorage()
    {
        const auto with = TicketRules::apply(opened(), adding('a'));
        QVERIFY(with);
        QCOMPARE(ticketFromCbor(toCbor(*with)).value_or(Ticket()), *with);
        QCOMPARE(StateCodec::encode(*with), CanonicalCbor::encode(toCbor(*with)).value_or(""_ba));
        QVERIFY(!toCbor(opened()).contains(u"attachments"_s)); // older states keep their bytes
    }

    void typesAndSizesAreLimited()
    {
        constexpr qint64 mib = 1024 * 1024;
        QVERIFY(AttachmentRules::check(u"image/jpeg", 64 * mib));
        QVERIFY(!AttachmentRules::check(u"image/jpeg", 64 * mib + 1));
        QVERIFY(AttachmentRules::check(u"audio/x-wav", 256 * mib));
        QVERIFY(!AttachmentRules::check(u"audio/x-wav", 256 * mib + 1));
        QVERIFY(!AttachmentRules::check(u"text/html", 10));
        QVERIFY(!AttachmentRules::check(u"application/x-executable", 10));
        QVERIFY(!AttachmentRules::check(u"image/svg+xml", 10)); // it may hold scripts
        QVERIFY(!AttachmentRules::check(u"image/png", 0));
        QCOMPARE(AttachmentRules::chunks(AttachmentRules::kChunk), 1);
        QCOMPARE(AttachmentRules::chunks(AttachmentRules::kChunk + 1), 2);
        QCOMPARE(AttachmentRules::chunkAt(AttachmentRules::kChunk, AttachmentRules::kChunk + 7), 7);
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"

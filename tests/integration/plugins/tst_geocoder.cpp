// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The geocoder as any program of Qt Location meets it: loaded by name, asked for an address and for a place,
// over a book that is handed in; bounds, limits and failures.
#include "app/pluginapi/address_book.h"
#include "test_paths.h"

#include <QGeoAddress>
#include <QGeoCodeReply>
#include <QGeoCodingManager>
#include <QGeoCoordinate>
#include <QGeoLocation>
#include <QGeoRectangle>
#include <QGeoServiceProvider>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

class SmallBook : public QObject, public AddressBook
{
public:
    using Answer = Result<QList<BookedPlace>>;
    QFuture<Answer> find(const QString &text, int limit) override
    {
        asked = text;
        if (fails)
            return QtFuture::makeReadyValueFuture(Answer(failure(ErrorCode::Storage, u"the book is torn"_s)));
        QList<BookedPlace> found;
        for (const BookedPlace &place : places) {
            if (place.title.contains(text) && found.size() < limit)
                found.append(place);
        }
        return QtFuture::makeReadyValueFuture(Answer(found));
    }
    QFuture<Answer> near(QPointF at, double radius_m) override
    {
        QList<BookedPlace> found;
        for (BookedPlace place : places) {
            place.away_m =
                QGeoCoordinate(at.y(), at.x()).distanceTo(QGeoCoordinate(place.at.y(), place.at.x()));
            if (place.away_m <= radius_m)
                found.append(place);
        }
        std::ranges::sort(found, {}, &BookedPlace::away_m);
        return QtFuture::makeReadyValueFuture(Answer(found));
    }

    QList<BookedPlace> places{
        {u"江畔人家 1号楼"_s, u"松柏街12"_s, u"江畔人家"_s, u"松柏街"_s, u"12"_s, {126.60, 45.75}},
        {u"江畔人家 2号楼"_s, u"松柏街14"_s, u"江畔人家"_s, u"松柏街"_s, u"14"_s, {126.601, 45.75}},
        {u"江畔人家 3号楼"_s, {}, u"江畔人家"_s, {}, {}, {126.62, 45.76}}};
    /// What Q_INTERFACES would write; the moc of a test does not see the interface.
    void *qt_metacast(const char *name) override
    {
        return qstrcmp(name, WarmlineAddressBook_iid) == 0 ? static_cast<AddressBook *>(this)
                                                           : QObject::qt_metacast(name);
    }

    QString asked;
    bool fails = false;
};

} // namespace

class TestGeocoder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::addLibraryPath(Testing::buildPath(u"plugins"_s));
        QVERIFY(QGeoServiceProvider::availableServiceProviders().contains(u"warmline"_s));
        m_provider = std::make_unique<QGeoServiceProvider>(
            u"warmline"_s, QVariantMap{{u"warmline.book"_s, QVariant::fromValue<QObject *>(&m_book)}});
        QVERIFY2(coder(), qPrintable(m_provider->errorString()));
        QVERIFY(m_provider->geocodingFeatures().testFlag(QGeoServiceProvider::ReverseGeocodingFeature));
    }
    void anAddressIsFound()
    {
        const auto reply = ended(coder()->geocode(u"1号楼"_s));
        QCOMPARE(reply->error(), QGeoCodeReply::NoError);
        QCOMPARE(reply->locations().size(), 1);
        const QGeoLocation first = reply->locations().first();
        QCOMPARE(first.coordinate(), QGeoCoordinate(45.75, 126.60));
        QCOMPARE(first.address().street(), u"松柏街"_s);
        QCOMPARE(first.address().streetNumber(), u"12"_s);
        QCOMPARE(first.address().district(), u"江畔人家"_s);
    }
    void anAddressInPartsIsFound()
    {
        QGeoAddress address;
        address.setText(u"2号楼"_s);
        QCOMPARE(ended(coder()->geocode(address))->locations().size(), 1);
        QCOMPARE(m_book.asked, u"2号楼"_s);
    }
    void limitsAndBoundsAreKept()
    {
        QCOMPARE(ended(coder()->geocode(u"江畔"_s))->locations().size(), 3);
        const auto second = ended(coder()->geocode(u"江畔"_s, 1, 1));
        QCOMPARE(second->locations().size(), 1);
        QCOMPARE(second->locations().first().address().text(), u"江畔人家 2号楼"_s);
        const QGeoRectangle east(QGeoCoordinate(45.8, 126.61), QGeoCoordinate(45.7, 126.7));
        const auto there = ended(coder()->geocode(u"江畔"_s, 1, 0, east));
        QCOMPARE(there->locations().size(), 1);
        QCOMPARE(there->locations().first().address().text(), u"江畔人家 3号楼"_s);
    }
    void aPlaceHasTheNearestHouseFirst()
    {
        const auto reply = ended(coder()->reverseGeocode(QGeoCoordinate(45.75, 126.6008)));
        QCOMPARE(reply->locations().size(), 2);
        QCOMPARE(reply->locations().first().address().text(), u"江畔人家 2号楼"_s);
        const double away = reply->locations().first().extendedAttributes().value(u"away_m"_s).toDouble();
        QVERIFY(away > 10 && away < 20);
        QVERIFY(ended(coder()->reverseGeocode(QGeoCoordinate(40, 100)))->locations().isEmpty());
    }
    void failuresAreTold()
    {
        m_book.fails = true;
        const auto reply = ended(coder()->geocode(u"1号楼"_s));
        m_book.fails = false;
        QVERIFY(reply->error() != QGeoCodeReply::NoError);
        QCOMPARE(reply->errorString(), u"the book is torn"_s);
        QVERIFY(ended(coder()->reverseGeocode(QGeoCoordinate()))->error() != QGeoCodeReply::NoError);
        QGeoServiceProvider without(u"warmline"_s);
        QVERIFY(!without.geocodingManager());
        QCOMPARE(without.error(), QGeoServiceProvider::MissingRequiredParameterError);
    }

private:
    [[nodiscard]] QGeoCodingManager *coder() const { return m_provider->geocodingManager(); }
    static std::unique_ptr<QGeoCodeReply> ended(QGeoCodeReply *reply)
    {
        std::unique_ptr<QGeoCodeReply> own(reply);
        [&] { QTRY_VERIFY(own->isFinished()); }();
        return own;
    }

    SmallBook m_book;
    std::unique_ptr<QGeoServiceProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestGeocoder)
#include "tst_geocoder.moc"

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that a workstation takes the secret of a plant's system from the desktop's keychain, and says in
// words when there is no keychain, when it has no such entry, or when the plant refuses what it had; and that
// none of it holds up another source. Against a real keyring (GNOME's) and a real OPC UA server.
#include "account_company.h"
#include "recording_receiver.h"

#include "app/core/secret_input.h"
#include "app/domain/import_block.h"
#include "app/simulation/plant/opcua_plant.h"
#include "app/warmline/company/seat_plant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <qt6keychain/keychain.h>
#include <sys/prctl.h>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString kStation = u"HF-01"_s;
const QString kPassword = u"Geheimwort 17"_s;

class OneTag final : public PlantModel
{
public:
    QList<SourceTag> tags() const override { return {{u"T2S"_s, 100}}; }
    QList<double> values(const QList<quint32> &tags, qint64 atMs) const override
    {
        return QList<double>(tags.size(), 45 + double(atMs % 10'000) / 10'000);
    }
};

/// A session bus and a keyring of the test's own. They end with this process, not before: GLib ends whoever
/// loses its session bus.
class Keyring
{
public:
    /// Empty: it answers; else what is wrong.
    static QString start()
    {
        auto *bus = new QProcess; // neither is ever deleted
        endsWithUs(*bus);
        bus->start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        if (!bus->waitForReadyRead(20'000))
            return bus->errorString() + QString::fromUtf8(bus->readAllStandardError());
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus->readLine().trimmed());
        auto *keyring = new QProcess;
        endsWithUs(*keyring);
        keyring->start(u"gnome-keyring-daemon"_s,
                       {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        if (!keyring->waitForStarted())
            return keyring->errorString();
        keyring->write("of the keyring");
        keyring->closeWriteChannel();
        if (!QTest::qWaitFor(&Keyring::answers, kPatience))
            return QString::fromUtf8(keyring->readAllStandardError());
        return {};
    }

    /// Empty: it is kept; else the keychain's words.
    static QString keep(const QString &name, const QString &secret)
    {
        QKeychain::WritePasswordJob job(u"warmline"_s);
        job.setAutoDelete(false);
        job.setKey(name);
        job.setTextData(secret);
        bool done = false;
        QObject::connect(&job, &QKeychain::Job::finished, &job, [&done] { done = true; });
        job.start();
        if (!QTest::qWaitFor([&done] { return done; }, kPatience))
            return u"no answer"_s;
        return job.error() == QKeychain::NoError ? QString() : job.errorString();
    }

private:
    static void endsWithUs(QProcess &process)
    {
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }
    static bool answers()
    {
        QProcess ask;
        ask.start(u"dbus-send"_s,
                  {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                   u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s});
        return ask.waitForFinished() && ask.readAllStandardOutput().contains("boolean true");
    }
};

QList<ImportBlock> oneStation()
{
    ImportBlock stations;
    stations.kind = ImportKind::Stations;
    stations.stations = {
        {StationId(kStation), u"和丰站"_s, u"东热电厂"_s, BranchId(u"B1"_s), {}, {}, {}, {}}};
    ImportBlock tags;
    tags.kind = ImportKind::Tags;
    tags.tags = {
        {u"locked"_s, u"T2S"_s, {kStation, SeriesQuantity::SupplyTemperature, {}}, 1, 0, 0, 130},
        {u"open"_s, u"T2S"_s, {kStation, SeriesQuantity::PrimarySupplyTemperature, {}}, 1, 0, 0, 130}};
    return {stations, tags};
}

QJsonObject sourceAt(const QString &name, const OpcUaPlant &plant)
{
    return {{u"name"_s, name},
            {u"plugin"_s, u"telemetry_opcua"_s},
            {u"config"_s, QJsonObject{{u"url"_s, plant.url()},
                                      {u"namespace"_s, QString::fromLatin1(OpcUaPlant::kNamespace)},
                                      {u"user"_s, name == "locked"_L1 ? u"reader"_s : QString()},
                                      {u"allow_clear_password"_s, true},
                                      {u"publish_ms"_s, 100},
                                      {u"retry_ms"_s, 100}}}};
}

} // namespace

class TestPlantSecrets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<OpcUaPlant> m_locked, m_open;
    std::unique_ptr<AccountCompany> m_company;
    std::unique_ptr<SeatPlant> m_seat;

    static std::unique_ptr<OpcUaPlant> plant(OpcUaPlant::Options options)
    {
        options.port = freeLoopbackPort();
        auto made = OpcUaPlant::start(std::make_shared<OneTag>(), options);
        if (!made)
            qFatal("%s", qPrintable(made.error().message()));
        return std::move(*made);
    }
    /// A seat that listens to both plants; the locked one's password is \a entry of the keychain.
    void listen(const QString &entry)
    {
        QJsonObject locked = sourceAt(u"locked"_s, *m_locked);
        locked.insert(u"secrets"_s, QJsonObject{{u"password"_s, u"keychain:"_s + entry}});
        const QJsonObject file{{u"sources"_s, QJsonArray{locked, sourceAt(u"open"_s, *m_open)}}};
        const QString name = m_dir.filePath(u"sources-%1.json"_s.arg(entry));
        QVERIFY(SecretInput::writeFile(name, QJsonDocument(file).toJson()).has_value());
        m_seat = std::make_unique<SeatPlant>(name);
        m_seat->follow(m_company->store());
    }
    [[nodiscard]] bool hears(SeriesQuantity quantity) const
    {
        return std::ranges::any_of(m_seat->hub().latest({kStation}), [quantity](const LiveValue &value) {
            return value.key.quantity == quantity;
        });
    }
    [[nodiscard]] PlantFeed locked() const
    {
        const QList<PlantFeed> feeds = m_seat->feeds();
        const auto found = std::ranges::find(feeds, u"locked"_s, &PlantFeed::name);
        return found == feeds.end() ? PlantFeed() : *found;
    }
    /// The other source works, this one failed and says why; what it was told stands nowhere.
    void onlyTheOpenOneIsHeard(const QString &why)
    {
        QTRY_VERIFY(hears(SeriesQuantity::PrimarySupplyTemperature));
        QTRY_COMPARE(locked().state, SourceState::Failed);
        QVERIFY2(locked().text.contains(why), qPrintable(locked().text));
        QVERIFY(!hears(SeriesQuantity::SupplyTemperature));
        for (const PlantFeed &feed : m_seat->feeds())
            QVERIFY(!feed.text.contains(kPassword));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_locked = plant({.user = u"reader"_s, .password = kPassword});
        m_open = plant({});
        m_company = std::make_unique<AccountCompany>(m_dir.filePath(u"company"_s));
        m_company->importBlocks(u"B1"_s, oneStation());
    }
    void cleanup() { m_seat.reset(); }
    void cleanupTestCase()
    {
        m_company.reset();
        m_open.reset();
        m_locked.reset();
    }

    /// First: the test's environment has no session bus, so no keychain.
    void withoutAKeychain()
    {
        listen(u"opc-reader"_s);
        onlyTheOpenOneIsHeard(u"钥匙串"_s);
    }

    void theKeychainsSecretOpensThePlant()
    {
        QCOMPARE(Keyring::start(), QString());
        QCOMPARE(Keyring::keep(u"opc-reader"_s, kPassword), QString());
        listen(u"opc-reader"_s);
        QTRY_VERIFY(hears(SeriesQuantity::SupplyTemperature));
        QTRY_VERIFY(hears(SeriesQuantity::PrimarySupplyTemperature));
        QTRY_COMPARE(locked().state, SourceState::Running);
        for (const PlantFeed &feed : m_seat->feeds())
            QVERIFY(!feed.text.contains(kPassword));
    }

    void anEntryThatIsNotThere()
    {
        listen(u"nobody"_s);
        onlyTheOpenOneIsHeard(u"钥匙串里没有"_s);
    }

    void aWrongSecretIsThePlantsToRefuse()
    {
        QCOMPARE(Keyring::keep(u"opc-old"_s, u"of last year"_s), QString());
        listen(u"opc-old"_s);
        onlyTheOpenOneIsHeard(u"BadUserAccessDenied"_s);
        QVERIFY(!locked().text.contains(u"of last year"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlantSecrets)
#include "tst_plant_secrets.moc"

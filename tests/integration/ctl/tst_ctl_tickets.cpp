// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl/ctl.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlTickets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fiveSteps();
    void stepsOutOfOrderAreRefused();
    void crewsAreKnownByNameOrRefused();
    void numbersAreNeverGivenTwice();
    void aRepeatChangesNothing();
    void whatCannotBeOpenedIsTheFirstBad();
    void allowedValuesAreNamed();
    void wrongValuesAreWrongUsage_data();
    void wrongValuesAreWrongUsage();
    void trailVerifiesWithoutTheData();
    void tamperedTrailNamesTheStep_data();
    void tamperedTrailNamesTheStep();

private:
    QString open();
    QString trailOfWholeTicket();

    std::unique_ptr<Ctl> m_ctl;
    QByteArray m_trail;
};

void TestCtlTickets::init()
{
    if (m_ctl && (QTest::currentDataTag() || !m_trail.isEmpty()))
        return; // rows of one function share a folder
    m_ctl = std::make_unique<Ctl>();
    QCOMPARE(m_ctl->run({u"import"_s, u"customers"_s, m_ctl->file(u"c.csv"_s, customersCsv())}).code, 0);
    QCOMPARE(
        m_ctl->run({u"import"_s, u"crews"_s, m_ctl->file(u"w.csv"_s, u"编号,班组\nC1,北区一组\n"_s)}).code,
        0);
}

QString TestCtlTickets::open()
{
    return m_ctl
        ->run({u"ticket"_s, u"open"_s, u"--account"_s, u"770000001"_s, u"--category"_s, u"no_heat"_s,
               u"--text"_s, u"一宿没热"_s})
        .json()
        .value("number"_L1)
        .toString();
}

QString TestCtlTickets::trailOfWholeTicket()
{
    const QString number = open();
    m_ctl->run({u"ticket"_s, u"dispatch"_s, number, u"--crew"_s, u"C1"_s});
    m_ctl->run({u"ticket"_s, u"handle"_s, number, u"--result"_s, u"排气"_s});
    m_ctl->run({u"ticket"_s, u"verify"_s, number});
    m_ctl->run({u"ticket"_s, u"close"_s, number});
    return m_ctl->run({u"export"_s, u"trail"_s, u"--ticket"_s, number, u"--out"_s,
                       m_ctl->path(u"trail.json"_s)})
                       .number("operations")
                == 5
             ? number
             : QString();
}

void TestCtlTickets::fiveSteps()
{
    const auto opened = m_ctl->run({u"ticket"_s, u"open"_s, u"--account"_s, u"770000001"_s, u"--category"_s,
                                    u"不热"_s, u"--text"_s, u"一宿没热"_s, u"--tier"_s, u"red"_s,
                                    u"--temperature"_s, u"14.5"_s, u"--actor"_s, u"1021"_s});
    QVERIFY2(opened.code == 0, qPrintable(opened.told()));
    const QString number = opened.json().value("number"_L1).toString();
    QVERIFY(!number.isEmpty());
    QCOMPARE(opened.json().value("category"_L1).toString(), u"no_heat"_s);
    QCOMPARE(opened.json().value("tier"_L1).toString(), u"red"_s);
    QCOMPARE(opened.json().value("reported_temperature"_L1).toDouble(), 14.5);
    QCOMPARE(m_ctl
                 ->run({u"ticket"_s, u"dispatch"_s, number, u"--crew"_s, u"C1"_s, u"--promise"_s,
                        u"2030-01-01T08:00:00+08:00"_s})
                 .json()
                 .value("promise_at"_L1)
                 .toString(),
             u"2030-01-01T08:00:00.000+08:00"_s);
    const auto nowhere =
        m_ctl->run({u"ticket"_s, u"check-in"_s, number}).json().value("check_in"_L1).toObject();
    QVERIFY(nowhere.contains("at"_L1) && nowhere.value("longitude"_L1).isNull());
    const auto there = m_ctl->run({u"ticket"_s, u"check-in"_s, number, u"--at"_s, u"126.5,45.75"_s});
    QCOMPARE(there.json().value("check_in"_L1)["longitude"_L1].toDouble(), 126.5);
    QCOMPARE(m_ctl->run({u"ticket"_s, u"handle"_s, number, u"--result"_s, u"排气"_s})
                 .json()
                 .value("step"_L1)
                 .toString(),
             u"verify"_s);
    QCOMPARE(m_ctl->run({u"ticket"_s, u"verify"_s, number, u"--not-ok"_s}).json().value("step"_L1).toString(),
             u"handle"_s);
    QCOMPARE(m_ctl->run({u"ticket"_s, u"handle"_s, number}).code, 0);
    QCOMPARE(m_ctl->run({u"ticket"_s, u"verify"_s, number, u"--satisfied"_s, u"yes"_s, u"--nps"_s, u"9"_s})
                 .json()
                 .value("step"_L1)
                 .toString(),
             u"close"_s);
    QCOMPARE(m_ctl->run({u"ticket"_s, u"close"_s, number}).json().value("step"_L1).toString(), u"closed"_s);

    const QJsonObject ticket = m_ctl->run({u"ticket"_s, u"show"_s, number}).json();
    QCOMPARE(ticket.value("nps"_L1).toInt(), 9);
    QCOMPARE(ticket.value("opened_by"_L1).toString(), u"1021"_s);
    const QJsonArray trail = ticket.value("trail"_L1).toArray();
    QCOMPARE(trail.size(), 9);
    const QStringList expected{u"open"_s,   u"dispatch"_s, u"check_in"_s, u"check_in"_s, u"handle"_s,
                               u"verify"_s, u"handle"_s,   u"verify"_s,   u"close"_s};
    for (qsizetype i = 0; i < trail.size(); ++i) {
        const QJsonObject step = trail.at(i).toObject();
        QCOMPARE(step.value("operation"_L1).toString(), u"ticket."_s + expected.at(i));
        const QString hash = step.value("hash"_L1).toString();
        QCOMPARE(step.value("code"_L1).toString(),
                 u"%1·%2·%3"_s.arg(number).arg(i + 1).arg(hash.first(4).toUpper()));
        QCOMPARE(step.value("counts_at"_L1), step.value("at"_L1)); // its clock is the server's
        QVERIFY(!step.value("received"_L1).toString().isEmpty());
        QVERIFY(!step.value("actor"_L1).toString().isEmpty()
                && !step.value("device"_L1).toString().isEmpty());
    }
    QVERIFY(m_ctl->run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestCtlTickets::stepsOutOfOrderAreRefused()
{
    const QString number = open();
    const auto operations = [this] { return m_ctl->run({u"verify"_s}).number("operations"); };
    const int before = operations();
    for (const QStringList &step :
         {QStringList{u"handle"_s}, QStringList{u"verify"_s}, QStringList{u"close"_s},
          QStringList{u"check-in"_s}, QStringList{u"reopen"_s}, QStringList{u"resume"_s}}) {
        const auto answer = m_ctl->run(QStringList{u"ticket"_s} + step + QStringList{number});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(number), qPrintable(answer.err));
    }
    QCOMPARE(operations(), before);
}

void TestCtlTickets::crewsAreKnownByNameOrRefused()
{
    const QString number = open();
    QCOMPARE(m_ctl->run({u"ticket"_s, u"dispatch"_s, number, u"--crew"_s, u"没有的组"_s}).code, 1);
    const auto byName = m_ctl->run({u"ticket"_s, u"dispatch"_s, number, u"--crew"_s, u"北区一组"_s});
    QCOMPARE(byName.code, 0);
    QCOMPARE(byName.json().value("crew"_L1).toString(), u"C1"_s);
}

void TestCtlTickets::numbersAreNeverGivenTwice()
{
    const QString first = open();
    const QString second = open();
    QVERIFY(!first.isEmpty() && first < second);
}

/// A script that is run again gets the ticket, and no second operation.
void TestCtlTickets::aRepeatChangesNothing()
{
    const QString number = open();
    const auto twice = [&](QStringList words) {
        words.insert(2, number);
        const auto first = m_ctl->run(words);
        const auto again = m_ctl->run(words);
        return first.code == 0 && again.code == 0
            && again.json().value("trail"_L1) == first.json().value("trail"_L1)
            && !again.json().value("trail"_L1).toArray().isEmpty();
    };
    QVERIFY(twice({u"ticket"_s, u"accept"_s}));
    QVERIFY(twice({u"ticket"_s, u"set-tier"_s, u"--tier"_s, u"red"_s}));
    QVERIFY(twice({u"ticket"_s, u"dispatch"_s, u"--crew"_s, u"北区一组"_s}));
    QVERIFY(twice({u"ticket"_s, u"pause"_s, u"--text"_s, u"等用户回家"_s}));
    QCOMPARE(m_ctl->run({u"ticket"_s, u"pause"_s, number, u"--text"_s, u"等配件"_s}).code, 1);
    QVERIFY(twice({u"ticket"_s, u"resume"_s}));
    QVERIFY(twice({u"ticket"_s, u"handle"_s, u"--result"_s, u"没有修好"_s}));
    QVERIFY(twice({u"ticket"_s, u"verify"_s, u"--not-ok"_s, u"--note"_s, u"还是冷"_s}));
    QVERIFY(twice({u"ticket"_s, u"handle"_s, u"--result"_s, u"排气"_s, u"--temperature"_s, u"20.5"_s}));
    const auto other = m_ctl->run({u"ticket"_s, u"handle"_s, number, u"--result"_s, u"换阀"_s});
    QCOMPARE(other.code, 1);
    QVERIFY2(other.err.contains(u"只有处理中的工单能登记"_s), qPrintable(other.err)); // it was dispatched
    QVERIFY(twice({u"ticket"_s, u"verify"_s, u"--satisfied"_s, u"yes"_s, u"--nps"_s, u"9"_s}));
    QCOMPARE(m_ctl->run({u"ticket"_s, u"verify"_s, number, u"--nps"_s, u"3"_s}).code, 1);
    QVERIFY(twice({u"ticket"_s, u"close"_s}));
    QVERIFY(twice({u"ticket"_s, u"reopen"_s, u"--text"_s, u"又冷了"_s}));
    for (const QStringList &words : {QStringList{u"dispatch"_s, number, u"--crew"_s, u"北区一组"_s},
                                     {u"handle"_s, number},
                                     {u"verify"_s, number},
                                     {u"close"_s, number}})
        QCOMPARE(m_ctl->run(QStringList{u"ticket"_s} + words).code, 0);
    // With words of its own it is no repeat.
    QCOMPARE(m_ctl->run({u"ticket"_s, u"close"_s, number, u"--note"_s, u"再说"_s}).code, 1);
    QCOMPARE(m_ctl->run({u"ticket"_s, u"dispatch"_s, number, u"--crew"_s, u"C1"_s}).code, 1);
}

/// Who reads the answer by a program gets one, whatever is left of the file.
void TestCtlTickets::whatCannotBeOpenedIsTheFirstBad()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const QString damaged = ctl.data() + u"/server/warmline.db"_s;
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray noise(file.size(), 'x');
    QCOMPARE(file.write(noise), noise.size());
    file.close();
    const auto answer = ctl.run({u"verify"_s});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.lines.size(), 1);
    QCOMPARE(answer.json().value("operations"_L1).toInt(-1), 0);
    QVERIFY(answer.json().contains("ok"_L1) && !answer.json().value("ok"_L1).toBool());
    const QJsonObject bad = answer.json().value("first_bad"_L1).toObject();
    QCOMPARE(QFileInfo(bad.value("file"_L1).toString()).absoluteFilePath(),
             QFileInfo(damaged).absoluteFilePath());
    QVERIFY(!bad.value("reason"_L1).toString().isEmpty());
    QVERIFY(!answer.err.isEmpty());
    QCOMPARE(Ctl().run({u"verify"_s}).out, QByteArray()); // no data at all: nothing was checked
}

void TestCtlTickets::allowedValuesAreNamed()
{
    const auto wrong = [this](const QString &option, const QString &value) {
        QMap<QString, QString> options{
            {u"account"_s, u"770000001"_s}, {u"category"_s, u"no_heat"_s}, {u"text"_s, u"t"_s}};
        options.insert(option, value);
        QStringList words{u"ticket"_s, u"open"_s};
        for (const auto &[name, given] : options.asKeyValueRange())
            words << u"--"_s + name << given;
        return m_ctl->run(words);
    };
    for (const auto &[option, one] : {std::pair{u"tier"_s, u"yellow"_s},
                                      {u"category"_s, u"leak_indoor"_s},
                                      {u"scope"_s, u"riser"_s},
                                      {u"channel"_s, u"walk_in"_s},
                                      {u"trade"_s, u"billing"_s}}) {
        const auto answer = wrong(option, u"nonsense"_s);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(one) && answer.err.contains(u"nonsense"), qPrintable(answer.err));
    }
    QCOMPARE(wrong(u"promise"_s, u"2020-01-01"_s).code, 2);
}

void TestCtlTickets::wrongValuesAreWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no crew") << QStringList{u"dispatch"_s, u"N"_s};
    QTest::newRow("no number") << QStringList{u"show"_s};
    QTest::newRow("nps") << QStringList{u"verify"_s, u"N"_s, u"--nps"_s, u"11"_s};
    QTest::newRow("satisfied") << QStringList{u"verify"_s, u"N"_s, u"--satisfied"_s, u"maybe"_s};
    QTest::newRow("place") << QStringList{u"check-in"_s, u"N"_s, u"--at"_s, u"here"_s};
    QTest::newRow("temperature") << QStringList{u"handle"_s, u"N"_s, u"--temperature"_s, u"warm"_s};
    QTest::newRow("tier") << QStringList{u"set-tier"_s, u"N"_s, u"--tier"_s, u"green"_s};
    QTest::newRow("category") << QStringList{u"open"_s, u"--account"_s,  u"1"_s,      u"--text"_s,
                                             u"t"_s,    u"--category"_s, u"weather"_s};
    QTest::newRow("no text") << QStringList{u"open"_s, u"--account"_s, u"1"_s, u"--category"_s, u"no_heat"_s};
}

void TestCtlTickets::wrongValuesAreWrongUsage()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(m_ctl->run(QStringList{u"ticket"_s} + arguments).code, 2);
}

void TestCtlTickets::trailVerifiesWithoutTheData()
{
    const QString number = trailOfWholeTicket();
    QVERIFY(!number.isEmpty());
    const auto answer = m_ctl->bare({u"verify"_s, u"--file"_s, m_ctl->path(u"trail.json"_s)});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.json().value("ok"_L1).toBool());
    QCOMPARE(answer.number("operations"), 5);
    QCOMPARE(answer.json().value("ticket"_L1).toString(), number);
}

void TestCtlTickets::tamperedTrailNamesTheStep_data()
{
    using Change = std::function<void(QJsonObject &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("index"); // 0: the list as a whole
    const auto row = [](const char *name, Change change, int index) {
        QTest::newRow(name) << change << index;
    };
    const auto edit = [](QJsonObject &file, int step, const std::function<void(QJsonObject &)> &change) {
        QJsonArray list = file.value("operations"_L1).toArray();
        QJsonObject item = list.at(step).toObject();
        change(item);
        list[step] = item;
        file["operations"_L1] = list;
    };
    for (const int at : {40, 150, 300}) {
        row(
            qPrintable(u"byte %1"_s.arg(at)),
            [=](QJsonObject &file) {
                edit(file, 2, [at](QJsonObject &item) {
                    QByteArray bytes = QByteArray::fromBase64(item.value("entry"_L1).toString().toLatin1());
                    bytes[at] = char(bytes.at(at) ^ 4);
                    item["entry"_L1] = QString::fromLatin1(bytes.toBase64());
                });
            },
            3);
    }
    for (const QLatin1StringView field :
         {"actor"_L1, "operation"_L1, "at"_L1, "code"_L1, "hash"_L1, "received"_L1, "counts_at"_L1}) {
        row(
            field.data(),
            [=](QJsonObject &file) {
                edit(file, 1, [field](QJsonObject &item) {
                    item[field] = QString(item.value(field).toString() + u'1');
                });
            },
            2);
    }
    row(
        "verdict",
        [=](QJsonObject &file) {
            edit(file, 1, [](QJsonObject &item) { item["verdict"_L1] = u"refused"_s; });
        },
        0);
    row(
        "step taken out",
        [](QJsonObject &file) {
            QJsonArray list = file.value("operations"_L1).toArray();
            list.removeAt(1);
            file["operations"_L1] = list;
        },
        2);
    row(
        "last step taken out",
        [](QJsonObject &file) {
            QJsonArray list = file.value("operations"_L1).toArray();
            list.removeLast();
            file["operations"_L1] = list;
        },
        0);
    row(
        "order",
        [](QJsonObject &file) {
            QJsonArray list = file.value("operations"_L1).toArray();
            const QJsonValue first = list.at(1);
            list[1] = list.at(2);
            list[2] = first;
            file["operations"_L1] = list;
        },
        2);
    row("no operations", [](QJsonObject &file) { file["operations"_L1] = QJsonArray(); }, 0);
    row(
        "time of export", [](QJsonObject &file) { file["exported_at"_L1] = u"2020-01-01T00:00:00.000Z"_s; },
        0);
    row(
        "signature",
        [](QJsonObject &file) { file["signature"_L1] = QString::fromLatin1(QByteArray(64, 'x').toBase64()); },
        0);
    row("key", [](QJsonObject &file) { file["keys"_L1] = QJsonObject(); }, 1);
}

void TestCtlTickets::tamperedTrailNamesTheStep()
{
    QFETCH(std::function<void(QJsonObject &)>, change);
    QFETCH(int, index);
    if (m_trail.isEmpty()) { // made once: every row begins with the same file
        QVERIFY(!trailOfWholeTicket().isEmpty());
        m_trail = m_ctl->read(u"trail.json"_s);
    }
    QJsonObject file = QJsonDocument::fromJson(m_trail).object();
    change(file);
    const auto answer =
        m_ctl->bare({u"verify"_s, u"--file"_s, m_ctl->file(u"changed.json"_s, QJsonDocument(file).toJson())});
    QCOMPARE(answer.code, 1);
    QVERIFY(!answer.json().value("ok"_L1).toBool(true));
    const QJsonObject bad = answer.json().value("first_bad"_L1).toObject();
    QCOMPARE(bad.value("index"_L1).toInt(-1), index);
    QVERIFY(!bad.value("reason"_L1).toString().isEmpty());
    if (index > 0)
        QVERIFY(!bad.value("code"_L1).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlTickets)
#include "tst_ctl_tickets.moc"

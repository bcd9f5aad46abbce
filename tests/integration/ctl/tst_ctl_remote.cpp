// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that what reads and changes a folder does so through a server, too: the same answers from a
// company's data, and one journal of who did what.
#include "served_ctl.h"

#include <QDate>
#include <QDir>

#include <sys/file.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// A day of the city's last month, whose samples no server has thinned yet.
QString daysAgo(int days)
{
    static const QDate today = QDate::currentDate();
    return today.addDays(-days).toString(Qt::ISODate);
}

/// Without what is the run's own.
QList<QJsonObject> lasting(const Ctl::Answer &answer)
{
    QList<QJsonObject> lines = answer.lines;
    for (QJsonObject &line : lines) {
        line.remove("seconds"_L1);
        line.remove("build_seconds"_L1);
    }
    return lines;
}

} // namespace

class TestCtlRemote : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_served.reset(); }
    void answersAsAFolderDoes_data();
    void answersAsAFolderDoes();
    void nothingOfTheCopyIsLeft();
    void whatWasKilledIsRemoved();
    void settingsAreSetThroughIt();
    void numbersAreRevealedThroughIt();
    void peopleAreForgottenThroughIt();
    void exportsAreOnRecord();
    void whoMayNotIsTold();

private:
    static QList<std::pair<QString, QStringList>> commands();
    std::unique_ptr<ServedCtl> m_served;
    QHash<QString, Ctl::Answer> m_here;
    QString m_account;
    QJsonObject m_revealed; ///< of it, in the folder
};

QList<std::pair<QString, QStringList>> TestCtlRemote::commands()
{
    const QStringList span{u"--from"_s, daysAgo(28), u"--to"_s, daysAgo(15)};
    return {{u"figures"_s, QStringList{u"kpi"_s, u"--rows"_s, u"first_response"_s} + span},
            {u"downstream"_s, {u"trace"_s, u"--from"_s, u"HZ-01"_s, u"--kind"_s, u"downstream"_s}},
            {u"correlation"_s, QStringList{u"correlate"_s} + span},
            {u"a rule tried"_s, QStringList{u"alarm"_s, u"try"_s, u"supply_below_set"_s} + span},
            {u"rules"_s, {u"alarm"_s, u"rules"_s}},
            {u"settings"_s, {u"setting"_s, u"list"_s}},
            {u"history"_s,
             {u"export"_s, u"series"_s, u"HZ-01"_s, u"--from"_s, daysAgo(2), u"--to"_s, daysAgo(1),
              u"--format"_s, u"jsonl"_s}}};
}

/// The folder's answers first: while a server serves it, nobody else opens it.
void TestCtlRemote::initTestCase()
{
    m_served = std::make_unique<ServedCtl>();
    QCOMPARE(m_served->run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s, u"--seed"_s, u"5"_s}).code,
             0);
    for (const auto &[name, arguments] : commands()) {
        m_here.insert(name, m_served->run(arguments));
        QVERIFY2(m_here.value(name).code == 0, qPrintable(name + u": "_s + m_here.value(name).told()));
        QVERIFY2(!m_here.value(name).lines.isEmpty(), qPrintable(name));
    }
    m_account = m_served->run({u"search"_s, u"家园"_s, u"--limit"_s, u"1"_s})
                    .lines.value(0)
                    .value("account_no"_L1)
                    .toString();
    QVERIFY(!m_account.isEmpty());
    m_revealed = m_served->run({u"search"_s, m_account, u"--reveal"_s, u"核对"_s}).lines.value(0);
    QVERIFY(!m_revealed.value("name"_L1).toString().isEmpty());
    QVERIFY(m_served->serve());
    QVERIFY(m_served->enrol(u"1027"_s, u"agent"_s) && m_served->enrol(u"billing"_s, u"service"_s));
}

void TestCtlRemote::answersAsAFolderDoes_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const auto &[name, arguments] : commands())
        QTest::newRow(qPrintable(name)) << arguments;
}

void TestCtlRemote::answersAsAFolderDoes()
{
    QFETCH(const QStringList, arguments);
    const auto there = m_served->remote(arguments);
    QVERIFY2(there.code == 0, qPrintable(there.told()));
    const QList<QJsonObject> here = lasting(m_here.value(QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(lasting(there).size(), here.size());
    QCOMPARE(lasting(there), here);
}

void TestCtlRemote::nothingOfTheCopyIsLeft()
{
    const auto copies = [] {
        return QDir(QDir::tempPath()).entryList({u"warmlinectl-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    };
    QVERIFY2(copies().isEmpty(), qPrintable(copies().join(u' '))); // of what ran before
    QCOMPARE(m_served->remote({u"setting"_s, u"list"_s}).code, 0);
    QCOMPARE(m_served->remote({u"trace"_s, u"--from"_s, u"NOWHERE"_s, u"--kind"_s, u"downstream"_s}).code, 1);
    QVERIFY2(copies().isEmpty(), qPrintable(copies().join(u' ')));
}

/// Its copy, when the next one is made; not that of a program which still runs, or has just begun.
void TestCtlRemote::whatWasKilledIsRemoved()
{
    const auto copy = [](const QString &name, int age) {
        const QDir folder(QDir::tempPath() + u"/warmlinectl-"_s + name);
        QFile lock(folder.filePath(u"lock"_s));
        const auto then = QDateTime::currentDateTimeUtc().addSecs(-age);
        if (!folder.mkpath(u"seat"_s) || !lock.open(QIODevice::WriteOnly)
            || !lock.setFileTime(then, QFileDevice::FileModificationTime))
            qFatal("can't make %s", qPrintable(folder.path()));
        return folder;
    };
    QDir killed = copy(u"killed"_s, 3'600);
    QDir running = copy(u"running"_s, 3'600);
    QDir begun = copy(u"begun"_s, 0);
    QFile held(running.filePath(u"lock"_s));
    QVERIFY(held.open(QIODevice::ReadOnly));
    QCOMPARE(::flock(held.handle(), LOCK_EX | LOCK_NB), 0);
    const auto listed = m_served->remote({u"setting"_s, u"list"_s});
    const QList there{killed.exists(), running.exists(), begun.exists()};
    for (QDir *folder : {&killed, &running, &begun})
        folder->removeRecursively();
    QVERIFY2(listed.code == 0, qPrintable(listed.told()));
    QCOMPARE(there, (QList{false, true, true}));
}

/// With the checks of the folder's command: who changed it meanwhile, what a shorter period destroys.
void TestCtlRemote::settingsAreSetThroughIt()
{
    const auto set = [this](const QStringList &more) {
        return m_served->remote(QStringList{u"setting"_s, u"set"_s} + more);
    };
    const auto done = set({u"sign_in.attempts"_s, u"7"_s});
    QVERIFY2(done.code == 0, qPrintable(done.told()));
    QCOMPARE(done.number("value"), 7);
    const QJsonObject changed = done.json().value("changed"_L1).toObject();
    QCOMPARE(changed.value("by"_L1).toString(), u"root"_s);
    QVERIFY(changed.value("at"_L1).toString().endsWith(u'Z'));
    const QString basis = changed.value("operation"_L1).toString();
    QVERIFY(!basis.isEmpty());
    QCOMPARE(set({u"sign_in.attempts"_s, u"7"_s}).json(), done.json()); // a repeat is done
    QCOMPARE(set({u"sign_in.attempts"_s, u"9"_s, u"--basis"_s, basis}).number("value"), 9);
    const auto late = set({u"sign_in.attempts"_s, u"5"_s, u"--basis"_s, basis});
    QCOMPARE(late.code, 1);
    QVERIFY2(late.err.contains(u"root"_s), qPrintable(late.err));
    const auto shorter = set({u"retention.call_days"_s, u"30"_s});
    QCOMPARE(shorter.code, 1);
    QVERIFY2(shorter.err.contains(u"--yes"_s), qPrintable(shorter.err));

    const auto rule =
        m_served->remote({u"alarm"_s, u"set"_s, u"supply_below_set"_s, u"--threshold"_s, u"4"_s});
    QVERIFY2(rule.code == 0, qPrintable(rule.told()));
    QCOMPARE(rule.json().value("limit"_L1).toDouble(), 4.0);
    QCOMPARE(rule.json().value("changed"_L1).toObject().value("by"_L1).toString(), u"root"_s);
}

/// As in the folder: whole for a reason that is on record first; not for who may not look.
void TestCtlRemote::numbersAreRevealedThroughIt()
{
    const QStringList look{u"search"_s, m_account};
    QVERIFY(m_served->remote(look).lines.value(0).value("name"_L1).toString().contains(u'*'));
    const auto refused = m_served->remote(look + QStringList{u"--reveal"_s, u"回访"_s}, u"billing"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.out.isEmpty() && refused.err.contains(u"角色"_s), qPrintable(refused.told()));
    const auto shown = m_served->remote(look + QStringList{u"--reveal"_s, u"回访"_s}, u"1027"_s);
    QVERIFY2(shown.code == 0, qPrintable(shown.told()));
    QCOMPARE(shown.lines.value(0).value("name"_L1).toString(), m_revealed.value("name"_L1).toString());
    QCOMPARE(shown.lines.value(0).value("phone"_L1).toString(), m_revealed.value("phone"_L1).toString());
    const auto record = m_served->remote({u"verify"_s});
    QVERIFY2(record.code == 0, qPrintable(record.told()));
    const int before = record.number("operations");
    QCOMPARE(m_served->remote(look + QStringList{u"--reveal"_s, u"再看"_s}, u"1027"_s).code, 0);
    QCOMPARE(m_served->remote({u"verify"_s}).number("operations"), before + 1);
}

void TestCtlRemote::peopleAreForgottenThroughIt()
{
    const QStringList forget{u"forget"_s, m_account, u"--reason"_s, u"用户来信要求"_s};
    const auto done = m_served->remote(forget);
    QVERIFY2(done.code == 0, qPrintable(done.told()));
    QCOMPARE(done.json().value("account_no"_L1).toString(), m_account);
    QVERIFY(done.number("sequence") > 0);
    QCOMPARE(m_served->remote(forget).json(), done.json()); // a repeat is done
    const auto found = m_served->remote({u"search"_s, m_account});
    QCOMPARE(found.lines.value(0).value("account_no"_L1).toString(), m_account);
    QVERIFY2(found.lines.value(0).value("name"_L1).toString().isEmpty(), qPrintable(found.told()));
    const auto none = m_served->remote({u"forget"_s, u"9"_s, u"--reason"_s, u"r"_s});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains(u"户号"_s), qPrintable(none.err));
}

/// Who took rows or a trail, what, how much, before it left; the list is the same through the server and in
/// the folder.
void TestCtlRemote::exportsAreOnRecord()
{
    QCOMPARE(m_served->remote({u"export"_s, u"list"_s}).out, QByteArray());
    QCOMPARE(m_served->remote({u"export"_s, u"customers"_s}, u"1027"_s).code, 1); // what did not leave
    QCOMPARE(m_served->remote({u"export"_s, u"customers"_s}, u"billing"_s).out.count('\n'), 1'001);
    QCOMPARE(
        m_served->remote({u"export"_s, u"calls"_s, u"--from"_s, daysAgo(5), u"--format"_s, u"jsonl"_s}).code,
        0);
    const QString number = m_served
                               ->remote({u"ticket"_s, u"open"_s, u"--account"_s, m_account, u"--category"_s,
                                         u"no_heat"_s, u"--text"_s, u"不热"_s},
                                        u"1027"_s)
                               .json()
                               .value("number"_L1)
                               .toString();
    QCOMPARE(m_served->remote({u"export"_s, u"trail"_s, u"--ticket"_s, number}, u"1027"_s).code, 0);
    const auto there = m_served->remote({u"export"_s, u"list"_s});
    QVERIFY2(there.code == 0 && there.lines.size() == 3, qPrintable(there.told()));
    const auto told = [&there](int line, const char *name) {
        return there.lines.at(line).value(QLatin1StringView(name)).toVariant().toString();
    };
    QCOMPARE(told(0, "actor") + u' ' + told(0, "what") + u' ' + told(0, "rows"), u"billing customers 1000"_s);
    QCOMPARE(told(1, "actor") + u' ' + told(1, "what") + u' ' + told(1, "from"),
             u"root calls "_s + daysAgo(5) + u"T00:00:00.000+08:00"_s);
    QCOMPARE(told(2, "actor") + u' ' + told(2, "what") + u' ' + told(2, "ticket"), u"1027 trail "_s + number);
    QVERIFY(told(0, "at").endsWith(u"+08:00"_s));

    QVERIFY(m_served->stop());
    QCOMPARE(m_served->run({u"export"_s, u"list"_s}).out, there.out);
    QCOMPARE(m_served->run({u"export"_s, u"list"_s, u"--from"_s, daysAgo(5), u"--to"_s, u"2199-01-01"_s}).out,
             there.out); // what lies ahead hides nothing
    const auto ages = m_served->run({u"export"_s, u"list"_s, u"--from"_s, u"1990-01-01"_s});
    QVERIFY2(ages.code == 2 && ages.err.contains(u"120"_s), qPrintable(ages.told()));
    const QString out = m_served->path(u"tickets.csv"_s);
    const auto kept = m_served->run({u"export"_s, u"tickets"_s, u"--out"_s, out});
    QVERIFY2(kept.code == 0, qPrintable(kept.told()));
    QCOMPARE(m_served->run({u"export"_s, u"tickets"_s, u"--actor"_s, u"1027"_s}).code,
             1); // may not there either
    QVERIFY(!m_served->run({u"export"_s, u"customers"_s}).out.isEmpty());
    const QList<QJsonObject> after = m_served->run({u"export"_s, u"list"_s}).lines;
    QCOMPARE(after.size(), 5);
    QCOMPARE(after.at(3).value("rows"_L1).toInteger(), kept.json().value("rows"_L1).toInteger());
    QCOMPARE(after.at(3).value("actor"_L1).toString(), u"root"_s);
    QVERIFY(!after.at(4).contains("rows"_L1)); // gone before they were counted
    const auto whole = m_served->run({u"verify"_s});
    QVERIFY2(whole.code == 0 && whole.json().value("ok"_L1).toBool(), qPrintable(whole.told()));
    QVERIFY(m_served->serveAgain());
}

void TestCtlRemote::whoMayNotIsTold()
{
    for (const QStringList &words : {QStringList{u"setting"_s, u"set"_s, u"sign_in.attempts"_s, u"8"_s},
                                     {u"alarm"_s, u"set"_s, u"data_lost"_s, u"--switch"_s, u"off"_s},
                                     {u"forget"_s, u"210000002"_s, u"--reason"_s, u"r"_s}}) {
        const auto answer = m_served->remote(words, u"1027"_s);
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(u"角色"_s), qPrintable(answer.err));
    }
    QCOMPARE(m_served->remote({u"setting"_s, u"list"_s}, u"1027"_s).code, 0);
}

QTEST_GUILESS_MAIN(TestCtlRemote)
#include "tst_ctl_remote.moc"

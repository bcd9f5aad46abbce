// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The plugin that puts notices into a folder, found and loaded by the configuration's file.
#include "test_paths.h"

#include "app/services/outreach/notice_sending.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

const NoticeBatch kFolderBatch{u"0197b0c0-0000-7000-8000-000000000001"_s,
                               u"江畔家园"_s,
                               u"今天 14:00–18:00 检修停热"_s,
                               {{u"310048217"_s, u"13812345678"_s}, {u"310048218"_s, u"13812345679"_s}}};

} // namespace

class TestNoticeFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("WARMLINE_PLUGIN_PATH", Testing::buildPath(u"plugins"_s).toUtf8()); }
    void withoutAFileNothingIsSent()
    {
        const QTemporaryDir folder;
        const auto none = NoticeSending::fromFile(folder.filePath(u"notices.json"_s));
        QVERIFY(none && !*none);
    }
    void aWrongFileSaysWhatIsWrong()
    {
        const QTemporaryDir folder;
        QVERIFY(!NoticeSending::fromFile(configure(folder, "{}")));
        const auto unknown = NoticeSending::fromFile(configure(folder, "{\"sender\": \"pigeon\"}"));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        QVERIFY(!NoticeSending::fromFile(configure(folder, "{\"sender\": \"telephony_sim\"}")));
    }
    void aNoticeLiesInTheFolderOnce()
    {
        const QTemporaryDir folder;
        const QDir box(folder.filePath(u"in"_s));
        const QJsonObject settings{{u"folder"_s, box.path()}};
        const QJsonObject json{{u"sender"_s, u"notice_folder"_s}, {u"settings"_s, settings}};
        const auto sender = NoticeSending::fromFile(configure(folder, QJsonDocument(json).toJson()));
        QVERIFY2(sender && *sender, sender ? "none" : qPrintable(sender.error().message()));
        QCOMPARE((*sender)->name, u"notice_folder"_s);
        QVERIFY(!(*sender)->title.isEmpty());
        const auto missing = (*sender)->hand(kFolderBatch, {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(box.mkpath(u"."_s));
        const auto receipt = (*sender)->hand(kFolderBatch, {});
        QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(receipt.error().message()));
        QCOMPARE(receipt->taken, 2);
        QCOMPARE(box.entryList(QDir::Files), QStringList{kFolderBatch.id + u".json"_s});
        QFile file(box.filePath(receipt->reference));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!(file.permissions() & (QFile::ReadOther | QFile::WriteOther)));
        const QJsonObject written = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(written.value("text"_L1).toString(), kFolderBatch.text);
        QCOMPARE(written.value("recipients"_L1).toArray().size(), 2);
        QCOMPARE(written.value("recipients"_L1).toArray().first().toObject().value("phone"_L1).toString(),
                 u"13812345678"_s);
        const auto again = (*sender)->hand(kFolderBatch, {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

private:
    static QString configure(const QTemporaryDir &folder, const QByteArray &json)
    {
        QFile file(folder.filePath(u"notices.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("no configuration");
        return file.fileName();
    }
};

QTEST_GUILESS_MAIN(TestNoticeFolder)
#include "tst_notice_folder.moc"

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a SIP message may be shown to others: of numbers, names, addresses, keys, passwords and texts
// nothing, wherever they stand; but methods, answers, times, codecs, and who is the same as before.
#include "plugins/telephony_sip/sip_ladder.h"
#include "plugins/telephony_sip/sip_masking.h"

#include <QTest>

using namespace Warmline::Sip;
using namespace Qt::StringLiterals;

namespace {

/// Everything that is somebody's, in an INVITE that carries it wherever it may stand.
const QByteArrayList kSecrets{"15412342671",   "1027",
                              "wang.min",      "Wang",
                              "\xe7\x8e\x8b",  "10.20.30.40",
                              "172.16.9.8",    "pbx.secret",
                              "s3cr3tNonce",   "f00dcafe",
                              "MTIzNDU2Nzg5",  "call-4711",
                              "hunter2",       "tag-of-from",
                              "AB:CD:EF",      "ufragXYZ",
                              "Heping Garden", "fe80::1234",
                              "805ec0123456",  "z9hG4bKsecret",
                              "udid-42",       "Leaking radiator"};

QByteArray invite()
{
    return "INVITE sip:1027@pbx.secret;transport=tls SIP/2.0\r\n"
           "Via: SIP/2.0/TLS 10.20.30.40:5061;branch=z9hG4bKsecret;rport\r\n"
           "Max-Forwards: 69\r\n"
           "From: \"\xe7\x8e\x8b Wang <sip:15412342671@x>\" "
           "<sip:15412342671:hunter2@10.20.30.40>;tag=tag-of-from\r\n"
           "t: <sip:1027@pbx.secret>\r\n"
           "Contact: <sip:wang.min@172.16.9.8:5062;transport=tls;+sip.instance=\"udid-42\">;expires=60\r\n"
           "Call-ID: call-4711@10.20.30.40\r\n"
           "CSeq: 7 INVITE\r\n"
           "P-Asserted-Identity: \"Wang\" <tel:+8615412342671>\r\n"
           "X-Queue: Heping Garden\r\n"
           "Subject: Leaking radiator\r\n"
           "Reason: SIP;cause=200;text=\"Wang has it\"\r\n"
           "Authorization: Digest username=\"1027\", realm=\"pbx.secret\", nonce=\"s3cr3tNonce\", "
           "response=\"f00dcafe\", algorithm=SHA-256\r\n"
           "User-Agent: Yealink SIP-T46S 66.84.0.15 805ec0123456\r\n"
           "Supported: replaces, timer\r\n"
           "Session-Expires: 90;refresher=uac\r\n"
           "X-Folded: one\r\n"
           " Wang 15412342671\r\n"
           "Content-Type: application/sdp\r\n"
           "Content-Length: 400\r\n"
           "\r\n"
           "v=0\r\n"
           "o=wang.min 1 1 IN IP4 172.16.9.8\r\n"
           "s=Leaking radiator\r\n"
           "i=15412342671\r\n"
           "c=IN IP4 172.16.9.8\r\n"
           "t=0 0\r\n"
           "m=audio 17000 RTP/SAVP 96 8\r\n"
           "a=rtpmap:96 opus/48000/2\r\n"
           "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:MTIzNDU2Nzg5\r\n"
           "a=fingerprint:sha-256 AB:CD:EF\r\n"
           "a=ice-ufrag:ufragXYZ\r\n"
           "a=candidate:1 1 UDP 2 fe80::1234 17000 typ host\r\n"
           "a=sendrecv\r\n"
           "a=x-person:Wang\r\n";
}

} // namespace

class TestSipMasking : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfAnybodyIsLeft()
    {
        const QByteArray shown = maskedSip(invite(), "salt").toUtf8();
        for (const QByteArray &secret : kSecrets) {
            QVERIFY2(invite().contains(secret), secret); // else nothing would be looked for
            QVERIFY2(!shown.contains(secret), secret + " in\n" + shown);
        }
    }

    void whatHelpsIsThere()
    {
        const QString shown = maskedSip(invite(), "salt");
        for (const QString &wanted :
             {u"INVITE sip:ext-"_s, u";transport=tls"_s, u"Via: SIP/2.0/TLS"_s, u"CSeq: 7 INVITE"_s,
              u"num71-"_s, u"Reason: SIP;cause=200"_s, u"Authorization: Digest algorithm=SHA-256"_s,
              u"Session-Expires: 90;refresher=uac"_s, u"Supported: replaces, timer"_s,
              u"m=audio 17000 RTP/SAVP 96 8"_s, u"a=rtpmap:96 opus/48000/2"_s,
              u"a=crypto:1 AES_CM_128_HMAC_SHA1_80 …"_s, u"a=sendrecv"_s, u"a=fingerprint:…"_s})
            QVERIFY2(shown.contains(wanted), qPrintable(wanted + u'\n' + shown));
        QVERIFY(maskedSip("SIP/2.0 486 Wang is busy\r\nCSeq: 7 INVITE\r\n\r\n", "s")
                    .startsWith(u"SIP/2.0 486\n"_s));
    }

    void theSameIsTheSameWord()
    {
        const QString one = maskedUri(u"sip:15412342671@10.0.0.5:5060;transport=udp"_s, "salt");
        QCOMPARE(maskedUri(u"sip:15412342671@10.0.0.5"_s, "salt"), one.section(u';', 0, 0));
        QVERIFY(maskedUri(u"sip:15412342672@10.0.0.5"_s, "salt") != one.section(u';', 0, 0));
        QVERIFY(maskedUri(u"sip:15412342671@10.0.0.5;transport=udp"_s, "other") != one);
        QCOMPARE(maskedHost(u"PBX.example"_s, "salt"), maskedHost(u"pbx.example"_s, "salt"));
    }

    void anythingIsSurvived()
    {
        const QByteArray whole = invite();
        for (qsizetype at = 0; at < whole.size(); at += 3) {
            QByteArray damaged = whole;
            damaged[at] = char(~damaged[at]);
            (void)maskedSip(damaged, "s");
            (void)maskedSip(whole.first(at), "s");
        }
        QCOMPARE(maskedSip({}, "s"), QString());
        QCOMPARE(maskedSip("\r\n\r\n", "s"), QString());
        QCOMPARE(maskedSip("hello Wang 15412342671\r\n\r\n", "s"), QString());
        // A harmless header that carries what it should not.
        QVERIFY(!maskedSip("OPTIONS sip:a@b SIP/2.0\r\nEvent: 15412342671\r\n\r\n", "s").contains(u"2671"));
        QVERIFY(
            !maskedSip("OPTIONS sip:a@b SIP/2.0\r\nSupported: \"Wang\" <x>\r\n\r\n", "s").contains(u"Wang"));
    }

    void theLadderKeepsTheLastTwoHours()
    {
        SipLadder ladder("salt");
        constexpr qint64 kNow = 1'800'000'000'000;
        ladder.onLog("channel [0x1]: message sent to [TLS://10.20.30.40:5061], size: [900] bytes\n"
                         + invite(),
                     kNow - 3 * 3'600'000);
        const QByteArray answer = "SIP/2.0 200 OK\r\nCSeq: 7 INVITE\r\n\r\n";
        ladder.onLog("channel [0x1]: received [40] new bytes from [TLS://10.20.30.40:5061]:\n" + answer,
                     kNow);
        ladder.onLog("channel [0x1]: received [2] new bytes from [TLS://10.20.30.40:5061]:\n\r\n", kNow);
        ladder.onLog("something else about 15412342671\nINVITE sip:a@b SIP/2.0\r\n\r\n", kNow);
        const QString text = ladder.text(kNow);
        QVERIFY2(!text.contains(u"INVITE sip"), qPrintable(text)); // too old, or no message
        QVERIFY2(text.contains(u" ← TLS host-"_s) && text.contains(u"SIP/2.0 200"_s), qPrintable(text));
        QVERIFY(!text.contains(u"10.20.30.40"_s));
        for (int i = 0; i < 1'000; ++i)
            ladder.onLog("channel [0x1]: received [40] new bytes from [UDP://h:5060]:\n" + answer, kNow);
        QCOMPARE(ladder.text(kNow).count(u"SIP/2.0 200"_s), 400);
    }
};

QTEST_APPLESS_MAIN(TestSipMasking)
#include "tst_sip_masking.moc"

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The question whether a registrar is there: an answer is told; after a silence the next question begins with
// a socket of its own, so that a name is resolved and an address bound anew.
#include "plugins/telephony_sip/registrar_probe.h"

#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace Warmline::Sip;
using namespace Qt::StringLiterals;

class TestRegistrarProbe : public QObject
{
    Q_OBJECT

private slots:
    void afterASilenceItBeginsAnew()
    {
        QUdpSocket registrar;
        QVERIFY(registrar.bind(QHostAddress::LocalHost, 0));
        QList<quint16> askers;
        bool awake = false;
        connect(&registrar, &QUdpSocket::readyRead, this, [&] {
            while (registrar.hasPendingDatagrams()) {
                QByteArray question(qsizetype(registrar.pendingDatagramSize()), Qt::Uninitialized);
                quint16 port = 0;
                registrar.readDatagram(question.data(), question.size(), nullptr, &port);
                if (!askers.contains(port))
                    askers.append(port);
                if (awake)
                    registrar.writeDatagram("SIP/2.0 200 OK\r\n" + question, QHostAddress::LocalHost, port);
            }
        });
        RegistrarProbe probe({u"127.0.0.1"_s, registrar.localPort(), Transport::Udp}, u"sip.test"_s, nullptr);
        QSignalSpy silent(&probe, &RegistrarProbe::silent);
        qsizetype askersBefore = 0; // it asks anew soon after, before a busy machine comes back here
        connect(&probe, &RegistrarProbe::silent, this, [&] { askersBefore = askers.size(); });
        QSignalSpy answered(&probe, &RegistrarProbe::answered);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(silent.size(), 1, 6000);
        QCOMPARE(askersBefore, 1); // the repetitions of one question come from one place
        QUdpSocket other;
        QVERIFY(
            other.bind(QHostAddress::LocalHost, askers.first(), QAbstractSocket::DontShareAddress)); // left
        awake = true;
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 6000);
        QCOMPARE(askers.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 2, 6000);
        QCOMPARE(askers.size(), 2); // one that is answered keeps its place
    }
};

QTEST_GUILESS_MAIN(TestRegistrarProbe)
#include "tst_registrar_probe.moc"

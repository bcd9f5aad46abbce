// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation that starts without a headset: calls run silently until one is plugged in (a sound card of
// the test's own), which then is used without a restart.
#include "late_headset.h"

#include "plugins/telephony_sip/core_maker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Sip;
using namespace Qt::StringLiterals;

class TestSipSound : public QObject
{
    Q_OBJECT

private slots:
    void aHeadsetThatComesLateIsUsed()
    {
        QTemporaryDir folder;
        Settings settings;
        settings.extension = u"1027"_s;
        settings.folder = folder.path();
        settings.codecs = {u"opus"_s};
        const auto core = makeCore(settings);
        QVERIFY(core);
        if (hasSound(**core))
            QSKIP("this machine has a headset");
        QVERIFY((*core)->getUseFiles());
        addLateHeadset((*core)->cPtr());
        QVERIFY(!findSound(**core));
        QVERIFY((*core)->getUseFiles());
        plugLateHeadset();
        QVERIFY(findSound(**core));
        QVERIFY(!(*core)->getUseFiles());
        QCOMPARE((*core)->getDefaultInputAudioDevice()->getDriverName(), "Test");
        QCOMPARE((*core)->getDefaultOutputAudioDevice()->getDriverName(), "Test");
        (*core)->stop();
    }
};

QTEST_GUILESS_MAIN(TestSipSound)
#include "tst_sip_sound.moc"

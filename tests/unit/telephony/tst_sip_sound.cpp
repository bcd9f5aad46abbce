// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation that starts without a headset: calls run silently until one is plugged in (a sound card of
// the test's own), which then is used without a restart. Which device is the best of those that are there.
#include "late_headset.h"

#include "plugins/telephony_sip/core_maker.h"
#include "plugins/telephony_sip/sound_board.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Sip;
using namespace Qt::StringLiterals;

class TestSipSound : public QObject
{
    Q_OBJECT

private slots:
    void theDearestThatIsThere()
    {
        const QStringList present{u"built-in"_s, u"headset"_s};
        QCOMPARE(bestSound({}, present), u"built-in"_s);
        QCOMPARE(bestSound({u"headset"_s, u"built-in"_s}, present), u"headset"_s);
        QCOMPARE(bestSound({u"gone"_s, u"headset"_s}, present), u"headset"_s);
        QCOMPARE(bestSound({u"gone"_s}, present), u"built-in"_s);
        QCOMPARE(bestSound({u"gone"_s}, {}), QString());
    }

    void aHeadsetThatComesLateIsUsed()
    {
        QTemporaryDir folder;
        Settings settings;
        settings.extension = u"1027"_s;
        settings.folder = folder.path();
        settings.codecs = {u"opus"_s};
        const auto core = makeCore(settings);
        QVERIFY(core);
        SoundBoard board(*core, nullptr);
        if (board.hasSound())
            QSKIP("this machine has a headset");
        QVERIFY((*core)->getUseFiles());
        QSignalSpy changed(&board, &SoundBoard::changed);
        addLateHeadset((*core)->cPtr());
        board.look();
        QVERIFY(changed.isEmpty());
        QVERIFY((*core)->getUseFiles());
        plugLateHeadset();
        board.look();
        QCOMPARE(changed.size(), 1);
        QVERIFY(board.hasSound());
        QVERIFY(!(*core)->getUseFiles());
        QCOMPARE(board.state().microphone, u"headset"_s);
        QCOMPARE((*core)->getDefaultInputAudioDevice()->getDriverName(), "Test");
        QCOMPARE((*core)->getDefaultOutputAudioDevice()->getDriverName(), "Test");
        (*core)->stop();
    }
};

QTEST_GUILESS_MAIN(TestSipSound)
#include "tst_sip_sound.moc"

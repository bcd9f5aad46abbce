// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation that starts without a headset: calls run silently until one is plugged in (a sound card of
// the test's own), which then is used without a restart.
#include "plugins/telephony_sip/core_maker.h"

#include <QTemporaryDir>
#include <QTest>

#include <linphone/core.h>
#include <mediastreamer2/msfactory.h>
#include <mediastreamer2/mssndcard.h>

using namespace Warmline;
using namespace Warmline::Sip;
using namespace Qt::StringLiterals;

namespace {

bool isPlugged = false;

MSSndCardDesc &headset()
{
    static MSSndCardDesc desc = [] {
        MSSndCardDesc made{};
        made.driver_type = "Test";
        made.detect = [](MSSndCardManager *manager) {
            if (!isPlugged)
                return;
            MSSndCard *card = ms_snd_card_new_with_name(&headset(), "headset");
            card->capabilities = MS_SND_CARD_CAP_CAPTURE | MS_SND_CARD_CAP_PLAYBACK;
            card->device_type = MS_SND_CARD_DEVICE_TYPE_HEADSET;
            ms_snd_card_manager_add_card(manager, card);
        };
        return made;
    }();
    return desc;
}

} // namespace

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
        ms_snd_card_manager_register_desc(ms_factory_get_snd_card_manager(linphone_core_get_ms_factory(
                                              static_cast<LinphoneCore *>((*core)->cPtr()))),
                                          &headset());
        QVERIFY(!findSound(**core));
        QVERIFY((*core)->getUseFiles());
        isPlugged = true;
        QVERIFY(findSound(**core));
        QVERIFY(!(*core)->getUseFiles());
        QCOMPARE((*core)->getDefaultInputAudioDevice()->getDriverName(), "Test");
        QCOMPARE((*core)->getDefaultOutputAudioDevice()->getDriverName(), "Test");
        (*core)->stop();
    }
};

QTEST_GUILESS_MAIN(TestSipSound)
#include "tst_sip_sound.moc"

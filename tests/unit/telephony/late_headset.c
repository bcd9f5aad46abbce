// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "late_headset.h"

#include <linphone/core.h>
#include <mediastreamer2/msfactory.h>
#include <mediastreamer2/mssndcard.h>

static int isPlugged = 0;
static void detect(MSSndCardManager *manager);
static MSSndCardDesc headset = {.driver_type = "Test", .detect = detect};

static void detect(MSSndCardManager *manager)
{
    if (!isPlugged)
        return;
    MSSndCard *card = ms_snd_card_new_with_name(&headset, "headset");
    card->capabilities = MS_SND_CARD_CAP_CAPTURE | MS_SND_CARD_CAP_PLAYBACK;
    card->device_type = MS_SND_CARD_DEVICE_TYPE_HEADSET;
    ms_snd_card_manager_add_card(manager, card);
}

void addLateHeadset(void *core)
{
    ms_snd_card_manager_register_desc(ms_factory_get_snd_card_manager(linphone_core_get_ms_factory(core)),
                                      &headset);
}

void plugLateHeadset(void)
{
    isPlugged = 1;
}

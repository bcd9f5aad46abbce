// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "two_sides.h"

#include <linphone/core.h>
#include <mediastreamer2/mediastream.h>
#include <mediastreamer2/msfilter.h>
#include <mediastreamer2/msticker.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Exported by liblinphone, but in none of its installed headers.
MediaStream *linphone_call_get_stream(LinphoneCall *call, LinphoneStreamType type);

// A sound server may hand over what a microphone hears in lumps: of two seconds, after its source was
// changed.
enum { SIDES = 2, MOST_TICKS = 400, FEWEST_TICKS = 2, WATCHED_TICKS = 500 };

// Takes the place of the mixer's description, and thereby finds its own state.
struct Sides
{
    MSFilterDesc desc; // first: a filter's description is this
    MSFilterDesc *original;
    MSBufferizer *waiting[SIDES];
    size_t least[SIDES]; // that waited after a round, of those that are watched
    int watched; // rounds so far
    size_t tick; // bytes of one side in one round of the ticker
};

static struct Sides *sidesOf(MSFilter *mixer)
{
    return (struct Sides *)mixer->desc;
}

// A side that has nothing (yet) is silent. What comes in a lump is kept until its time comes.
static void readSide(struct Sides *sides, int side, int16_t *to)
{
    MSBufferizer *from = sides->waiting[side];
    const size_t there = ms_bufferizer_get_avail(from);
    if (there > MOST_TICKS * sides->tick)
        ms_bufferizer_skip_bytes(from, (int)(there - FEWEST_TICKS * sides->tick));
    if (ms_bufferizer_read(from, (uint8_t *)to, sides->tick) != sides->tick)
        memset(to, 0, sides->tick);
    const size_t left = ms_bufferizer_get_avail(from);
    if (left < sides->least[side])
        sides->least[side] = left;
}

static void watchAnew(struct Sides *sides)
{
    sides->watched = 0;
    for (int side = 0; side < SIDES; ++side)
        sides->least[side] = SIZE_MAX;
}

// A side whose clock runs ahead has always more waiting than it needs: it loses that, so that both stay
// together.
static void keepTogether(struct Sides *sides)
{
    if (++sides->watched < WATCHED_TICKS)
        return;
    for (int side = 0; side < SIDES; ++side) {
        if (sides->least[side] > FEWEST_TICKS * sides->tick)
            ms_bufferizer_skip_bytes(sides->waiting[side],
                                     (int)(sides->least[side] - FEWEST_TICKS * sides->tick));
    }
    watchAnew(sides);
}

static void writeBySides(MSFilter *mixer)
{
    struct Sides *sides = sidesOf(mixer);
    size_t most = 0;
    for (int side = 0; side < SIDES; ++side) {
        if (mixer->inputs[side] != NULL)
            ms_bufferizer_put_from_queue(sides->waiting[side], mixer->inputs[side]);
        const size_t there = ms_bufferizer_get_avail(sides->waiting[side]);
        most = there > most ? there : most;
    }
    if (most < sides->tick || mixer->outputs[0] == NULL)
        return;
    int16_t *read = malloc(SIDES * sides->tick);
    mblk_t *out = allocb(SIDES * sides->tick, 0);
    if (read == NULL || out == NULL) {
        free(read);
        if (out != NULL)
            freemsg(out);
        return;
    }
    const size_t samples = sides->tick / sizeof(int16_t);
    for (int side = 0; side < SIDES; ++side)
        readSide(sides, side, read + (size_t)side * samples);
    keepTogether(sides);
    int16_t *to = (int16_t *)out->b_wptr;
    for (size_t i = 0; i < samples; ++i) {
        *to++ = read[i];
        *to++ = read[samples + i];
    }
    out->b_wptr = (uint8_t *)to;
    free(read);
    ms_queue_put(mixer->outputs[0], out);
}

static void giveBack(MSFilter *mixer)
{
    struct Sides *sides = sidesOf(mixer);
    mixer->desc = sides->original;
    for (int side = 0; side < SIDES; ++side)
        ms_bufferizer_destroy(sides->waiting[side]);
    free(sides);
    if (mixer->desc->uninit != NULL)
        mixer->desc->uninit(mixer);
}

int recordTwoSides(void *call)
{
    MediaStream *stream = linphone_call_get_stream((LinphoneCall *)call, LinphoneStreamTypeAudio);
    if (stream == NULL || stream->type != MSAudio || stream->sessions.ticker == NULL)
        return 0;
    AudioStream *audio = (AudioStream *)stream;
    MSFilter *mixer = audio->recorder_mixer;
    if (mixer == NULL || audio->nchannels != 1)
        return 0;
    if (mixer->desc->process == writeBySides)
        return 1;
    struct Sides *sides = calloc(1, sizeof *sides);
    if (sides == NULL)
        return 0;
    sides->desc = *mixer->desc;
    sides->desc.process = writeBySides;
    sides->desc.uninit = giveBack;
    sides->original = mixer->desc;
    sides->tick =
        (size_t)audio->sample_rate * (size_t)stream->sessions.ticker->interval / 1000 * sizeof(int16_t);
    for (int side = 0; side < SIDES; ++side)
        sides->waiting[side] = ms_bufferizer_new();
    watchAnew(sides);
    // The ticker's thread reads this pointer each round; what it leads to is complete.
    __atomic_store_n(&mixer->desc, &sides->desc, __ATOMIC_RELEASE);
    return 1;
}

int recordsTwoSides(void *call)
{
    MediaStream *stream = linphone_call_get_stream((LinphoneCall *)call, LinphoneStreamTypeAudio);
    if (stream == NULL || stream->type != MSAudio)
        return 0;
    const MSFilter *mixer = ((AudioStream *)stream)->recorder_mixer;
    return mixer != NULL && mixer->desc->process == writeBySides;
}

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/recording/recording_player.h"

#include "app/services/phone/phone_service.h"
#include "app/services/phone/recording_service.h"
#include "app/services/phone/sound_service.h"
#include "app/services/service_set.h"
#include "app/services/session.h"
#include "ui/common/dialling.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/softphone/recording/sound_output.h"
#include "ui/softphone/recording/waveform.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace Warmline {

namespace {

const RecordedCall *callOf(const RecordingService &recordings, const CallId &id)
{
    const auto found = std::ranges::find(recordings.calls(), id, &RecordedCall::call);
    return found == recordings.calls().cend() ? nullptr : &*found;
}

} // namespace

RecordingPlayer::RecordingPlayer(ServiceSet &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_recordings(*services.recordings)
    , m_output(new SoundOutput(this))
    , m_choice(new QComboBox(this))
    , m_waveform(new Waveform(this))
    , m_play(new KeyButton(tr("播放"), KeyButton::Kind::Primary, this))
    , m_next(new KeyButton(tr("下一个标记"), KeyButton::Kind::Plain, this))
    , m_dial(new DialKey(this))
    , m_time(new QLabel(this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("recording_player"));
    setWindowTitle(tr("通话录音"));
    m_choice->setObjectName(QStringLiteral("recording_choice"));
    m_choice->setAccessibleName(tr("哪次通话"));
    m_play->setObjectName(QStringLiteral("recording_play"));
    m_next->setObjectName(QStringLiteral("recording_next"));
    m_time->setObjectName(QStringLiteral("recording_time"));
    m_said->setObjectName(QStringLiteral("recording_said"));
    setTextRole(m_time, TextRole::BodyStrong);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);
    m_said->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_play);
    row->addWidget(m_next);
    row->addWidget(m_time);
    row->addStretch();
    row->addWidget(m_dial);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_choice);
    layout->addWidget(m_waveform, 1);
    layout->addLayout(row);
    layout->addWidget(m_said);

    connect(m_choice, &QComboBox::activated, this, &RecordingPlayer::openChosen);
    connect(m_play, &QAbstractButton::clicked, this, &RecordingPlayer::togglePlaying);
    connect(m_next, &QAbstractButton::clicked, this, &RecordingPlayer::nextMark);
    connect(m_waveform, &Waveform::moved, this, [this](qint64 ms) {
        if (m_playing)
            play(ms);
        refresh();
    });
    connect(m_output, &SoundOutput::positionChanged, this, [this](qint64 ms) {
        if (m_playing)
            m_waveform->setPosition(ms);
        refresh();
    });
    connect(m_output, &SoundOutput::ended, this, [this] {
        m_playing = false;
        refresh();
    });
    connect(m_output, &SoundOutput::failed, m_said, &QLabel::setText);
    connect(&m_recordings, &RecordingService::changed, this, &RecordingPlayer::fillChoice);
    connect(&m_recordings, &RecordingService::opened, this, &RecordingPlayer::onOpened);
    connect(&m_recordings, &RecordingService::failed, this,
            [this](const Error &error) { m_said->setText(error.message()); });
    connect(services.phone.get(), &PhoneService::callChanged, this, [this] {
        if (m_services.phone->mainCall())
            m_output->stop(); // a customer first
    });
    fillChoice();
    refresh();
}

RecordingPlayer::~RecordingPlayer()
{
    m_recordings.close();
}

void RecordingPlayer::fillChoice()
{
    const QString chosen = m_choice->currentData().toString();
    const QTimeZone zone(m_services.session->info().timeZone.toLatin1());
    m_choice->clear();
    for (const RecordedCall &call : m_recordings.calls()) {
        const QString at = QDateTime::fromMSecsSinceEpoch(call.answeredMs, zone).toString(u"MM-dd HH:mm");
        const QString number =
            call.number.isEmpty() ? tr("号码未显示") : Format::isolate(Format::maskedPhone(call.number));
        const QString who =
            call.customerName.isEmpty() ? number : call.customerName + QStringLiteral(" · ") + number;
        m_choice->addItem(Format::isolate(at) + QStringLiteral(" · ") + who, call.call.toString());
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
    m_choice->setEnabled(m_choice->count() > 0);
    if (m_choice->count() == 0)
        m_said->setText(tr("最近 14 天没有您的通话录音"));
    else if (chosen.isEmpty() && isVisible())
        openChosen(); // the first one came while it was open
}

void RecordingPlayer::openNewest()
{
    m_choice->setCurrentIndex(0);
    openChosen();
}

/// Whose recording it is may be called again, without his number being shown.
void RecordingPlayer::showWhom()
{
    const CallId chosen(Uuid7::fromString(m_choice->currentData().toString()));
    const RecordedCall *call = callOf(m_recordings, chosen);
    const QString number = call ? call->number : QString();
    m_dial->setTarget({.account = {},
                       .second = false,
                       .number = number,
                       .shown = number.isEmpty() ? QString() : Format::maskedPhone(number)},
                      tr("回拨"));
}

void RecordingPlayer::openChosen()
{
    m_output->stop();
    m_waveform->setRecording({}, {});
    showWhom();
    const CallId call(Uuid7::fromString(m_choice->currentData().toString()));
    if (!call.isNull()) {
        m_said->setText(tr("正在取录音…"));
        m_recordings.open(call);
    }
    refresh();
}

void RecordingPlayer::onOpened()
{
    const auto &recording = m_recordings.recording();
    if (!recording)
        return;
    m_said->clear();
    const RecordedCall *call = callOf(m_recordings, recording->call);
    m_waveform->setRecording(*recording, call ? call->marks : QList<RecordingMark>());
    refresh();
}

void RecordingPlayer::togglePlaying()
{
    if (m_playing) {
        m_output->stop();
        return;
    }
    const auto &recording = m_recordings.recording();
    if (!recording)
        return;
    if (m_services.phone->mainCall()) {
        m_said->setText(tr("正在通话，不放录音"));
        return;
    }
    m_said->clear();
    play(m_waveform->position() >= recording->lengthMs() ? 0 : m_waveform->position());
}

void RecordingPlayer::play(qint64 fromMs)
{
    const auto &recording = m_recordings.recording();
    if (!recording)
        return;
    // Where the caller himself was heard; the desktop's own choice may be a loudspeaker in the room.
    m_output->play(recording->samples, fromMs, m_services.sound->used(SoundService::Use::Speaker));
    m_playing = true;
    refresh();
}

void RecordingPlayer::nextMark()
{
    const auto &recording = m_recordings.recording();
    const RecordedCall *call = recording ? callOf(m_recordings, recording->call) : nullptr;
    if (!call)
        return;
    const auto next = std::ranges::find_if(
        call->marks, [this](const RecordingMark &mark) { return mark.atMs > m_waveform->position(); });
    if (next == call->marks.cend())
        return;
    m_waveform->setPosition(next->atMs);
    if (m_playing)
        play(next->atMs);
    refresh();
}

void RecordingPlayer::refresh()
{
    const auto &recording = m_recordings.recording();
    const RecordedCall *call = recording ? callOf(m_recordings, recording->call) : nullptr;
    m_play->setEnabled(recording.has_value());
    m_play->setText(m_playing ? tr("暂停") : tr("播放"));
    m_play->setToolTip(recording ? QString() : tr("还没有打开录音"));
    m_next->setEnabled(call && !call->marks.isEmpty());
    m_next->setToolTip(m_next->isEnabled() ? QString() : tr("这段录音里没有标记"));
    const qint64 length = recording ? recording->lengthMs() : 0;
    m_time->setText(Format::isolate(Format::clock(m_waveform->position()) + QStringLiteral(" / ")
                                    + Format::clock(length)));
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/softphone_pane.h"

#include "app/services/command_registry.h"
#include "app/services/customer/contact_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/phone/call_recorder.h"
#include "app/services/phone/call_rejection.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/recording_service.h"
#include "app/services/service_set.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/label_icon.h"
#include "ui/common/state_view.h"
#include "ui/common/still_layout.h"
#include "ui/common/theme.h"
#include "ui/softphone/call_block.h"
#include "ui/softphone/call_keys.h"
#include "ui/softphone/callback_list.h"
#include "ui/softphone/check/self_test_offer.h"
#include "ui/softphone/recording/consent_block.h"
#include "ui/softphone/sound/sound_row.h"
#include "ui/softphone/state_block.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Warmline {

namespace {

/// A hairline between two parts of the pane.
class Separator final : public QWidget
{
public:
    explicit Separator(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::of(this)->color(ColorToken::Line));
    }
};

} // namespace

SoftphonePane::SoftphonePane(ServiceSet &services, QWidget *parent)
    : Pane(tr("软电话"), QStringLiteral("telephone"), parent)
    , m_services(services)
    , m_still(makeStill())
    , m_state(new StateBlock(services, this))
    , m_call(new CallBlock(services, this))
    , m_keys(new CallKeys(services, this))
{
    setObjectName(QStringLiteral("softphone"));
    setPadded(false);
    m_quality = makeQuality();
    m_recording = makeRecording();
    m_words = makeWords();
    auto *idle = new StateView(this);
    idle->showEmpty(tr("没有来电"), QStringLiteral("telephone"));
    m_idle = idle;

    QVBoxLayout *layout = contentLayout();
    layout->setSpacing(0);
    layout->addWidget(m_state);
    layout->addWidget(m_call);
    layout->addWidget(new SelfTestOffer(services, this));
    layout->addWidget(new ConsentBlock(services, this));
    layout->addWidget(new Separator(this));
    layout->addWidget(m_keys);
    layout->addWidget(new CallbackList(services, this));
    layout->addWidget(m_quality);
    layout->addWidget(new SoundRow(services, this));
    layout->addWidget(m_recording);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_idle, 1);
    m_listen = new KeyButton(tr("听录音"), KeyButton::Kind::Quiet, this);
    m_listen->setObjectName(QStringLiteral("phone_listen"));
    m_listen->setIconName(QStringLiteral("play-circle"));
    m_listen->setSizeClass(KeyButton::Size::Small);
    layout->addWidget(m_listen, 0, Qt::AlignHCenter);
    layout->addWidget(makeQueue());

    PhoneService *phone = services.phone.get();
    connect(phone, &PhoneService::callChanged, this, &SoftphonePane::refresh);
    connect(services.recorder.get(), &CallRecorder::changed, this, &SoftphonePane::refreshRecording);
    connect(m_listen, &QAbstractButton::clicked, this,
            [this] { m_services.commands->trigger(QStringLiteral("call.recordings")); });
    connect(services.recordings.get(), &RecordingService::changed, this, &SoftphonePane::refreshListen);
    connect(phone, &PhoneService::callChanged, this, &SoftphonePane::refreshListen);
    connect(phone, &PhoneService::queueChanged, this, &SoftphonePane::tick);
    connect(phone, &PhoneService::textReceived, this, [this](const QString &text) {
        m_said.append(text);
        refresh();
    });
    connect(services.kpi.get(), &KpiService::todayReady, this, &SoftphonePane::tick);
    connect(services.connection.get(), &ConnectionStatus::ticked, this, &SoftphonePane::tick);
    registerCommands();
    refresh();
    refreshRecording();
    refreshListen();
    tick();
}

StillLayout *SoftphonePane::makeStill()
{
    auto *still = new StillLayout(contentLayout());
    const PhoneService *phone = m_services.phone.get();
    const ContactService *contact = m_services.contact.get();
    connect(phone, &PhoneService::agentChanged, still, &StillLayout::hold);
    connect(phone, &PhoneService::callChanged, still, &StillLayout::hold);
    connect(contact, &ContactService::matchChanged, still, &StillLayout::hold);
    connect(contact, &ContactService::cardPublished, still, &StillLayout::hold);
    connect(contact, &ContactService::cardCleared, still, &StillLayout::hold);
    return still;
}

void SoftphonePane::refreshListen()
{
    const auto call = m_services.phone->mainCall();
    m_listen->setVisible((!call || call->isOver()) && !m_services.recordings->calls().isEmpty());
}

QWidget *SoftphonePane::makeQuality()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("phone_quality"));
    m_qualityIcon = new QLabel(box);
    m_qualityText = new ElidedLabel(box);
    setTextRole(m_qualityText, TextRole::Label, ColorToken::T2);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_qualityIcon);
    layout->addWidget(m_qualityText, 1);
    return box;
}

QWidget *SoftphonePane::makeRecording()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("phone_recording"));
    m_recordingIcon = new QLabel(box);
    m_recordingText = new ElidedLabel(box);
    m_recordingText->setObjectName(QStringLiteral("phone_recording_text"));
    setTextRole(m_recordingText, TextRole::Label, ColorToken::T2);
    m_recordingPause = new QToolButton(box);
    m_recordingPause->setObjectName(QStringLiteral("phone_recording_pause"));
    m_recordingPause->setAutoRaise(true);
    connect(m_recordingPause, &QToolButton::clicked, this, [this] {
        CallRecorder &recorder = *m_services.recorder;
        if (recorder.state() == TelephonyRecording::On)
            recorder.pause();
        else
            recorder.resume();
    });
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 0, 12, 6);
    layout->addWidget(m_recordingIcon);
    layout->addWidget(m_recordingText, 1);
    layout->addWidget(m_recordingPause);
    return box;
}

/// The lamp says what the recorder does, not what was asked for.
void SoftphonePane::refreshRecording()
{
    const CallRecorder &recorder = *m_services.recorder;
    const TelephonyRecording state = recorder.state();
    m_recording->setVisible(state != TelephonyRecording::Off);
    if (state == TelephonyRecording::Off)
        return;
    const bool on = state == TelephonyRecording::On;
    const bool waits = recorder.waitsForHold();
    const bool runs = on && !waits;
    setLabelIcon(m_recordingIcon,
                 runs ? QStringLiteral("record-circle-fill") : QStringLiteral("pause-circle"),
                 runs ? ColorToken::Red : ColorToken::T2);
    const QString length = Format::isolate(Format::clock(recorder.recordedMs()));
    m_recordingText->setText(waits ? tr("保持中，不录音 %1").arg(length)
                             : on  ? tr("录音中 %1").arg(length)
                                   : tr("录音已暂停 %1").arg(length));
    m_recordingText->setToolTip(waits ? tr("保持期间不录音，取回通话后自动继续。")
                                : on  ? tr("本次通话正在录音，用于服务质量；双方各录一声道，暂停最长一分钟。")
                                      : tr("录音最多暂停一分钟，然后自动继续。"));
    m_recordingPause->setText(on ? tr("暂停") : tr("继续"));
    m_recordingPause->setAccessibleName(on ? tr("暂停录音") : tr("继续录音"));
}

QWidget *SoftphonePane::makeWords()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("phone_words"));
    auto *title = new QLabel(tr("对方的话（线路送来的文字）"), box);
    setTextRole(title, TextRole::LabelStrong);
    m_wordsText = new QLabel(box);
    m_wordsText->setWordWrap(true);
    m_wordsText->setTextFormat(Qt::PlainText);
    m_wordsText->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_wordsText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_wordsText, TextRole::Body);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(title);
    layout->addWidget(m_wordsText, 1);
    return box;
}

QWidget *SoftphonePane::makeQueue()
{
    auto *box = new QFrame(this);
    box->setObjectName(QStringLiteral("phone_queue"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setVerticalSpacing(2);
    const auto cell = [&](int column, const QString &title, const char *name) {
        auto *label = new QLabel(title, box);
        setTextRole(label, TextRole::Label, ColorToken::T2);
        auto *value = new QLabel(box);
        value->setObjectName(QString::fromLatin1(name));
        setTextRole(value, TextRole::State);
        grid->addWidget(label, 0, column);
        grid->addWidget(value, 1, column);
        grid->setColumnStretch(column, 1);
        return value;
    };
    m_waiting = cell(0, tr("排队"), "phone_queue_waiting");
    m_longest = cell(1, tr("最长等候"), "phone_queue_longest");
    m_answered = cell(2, tr("今日接通"), "phone_queue_answered");
    return box;
}

void SoftphonePane::registerCommands()
{
    PhoneService *phone = m_services.phone.get();
    const QString group = tr("通话");
    const auto add = [&](const QByteArray &id, const QString &text, const char *keys,
                         std::function<void()> run) {
        m_services.commands->add(
            {QString::fromLatin1(id), text, QString::fromLatin1(keys), group, true, std::move(run)});
    };
    add("call.answer", tr("接听"), "F12", [phone] { phone->answer(); });
    add("call.hangup", tr("挂断，或拒接来电"), "Shift+F12", [phone] { phone->hangup(); });
    for (const TelephonyRejection why : kRejections) {
        add("call.reject." + telephonyRejectionName(why).toLatin1(), tr("拒接：%1").arg(rejectionTitle(why)),
            "", [phone, why] { phone->reject(why); });
    }
    add("call.hold", tr("保持或恢复"), "F9", [phone] { phone->toggleHold(); });
    add("call.mute", tr("静音或取消"), "F8", [phone] { phone->toggleMute(); });
    const QPointer<CallKeys> keys(m_keys);
    add("call.transfer", tr("转接，再按完成"), "F7", [keys] {
        if (keys)
            keys->transferKey();
    });
    add("call.conference", tr("三方通话"), "Ctrl+F7", [phone] { phone->conference(); });
    add("call.redial", tr("重拨"), "", [phone] { phone->redial(); });
    add("call.keypad", tr("拨号盘"), "Ctrl+D", [keys] {
        if (keys)
            keys->keypadKey();
    });
    const QPointer<StateBlock> state(m_state);
    add("agent.menu", tr("座席状态"), "F11", [state] {
        if (state)
            state->openMenu();
    });
    for (const StateBlock::Choice &choice : StateBlock::choices())
        add("agent." + choice.id, choice.text, "",
            [phone, choice] { phone->choose(choice.state, choice.reason); });
}

void SoftphonePane::refresh()
{
    const auto call = m_services.phone->mainCall();
    if (!call || call->id != m_saidIn) {
        if (call && call->id != m_saidIn)
            m_said.clear();
        m_saidIn = call ? call->id : QString();
    }
    const bool words = call && !m_said.isEmpty();
    m_words->setVisible(words);
    m_wordsText->setText(m_said.join(QLatin1Char('\n')));
    m_idle->setVisible(!words);
    static_cast<StateView *>(m_idle)->showEmpty(call ? tr("线路没有送来对方的文字") : tr("没有来电"),
                                                call ? QStringLiteral("chat-quote")
                                                     : QStringLiteral("telephone"));
    const bool measured = call && call->quality.mos > 0;
    m_quality->setVisible(measured);
    if (!measured)
        return;
    // Thresholds that call centres use: MOS < 3.0, loss > 5 %, jitter > 50 ms (P110).
    const CallQuality &quality = call->quality;
    const bool poor = quality.mos < 3.0 || quality.lossPercent > 5 || quality.jitterMs > 50;
    setLabelIcon(m_qualityIcon, poor ? QStringLiteral("reception-1") : QStringLiteral("reception-4"),
                 poor ? ColorToken::Red : ColorToken::Ok);
    const QString mos = Format::isolate(Format::number(quality.mos, 1));
    const QString loss = Format::quantity(quality.lossPercent, QStringLiteral("%"), 1);
    m_qualityText->setText(tr("音质 %1 · 丢包 %2 · 抖动 %3")
                               .arg(mos, loss, Format::quantity(quality.jitterMs, QStringLiteral("ms"))));
    m_qualityText->setShortText(tr("音质 %1 · 丢包 %2").arg(mos, loss));
}

void SoftphonePane::tick()
{
    const QueueFigures queue = m_services.phone->queue();
    const bool told = queue.atMs > 0;
    m_waiting->setText(told ? tr("%1 人").arg(queue.waiting) : QStringLiteral("—"));
    const qint64 longest =
        queue.waiting > 0 ? queue.longestWaitMs + (m_services.connection->nowMs() - queue.atMs) : 0;
    m_longest->setText(told ? Format::isolate(Format::clock(longest)) : QStringLiteral("—"));
    const QString none = told ? QString() : tr("线路没有送来排队数据");
    m_waiting->setToolTip(none);
    m_longest->setToolTip(none);
    const CentreToday &today = m_services.kpi->today();
    m_answered->setText(today.answerRate
                            ? Format::isolate(Format::quantity(*today.answerRate, QStringLiteral("%"), 1))
                            : QStringLiteral("—"));
    m_answered->setToolTip(today.asOfMs > 0
                               ? tr("%1 / %2 通，%3", nullptr, int(today.calls))
                                     .arg(today.answered)
                                     .arg(today.calls)
                                     .arg(Format::age(m_services.connection->nowMs() - today.asOfMs))
                               : tr("今天还没有来电"));
}

} // namespace Warmline

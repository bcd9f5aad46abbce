// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/sound_pane.h"

#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/softphone/sound/level_meter.h"
#include "ui/softphone/sound/ringer.h"
#include "ui/softphone/sound/sound_check.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

namespace Warmline {

using namespace Qt::StringLiterals;

using Use = SoundService::Use;

namespace {

constexpr int kSoundRows = 3;

QLabel *soundHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, TextRole::LabelStrong);
    label->setWordWrap(true);
    return label;
}

} // namespace

SoundPane::SoundPane(ServiceSet &services, Ringer &ringer, QWidget *parent)
    : Pane(tr("声音设备"), u"headset"_s, parent)
    , m_services(services)
    , m_ringer(&ringer)
    , m_scroll(new QScrollArea(this))
    , m_check(new SoundCheck(this))
{
    setObjectName(u"sound_pane"_s);
    setPadded(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    m_said = new QLabel(inside);
    m_said->setObjectName(u"sound_said"_s);
    m_said->setWordWrap(true);
    layout->addWidget(m_said);
    addRank(layout, Use::Microphone, tr("通话：话筒（排在前面的先用）"), "sound_microphones");
    addRank(layout, Use::Speaker, tr("通话：听筒"), "sound_speakers");
    addRing(layout);
    addCheck(layout);
    layout->addStretch();
    m_scroll->setWidget(inside);
    inside->installEventFilter(this);
    contentLayout()->addWidget(m_scroll);
    fit();
    connect(Theme::of(this), &Theme::changed, this, &SoundPane::fit);

    // Queued: a click in a list changes the service, and the lists are filled anew.
    connect(services.sound.get(), &SoundService::changed, this, &SoundPane::refresh, Qt::QueuedConnection);
    connect(services.sound.get(), &SoundService::told, this,
            [this](const QString &words) { say(words, m_services.sound->isSilent()); });
    connect(services.phone.get(), &PhoneService::callChanged, this, [this] {
        if (m_check->isRunning() && m_services.phone->mainCall())
            m_check->stop(); // the devices are the call's
    });
    refresh();
}

/// At every zoom and in every language: nothing is cut off at the side, where there is no scroll bar.
void SoundPane::fit()
{
    for (QListWidget *list : {m_ranks[0].list, m_ranks[1].list, m_rings})
        list->setFixedHeight(kSoundRows * Theme::of(this)->metric(Theme::Metric::Row) + 4);
    fitWidth();
}

void SoundPane::fitWidth()
{
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() + Theme::of(this)->px(10));
}

/// What is inside wants another width, as with another font.
bool SoundPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return Pane::eventFilter(watched, event);
}

void SoundPane::addRank(QVBoxLayout *layout, Use use, const QString &title, const char *name)
{
    Rank &rank = m_ranks.at(use == Use::Microphone ? 0 : 1);
    rank.list = new QListWidget(this);
    rank.list->setObjectName(QString::fromLatin1(name));
    rank.list->setAccessibleName(title);
    rank.up = new KeyButton(tr("上移"), KeyButton::Kind::Plain, this);
    rank.down = new KeyButton(tr("下移"), KeyButton::Kind::Plain, this);
    rank.up->setObjectName(QString::fromLatin1(name) + u"_up"_s);
    rank.down->setObjectName(QString::fromLatin1(name) + u"_down"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(soundHeading(title, this), 1);
    for (KeyButton *button : {rank.up, rank.down}) {
        button->setSizeClass(KeyButton::Size::Small);
        head->addWidget(button);
    }
    layout->addLayout(head);
    layout->addWidget(rank.list);
    connect(rank.up, &QAbstractButton::clicked, this, [this, use] { move(use, -1); });
    connect(rank.down, &QAbstractButton::clicked, this, [this, use] { move(use, 1); });
}

void SoundPane::addRing(QVBoxLayout *layout)
{
    m_rings = new QListWidget(this);
    m_rings->setObjectName(u"sound_rings"_s);
    m_rings->setAccessibleName(tr("振铃：勾选的都响"));
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setObjectName(u"sound_volume"_s);
    m_volume->setAccessibleName(tr("振铃音量"));
    m_volume->setRange(0, 100);
    m_volume->setValue(m_services.sound->ringVolume());
    auto *test = new KeyButton(tr("试铃"), KeyButton::Kind::Plain, this);
    test->setObjectName(u"sound_ring_test"_s);
    test->setSizeClass(KeyButton::Size::Small);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("音量"), this));
    row->addWidget(m_volume, 1);
    row->addWidget(test);
    layout->addWidget(soundHeading(m_rings->accessibleName(), this));
    layout->addWidget(m_rings);
    layout->addLayout(row);
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int percent) { m_services.sound->setRingVolume(percent); });
    connect(test, &QAbstractButton::clicked, this, [this] {
        if (!m_ringer)
            return;
        m_ringer->test([self = QPointer(this)](const Result<QString> &rang) {
            if (self)
                self->say(rang ? tr("响过了：%1").arg(*rang) : rang.error().text, !rang);
        });
    });
    connect(m_rings, &QListWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        QStringList names;
        for (int i = 0; i < m_rings->count(); ++i) {
            if (m_rings->item(i)->checkState() == Qt::Checked)
                names.append(m_rings->item(i)->data(Qt::UserRole).toString());
        }
        m_services.sound->setWanted(Use::Ring, names);
    });
}

void SoundPane::addCheck(QVBoxLayout *layout)
{
    m_microphone = new LevelMeter(tr("话筒电平"), this);
    m_speaker = new LevelMeter(tr("听筒电平"), this);
    m_checkButton = new KeyButton(tr("试听自己"), KeyButton::Kind::Plain, this);
    m_checkButton->setObjectName(u"sound_check"_s);
    auto *meters = new QHBoxLayout;
    meters->addWidget(new QLabel(tr("话筒"), this));
    meters->addWidget(m_microphone, 1);
    meters->addWidget(new QLabel(tr("听筒"), this));
    meters->addWidget(m_speaker, 1);
    auto *note = new QLabel(tr("对着话筒说话，两秒后从听筒听到自己。"), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Label, ColorToken::T2);
    layout->addWidget(soundHeading(tr("试听"), this));
    layout->addLayout(meters);
    layout->addWidget(note);
    layout->addWidget(m_checkButton, 0, Qt::AlignLeading);
    const auto show = [this](double microphone, double speaker) {
        m_microphone->setLevel(microphone);
        m_speaker->setLevel(speaker);
    };
    connect(m_check, &SoundCheck::levelsMeasured, this, show);
    connect(m_services.phone.get(), &PhoneService::levelsMeasured, this, show);
    connect(m_check, &SoundCheck::changed, this, &SoundPane::refresh);
    connect(m_check, &SoundCheck::failed, this, [this](const QString &reason) { say(reason, true); });
    connect(m_checkButton, &QAbstractButton::clicked, this, &SoundPane::toggleCheck);
}

void SoundPane::toggleCheck()
{
    if (m_check->isRunning())
        return m_check->stop();
    if (m_services.phone->mainCall())
        return say(tr("通话中或整理中，稍后再试"), true);
    m_said->clear();
    m_check->start(m_services.sound->used(Use::Microphone), m_services.sound->used(Use::Speaker));
}

void SoundPane::say(const QString &words, bool isBad)
{
    m_said->setText(words);
    setTextRole(m_said, TextRole::Label, isBad ? ColorToken::Red : ColorToken::T2);
}

/// What a person ranked, also what is not there now, and then the rest.
void SoundPane::fill(Use use, QListWidget &list)
{
    const SoundService &sound = *m_services.sound;
    const QStringList wanted = sound.wanted(use);
    const QStringList present = sound.present(use);
    const QStringList used = sound.used(use);
    QStringList names = wanted;
    for (const QString &name : present) {
        if (!names.contains(name))
            names.append(name);
    }
    const QString chosen = list.currentItem() ? list.currentItem()->data(Qt::UserRole).toString() : QString();
    list.clear();
    for (const QString &name : std::as_const(names)) {
        const bool isThere = present.contains(name);
        const bool isUsed = used.contains(name);
        const QString state = !isThere ? tr("没插") : isUsed ? tr("在用") : QString();
        auto *item = new QListWidgetItem(
            state.isEmpty() ? name : tr("%1（%2）").arg(Format::isolate(name), state), &list);
        item->setData(Qt::UserRole, name);
        item->setIcon(
            Icons::get(isUsed ? u"check-circle"_s : u"circle"_s, isUsed ? ColorToken::Ok : ColorToken::T3));
        if (!isThere)
            item->setForeground(Theme::of(this)->color(ColorToken::T3));
        if (use == Use::Ring) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(wanted.contains(name) || (wanted.isEmpty() && isUsed) ? Qt::Checked
                                                                                      : Qt::Unchecked);
        }
        if (name == chosen)
            list.setCurrentItem(item);
    }
    if (names.isEmpty()) {
        auto *none = new QListWidgetItem(tr("没有设备"), &list);
        none->setFlags(Qt::NoItemFlags);
    }
}

void SoundPane::move(Use use, int by)
{
    QListWidget &list = *m_ranks.at(use == Use::Microphone ? 0 : 1).list;
    const int row = list.currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= list.count())
        return;
    QStringList names;
    for (int i = 0; i < list.count(); ++i)
        names.append(list.item(i)->data(Qt::UserRole).toString());
    names.move(row, to);
    m_services.sound->setWanted(use, names);
}

void SoundPane::refresh()
{
    m_filling = true;
    fill(Use::Microphone, *m_ranks[0].list);
    fill(Use::Speaker, *m_ranks[1].list);
    fill(Use::Ring, *m_rings);
    m_filling = false;
    m_checkButton->setText(m_check->isRunning() ? tr("停止") : tr("试听自己"));
    if (m_said->text().isEmpty() && m_services.sound->isSilent())
        say(tr("没有可用的耳机或话筒：电话能接通，但没有声音"), true);
    else if (m_said->text().isEmpty() && !m_services.sound->line())
        say(tr("这条线路不用声音设备；这里选的用于试听和振铃。"), false);
}

} // namespace Warmline

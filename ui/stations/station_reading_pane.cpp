// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_reading_pane.h"

#include "app/services/sync/connection_status.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/text_role.h"
#include "ui/common/theme.h"
#include "ui/stations/curve_data.h"
#include "ui/stations/station_watch.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString degrees(double value)
{
    return Format::quantity(value, u"°C"_s, 1);
}

/// Polled together: they are told to be of one age.
constexpr qint64 kTogetherMs = 60'000;

/// The oldest of the facts that are as old as the newest; 0: none has a time.
qint64 commonTime(const QList<ReadingFact> &facts)
{
    qint64 newest = 0;
    for (const ReadingFact &fact : facts)
        newest = std::max(newest, fact.atMs);
    qint64 common = newest;
    for (const ReadingFact &fact : facts) {
        if (fact.atMs > 0 && newest - fact.atMs < kTogetherMs)
            common = std::min(common, fact.atMs);
    }
    return common;
}

QString supplyWords(const ReadingFact &fact)
{
    const QString difference = Format::quantity(std::abs(fact.difference()), u"°C"_s, 1);
    switch (fact.state) {
    case ReadingState::AsUsual:
        return StationReadingPane::tr("供水 %1，与设定 %2 相符。")
            .arg(degrees(fact.value), degrees(fact.reference));
    case ReadingState::Low:
        return StationReadingPane::tr("供水 %1，比设定低 %2。").arg(degrees(fact.value), difference);
    case ReadingState::High:
        return StationReadingPane::tr("供水 %1，比设定高 %2。").arg(degrees(fact.value), difference);
    default: return StationReadingPane::tr("供水 %1，没有设定值可比。").arg(degrees(fact.value));
    }
}

QString returnWords(const ReadingFact &fact)
{
    const QString hours = Format::span(StationReading::kTrendMs);
    const QString difference = Format::quantity(std::abs(fact.difference()), u"°C"_s, 1);
    switch (fact.state) {
    case ReadingState::Rising:
        return StationReadingPane::tr("回水 %1，%2内升了 %3。").arg(degrees(fact.value), hours, difference);
    case ReadingState::Falling:
        return StationReadingPane::tr("回水 %1，%2内降了 %3。").arg(degrees(fact.value), hours, difference);
    case ReadingState::AsUsual:
        return StationReadingPane::tr("回水 %1，%2内平稳。").arg(degrees(fact.value), hours);
    default: return StationReadingPane::tr("回水 %1，之前没有数据，看不出走势。").arg(degrees(fact.value));
    }
}

QString branchWords(const ReadingFact &fact)
{
    const QString value = Format::quantity(fact.value, u"MPa"_s, 2);
    const QString name = Format::isolate(fact.part);
    switch (fact.state) {
    case ReadingState::Low:
        return StationReadingPane::tr("%1 支压差 %2，其他支 %3，末端可能流量不足。")
            .arg(name, value, Format::quantity(fact.reference, u"MPa"_s, 2));
    case ReadingState::AsUsual:
        return StationReadingPane::tr("各支压差接近，最小的 %1 支 %2。").arg(name, value);
    default: return StationReadingPane::tr("%1 支压差 %2，其他支没有数据可比。").arg(name, value);
    }
}

QString roomWords(const ReadingFact &fact)
{
    return StationReadingPane::tr("%1 户有室温，%2 户低于 %3，占 %4。")
        .arg(Format::isolate(Format::number(fact.answering)), Format::isolate(Format::number(fact.below)),
             Format::quantity(fact.reference, u"°C"_s), Format::isolate(Format::percent(fact.coldShare())));
}

QString topicTitle(ReadingTopic topic)
{
    switch (topic) {
    case ReadingTopic::Supply: return StationReadingPane::tr("供水温度");
    case ReadingTopic::Return: return StationReadingPane::tr("回水温度");
    case ReadingTopic::Branch: return StationReadingPane::tr("支路压差");
    case ReadingTopic::Rooms: return StationReadingPane::tr("室温");
    case ReadingTopic::MakeUp: break;
    }
    return StationReadingPane::tr("补水量");
}

/// What is to be looked after, in a word or two; empty: nothing.
QString notableWords(const ReadingFact &fact)
{
    if (!fact.isNotable())
        return {};
    switch (fact.topic) {
    case ReadingTopic::Supply:
        return fact.state == ReadingState::Low ? StationReadingPane::tr("供水低于设定")
                                               : StationReadingPane::tr("供水高于设定");
    case ReadingTopic::Return:
        return fact.state == ReadingState::Falling ? StationReadingPane::tr("回水在降") : QString();
    case ReadingTopic::Branch: return StationReadingPane::tr("%1 支偏弱").arg(Format::isolate(fact.part));
    case ReadingTopic::Rooms:
        return (fact.coldShare() < StationReading::kManyColdShare
                    ? StationReadingPane::tr("少数家偏冷（%1）")
                    : StationReadingPane::tr("不少家偏冷（%1）"))
            .arg(Format::isolate(Format::percent(fact.coldShare())));
    case ReadingTopic::MakeUp: break;
    }
    return {};
}

} // namespace

QString StationReadingPane::headline(const QList<ReadingFact> &facts)
{
    QStringList notable;
    bool isAnyKnown = false;
    for (const ReadingFact &fact : facts) {
        isAnyKnown = isAnyKnown || fact.state > ReadingState::Untrusted;
        if (const QString words = notableWords(fact); !words.isEmpty())
            notable.append(words);
    }
    if (!isAnyKnown)
        return tr("没有可信的数据，无法判断。");
    return notable.isEmpty() ? tr("已知的都正常。") : tr("请留意：%1。").arg(notable.join(tr("、")));
}

QString StationReadingPane::shortHeadline(const QList<ReadingFact> &facts)
{
    const auto notable =
        std::ranges::count_if(facts, [](const ReadingFact &fact) { return !notableWords(fact).isEmpty(); });
    return notable == 0
             ? QString()
             : tr("请留意 %1 项", nullptr, int(notable)).arg(Format::isolate(QString::number(notable)));
}

QString StationReadingPane::sentence(const ReadingFact &fact)
{
    if (fact.state == ReadingState::NoData)
        return tr("%1没有数据。").arg(topicTitle(fact.topic));
    if (fact.state == ReadingState::Untrusted)
        return tr("%1的最后一个值不可信，不作判断。").arg(topicTitle(fact.topic));
    switch (fact.topic) {
    case ReadingTopic::Supply: return supplyWords(fact);
    case ReadingTopic::Return: return returnWords(fact);
    case ReadingTopic::Branch: return branchWords(fact);
    case ReadingTopic::Rooms: return roomWords(fact);
    case ReadingTopic::MakeUp: break;
    }
    return tr("补水 %1。").arg(Format::quantity(fact.value, u"m³/h"_s, 2));
}

QString StationReadingPane::sentence(const ReadingFact &fact, qint64 nowMs)
{
    return fact.atMs > 0 ? tr("%1（%2）").arg(sentence(fact), Format::age(nowMs - fact.atMs))
                         : sentence(fact);
}

StationReadingPane::StationReadingPane(StationService &stations, ConnectionStatus &connection,
                                       QWidget *parent)
    : Pane(tr("白话解读"), u"chat-left-text"_s, parent)
    , m_stations(stations)
    , m_connection(connection)
    , m_head(new ElidedLabel)
    , m_text(new QLabel)
{
    setObjectName(u"station_reading"_s);
    m_head->setObjectName(u"station_reading_head"_s);
    setTextRole(m_head, TextRole::BodyStrong, ColorToken::T1);
    addHeaderWidget(m_head, 1000); // a line of its own would be the one that a small window has no room for
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    m_text->setObjectName(u"station_reading_text"_s);
    setTextRole(m_text, TextRole::Body, ColorToken::T1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_text);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("换热站的白话解读"));
    scroll->setWidget(words);
    // All of it at 1366 px; words that are not Chinese need more room.
    const Theme *theme = Theme::of(this);
    scroll->setMinimumHeight((theme->language() == u"zh_CN"_s ? 2 : 3) * theme->lineHeight(TextRole::Body));
    contentLayout()->addWidget(scroll);
    new StationWatch(stations, this);
    connect(&stations, &StationService::selectedChanged, this, &StationReadingPane::onSelected);
    connect(&stations, &StationService::summaryReady, this, &StationReadingPane::onSummary);
    connect(&stations, &StationService::seriesReady, this, &StationReadingPane::onSeries);
    connect(&stations, &StationService::valuesChanged, this, &StationReadingPane::refresh);
    onSelected();
    if (!m_stations.selected().isEmpty()) { // chosen before this pane was made
        m_stations.reloadSummary();
        m_stations.reloadSeries();
    }
}

void StationReadingPane::onSelected()
{
    m_summary = {};
    m_returns.clear();
    m_facts.clear();
    m_head->clear();
    setAge({});
    if (m_stations.selected().isEmpty())
        stateView()->showEmpty(tr("没有选中的站"), u"chat-left-text"_s);
    else
        stateView()->showLoading(tr("取站况"));
    showState();
}

void StationReadingPane::onSummary(const StationSummary &summary)
{
    if (summary.station != m_stations.selected())
        return;
    const StationSummary before = std::exchange(m_summary, summary);
    m_summary.keepRooms(before);
    refresh();
    showContent();
}

void StationReadingPane::onSeries(const StationSeries &series)
{
    if (series.station != m_stations.selected())
        return;
    const Series *returns = CurveData::find(series.series, SeriesQuantity::ReturnTemperature);
    m_returns = returns ? returns->samples : QList<Sample>();
    refresh();
}

void StationReadingPane::refresh()
{
    if (m_summary.station.isEmpty())
        return;
    const qint64 now = m_connection.nowMs();
    m_facts = StationReading::read({m_stations.values(m_summary.station), m_returns, m_summary, now});
    say(now);
}

void StationReadingPane::say(qint64 nowMs)
{
    m_head->setText(headline(m_facts));
    m_head->setShortText(shortHeadline(m_facts));
    const qint64 common = commonTime(m_facts);
    setAge(common > 0 ? Format::age(nowMs - common) : QString());
    QList<ReadingFact> facts = m_facts;
    std::ranges::stable_partition(facts, &ReadingFact::isNotable);
    QStringList sentences;
    for (const ReadingFact &fact : std::as_const(facts))
        sentences.append(fact.atMs < common ? sentence(fact, nowMs) : sentence(fact));
    // On end: a line each left half of the pane empty, and some unseen. As high as the type system says:
    // Arabic letters alone would take half as much again.
    m_text->setText(u"<div style=\"line-height:%1px; -qt-line-height-type:fixed\">%2</div>"_s.arg(
        QString::number(Theme::of(this)->lineHeight(TextRole::Body)), sentences.join(u' ').toHtmlEscaped()));
}

} // namespace Warmline

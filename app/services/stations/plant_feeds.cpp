// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/plant_feeds.h"

#include <algorithm>

namespace Warmline {

namespace {

bool delivers(const PlantFeed &feed)
{
    return feed.state == SourceState::Running && feed.tags > 0;
}

} // namespace

void PlantFeeds::set(const QList<PlantFeed> &feeds)
{
    if (feeds == m_feeds)
        return;
    m_feeds = feeds;
    emit changed();
}

qsizetype PlantFeeds::running() const
{
    return std::ranges::count_if(m_feeds, delivers);
}

QString PlantFeeds::report() const
{
    QStringList lines;
    for (const PlantFeed &feed : m_feeds) {
        QString words;
        switch (feed.state) {
        case SourceState::Stopped: words = tr("没有在听"); break;
        case SourceState::Connecting: words = tr("正在连接"); break;
        case SourceState::Running: words = tr("在听，测点表里有 %1 点").arg(feed.tags); break;
        case SourceState::Failed: words = tr("没有接通"); break;
        }
        if (feed.state == SourceState::Running && feed.tags == 0)
            words = tr("连上了，但测点表里没有这个来源的测点：请导入测点表");
        lines.append(feed.text.isEmpty() ? tr("%1：%2").arg(feed.name, words)
                                         : tr("%1：%2（%3）").arg(feed.name, words, feed.text));
    }
    return lines.join(u'\n');
}

} // namespace Warmline

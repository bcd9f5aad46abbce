// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/notices/notice_words.h"

#include "app/domain/notice_rules.h"
#include "app/services/outreach/notice_desk.h"
#include "ui/common/format.h"
#include "ui/common/times.h"
#include "ui/heatmap/notices/notice_outbox.h"

using namespace Qt::StringLiterals;

namespace Warmline::NoticeWords {

QString count(qsizetype n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

namespace {

/// For people, in their language; another company's plugin has the one name that it brings.
QString whereTo(const QString &name, const QString &title)
{
    if (name == NoticeBook::kToFile)
        return Format::isolate(NoticeOutbox::tr("文件"));
    return Format::isolate(name == u"notice_folder" ? NoticeOutbox::tr("发送文件夹") : title);
}

QString passed(const NoticeRecord::Hand &hand, const NoticeDesk &desk)
{
    const bool here = desk.sender() && desk.sender()->name == hand.to;
    const QString who = Format::isolate(hand.by.value);
    const QString to = whereTo(hand.to, here ? desk.sender()->title : hand.to);
    const QString when = Format::isolate(Times::dayMinute(hand.atMs));
    QString line;
    switch (hand.outcome) {
    case NoticeRecord::Hand::Outcome::Taken:
        line = NoticeOutbox::tr("%1 交给 %2，%3，%4 户", nullptr, int(hand.households))
                   .arg(who, to, when, count(hand.households));
        break;
    case NoticeRecord::Hand::Outcome::Failed:
        line = NoticeOutbox::tr("%1 交给 %2，%3：没有交成").arg(who, to, when);
        break;
    case NoticeRecord::Hand::Outcome::Unknown:
        line = hand.waiting
                 ? NoticeOutbox::tr("%1 要交给 %2，%3：等服务器同意，还没有交出").arg(who, to, when)
                 : NoticeOutbox::tr("%1 开始交给 %2，%3：结果没有记下来，是否发出请向平台核实")
                       .arg(who, to, when);
        break;
    }
    if (!hand.again.isEmpty())
        line += NoticeOutbox::tr("（再次交出：%1）").arg(Format::isolate(hand.again));
    if (!hand.allowed)
        line += NoticeOutbox::tr("（未经放行）");
    return line;
}

} // namespace

QString state(NoticeRecord::State state)
{
    switch (state) {
    case NoticeRecord::State::AwaitsRelease: return NoticeOutbox::tr("待放行");
    case NoticeRecord::State::Ready: return NoticeOutbox::tr("可交出");
    case NoticeRecord::State::Unknown: return NoticeOutbox::tr("结果不明");
    case NoticeRecord::State::Handed: return NoticeOutbox::tr("已交出");
    case NoticeRecord::State::Refused: return NoticeOutbox::tr("未收下");
    case NoticeRecord::State::Withdrawn: break;
    }
    return NoticeOutbox::tr("已撤回");
}

QString sender(const NoticeDesk &desk)
{
    return desk.sender() ? whereTo(desk.sender()->name, desk.sender()->title) : QString();
}

QStringList history(const NoticeRecord &record, const NoticeDesk &desk)
{
    const auto when = [](qint64 utcMs) { return Format::isolate(Times::dayMinute(utcMs)); };
    const auto who = [](const AgentId &agent) { return Format::isolate(agent.value); };
    QStringList lines{NoticeOutbox::tr("%1 准备，%2，%3 户，%4 栋", nullptr, int(record.households))
                          .arg(who(record.preparedBy), when(record.preparedMs), count(record.households),
                               count(record.houses.size()))};
    if (record.thatDay > NoticeRules::kMostAlone && record.households <= NoticeRules::kMostAlone)
        lines.append(NoticeOutbox::tr("%1 当天一个人连这份共 %2 户，超过 %3 户，要由另一个人放行")
                         .arg(who(record.preparedBy), count(record.thatDay), count(NoticeRules::kMostAlone)));
    if (record.releasedMs != 0)
        lines.append((record.releaseWaits ? NoticeOutbox::tr("%1 放行，%2，服务器还没有确认")
                                          : NoticeOutbox::tr("%1 放行，%2"))
                         .arg(who(record.releasedBy), when(record.releasedMs)));
    if (record.withdrawnMs != 0)
        lines.append(NoticeOutbox::tr("%1 撤回，%2：%3")
                         .arg(who(record.withdrawnBy), when(record.withdrawnMs),
                              Format::isolate(record.withdrawReason)));
    for (const NoticeRecord::Hand &hand : record.hands)
        lines.append(passed(hand, desk));
    if (!record.refusal.isEmpty()) {
        lines.append(NoticeOutbox::tr("服务器没有收下：%1").arg(Format::isolate(record.refusal)));
        lines.append(
            record.mayHaveLeft()
                ? NoticeOutbox::tr("可能已经交出过：先向平台核实，再决定要不要重新准备")
                : NoticeOutbox::tr("怎么办：在地图上选同一片楼栋，打开通知名单，把上面的内容再准备一次"));
    }
    if (record.mayHaveLeft())
        lines.append(NoticeOutbox::tr("交出不等于送达：住户收到没有，以发送平台的回执为准"));
    return lines;
}

} // namespace Warmline::NoticeWords

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tickets/ticket_views.h"

#include "app/domain/effective_time.h"
#include "app/services/phone/call_rejection.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <array>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketViews)
};

/// A text of the operation, whether it lies in it or beside it.
QString textOf(const Operation &operation, const QString &name)
{
    const QString personal = operation.personalText(name);
    return personal.isEmpty() ? operation.values.value(name).toString() : personal;
}

/// True in a language whose letters run from the right.
bool isMirrored()
{
    return Tr::tr("建单").isRightToLeft();
}

QString degrees(qint64 tenths)
{
    const QString text = Tr::tr("%1 °C").arg(double(tenths) / 10.0, 0, 'f', 1);
    return isMirrored() ? QChar(0x2066) + text + QChar(0x2069) : text; // a figure never runs backwards
}

/// In a mirrored language every part keeps the direction of its own first letter: what people wrote is often
/// Chinese.
QString joined(QStringList parts)
{
    if (parts.isEmpty())
        return {};
    if (isMirrored()) {
        for (QString &part : parts)
            part = QChar(0x2068) + part + QChar(0x2069);
        return QChar(0x200F) + parts.join(u" · "_s); // the line itself runs from the right
    }
    return parts.join(u" · "_s);
}

QString localTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone("Asia/Shanghai")).toString(u"MM-dd HH:mm"_s);
}

QString detailOf(const Operation &operation, const QHash<CrewId, Crew> &crews)
{
    const QCborMap &values = operation.values;
    QStringList parts;
    if (const CrewId crew(values.value(u"crew"_s).toString()); !crew.isEmpty()) {
        const auto it = crews.constFind(crew);
        parts.append(it == crews.cend() ? crew.value : QString(it->name + u' ' + it->leader).trimmed());
    }
    if (operation.intent == "ticket.verify"_L1)
        parts.append(values.value(u"ok"_s).toBool() ? Tr::tr("通过") : Tr::tr("未通过，退回处理"));
    if (const auto category = categoryFromName(values.value(u"category"_s).toString()))
        parts.append(TicketViews::categoryTitle(*category));
    if (const auto tier = tierFromName(values.value(u"tier"_s).toString()))
        parts.append(TicketViews::tierTitle(*tier));
    if (const QCborValue t = values.value(u"reported_temperature_tenths"_s); t.isInteger())
        parts.append(Tr::tr("报称 %1").arg(degrees(t.toInteger())));
    if (const QCborValue t = values.value(u"measured_temperature_tenths"_s); t.isInteger())
        parts.append(Tr::tr("实测 %1").arg(degrees(t.toInteger())));
    if (const QCborValue p = values.value(u"promise_ms"_s); p.isInteger())
        parts.append(Tr::tr("承诺 %1 前").arg(localTime(p.toInteger())));
    if (const QCborValue s = values.value(u"satisfied"_s); s.isBool())
        parts.append(s.toBool() ? Tr::tr("满意") : Tr::tr("不满意"));
    if (const QCborValue n = values.value(u"nps"_s); n.isInteger())
        parts.append(Tr::tr("NPS %1").arg(n.toInteger()));
    if (values.contains(u"longitude_e6"_s))
        parts.append(Tr::tr("经度 %1°，纬度 %2°")
                         .arg(double(values.value(u"longitude_e6"_s).toInteger()) / 1e6, 0, 'f', 5)
                         .arg(double(values.value(u"latitude_e6"_s).toInteger()) / 1e6, 0, 'f', 5));
    if (const auto why = telephonyRejectionFromName(values.value(u"rejected"_s).toString()))
        parts.append(Tr::tr("拒接：%1").arg(rejectionTitle(*why)));
    for (const QString &name : {u"text"_s, u"result"_s, u"reason"_s, u"note"_s}) {
        if (const QString text = textOf(operation, name); !text.isEmpty())
            parts.append(text);
    }
    return joined(std::move(parts));
}

} // namespace

QString ticketViewTitle(TicketView view)
{
    switch (view) {
    case TicketView::Mine: return Tr::tr("我经手的");
    case TicketView::Open: return Tr::tr("班组在办");
    case TicketView::ToVerify: return Tr::tr("等我回访");
    case TicketView::Overdue: return Tr::tr("超时");
    case TicketView::Paused: return Tr::tr("暂停");
    case TicketView::Hotline12345: return Tr::tr("12345 转办");
    case TicketView::Refused: break;
    }
    return Tr::tr("冲突待看");
}

ClockState clockState(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs)
{
    const ClockReading reading = TicketClock::total(ticket, limits, nowMs);
    if (reading.stopped)
        return ClockState::Closed;
    if (reading.overdue())
        return ClockState::Overdue;
    if (reading.paused)
        return ClockState::Paused;
    return reading.usedMs * 100 >= reading.limitMs * limits.warnPercent ? ClockState::Near
                                                                        : ClockState::Normal;
}

namespace TicketViews {

QString intentTitle(QStringView intent)
{
    struct Title
    {
        QLatin1StringView intent;
        const char *title;
    };
    static constexpr auto titles = std::to_array<Title>({
        {"ticket.open"_L1, QT_TRANSLATE_NOOP("TicketViews", "建单")},
        {"ticket.accept"_L1, QT_TRANSLATE_NOOP("TicketViews", "受理")},
        {"ticket.dispatch"_L1, QT_TRANSLATE_NOOP("TicketViews", "派发")},
        {"ticket.check_in"_L1, QT_TRANSLATE_NOOP("TicketViews", "签到")},
        {"ticket.reassign"_L1, QT_TRANSLATE_NOOP("TicketViews", "改派")},
        {"ticket.handle"_L1, QT_TRANSLATE_NOOP("TicketViews", "标记处理完成")},
        {"ticket.verify"_L1, QT_TRANSLATE_NOOP("TicketViews", "验证")},
        {"ticket.close"_L1, QT_TRANSLATE_NOOP("TicketViews", "闭环")},
        {"ticket.note"_L1, QT_TRANSLATE_NOOP("TicketViews", "备注")},
        {"ticket.update"_L1, QT_TRANSLATE_NOOP("TicketViews", "修改")},
        {"ticket.set_tier"_L1, QT_TRANSLATE_NOOP("TicketViews", "改级别")},
        {"ticket.pause"_L1, QT_TRANSLATE_NOOP("TicketViews", "暂停计时")},
        {"ticket.resume"_L1, QT_TRANSLATE_NOOP("TicketViews", "恢复计时")},
        {"ticket.reopen"_L1, QT_TRANSLATE_NOOP("TicketViews", "重新打开")},
        {"alarm.taken"_L1, QT_TRANSLATE_NOOP("TicketViews", "接手告警")},
        {"alarm.shelved"_L1, QT_TRANSLATE_NOOP("TicketViews", "搁置告警")},
        {"alarm.decided"_L1, QT_TRANSLATE_NOOP("TicketViews", "处置告警")},
        {"incident.declared"_L1, QT_TRANSLATE_NOOP("TicketViews", "建立群发事件")},
        {"incident.joined"_L1, QT_TRANSLATE_NOOP("TicketViews", "并入群发事件")},
        {"incident.ended"_L1, QT_TRANSLATE_NOOP("TicketViews", "结束群发事件")},
        {"notice.listed"_L1, QT_TRANSLATE_NOOP("TicketViews", "导出通知名单")},
        {"notice.sent"_L1, QT_TRANSLATE_NOOP("TicketViews", "登记已通知")},
        {"notice.prepared"_L1, QT_TRANSLATE_NOOP("TicketViews", "准备通知")},
        {"notice.released"_L1, QT_TRANSLATE_NOOP("TicketViews", "放行通知")},
        {"notice.withdrawn"_L1, QT_TRANSLATE_NOOP("TicketViews", "撤回通知")},
        {"notice.handing"_L1, QT_TRANSLATE_NOOP("TicketViews", "开始交出通知")},
        {"notice.handed"_L1, QT_TRANSLATE_NOOP("TicketViews", "交出通知")},
        {"personal.exported"_L1, QT_TRANSLATE_NOOP("TicketViews", "导出数据")},
        {"state.changed"_L1, QT_TRANSLATE_NOOP("TicketViews", "座席状态")},
        {"call.offered"_L1, QT_TRANSLATE_NOOP("TicketViews", "来电")},
        {"call.answered"_L1, QT_TRANSLATE_NOOP("TicketViews", "接听")},
        {"call.held"_L1, QT_TRANSLATE_NOOP("TicketViews", "保持")},
        {"call.resumed"_L1, QT_TRANSLATE_NOOP("TicketViews", "恢复通话")},
        {"call.transferred"_L1, QT_TRANSLATE_NOOP("TicketViews", "转接")},
        {"call.recorded"_L1, QT_TRANSLATE_NOOP("TicketViews", "录音")},
        {"call.ended"_L1, QT_TRANSLATE_NOOP("TicketViews", "挂断")},
        {"call.missed"_L1, QT_TRANSLATE_NOOP("TicketViews", "漏接")},
        {"call.wrapped"_L1, QT_TRANSLATE_NOOP("TicketViews", "话后整理完")},
        {"call.linked"_L1, QT_TRANSLATE_NOOP("TicketViews", "关联")},
        {"attachment.add"_L1, QT_TRANSLATE_NOOP("TicketViews", "添加附件")},
        {"attachment.remove"_L1, QT_TRANSLATE_NOOP("TicketViews", "移除附件")},
        {"customer.update"_L1, QT_TRANSLATE_NOOP("TicketViews", "更正客户资料")},
        {"import.block"_L1, QT_TRANSLATE_NOOP("TicketViews", "导入数据")},
        {"import.close"_L1, QT_TRANSLATE_NOOP("TicketViews", "导入完成")},
        {"setting.set"_L1, QT_TRANSLATE_NOOP("TicketViews", "改设置")},
    });
    for (const Title &title : titles) {
        if (intent == title.intent)
            return Tr::tr(title.title);
    }
    return intent.toString(); // of a newer version: shown as it is
}

QList<TrailEntry> trail(const QString &number, const QList<JournalEntry> &entries,
                        const QHash<CrewId, Crew> &crews)
{
    QList<TrailEntry> result;
    for (const JournalEntry &entry : entries) {
        const Operation &operation = entry.operation;
        TrailEntry step;
        step.code = OperationCodec::trailCode(number, operation);
        step.intent = operation.intent;
        step.title = intentTitle(operation.intent);
        step.detail = detailOf(operation, crews);
        step.actor = operation.actor;
        step.device = operation.device;
        step.atMs = EffectiveTime::of(entry);
        step.deviceAtMs = operation.deviceWallMs;
        step.receivedMs = entry.receivedAtMs;
        step.verdict = entry.verdict;
        step.reason = entry.reason;
        step.hash = operation.hash;
        step.previousHash = operation.previousHash;
        step.operation = operation.id;
        result.append(step);
    }
    return result;
}

QString categoryTitle(TicketCategory category)
{
    switch (category) {
    case TicketCategory::NoHeat: return Tr::tr("室温不达标");
    case TicketCategory::UnevenHeat: return Tr::tr("冷热不均");
    case TicketCategory::LeakIndoor: return Tr::tr("室内漏水");
    case TicketCategory::LeakNetwork: return Tr::tr("管网漏水");
    case TicketCategory::Noise: return Tr::tr("噪声");
    case TicketCategory::Overheating: return Tr::tr("过热");
    case TicketCategory::BillingDispute: return Tr::tr("收费争议");
    case TicketCategory::PaymentQuery: return Tr::tr("缴费查询");
    case TicketCategory::SupplySchedule: return Tr::tr("问供热时间");
    case TicketCategory::TicketProgress: return Tr::tr("问工单进度");
    case TicketCategory::ServiceComplaint: return Tr::tr("服务投诉");
    case TicketCategory::AccountService: return Tr::tr("户务办理");
    case TicketCategory::MeterFault: return Tr::tr("热表故障");
    case TicketCategory::FacilityDamage: return Tr::tr("设施损坏");
    case TicketCategory::Praise: return Tr::tr("表扬");
    case TicketCategory::Other: break;
    }
    return Tr::tr("其他");
}

QString scopeTitle(FaultScope scope)
{
    switch (scope) {
    case FaultScope::Room: return Tr::tr("一个房间");
    case FaultScope::Household: return Tr::tr("整户");
    case FaultScope::Riser: return Tr::tr("同立管");
    case FaultScope::Building: return Tr::tr("整栋");
    case FaultScope::Community: return Tr::tr("整片");
    case FaultScope::Unknown: break;
    }
    return Tr::tr("未定");
}

QString tierTitle(Tier tier)
{
    return tier == Tier::Red ? Tr::tr("红") : tier == Tier::Yellow ? Tr::tr("黄") : Tr::tr("蓝");
}

QString stepTitle(TicketStep step)
{
    switch (step) {
    case TicketStep::Accept: return Tr::tr("受理");
    case TicketStep::Dispatch: return Tr::tr("派发");
    case TicketStep::Handle: return Tr::tr("处理");
    case TicketStep::Verify: return Tr::tr("验证");
    case TicketStep::Close: return Tr::tr("闭环");
    case TicketStep::Closed: break;
    }
    return Tr::tr("已闭环");
}

QString tradeTitle(Trade trade)
{
    switch (trade) {
    case Trade::Indoor: return Tr::tr("户内");
    case Trade::Riser: return Tr::tr("楼内立管");
    case Trade::Network: return Tr::tr("二网 / 一网");
    case Trade::Station: return Tr::tr("换热站");
    case Trade::Source: return Tr::tr("热源");
    case Trade::Meter: return Tr::tr("仪表");
    case Trade::Billing: return Tr::tr("收费");
    case Trade::Unknown: break;
    }
    return Tr::tr("未定");
}

QString channelTitle(Channel channel)
{
    switch (channel) {
    case Channel::Phone: return Tr::tr("电话");
    case Channel::WeChat: return Tr::tr("微信");
    case Channel::App: return Tr::tr("APP");
    case Channel::Hotline12345: return Tr::tr("12345");
    case Channel::Weibo: return Tr::tr("微博");
    case Channel::Tieba: return Tr::tr("贴吧");
    case Channel::Walk: break;
    }
    return Tr::tr("营业厅");
}

} // namespace TicketViews

} // namespace Warmline

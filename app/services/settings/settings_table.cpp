// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/settings/settings_table.h"

#include "app/domain/wrap_up_rule.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

using namespace Qt::StringLiterals;
using enum SettingBasis;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

SettingInfo number(QString name, QString group, QString title, QString unit, SettingBasis basis,
                   QVariant standard, double low, double high)
{
    return {std::move(name),
            std::move(group),
            std::move(title),
            std::move(unit),
            basis,
            std::move(standard),
            low,
            high,
            {}};
}

SettingInfo choice(QString name, QString group, QString title, QStringList choices)
{
    const QString standard = choices.first();
    return {std::move(name),   std::move(group), std::move(title), {}, Product, standard, 0, 0,
            std::move(choices)};
}

/// A default that the trade knows and nothing here reads yet.
SettingInfo waiting(SettingInfo info)
{
    info.waits = true;
    return info;
}

QList<SettingInfo> make()
{
    const QString ui = Tr::tr("外观");
    const QString call = Tr::tr("通话");
    const QString ticket = Tr::tr("工单时限");
    const QString kpi = Tr::tr("指标目标");
    const QString staff = Tr::tr("人力");
    const QString warn = Tr::tr("预警");
    const QString other = Tr::tr("其他");
    return {
        choice(u"ui.theme"_s, ui, Tr::tr("主题"), {u"light"_s, u"dark"_s, u"system"_s}),
        choice(u"ui.language"_s, ui, Tr::tr("界面语言"), {u"zh_CN"_s, u"en"_s, u"ug"_s}),
        number(u"ui.zoom"_s, ui, Tr::tr("缩放"), u"%"_s, Product, 100, 100, 300),
        choice(u"ui.density"_s, ui, Tr::tr("疏密"), {u"normal"_s, u"compact"_s, u"comfortable"_s}),

        number(u"call.wrapup"_s, call, Tr::tr("话后整理"), u"s"_s, CallCentres, 30, WrapUpRule::kLeast_s,
               WrapUpRule::kMost_s),
        number(u"call.wrapup.extension"_s, call, Tr::tr("整理延长（一次）"), u"s"_s, CallCentres, 60, 0, 600),
        choice(u"call.wrapup.mode"_s, call, Tr::tr("话后整理方式（1 限时 2 限时不可提前 3 不限时 4 不整理）"),
               {u"1"_s, u"2"_s, u"3"_s, u"4"_s}),
        number(u"call.line.grace"_s, call, Tr::tr("断线多久转为未就绪"), u"s"_s, CallCentres, 10, 1, 120),
        number(u"search.debounce"_s, call, Tr::tr("搜索停顿"), u"ms"_s, CallCentres, 150, 0, 1000),

        number(u"ticket.red"_s, ticket, Tr::tr("红色工单时限"), u"min"_s, HeatingTrade, 30, 1, 1440),
        number(u"ticket.yellow"_s, ticket, Tr::tr("黄色工单时限"), u"h"_s, HeatingTrade, 2, 0.1, 240),
        number(u"ticket.blue"_s, ticket, Tr::tr("蓝色工单时限"), u"h"_s, HeatingTrade, 24, 0.1, 720),
        number(u"ticket.node"_s, ticket, Tr::tr("节点预警"), u"min"_s, HeatingTrade, 15, 1, 1440),
        number(u"ticket.warn"_s, ticket, Tr::tr("临近提醒"), u"%"_s, Product, 80, 10, 100),
        waiting(number(u"ticket.photos"_s, ticket, Tr::tr("闭环照片"), Tr::tr("张"), HeatingTrade, 3, 0, 20)),

        number(u"kpi.frt.target"_s, kpi, Tr::tr("首次响应时间 FRT"), u"s"_s, HeatingTrade, 15, 1, 600),
        number(u"kpi.aht.target"_s, kpi, Tr::tr("平均处理时长 AHT（< 20 万 m²）"), u"min"_s, HeatingTrade, 8,
               0.5, 120),
        number(u"kpi.aht.target.tier2"_s, kpi, Tr::tr("平均处理时长 AHT（第二档）"), u"min"_s, HeatingTrade,
               {}, 0.5, 120),
        number(u"kpi.aht.target.tier3"_s, kpi, Tr::tr("平均处理时长 AHT（第三档）"), u"min"_s, HeatingTrade,
               {}, 0.5, 120),
        choice(u"kpi.aht.tier"_s, kpi, Tr::tr("AHT 按供热面积第几档"), {u"1"_s, u"2"_s, u"3"_s}),
        number(u"kpi.handover.target"_s, kpi, Tr::tr("工单流转间隔"), u"s"_s, HeatingTrade, 30, 1, 3600),
        number(u"kpi.emergency.target"_s, kpi, Tr::tr("紧急工单响应率"), u"%"_s, HeatingTrade, 90, 0, 100),
        number(u"kpi.answer.target"_s, kpi, Tr::tr("接通率"), u"%"_s, HeatingTrade, 85, 0, 100),
        number(u"kpi.transfers.target"_s, kpi, Tr::tr("转接次数（每通已接来电）"), {}, HeatingTrade, 1.2,
               0.01, 20),
        number(u"kpi.satisfaction.target"_s, kpi, Tr::tr("回访满意度"), u"%"_s, HeatingTrade, 92.3, 0, 100),
        number(u"kpi.emotion.target"_s, kpi, Tr::tr("情感指数"), {}, HeatingTrade, 0.85, 0, 1),
        waiting(number(u"kpi.weight.system"_s, kpi, Tr::tr("考核权重：系统数据"), u"%"_s, HeatingTrade, 30, 0,
                       100)),
        waiting(number(u"kpi.weight.review"_s, kpi, Tr::tr("考核权重：人工评议"), u"%"_s, HeatingTrade, 50, 0,
                       100)),
        waiting(number(u"kpi.weight.survey"_s, kpi, Tr::tr("考核权重：客户回访"), u"%"_s, HeatingTrade, 20, 0,
                       100)),

        waiting(
            number(u"staff.utilisation"_s, staff, Tr::tr("坐席利用率"), u"%"_s, HeatingTrade, 85, 1, 100)),
        waiting(number(u"staff.peak"_s, staff, Tr::tr("早高峰系数"), u"×"_s, HeatingTrade, 1.5, 1, 10)),
        waiting(number(u"staff.rota"_s, staff, Tr::tr("轮休与病假"), u"%"_s, HeatingTrade, 15, 0, 100)),
        waiting(number(u"staff.reserve"_s, staff, Tr::tr("应急容量"), u"%"_s, HeatingTrade, 20, 0, 100)),
        waiting(number(u"staff.surge"_s, staff, Tr::tr("极寒咨询量（−30 °C 以下，+300 %）"), u"×"_s,
                       HeatingTrade, 4, 1, 20)),

        waiting(number(u"warn.anger"_s, warn, Tr::tr("怒气自动升级（高于）"), {}, HeatingTrade, 0.78, 0, 1)),
        number(u"burst.reports"_s, warn, Tr::tr("爆管嫌疑：漏水报修"), Tr::tr("户"), HeatingTrade, 3, 2, 100),
        number(u"burst.minutes"_s, warn, Tr::tr("爆管嫌疑：时间"), u"min"_s, HeatingTrade, 30, 1, 1440),
        number(u"burst.distance"_s, warn, Tr::tr("爆管嫌疑：沿管距离"), u"m"_s, HeatingTrade, 500, 10, 5000),
        waiting(number(u"warn.opinion.posts"_s, warn, Tr::tr("舆情：同类帖"), Tr::tr("帖"), HeatingTrade, 37,
                       1, 100000)),
        waiting(number(u"warn.opinion.reads"_s, warn, Tr::tr("舆情：2 小时阅读"), Tr::tr("次"), HeatingTrade,
                       500000, 1, 1e9)),

        waiting(number(u"contact.curves"_s, other, Tr::tr("曲线时长"), u"h"_s, HeatingTrade, 24, 1, 168)),
        waiting(
            number(u"contact.history"_s, other, Tr::tr("历史年数"), Tr::tr("年"), HeatingTrade, 3, 1, 10)),
        number(u"seat.lock"_s, other, Tr::tr("无操作多久锁定座席（0：不锁定）"), u"min"_s, Product, 15, 0,
               480),
    };
}

} // namespace

QString settingBasisTitle(SettingBasis basis)
{
    switch (basis) {
    case HeatingTrade: return Tr::tr("供热行业", "whose practice a default follows");
    case CallCentres: return Tr::tr("呼叫中心", "whose practice a default follows");
    case Product: break;
    }
    return Tr::tr("本产品", "whose practice a default follows");
}

const QList<SettingInfo> &settingsTable()
{
    // Titles follow the language: made anew when the translator has changed.
    thread_local QList<SettingInfo> table;
    thread_local QString probe;
    const QString now = Tr::tr("界面语言");
    if (table.isEmpty() || now != probe) {
        table = make();
        probe = now;
    }
    return table;
}

} // namespace Warmline

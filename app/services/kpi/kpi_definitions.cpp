// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/kpi.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline::Kpi {

namespace {

using namespace Qt::StringLiterals;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Kpi)
};

QList<KpiDefinition> make()
{
    const QString noEngine = Tr::tr("本版本没有这项数据的来源");
    return {
        {KpiId::FirstResponse, Tr::tr("首次响应时间 FRT"), Tr::tr("首响 FRT"), u"s"_s, 1, true,
         Tr::tr("平均（接听时刻 − 振铃时刻），已接来电"), u"kpi.frt.target"_s, false},
        {KpiId::HandlingTime, Tr::tr("平均处理时长 AHT"), Tr::tr("平均处理 AHT"), u"min"_s, 1, true,
         Tr::tr("平均（通话 + 保持 + 话后整理），已整理完的通话；座席断电的按状态记录，不知道多久的不算"),
         u"kpi.aht.target"_s, false},
        {KpiId::HandOver, Tr::tr("工单流转间隔"), Tr::tr("流转间隔"), u"s"_s, 0, true,
         Tr::tr("平均（派发时刻 − 受理完成时刻），已派发工单"), u"kpi.handover.target"_s, false},
        {KpiId::FirstQuestionResolution,
         Tr::tr("首问解决率"),
         Tr::tr("首问解决"),
         u"%"_s,
         1,
         false,
         Tr::tr("建单后 7 天内同户没有同类工单的 ÷ 建单满 7 天的工单"),
         {},
         false},
        {KpiId::Resolution,
         Tr::tr("问题解决率"),
         Tr::tr("问题解决"),
         u"%"_s,
         1,
         false,
         Tr::tr("第一次验证就通过的 ÷ 验证过的工单"),
         {},
         false},
        {KpiId::TransfersPerSolved,
         Tr::tr("转接次数"),
         Tr::tr("转接次数"),
         {},
         2,
         true,
         Tr::tr("转接次数 ÷ 已接通话"),
         u"kpi.transfers.target"_s,
         false},
        {KpiId::EmotionIndex,
         Tr::tr("情感指数（高为好）"),
         Tr::tr("情感指数"),
         {},
         2,
         false,
         noEngine,
         u"kpi.emotion.target"_s,
         false},
        {KpiId::CallbackSatisfaction, Tr::tr("回访满意度"), Tr::tr("回访满意"), u"%"_s, 1, false,
         Tr::tr("满意的 ÷ 回访时问过的工单"), u"kpi.satisfaction.target"_s, false},
        {KpiId::OpinionSensitivity,
         Tr::tr("舆情敏感度"),
         Tr::tr("舆情敏感"),
         {},
         2,
         false,
         noEngine,
         {},
         true},
        {KpiId::RedWarningResponse,
         Tr::tr("红色预警响应"),
         Tr::tr("红色预警"),
         u"min"_s,
         1,
         true,
         noEngine,
         {},
         true},
        {KpiId::EmergencyResponse, Tr::tr("紧急工单响应率"), Tr::tr("紧急响应"), u"%"_s, 1, false,
         Tr::tr("红色时限内签到或处理的 ÷ 红色工单（未到时限又未响应的不计）"), u"kpi.emergency.target"_s,
         true},
        {KpiId::AnswerRate, Tr::tr("接通率"), Tr::tr("接通率"), u"%"_s, 1, false,
         Tr::tr("已接来电 ÷ 全部来电（仍在振铃的不计）"), u"kpi.answer.target"_s, true},
        {KpiId::TicketsOverdue,
         Tr::tr("工单超时率"),
         Tr::tr("工单超时"),
         u"%"_s,
         1,
         true,
         Tr::tr("净用时超过级别时限的 ÷ 期内建单"),
         {},
         true},
        {KpiId::AnsweredWithin15,
         Tr::tr("目标内接起"),
         Tr::tr("目标内接起"),
         u"%"_s,
         1,
         false,
         Tr::tr("首次响应不超过目标的 ÷ 已接来电"),
         {},
         true},
        {KpiId::Occupancy,
         Tr::tr("占用率"),
         Tr::tr("占用率"),
         u"%"_s,
         1,
         false,
         Tr::tr("（通话 + 整理）÷（就绪 + 振铃 + 通话 + 整理）的时间，按状态记录，每人每天一条；"
                "只算今日和本月，不按区域分"),
         {},
         true},
    };
}

} // namespace

const QList<KpiDefinition> &definitions()
{
    // Titles follow the language: made anew when the translator has changed. One list a thread, so that
    // readers may ask too.
    thread_local QList<KpiDefinition> list;
    thread_local QString probe;
    const QString now = Tr::tr("接通率");
    if (list.isEmpty() || now != probe) {
        list = make();
        probe = now;
    }
    return list;
}

const KpiDefinition &definition(KpiId id)
{
    return *std::ranges::find(definitions(), id, &KpiDefinition::id);
}

} // namespace Warmline::Kpi

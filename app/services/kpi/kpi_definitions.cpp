// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/kpi.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline::Kpi {

namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text)
{
    return QCoreApplication::translate("Kpi", text);
}

QList<KpiDefinition> make()
{
    const QString noEngine = tr("本版本没有这项数据的来源");
    return {
        {KpiId::FirstResponse, tr("首次响应时间 FRT"), tr("首响 FRT"), u"s"_s, 1, true,
         tr("平均（接听时刻 − 振铃时刻），已接来电"), u"S121"_s, u"kpi.frt.target"_s, false},
        {KpiId::HandlingTime, tr("平均处理时长 AHT"), tr("平均处理 AHT"), u"min"_s, 1, true,
         tr("平均（通话 + 保持 + 话后整理），已结束的通话"), u"S122"_s, u"kpi.aht.target"_s, false},
        {KpiId::HandOver, tr("工单流转间隔"), tr("流转间隔"), u"s"_s, 0, true,
         tr("平均（派发时刻 − 受理完成时刻），已派发工单"), u"S054"_s, u"kpi.handover.target"_s, false},
        {KpiId::FirstQuestionResolution, tr("首问解决率"), tr("首问解决"), u"%"_s, 1, false,
         tr("建单后 7 天内同户没有同类工单的 ÷ 建单满 7 天的工单"), u"S125"_s, {}, false},
        {KpiId::Resolution, tr("问题解决率"), tr("问题解决"), u"%"_s, 1, false,
         tr("第一次验证就通过的 ÷ 验证过的工单"), u"S124"_s, {}, false},
        {KpiId::TransfersPerSolved, tr("转接次数"), tr("转接次数"), {}, 2, true,
         tr("转接次数 ÷ 已接通话"), u"S126"_s, {}, false},
        {KpiId::EmotionIndex, tr("情感指数（高为好）"), tr("情感指数"), {}, 2, false, noEngine, u"S096"_s, u"kpi.emotion.target"_s, false},
        {KpiId::CallbackSatisfaction, tr("回访满意度"), tr("回访满意"), u"%"_s, 1, false,
         tr("满意的 ÷ 回访时问过的工单"), u"S056 S057"_s, {}, false},
        {KpiId::OpinionSensitivity, tr("舆情敏感度"), tr("舆情敏感"), {}, 2, false, noEngine, u"S105"_s, {}, true},
        {KpiId::RedWarningResponse, tr("红色预警响应"), tr("红色预警"), u"min"_s, 1, true, noEngine, u"S104"_s, {}, true},
        {KpiId::EmergencyResponse, tr("紧急工单响应率"), tr("紧急响应"), u"%"_s, 1, false,
         tr("红色时限内签到或处理的 ÷ 红色工单（未到时限又未响应的不计）"), u"S055"_s, u"kpi.emergency.target"_s, true},
        {KpiId::AnswerRate, tr("接通率"), tr("接通率"), u"%"_s, 1, false,
         tr("已接来电 ÷ 全部来电（仍在振铃的不计）"), u"S010"_s, u"kpi.answer.target"_s, true},
        {KpiId::TicketsOverdue, tr("工单超时率"), tr("工单超时"), u"%"_s, 1, true,
         tr("净用时超过级别时限的 ÷ 期内建单"), u"S041 S049"_s, {}, true},
        {KpiId::AnsweredWithin15, tr("目标内接起"), tr("目标内接起"), u"%"_s, 1, false,
         tr("首次响应不超过目标的 ÷ 已接来电"), u"S121"_s, {}, true},
    };
}

} // namespace

const QList<KpiDefinition> &definitions()
{
    // Titles follow the language: made anew when the translator has changed. One list a thread, so that readers may ask too.
    thread_local QList<KpiDefinition> list;
    thread_local QString probe;
    const QString now = tr("接通率");
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

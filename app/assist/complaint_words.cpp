// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/complaint_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;
using enum HeatCause;

namespace {

/// A kind of remark and for which causes people make it; weights are ln likelihood ratios.
struct Remark
{
    QRegularExpression words;
    std::vector<std::pair<HeatCause, double>> speaksFor;
};

const std::vector<Remark> &remarks()
{
    // Not translated: what callers say, in the language they say it in.
    static const std::vector<Remark> list{
        {QRegularExpression(u"流水声|水声|咕噜|咕咚|哗啦|气堵|有气|放气|排气|跑风"_s),
         {{IndoorAirlock, 1.8}}},
        {QRegularExpression(u"忽冷忽热|时冷时热|时热时|一阵热|一会儿?热|一会儿?凉|一会儿?冷"_s),
         {{IndoorAirlock, 1.3}, {SecondaryPumpFault, 0.2}, {SensorFault, 0.2}}},
        {QRegularExpression(u"半截|上半|下半|上热下|上面热|下面热|一半热|有一组|有的屋|有一间|某一组|末端"_s),
         {{IndoorAirlock, 0.7}, {IndoorFilterClogged, 0.8}, {IndoorValveClosed, 0.3}}},
        {QRegularExpression(u"阀|关了|拧|没打开|装修|锁闭|动过管"_s),
         {{IndoorValveClosed, 1.7}, {RiserFault, 0.2}}},
        {QRegularExpression(
             u"暖气(片)?(是)?(冰凉|冰的|全凉|一点不热|不烫|完全不热)|摸着(是)?(凉|冰)|一点儿?热(气|乎)"_s),
         {{IndoorValveClosed, 0.5}, {RiserFault, 0.3}, {IndoorAirlock, 0.3}, {SupplyNotStarted, 0.5}}},
        {QRegularExpression(u"越来越|慢慢|逐渐|渐渐|一天不如一天|一天比一天|一年不如|一年比一年|不如以前|"
                            u"不如往年|好些天|好几天"
                            "了|不怎么热"_s),
         {{IndoorFilterClogged, 1.0}, {SecondaryLeak, 0.1}, {WindowOrInsulation, 0.1}}},
        {QRegularExpression(u"过滤|滤网|水流小|水小|堵|没清洗|没洗"_s),
         {{IndoorFilterClogged, 1.7}, {RiserFault, 0.4}}},
        {QRegularExpression(
             u"漏风|透风|窜风|窗|门缝|刮风|一起风|风大|外墙|墙(上|面|皮|角|体)|发霉|结露|保温|灌风"_s),
         {{WindowOrInsulation, 2.0}}},
        {QRegularExpression(
             u"温度计|测温|显示|不准|采集器|传感器|测点|读数|数字|一直不变|小程序|APP|屏幕|明明|感觉不冷|不觉得冷"_s,
             QRegularExpression::CaseInsensitiveOption),
         {{SensorFault, 1.6}, {NoFault, 0.3}}},
        {QRegularExpression(
             u"立管|楼上楼下|上下(几|邻|楼|层|都)|上下邻|一串|一顺|同一(根|侧)|对门(好好|正常|是?热|不冷|挺热)"_s),
         {{RiserFault, 1.8}, {BranchImbalance, 0.2}}},
        {QRegularExpression(
             u"整栋|全楼|整个楼|整楼|一栋楼|这栋|我们楼|这个楼|单元都|全单元|别的楼|旁边楼|前后楼|隔壁楼|其他楼"_s),
         {{BranchImbalance, 1.5},
          {SecondaryPumpFault, 0.3},
          {RiserFault, 0.4},
          {SecondaryLeak, 0.3},
          {StationUnderheating, 0.2},
          {SupplyNotStarted, 0.1}}},
        {QRegularExpression(
             u"好几个小区|几个小区|多个小区|这一片|半个城|全城|附近小区|别的小区也|周边|电厂|热源|全市"_s),
         {{SourceShortage, 1.6},
          {StationUnderheating, 0.4},
          {SupplyNotStarted, 0.4},
          {SecondaryPumpFault, 0.2}}},
        {QRegularExpression(
             u"全小区|整个小区|小区都|小区(里)?(都|全)|业主群|群里|大家都|家家|邻居都|都不热|都说|都在说|都冷"_s),
         {{SecondaryPumpFault, 0.8},
          {StationUnderheating, 0.9},
          {SecondaryLeak, 0.7},
          {SourceShortage, 0.6},
          {SupplyNotStarted, 0.5},
          {BranchImbalance, 0.5}}},
        {QRegularExpression(u"漏水|跑水|冒水|喷水|冒气|冒热气|补水|爆管|地沟|井里|井盖|水压|压力低|没压力"_s),
         {{SecondaryLeak, 1.7}}},
        {QRegularExpression(u"一下子|突然|忽然|猛地|骤"_s),
         {{SecondaryPumpFault, 0.8}, {IndoorValveClosed, 0.3}, {RiserFault, 0.3}, {SecondaryLeak, 0.2}}},
        {QRegularExpression(u"停泵|水泵|循环泵|循环不|水不循环|水不动"_s), {{SecondaryPumpFault, 1.7}}},
        {QRegularExpression(u"换热站|热力站|供水温度低|管子(不烫|温)|温吞|温温的|温乎"_s),
         {{StationUnderheating, 1.0}, {SourceShortage, 0.4}, {SecondaryPumpFault, 0.3}}},
        {QRegularExpression(u"还没(来|供|开|热|送|通)|没(来暖|供暖|供热|送暖|通暖|开始)|什么时候(供|来|送|开|"
                            u"能|才)|啥时候|几号(供|来)|"
                            "开始供|试水|试压|别处都(供|来)|停暖"_s),
         {{SupplyNotStarted, 2.0}}},
        {QRegularExpression(u"(再|能不能|可不可以|多)(给)?(烧|供|调|开)?(得)?(热|高|暖)(一)?点|再热|烧热点|"
                            u"调高|温度高点|想(再)?(暖|热)|"
                            "问(一)?下|咨询|达标吗|标准|正常吗"_s),
         {{NoFault, 1.5}}},
    };
    return list;
}

constexpr double kMost = 2.2;

} // namespace

ComplaintHints hintsOf(const QString &text)
{
    ComplaintHints hints;
    double heaviest = 0;
    for (const Remark &remark : remarks()) {
        const auto match = remark.words.match(text);
        if (!match.hasMatch())
            continue;
        hints.any = true;
        for (const auto &[cause, weight] : remark.speaksFor) {
            hints.logOdds[size_t(cause)] += weight;
            if (weight > heaviest) {
                heaviest = weight;
                hints.matched = match.captured();
            }
        }
    }
    for (double &odds : hints.logOdds)
        odds = std::min(odds, kMost);
    return hints;
}

} // namespace Warmline

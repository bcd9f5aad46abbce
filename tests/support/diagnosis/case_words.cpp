// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_words.h"

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

QString callerWords(Chance &chance, HeatCause cause, bool telling, bool other)
{
    static const QStringList plain{u"家里冷"_s,
                                   u"昨天开始觉得凉"_s,
                                   u"室温不够，麻烦来看看"_s,
                                   u"老人孩子冻得不行"_s,
                                   u"这两天家里冷，能不能给看看"_s,
                                   u"暖气不热"_s};
    static const QStringList usual[kHeatCauses] = {
        {u"暖气里有流水声"_s, u"忽冷忽热，管子咕噜响"_s, u"上面一截不热，放过气又好一点"_s},
        {u"刚装修完就不热了"_s, u"是不是阀门没打开"_s, u"暖气片冰凉"_s},
        {u"一天比一天凉"_s, u"过滤网好几年没清洗了"_s, u"今年不如往年"_s},
        {u"一刮风就冷"_s, u"窗户漏风"_s, u"外墙那面特别凉"_s},
        {u"采集器显示的不准吧"_s, u"温度计上和你们的不一样"_s, u"数字一直不变"_s},
        {u"楼上楼下都凉，对门好好的"_s, u"同一根立管的几家都说凉"_s},
        {u"我们整栋楼都凉，旁边楼没事"_s, u"这栋楼都不热"_s},
        {u"院里井盖冒热气"_s, u"听说哪里漏水了，全小区都凉"_s},
        {u"一下子全小区都凉了"_s, u"业主群里都说暖气突然不热"_s},
        {u"整个小区都温吞吞的"_s, u"换热站是不是没烧够"_s},
        {u"好几个小区都不热"_s, u"这一片都凉，是不是电厂出事了"_s},
        {u"什么时候来暖气"_s, u"我们这儿还没供上"_s},
        {u"能不能再烧热点"_s, u"想再暖和一点"_s},
    };
    static const QStringList unusual[kHeatCauses] = {
        {u"管子里哗哗的，一阵一阵地热"_s, u"楼顶这家老进空气"_s},
        {u"来人修过以后就冰了"_s, u"入户那个开关不知道谁动了"_s},
        {u"管道好像脏了，流得慢"_s, u"过了年就越来越不暖"_s},
        {u"西北角透风，夜里尤其冷"_s, u"窗框变形关不严"_s},
        {u"墙上那个仪表老是一个数"_s, u"我自己量的是二十度，你们那边说十四"_s},
        {u"我和楼下都不行，隔壁单元没问题"_s, u"北面这一串房子都凉"_s},
        {u"六号楼全都不暖，七号楼挺好"_s, u"末端这个楼年年这样"_s},
        {u"站里压力总掉"_s, u"路上有热水往外涌"_s},
        {u"半夜忽然全不流了"_s, u"小区暖气停了似的，管子凉透"_s},
        {u"院里各家都差不多，都欠一点"_s, u"供水管摸着比去年凉"_s},
        {u"全区都在投诉"_s, u"锅炉房是不是减负荷了"_s},
        {u"邻居小区都通了我们没有"_s, u"几号送暖"_s},
        {u"孩子写作业想暖和些"_s, u"十九度算合格吗"_s},
    };
    if (!telling)
        return chance.oneOf(plain);
    return chance.oneOf((other ? unusual : usual)[size_t(cause)]);
}

} // namespace Warmline::Testing

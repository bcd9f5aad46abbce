// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LaterCommands)
};

/// Known by name and options, so that a script written for the contract hears why nothing is done instead of
/// "no such command". One whose engine comes leaves this list for a file of its own.
CtlCommand comesLater(const QString &name, const QStringList &options, const QString &help)
{
    CtlCommand command{name, {}, options, help, {}};
    command.comesLater = true;
    return command;
}

} // namespace

QList<CtlCommand> Commands::later()
{
    return {
        comesLater(u"triage"_s, {}, Tr::tr("判断来电诉求的类别和等级")),
        comesLater(u"match-address"_s, {u"book"_s}, Tr::tr("把说的地址对到地址簿的住户")),
        comesLater(u"dispatch"_s, {}, Tr::tr("给一张工单推荐班组，逐项说明得分")),
        comesLater(u"staffing"_s,
                   {u"calls"_s, u"aht-min"_s, u"hours"_s, u"peak"_s, u"rota"_s, u"reserve"_s,
                    u"target-seconds"_s, u"service-level"_s},
                   Tr::tr("由来电量算需要多少座席")),
        comesLater(u"forecast"_s, {u"horizon-days"_s}, Tr::tr("预测以后几天的来电量")),
        comesLater(u"report monthly"_s, {u"month"_s, u"out"_s}, Tr::tr("生成一个月的报告")),
    };
}

} // namespace Warmline

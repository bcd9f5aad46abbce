// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/company_settings.h"

#include "app/domain/room_standard.h"
#include "app/domain/wrap_up_rule.h"
#include "app/telemetry/series_keeper.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CompanySettings)
};

constexpr qint64 kFarDays = 20'000; ///< more is for ever, and is written as 0
constexpr qint64 kLeastPersonalDays = 30; ///< what goes is gone for good: no slip of a digit

} // namespace

Result<QString> CompanySetting::fitting(const QString &text) const
{
    const QString value = text.trimmed();
    if (!isNumber()) {
        if (words.contains(value))
            return value;
        return failure(ErrorCode::InvalidInput, Tr::tr("“%1”不是可选值：%2").arg(value, words.join(u", "_s)),
                       name);
    }
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (ok && ((number >= least && number <= most) || (zeroIsNever && number == 0)))
        return QString::number(number);
    return failure(ErrorCode::InvalidInput,
                   (zeroIsNever ? Tr::tr("“%1”应为 %2 到 %3 的整数，或 0（永久保留）")
                                : Tr::tr("“%1”应为 %2 到 %3 的整数"))
                       .arg(value)
                       .arg(least)
                       .arg(most),
                   name);
}

const QList<CompanySetting> &companySettings()
{
    static const QList<CompanySetting> list{
        {u"retention.series_raw_days"_s, Tr::tr("测量值逐个保留多少天，之后只留每小时的最低、平均和最高"),
         u"d"_s, QString::number(SeriesKeeper::kRawDays), SeriesKeeper::kLeastRawDays, kFarDays, true},
        {u"retention.series_years"_s, Tr::tr("每小时的测量值保留多少年"), u"a"_s,
         QString::number(SeriesKeeper::kYears), 1, 50, true},
        {u"retention.ticket_days"_s, Tr::tr("工单办结多少天后销毁其中的个人信息"), u"d"_s, u"0"_s,
         kLeastPersonalDays, kFarDays, true},
        {u"retention.call_days"_s, Tr::tr("通话多少天后销毁其中的个人信息"), u"d"_s, u"0"_s,
         kLeastPersonalDays, kFarDays, true},
        {u"retention.state_days"_s, Tr::tr("座席状态多少天后销毁其中的小休原因；时长留着"), u"d"_s, u"0"_s,
         kLeastPersonalDays, kFarDays, true},
        {RoomStandard::setting(), Tr::tr("室温标准：判断、告警、关联分析、室温颜色和低于标准的户数都按它"),
         u"°C"_s, QString::number(int(RoomStandard::kUsual_C)), RoomStandard::kLeast_C,
         RoomStandard::kMost_C},
        {WrapUpRule::mode(),
         Tr::tr("话后整理方式：1 限时，2 限时不可提前，3 不限时，4 不整理；seat：各座席自定"),
         {},
         WrapUpRule::seat(),
         0,
         0,
         false,
         {WrapUpRule::seat(), u"1"_s, u"2"_s, u"3"_s, u"4"_s}},
        {WrapUpRule::length(), Tr::tr("话后整理多久；0：各座席自定"), u"s"_s, u"0"_s, 0, WrapUpRule::kMost_s},
        {u"sign_in.attempts"_s, Tr::tr("一个账号输错几次后要等待"), {}, u"5"_s, 1, 1'000},
        {u"sign_in.address_attempts"_s,
         Tr::tr("一个地址输错几次后要等待；0：不计"),
         {},
         u"50"_s,
         0,
         1'000'000},
        {u"sign_in.delay_s"_s, Tr::tr("第一次等待多久"), u"s"_s, u"30"_s, 1, 3'600},
        {u"sign_in.token_minutes"_s, Tr::tr("登录令牌的有效期"), u"min"_s, u"30"_s, 1, 720},
        {u"device.enrolment"_s,
         Tr::tr("新设备如何登记：首次登录即可，或要一次性登记码"),
         {},
         u"first_contact"_s,
         0,
         0,
         false,
         {u"first_contact"_s, u"code"_s}},
    };
    return list;
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/call_rejection.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CallRejection)
};

} // namespace

QString rejectionTitle(TelephonyRejection why)
{
    switch (why) {
    case TelephonyRejection::Busy: return Tr::tr("正忙");
    case TelephonyRejection::Later: return Tr::tr("稍后再打");
    case TelephonyRejection::WrongQueue: return Tr::tr("转错队列");
    case TelephonyRejection::Declined: return Tr::tr("谢绝");
    }
    return {};
}

QString rejectionEffect(TelephonyRejection why)
{
    switch (why) {
    case TelephonyRejection::Busy: return Tr::tr("这里正忙，排队把来电给下一位（486）");
    case TelephonyRejection::Later: return Tr::tr("现在没人能接，请对方稍后再打（480）");
    case TelephonyRejection::WrongQueue: return Tr::tr("不归这里管，交换机可以转给别的队列（480）");
    case TelephonyRejection::Declined: return Tr::tr("谁也不接：别的座席也停止振铃（603）");
    }
    return {};
}

} // namespace Warmline

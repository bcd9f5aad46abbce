// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_facts.h"

#include "call_quality.h"

#include <QRegularExpression>
#include <QUrl>

#include <linphone++/linphone.hh>

#include <algorithm>
#include <cmath>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

QString userOfHeader(const QString &header)
{
    static const QRegularExpression shape(uR"((?:sips?|tel):([^@;>\s]{1,64}))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(header);
    const QString user = QUrl::fromPercentEncoding(match.captured(1).toUtf8());
    return user.compare("anonymous"_L1, Qt::CaseInsensitive) == 0 ? QString() : user;
}

int answerAfterOf(const QString &callInfo, const QString &alertInfo)
{
    static const QRegularExpression after(uR"(answer-after\s*=\s*(\d{1,3}))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = after.match(callInfo);
    if (match.hasMatch())
        return match.captured(1).toInt() * 1000;
    return alertInfo.contains("alert-autoanswer"_L1, Qt::CaseInsensitive)
                || alertInfo.contains("auto answer"_L1, Qt::CaseInsensitive)
             ? 0
             : -1;
}

QString headerText(const QString &header)
{
    QString text = QUrl::fromPercentEncoding(header.trimmed().toUtf8());
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text.left(64);
}

CallFacts factsOf(linphone::Call &call)
{
    CallFacts facts;
    const auto remote = call.getRemoteAddress();
    if (remote) {
        facts.number = userOfHeader(u"sip:"_s + QString::fromStdString(remote->getUsername()));
        facts.display = headerText(QString::fromStdString(remote->getDisplayName()));
    }
    if (call.getDir() != linphone::Call::Dir::Incoming)
        return facts;
    const auto params = call.getRemoteParams();
    const auto header = [&](const char *name) {
        return params ? QString::fromStdString(params->getCustomHeader(name)) : QString();
    };
    if (const QString asserted = header("P-Asserted-Identity"); !asserted.isEmpty())
        facts.number = userOfHeader(asserted);
    facts.id = headerText(header("X-Call-Id"));
    if (facts.id.isEmpty())
        facts.id = QString::fromStdString(call.getCallLog()->getCallId()).left(128);
    facts.queue = headerText(header("X-Queue"));
    facts.waitedMs = 1000 * std::clamp(header("X-Queue-Wait").toLongLong(), 0LL, 86'400LL);
    facts.calledTodayCount = std::clamp(header("X-Called-Today").toInt(), 0, 999);
    facts.answerAfterMs = answerAfterOf(header("Call-Info"), header("Alert-Info"));
    return facts;
}

CallQuality qualityOf(linphone::CallStats &stats)
{
    const auto rounded = [](double value, double step) { return std::round(value / step) * step; };
    CallQuality quality;
    quality.lossPercent = rounded(
        std::max(stats.getLocalLossRate() + stats.getLocalLateRate(), stats.getReceiverLossRate()), 0.1);
    quality.jitterMs = rounded(
        1000.0 * std::max(stats.getSenderInterarrivalJitter(), stats.getReceiverInterarrivalJitter()), 1);
    quality.roundTripMs = rounded(1000.0 * stats.getRoundTripDelay(), 1);
    quality.mos = rounded(meanOpinionScore(quality.lossPercent, quality.jitterMs, quality.roundTripMs), 0.1);
    return quality;
}

} // namespace Warmline::Sip

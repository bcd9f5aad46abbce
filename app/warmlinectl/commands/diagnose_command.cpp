// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/diagnosis.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/case_command.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DiagnoseCommand)
};

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");
constexpr qint64 kLongestLine = 32 * 1024 * 1024;

QJsonObject toJson(const QString &id, const Diagnosis &verdict)
{
    QJsonArray causes;
    for (const CauseFinding &finding : verdict.causes) {
        causes.append(QJsonObject{{u"cause"_s, codeOf(finding.cause)},
                                  {u"level"_s, codeOf(finding.level())},
                                  {u"probability"_s, finding.probability},
                                  {u"evidence"_s, QJsonArray::fromStringList(finding.evidence)}});
    }
    return {{u"id"_s, id}, {u"enough_data"_s, verdict.enoughData}, {u"causes"_s, causes}};
}

Result<DiagnosisCase> caseOf(const QByteArray &line, QString *id)
{
    if (line.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("空行"));
    if (line.size() > kLongestLine)
        return failure(ErrorCode::InvalidInput, Tr::tr("这一行太长"));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput, Tr::tr("不是有效的 JSON（第 %1 字节）").arg(parsed.offset));
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, Tr::tr("应为一个 JSON 对象"));
    *id = document.object().value("id"_L1).toString();
    return DiagnosisCase::fromJson(document.object());
}

QCoro::Task<int> run(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("案例从标准输入读，一行一个"));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        co_return context->refuse({ErrorCode::Storage, input.errorString(), u"stdin"_s});
    qint64 line = 0, done = 0, wrong = 0;
    while (!context->stop.stop_requested()) {
        QByteArray text = input.readLine(kLongestLine + 2);
        if (text.isEmpty()) // the end; an empty line still has its break
            break;
        ++line;
        if (line == 1 && text.startsWith(kByteOrderMark)) // some editors put one before the first line
            text.remove(0, kByteOrderMark.size());
        QString id;
        const auto given = caseOf(text, &id);
        if (given) {
            context->console->result(toJson(given->id, diagnose(*given)));
            ++done;
            continue;
        }
        QJsonObject error{{u"line"_s, line}, {u"error"_s, given.error().message()}};
        if (!id.isEmpty())
            error.insert(u"id"_s, id);
        context->console->result(error);
        ++wrong;
    }
    if (done == 0) {
        context->console->say(u"warmlinectl: "_s
                              + (wrong > 0 ? Tr::tr("没有一个可用的案例") : Tr::tr("标准输入里没有案例")));
        co_return ExitNothing;
    }
    co_return wrong > 0 || context->stop.stop_requested() ? ExitPartly : ExitDone;
}

} // namespace

QList<Command> Commands::diagnosis()
{
    return QList<Command>{{u"diagnose"_s,
                           {},
                           {},
                           Tr::tr("从标准输入逐行读案例（JSON），逐行给出原因、概率和依据"),
                           run,
                           false,
                           true}}
         + caseCommands();
}

} // namespace Warmline

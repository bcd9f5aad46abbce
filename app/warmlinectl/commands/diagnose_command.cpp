// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/diagnosis.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/away.h"
#include "app/warmlinectl/commands/case_command.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>

#include <unistd.h>

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

/// Standard input line by line, each as soon as it has come. Not by stdio: exit() waits for whoever reads a
/// FILE, and a read of a terminal or a pipe that nobody writes to never ends. One reader at a time.
class InputLines
{
public:
    /// With its break, which the last line may lack; empty: the end. What is longer than kLongestLine comes
    /// in pieces. Blocks.
    QByteArray next()
    {
        for (;;) {
            const qsizetype end = m_read.indexOf('\n', m_seen);
            if (end >= 0)
                return take(end + 1);
            m_seen = m_read.size();
            if (m_seen > kLongestLine || !more())
                return take(m_seen);
        }
    }

private:
    QByteArray take(qsizetype size)
    {
        const QByteArray line = m_read.first(size);
        m_read.remove(0, size);
        m_seen = 0;
        return line;
    }
    bool more()
    {
        char bytes[64 * 1024];
        ssize_t got = 0;
        do
            got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        while (got < 0 && errno == EINTR);
        if (got > 0)
            m_read.append(bytes, got);
        return got > 0;
    }
    QByteArray m_read;
    qsizetype m_seen = 0; ///< no break is before this place
};

QCoro::Task<int> diagnoseLines(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("案例从标准输入读，一行一个"));
    const auto input = std::make_shared<InputLines>();
    qint64 line = 0, done = 0, wrong = 0;
    while (!context->stop.stop_requested()) {
        const AwayUntil<QByteArray> reading(context->stop, [input] { return input->next(); });
        QByteArray text = (co_await reading.future()).value_or(QByteArray());
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

QList<CtlCommand> Commands::diagnosis()
{
    return QList<CtlCommand>{{u"diagnose"_s,
                              {},
                              {},
                              Tr::tr("从标准输入逐行读案例（JSON），逐行给出原因、概率和依据"),
                              diagnoseLines,
                              false,
                              true}}
         + caseCommands();
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/shift_report.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace Warmline {

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

QString ShiftReport::text() const
{
    QString out = QStringLiteral("# Shift\n\n");
    out +=
        failedStep.isEmpty()
            ? QStringLiteral("All %1 steps came true; ticket %2; %3 pictures.\n\n")
                  .arg(steps.size())
                  .arg(ticket)
                  .arg(pictures.size())
            : QStringLiteral("FAILED at step: %1 (after %2 steps)\n\n").arg(failedStep).arg(steps.size() - 1);
    for (const auto &fault : unfit)
        out += QStringLiteral("- no room: %1\n").arg(fault.toString());
    if (!unfit.isEmpty())
        out += QLatin1Char('\n');
    out += QStringLiteral("| figure | value |\n|---|---|\n");
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        const QString value =
            it.value().isDouble() ? QString::number(it.value().toDouble(), 'g', 5) : it.value().toString();
        out += QStringLiteral("| %1 | %2 |\n").arg(it.key(), value);
    }
    return out;
}

bool ShiftReport::write(const QString &folder) const
{
    const QJsonObject all{{QStringLiteral("ok"), failedStep.isEmpty()},
                          {QStringLiteral("failed_step"), failedStep},
                          {QStringLiteral("ticket"), ticket},
                          {QStringLiteral("figures"), figures},
                          {QStringLiteral("steps"), steps},
                          {QStringLiteral("pictures"), pictures},
                          {QStringLiteral("unfit"), unfit}};
    const QDir out(folder);
    return writeFile(out.filePath(QStringLiteral("summary.json")), QJsonDocument(all).toJson())
        && writeFile(out.filePath(QStringLiteral("summary.md")), text().toUtf8());
}

} // namespace Warmline

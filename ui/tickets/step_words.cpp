// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/step_words.h"

#include "ui/common/source_field.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/temperature.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline::StepWords {

QVBoxLayout *column(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::of(page)->px(10));
    return layout;
}

SourceField *lineField(const QString &label, const QString &name, const QString &placeholder)
{
    auto *field = new SourceField(label);
    field->lineEdit()->setObjectName(name);
    field->lineEdit()->setPlaceholderText(placeholder);
    return field;
}

QString crewWords(const TicketDetails &details)
{
    return details.row.crewName.isEmpty() ? u"—"_s : details.row.crewName;
}

QString storyWords(const Ticket &ticket)
{
    QStringList words{TicketViews::categoryTitle(ticket.category), TicketViews::scopeTitle(ticket.scope)};
    if (ticket.reportedTemperatureTenths)
        words.append(QCoreApplication::translate("StepPages", "报称 %1")
                         .arg(Temperature::words(ticket.reportedTemperatureTenths)));
    words.removeAll(QString());
    QString text = words.join(u" · "_s);
    if (!ticket.text.isEmpty())
        text += u'\n' + ticket.text;
    return text;
}

QString checkInWords(const Ticket &ticket, qint64 nowMs)
{
    if (!ticket.checkIn)
        return QCoreApplication::translate("StepPages", "还没有签到");
    const bool placed = ticket.checkIn->longitudeE6 != 0 || ticket.checkIn->latitudeE6 != 0;
    const QString at = Times::recent(ticket.checkIn->atMs, nowMs);
    return placed ? QCoreApplication::translate("StepPages", "%1 签到，带位置").arg(at)
                  : QCoreApplication::translate("StepPages", "%1 电话报到，没有位置").arg(at);
}

bool readTemperature(FormGrid *grid, SourceField *field, std::optional<int> *tenths)
{
    const auto parsed = Temperature::parse(field->text());
    if (!parsed) {
        grid->setError(field,
                       QCoreApplication::translate("StepPages", "室温请填 −20 到 45 之间的数，例如 16.5"));
        grid->focusFirstInvalid();
        return false;
    }
    *tenths = *parsed;
    return true;
}

} // namespace Warmline::StepWords

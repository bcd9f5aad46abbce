// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_controller.h"

#include "app/services/command_registry.h"
#include "app/services/search_service.h"
#include "app/services/service_set.h"
#include "ui/common/format.h"

namespace Warmline {

PaletteController::PaletteController(ServiceSet &services, CommandPalette &palette, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_palette(palette)
{
    connect(&palette, &CommandPalette::textChanged, services.search.get(), &SearchService::setText);
    connect(services.search.get(), &SearchService::resultReady, this, &PaletteController::showResult);
    connect(services.search.get(), &SearchService::failed, this, [this](const Error &error) {
        m_palette.setRows({}, tr("搜索没有成功：%1").arg(error.message()));
    });
}

PaletteRow PaletteController::rowOf(const SearchHit &hit)
{
    PaletteRow row;
    row.title = hit.title;
    row.end = Format::isolate(hit.id);
    switch (hit.kind) {
    case SearchKind::Household: {
        row.iconName = QStringLiteral("house");
        const QString phone =
            hit.phone.isEmpty() ? QString() : Format::isolate(Format::maskedPhone(hit.phone));
        row.subtitle = phone.isEmpty() ? hit.customerName : hit.customerName + QStringLiteral(" · ") + phone;
        row.activate = [this, id = hit.id] { emit householdChosen(id); };
        break;
    }
    case SearchKind::Ticket:
        row.iconName = QStringLiteral("ticket-perforated");
        row.subtitle = hit.subtitle;
        row.activate = [this, id = hit.id] { emit ticketChosen(id); };
        break;
    case SearchKind::Station:
        row.iconName = QStringLiteral("buildings");
        row.subtitle = hit.subtitle;
        row.activate = [this, id = hit.id] { emit stationChosen(id); };
        break;
    case SearchKind::Community:
        row.iconName = QStringLiteral("houses");
        row.subtitle = hit.subtitle;
        row.activate = [this, id = hit.id] { emit communityChosen(id); };
        break;
    }
    return row;
}

void PaletteController::showResult(const SearchResult &result)
{
    QList<PaletteRow> rows;
    for (const SearchHit &hit : result.answer.hits)
        rows.append(rowOf(hit));
    for (const Command &command : result.commands) {
        PaletteRow row;
        row.iconName = QStringLiteral("command");
        row.title = command.text;
        row.subtitle = command.group;
        row.end = command.keys.isEmpty()
                    ? QString()
                    : Format::keyText(QKeySequence(command.keys, QKeySequence::PortableText));
        row.enabled = command.enabled;
        row.activate = [this, id = command.id] { m_services.commands->trigger(id); };
        rows.append(row);
    }
    QString note;
    if (!result.text.trimmed().isEmpty()) {
        const QString total =
            result.answer.totalIsOpen ? tr("多于 1 000 条") : tr("%1 条").arg(result.answer.total);
        note = rows.isEmpty()
                 ? tr("没有找到“%1”。可试户号、电话后四位、地址任意几段或拼音首字母。").arg(result.text)
                 : tr("%1 · 用时 %2 ms").arg(total, Format::number(result.milliseconds, 1));
    }
    m_palette.setRows(rows, note);
}

} // namespace Warmline

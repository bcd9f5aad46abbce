// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_controller.h"

#include "app/services/command_registry.h"
#include "app/services/phone/phone_service.h"
#include "app/services/search_service.h"
#include "app/services/service_set.h"
#include "app/services/session.h"
#include "ui/common/format.h"
#include "ui/common/times.h"

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
    connect(services.search.get(), &SearchService::fetchFailed, this,
            [this](const Error &error) { m_palette.setRows({}, tr("没有取到这一户：%1").arg(error.text)); });
    connect(services.search.get(), &SearchService::householdFetched, this, [this](const AccountNo &account) {
        m_palette.closePalette();
        emit householdChosen(account.value);
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
        if (!hit.phone.isEmpty())
            row.dial = {.account = AccountNo(hit.id),
                        .second = false,
                        .number = {},
                        .shown = Format::maskedPhone(hit.phone)};
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

/// Households that the server knows and this seat doesn't: choosing one fetches it.
void PaletteController::showCompany(const SearchResult &result)
{
    QList<PaletteRow> rows;
    for (const SearchHit &hit : result.answer.hits) {
        PaletteRow row = rowOf(hit);
        row.iconName = QStringLiteral("house");
        row.subtitle = tr("外辖区") + QStringLiteral(" · ") + row.subtitle;
        row.staysOpen = true;
        row.dial = {}; // this seat does not have its number yet
        row.activate = [this, account = AccountNo(hit.id)] {
            m_palette.setRows({}, tr("正在向服务器查询…"));
            m_services.search->fetch(account, m_services.phone->mainCall() ? QStringLiteral("call")
                                                                           : QStringLiteral("search"));
        };
        rows.append(row);
    }
    m_palette.setRows(rows, rows.isEmpty() ? tr("其他辖区也没有“%1”").arg(result.text)
                                           : tr("其他辖区 %1 户。选中就向服务器查询，谁查的会留下记录",
                                                nullptr, int(rows.size()))
                                                 .arg(rows.size()));
}

/// Only where the account's branches are not the whole company.
void PaletteController::addCompanyRow(QList<PaletteRow> &rows, const QString &text)
{
    if (!m_services.search->canSearchCompany() || m_services.session->info().branch.isEmpty()
        || text.trimmed().isEmpty())
        return;
    PaletteRow row;
    row.iconName = QStringLiteral("search");
    row.title = tr("在全公司查找“%1”").arg(text);
    row.subtitle = tr("不在本辖区的住户");
    row.staysOpen = true;
    row.activate = [this, text] {
        m_palette.setRows({}, tr("正在向服务器查询…"));
        m_services.search->searchCompany(text);
    };
    rows.append(row);
}

void PaletteController::showResult(const SearchResult &result)
{
    if (result.isCompany)
        return showCompany(result);
    QList<PaletteRow> rows;
    for (const SearchHit &hit : result.answer.hits) {
        PaletteRow row = rowOf(hit);
        const auto note = result.lookedUp.constFind(hit.id);
        if (hit.kind == SearchKind::Household && note != result.lookedUp.constEnd())
            row.subtitle = tr("外辖区 %1，%2 查自公司")
                               .arg(Format::isolate(note->branch.value), Times::dayMinute(note->atMs))
                         + QStringLiteral(" · ") + row.subtitle;
        rows.append(row);
    }
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
    addCompanyRow(rows, result.text);
    if (result.text.trimmed().isEmpty()) // nothing is chosen yet: Enter must not run the first of them
        return m_palette.setRows(rows, tr("全部命令：%1").arg(rows.size()), false);
    m_palette.setRows(rows, noteOf(result));
}

QString PaletteController::noteOf(const SearchResult &result)
{
    const SearchAnswer &answer = result.answer;
    if (answer.hits.isEmpty() && result.commands.isEmpty())
        return answer.totalIsOpen
                 ? tr("同姓的人太多，没有全部比对，还没找到“%1”。请把姓名连着写，或加上楼号、门牌。")
                       .arg(result.text)
                 : tr("没有找到“%1”。可试户号、电话后四位、地址任意几段或拼音首字母。").arg(result.text);
    const QString total = !answer.totalIsOpen                    ? tr("%1 条").arg(answer.total)
                        : answer.total >= SearchAnswer::kCounted ? tr("多于 1 000 条")
                                                                 : tr("至少 %1 条").arg(answer.total);
    return tr("%1 · 用时 %2 ms").arg(total, Format::number(result.milliseconds, 1));
}

} // namespace Warmline

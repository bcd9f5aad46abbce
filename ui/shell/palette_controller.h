// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command_palette.h"

#include <QObject>

namespace Warmline {

struct SearchHit;
struct SearchResult;
struct ServiceSet;

/// Joins the palette to search and commands: what is typed goes to SearchService, what comes back becomes
/// rows. GUI thread.
class PaletteController : public QObject
{
    Q_OBJECT

public:
    PaletteController(ServiceSet &services, CommandPalette &palette, QObject *parent = nullptr);

signals:
    void householdChosen(const QString &account);
    void ticketChosen(const QString &number);
    void stationChosen(const QString &station);
    void communityChosen(const QString &community);

private:
    void showResult(const SearchResult &result);
    /// How much was found, under the rows.
    [[nodiscard]] static QString noteOf(const SearchResult &result);
    [[nodiscard]] PaletteRow rowOf(const SearchHit &hit);
    void showCompany(const SearchResult &result);
    void addCompanyRow(QList<PaletteRow> &rows, const QString &text);

    ServiceSet &m_services;
    CommandPalette &m_palette;
};

} // namespace Warmline

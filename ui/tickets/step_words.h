// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_views.h"

class QVBoxLayout;
class QWidget;

namespace Warmline {

class FormGrid;
class SourceField;

/// What the pages of the steps share.
namespace StepWords {

/// The page's layout: one column without margins.
QVBoxLayout *column(QWidget *page);
/// A field with a line edit that has the object name \a name.
SourceField *lineField(const QString &label, const QString &name, const QString &placeholder = {});
/// "北区二组 周强"; a dash while there is none.
QString crewWords(const TicketDetails &details);
/// Category, scope, temperature; below them the caller's words.
QString storyWords(const Ticket &ticket);
QString checkInWords(const Ticket &ticket, qint64 nowMs);
/// Reads a temperature; one that can't be read is marked and focused. False then.
bool readTemperature(FormGrid *grid, SourceField *field, std::optional<int> *tenths);

} // namespace StepWords
} // namespace Warmline

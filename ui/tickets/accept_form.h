// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket_clock.h"
#include "app/services/customer/contact.h"
#include "app/services/tickets/ticket_draft.h"
#include "ui/tickets/promise_field.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace Warmline {

class FormGrid;
class RequiredLine;

/// The fields of a draft. Knows nothing of services: shows a draft, gives it back as edited.
/// Object names: ticket_category, ticket_tier, ticket_temperature, ticket_trade, ticket_text, ticket_promise,
/// ticket_channel (the editors), ticket_required (what must be there).
class AcceptForm : public QWidget
{
    Q_OBJECT
public:
    explicit AcceptForm(QWidget *parent = nullptr);

    void setLimits(const TicketLimits &limits);
    /// Shows a draft; fields that the person is typing in keep their cursor when their value is the same.
    void setDraft(const TicketDraft &draft, qint64 nowMs);
    /// The draft as it stands in the fields.
    [[nodiscard]] const TicketDraft &draft() const { return m_draft; }
    /// Room temperature by sensor, shown beside what the caller says.
    void setRoom(const RoomReading &room);
    /// Marks what is missing, focuses the first. What no field here holds (place, scope) is left to the
    /// caller.
    void markMissing(const QList<TicketField> &missing);
    /// False when a field holds something that can't be read; it is marked and focused.
    bool check();
    /// Small screens: less air, no line of what is required (fields still mark themselves).
    void setTight(bool tight);

signals:
    void edited();

private:
    void fillChoices();
    void fillTiers();
    void take(TicketField field);
    void showSources();
    void showRequired();
    [[nodiscard]] SourceField *fieldOf(TicketField field) const;
    [[nodiscard]] std::optional<int> temperature(bool *readable) const;

    FormGrid *m_grid;
    QComboBox *m_category;
    QComboBox *m_tier;
    QComboBox *m_trade;
    QComboBox *m_channel;
    QPlainTextEdit *m_text;
    SourceField *m_categoryField;
    SourceField *m_tierField;
    SourceField *m_temperatureField;
    SourceField *m_tradeField;
    SourceField *m_textField;
    SourceField *m_channelField;
    PromiseField m_promise;
    RequiredLine *m_required;
    TicketLimits m_limits;
    TicketDraft m_draft;
    bool m_loading = false;
};

} // namespace Warmline

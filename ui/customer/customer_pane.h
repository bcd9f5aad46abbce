// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/customer/contact.h"
#include "ui/common/pane.h"
#include "ui/common/theme.h"

#include <QTimer>

class QGridLayout;

namespace Warmline {

class Chip;
class Clock;
class ContactService;
class ElidedLabel;
class FactCell;
class HouseholdList;
class KeyButton;
class NumberKey;

/// The household on the line: who and where, how warm, what was before, what was promised.
///
/// Object names: customer_pane (this), customer_match (chip), customer_address, customer_subtitle,
/// customer_person (name and masked phones), customer_note, customer_numbers (see number_key.h),
/// customer_correct, customer_origin (of another branch, kept until), customer_panorama, customer_map,
/// customer_attach (link the number to this household), customer_back (to the caller's household),
/// customer_candidates (list), customer_room, customer_area, customer_floor, customer_use,
/// customer_history_0…2 (ticket numbers), customer_promise, customer_counts. GUI thread.
class CustomerPane : public Pane
{
    Q_OBJECT
public:
    CustomerPane(ContactService &contact, const Clock &clock, QWidget *parent = nullptr);

    /// Dials and reveals; its answers are shown by it.
    [[nodiscard]] NumberKey &numbers() { return *m_numbers; }

public slots:
    /// What the keys Alt+K and Alt+G do; nothing without a household.
    void requestPanorama();
    void requestMap();
    /// Correct who lives here; nothing without a household, or with one that others look after.
    void requestCorrection();

signals:
    void panoramaRequested(const Warmline::AccountNo &account);
    void mapRequested(const Warmline::AccountNo &account);
    void correctionRequested(const Warmline::AccountNo &account);
    /// The number is unknown: search for its household, then ContactService::choose() it.
    void linkRequested();
    void ticketRequested(const Warmline::TicketId &ticket);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static ElidedLabel *label(const QString &text, TextRole role, ColorToken ink);
    void buildCard();
    void refresh();
    void showMatch();
    void showCard(const ContactCard &card);
    void showRoom(const ContactCard &card);
    void showPerson(const ContactCard &card);
    void showOrigin(const ContactCard &card);
    void showHistory(const ContactCard &card);
    void remakeHistory();
    void showNoCard();
    void retry();
    bool isNarrow() const;

    ContactService &m_contact;
    const Clock &m_clock;
    Chip *m_match;
    KeyButton *m_attach;
    KeyButton *m_back;
    HouseholdList *m_candidates;
    QWidget *m_card;
    ElidedLabel *m_address = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    ElidedLabel *m_person = nullptr;
    ElidedLabel *m_note = nullptr;
    ElidedLabel *m_origin = nullptr;
    NumberKey *m_numbers = nullptr;
    KeyButton *m_correct = nullptr;
    FactCell *m_room = nullptr;
    FactCell *m_area = nullptr;
    FactCell *m_floor = nullptr;
    FactCell *m_use = nullptr;
    FactCell *m_fee = nullptr;
    QWidget *m_history = nullptr;
    AccountNo m_historyOf; ///< the household whose lines stand there
    QString m_error;
    bool m_narrow = false; ///< as the history was laid out
    QTimer m_tick; ///< ages grow
};

} // namespace Warmline

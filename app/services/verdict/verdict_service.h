// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/latest_answer.h"
#include "app/services/verdict/diagnosis_service.h"

#include <QTimer>

namespace Warmline {

class ChangeFeed;
class ContactService;
class Journal;
class Session;
class TicketService;
struct ContactCard;

/// The verdict on the household on the card: asked when the card comes, again each minute and when the
/// caller's words or the company's standard change. A person decides: what the agent says it is becomes an
/// operation with the whole case, so that it can be learned from. GUI thread.
class VerdictService : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { None, Asking, Ready, Failed };
    static constexpr int kAgainMs = 60'000;
    static constexpr int kWordsMs = 1'500; ///< after the last change of the words

    VerdictService(Session &session, Journal &journal, Reader &reader, SeriesSource &series,
                   ContactService &contact, TicketService &tickets, ChangeFeed &feed, const Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// The newest verdict on the household on the card; stays while a newer one is asked for.
    [[nodiscard]] const std::optional<HouseholdVerdict> &verdict() const { return m_verdict; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// What the agent said it is, on this card.
    [[nodiscard]] std::optional<HeatCause> judged() const { return m_judged; }

    /// Confirms (the first cause) or corrects: `household.diagnosed`. Nothing without a verdict, or while it
    /// is written.
    void judge(HeatCause cause);
    /// judge() of the first cause.
    void confirm();
    void askAgain();

signals:
    void changed();
    void judgeFailed(const Warmline::Error &error);

private:
    void follow();
    void take(const ContactCard &card);
    void forget();
    void readStandard();
    [[nodiscard]] QString words() const;
    [[nodiscard]] OperationDraft operationFor(HeatCause cause) const;

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    ContactService &m_contact;
    TicketService &m_tickets;
    DiagnosisService m_diagnosis;
    LatestAnswer m_standardRead{this};
    std::optional<double> m_standard_C; ///< as read last
    State m_state = State::None;
    AccountNo m_account;
    BranchId m_branch;
    QString m_words; ///< that were asked with
    std::optional<HouseholdVerdict> m_verdict;
    std::optional<HeatCause> m_judged;
    Error m_error;
    bool m_writing = false;
    QTimer m_again, m_wordsChanged;
};

} // namespace Warmline

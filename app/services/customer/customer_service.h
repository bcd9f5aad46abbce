// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"

#include <QObject>

#include <functional>

namespace Warmline {

struct ContactCard;

/// Correcting a household's contact data: one `customer.update` with the fields that changed. Works without
/// the server like all that is written here. GUI thread.
class CustomerService : public QObject
{
    Q_OBJECT

public:
    /// New texts by field (CustomerRules::fields()); none: what was imported holds again.
    using Changes = QMap<QString, std::optional<QString>>;

    CustomerService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                    QObject *parent = nullptr);

    /// Reads what is known of \a account and keeps following it; answered by recordChanged() or failed().
    void open(const AccountNo &account);
    void close();
    [[nodiscard]] const std::optional<CustomerRecord> &record() const { return m_record; }
    [[nodiscard]] bool isSaving() const { return m_saving; }

    /// Telephone numbers may be typed in any shape. What equals what is known is left out; saved() comes at
    /// once when nothing is left. The record that is known now is what its maker has seen.
    void save(const Changes &changes);

    /// Which of a household's numbers.
    enum class Number : quint8 { First = 1, Second };
    /// Reads a number to call it; dialReady() or numberFailed() follows. Nobody sees it.
    void dial(const AccountNo &account, Number which);
    /// Writes down who wants to see the number and why, then reads it; revealed() or numberFailed() follows.
    void reveal(const AccountNo &account, const BranchId &branch, Number which, const QString &reason);

    /// Why nobody here can correct the household on \a card; empty: it can be corrected.
    [[nodiscard]] static QString whyNot(const ContactCard &card);

signals:
    void recordChanged();
    void saved(const Warmline::AccountNo &account);
    /// \a error.where: the field, when it is about one.
    void failed(const Warmline::Error &error);
    void dialReady(const QString &number);
    /// In clear; to be shown for a while.
    void revealed(const Warmline::AccountNo &account, Warmline::CustomerService::Number which,
                  const QString &number);
    void numberFailed(const Warmline::Error &error);

private:
    void read();
    void readNumber(const AccountNo &account, Number which, std::function<void(const QString &number)> use);
    [[nodiscard]] Result<OperationDraft> draftOf(const Changes &changes) const;

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    LatestAnswer m_read{this};
    AccountNo m_account;
    std::optional<CustomerRecord> m_record;
    bool m_saving = false;
};

} // namespace Warmline

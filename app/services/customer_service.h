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

    /// Why nobody here can correct the household on \a card; empty: it can be corrected.
    [[nodiscard]] static QString whyNot(const ContactCard &card);

signals:
    void recordChanged();
    void saved(const Warmline::AccountNo &account);
    /// \a error.where: the field, when it is about one.
    void failed(const Warmline::Error &error);

private:
    void read();
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

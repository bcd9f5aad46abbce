// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What CustomerService does with a household's numbers in clear.
#include "app/domain/second_phone.h"
#include "app/services/customer/customer_service.h"

#include "app/core/while_alive.h"

namespace Warmline {

using namespace Qt::StringLiterals;

void CustomerService::readNumber(const AccountNo &account, Number which,
                                 std::function<void(const QString &number)> use)
{
    m_reader
        .askFirst([account, which](Queries &queries) {
            return which == Number::First ? queries.phone(account) : SecondPhoneSource::of(queries, account);
        })
        .then(this,
              [this, account, use = std::move(use)](const Result<QString> &number) {
                  if (!number)
                      emit numberFailed(number.error());
                  else if (number->isEmpty())
                      emit numberFailed({ErrorCode::NotFound, tr("这一户没有登记这个号码"), account.value});
                  else
                      use(*number);
              })
        .onCanceled(this, whileAlive(this, [this] {
                        emit numberFailed({ErrorCode::Cancelled, tr("资料库没有应答，请再试一次"), {}});
                    }));
}

void CustomerService::dial(const AccountNo &account, Number which)
{
    readNumber(account, which, [this](const QString &number) { emit dialReady(number); });
}

void CustomerService::reveal(const AccountNo &account, const BranchId &branch, Number which,
                             const QString &reason)
{
    if (reason.trimmed().isEmpty()) {
        emit numberFailed({ErrorCode::InvalidInput, tr("请写明为什么要看完整号码"), u"reason"_s});
        return;
    }
    OperationDraft draft = m_session.draft(u"household.reveal"_s, EntityKind::Household, account.value);
    draft.branch = branch;
    draft.values.insert(u"reason"_s, reason.trimmed());
    m_journal.author({draft})
        .then(this,
              [this, account, which](const Result<QList<JournalEntry>> &written) {
                  if (!written) { // what is not on record is not shown
                      emit numberFailed(written.error());
                      return;
                  }
                  readNumber(account, which, [this, account, which](const QString &number) {
                      emit revealed(account, which, number);
                  });
              })
        .onCanceled(this, whileAlive(this, [this] {
                        emit numberFailed({ErrorCode::Cancelled, tr("资料库没有应答，请再试一次"), {}});
                    }));
}

} // namespace Warmline

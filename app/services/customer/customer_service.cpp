// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/customer_service.h"

#include "app/core/while_alive.h"
#include "app/domain/phone_number.h"
#include "app/services/customer/contact.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

bool isPhone(const QString &field)
{
    return field.endsWith("phone"_L1);
}

/// As it goes into the operation. InvalidInput: not a telephone number.
Result<QString> shaped(const QString &field, const QString &typed)
{
    const QString text = typed.simplified();
    if (!isPhone(field) || text.isEmpty())
        return text;
    const QString number = PhoneNumber::normalised(text);
    if (number.isEmpty())
        return failure(ErrorCode::InvalidInput, CustomerService::tr("“%1”不是电话号码").arg(text), field);
    return number;
}

/// Numbers are masked in the record, so whether one is new is not known here: it is written then.
bool isAsKnown(const CustomerRecord &record, const QString &field, const std::optional<QString> &text)
{
    if (field == "name"_L1)
        return text ? *text == record.name.simplified() : !record.nameCorrected;
    if (field == "phone"_L1)
        return text ? text->isEmpty() && record.phone.isEmpty() : !record.phoneCorrected;
    if (field == "second_phone"_L1)
        return text.value_or(QString()).isEmpty() && record.secondPhone.isEmpty();
    return text.value_or(QString()) == record.note.simplified();
}

} // namespace

CustomerService::CustomerService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (!m_account.isEmpty() && ChangeFeed::touches(change, EntityKind::Household, m_account.value))
            read();
    });
}

void CustomerService::open(const AccountNo &account)
{
    m_read.drop();
    m_record.reset();
    m_account = account;
    read();
}

void CustomerService::close()
{
    m_read.drop();
    m_record.reset();
    m_account = {};
}

void CustomerService::read()
{
    const auto question = [this] {
        return m_reader.askFirst(
            [account = m_account](Queries &queries) { return CustomerSource::of(queries, account); });
    };
    m_read.ask(question, [this](const Result<std::optional<CustomerRecord>> &record) {
        if (!record) {
            emit failed(record.error());
            return;
        }
        if (!*record) {
            emit failed({ErrorCode::NotFound, tr("没有这个户号"), m_account.value});
            return;
        }
        if (m_record == *record)
            return;
        m_record = *record;
        emit recordChanged();
    });
}

Result<OperationDraft> CustomerService::draftOf(const Changes &changes) const
{
    OperationDraft draft = m_session.draft(u"customer.update"_s, EntityKind::Household, m_account.value);
    draft.branch = m_record->branch;
    QCborMap over; // what the form showed, not what came since
    for (const auto &[field, typed] : changes.asKeyValueRange()) {
        std::optional<QString> text;
        if (typed) {
            auto shape = shaped(field, *typed);
            if (!shape)
                return std::unexpected(shape.error());
            text = *std::move(shape);
        }
        if (isAsKnown(*m_record, field, text))
            continue;
        if (text)
            draft.personal.insert(field, text->toUtf8());
        else
            draft.values.insert(field, QCborValue(QCborSimpleType::Null));
        if (const auto edit = m_record->fields.edits.constFind(field); edit != m_record->fields.edits.cend())
            over.insert(field, edit->operation.value.toBytes());
    }
    draft.values.insert(u"over"_s, over);
    return draft;
}

void CustomerService::save(const Changes &changes)
{
    if (!m_record || m_saving)
        return;
    const auto draft = draftOf(changes);
    if (!draft) {
        emit failed(draft.error());
        return;
    }
    if (draft->personal.isEmpty() && draft->values.size() == 1) { // nothing but what was seen
        emit saved(m_account);
        return;
    }
    m_saving = true;
    m_journal.author({*draft})
        .then(this,
              [this, account = m_account](const Result<QList<JournalEntry>> &written) {
                  m_saving = false;
                  if (written)
                      emit saved(account);
                  else
                      emit failed(written.error());
              })
        .onCanceled(this, whileAlive(this, [this] { // the store went away without an answer
                        m_saving = false;
                        emit failed({ErrorCode::Cancelled, tr("没有保存：资料库没有应答，请再试一次"), {}});
                    }));
}

QString CustomerService::whyNot(const ContactCard &card)
{
    if (card.lookedUp)
        return tr("外辖区的住户由 %1 更正").arg(card.lookedUp->branch.value);
    return {};
}

} // namespace Warmline

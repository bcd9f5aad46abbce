// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: what was corrected of a household's contact data.
#include "app/domain/phone_number.h"
#include "app/storage/customer_table.h"
#include "app/storage/store_queries.h"

#include <QCborMap>

namespace Warmline {

namespace {

/// None: nothing was corrected.
Result<std::optional<Customer>> stateOf(const CustomerTable::Row &row)
{
    if (row.id == 0)
        return std::optional<Customer>();
    return customerFromCbor(QCborValue::fromCbor(row.state).toMap()).transform([](Customer customer) {
        return std::optional(std::move(customer));
    });
}

} // namespace

Result<QString> StoreQueries::secondPhone(const AccountNo &account)
{
    const auto state = stateOf(CustomerTable(*m_db).read(account.value.toUtf8()));
    if (!state)
        return std::unexpected(state.error());
    return m_db->result(*state ? (*state)->secondPhone : QString());
}

Result<std::optional<CustomerRecord>> StoreQueries::customer(const AccountNo &account)
{
    const auto home = household(account);
    if (!home)
        return std::unexpected(home.error());
    if (!*home)
        return std::optional<CustomerRecord>();
    const CustomerTable::Row row = CustomerTable(*m_db).read(account.value.toUtf8());
    const auto state = stateOf(row);
    if (!state)
        return std::unexpected(state.error());
    CustomerRecord record;
    record.account = account;
    record.branch = (*home)->household.branch;
    record.name = (*home)->household.customerName;
    record.phone = (*home)->household.phone; // masked already
    if (*state) {
        const Customer &customer = **state;
        record.secondPhone = PhoneNumber::masked(customer.secondPhone);
        record.note = customer.note;
        record.nameCorrected = customer.name.has_value();
        record.phoneCorrected = customer.phone.has_value();
        record.fields = customer.fields;
        if (row.imported && customer.name)
            record.importedName = row.imported->name;
        if (row.imported && customer.phone)
            record.importedPhone = PhoneNumber::masked(row.imported->phone);
    }
    return m_db->result(std::optional(std::move(record)));
}

} // namespace Warmline

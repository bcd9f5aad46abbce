// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/customer.h"

#include "app/domain/operation_values.h"
#include "app/domain/queries.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerRules)
};

enum Key {
    KeyAccount = 1,
    KeyBranch,
    KeyName,
    KeyPhone,
    KeySecondPhone,
    KeyNote,
    KeyFields,
    KeyVersion,
    KeyReadOnly
};

constexpr auto kName = "name"_L1;
constexpr auto kPhone = "phone"_L1;
constexpr auto kSecondPhone = "second_phone"_L1;
constexpr auto kNote = "note"_L1;

/// As PhoneNumber::normalised() leaves it. Not that function itself: what is in the journal must mean the
/// same when its rules have become better.
bool isNumber(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const QStringView main = dash < 0 ? text : text.first(dash);
    const QStringView extension = dash < 0 ? QStringView() : text.sliced(dash + 1);
    const auto digits = [](QStringView part) {
        return std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    return main.size() >= 3 && main.size() <= 20 && digits(main) && digits(extension) && extension.size() <= 8
        && (dash < 0 || !extension.isEmpty());
}

/// One field of an operation: absent, taken back (null, or its text was destroyed), or a text.
struct Given
{
    bool present = false;
    std::optional<QString> text;
};

Given given(const OperationValues &values, QLatin1StringView name)
{
    if (!values.has(name))
        return {};
    const Operation &operation = values.operation();
    const bool destroyed = operation.commitments.contains(name) && !operation.personal.contains(name);
    const bool takenBack = !operation.commitments.contains(name) && !operation.values.value(name).isString();
    return {true, destroyed || takenBack ? std::optional<QString>() : values.text(name)};
}

Result<void> readName(const OperationValues &values, std::optional<QString> &name)
{
    const Given value = given(values, kName);
    if (!value.present)
        return {};
    if (value.text) {
        const QString &text = *value.text;
        if (text.trimmed().isEmpty() || text.size() > CustomerRules::kLongestName
            || std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("姓名不能为空，最多 %1 个字").arg(CustomerRules::kLongestName), kName);
    }
    name = value.text;
    return {};
}

Result<std::optional<QString>> readNumber(const Given &value, QLatin1StringView field)
{
    if (value.text && !value.text->isEmpty() && !isNumber(*value.text))
        return failure(ErrorCode::InvalidInput, Tr::tr("电话号码不对"), field);
    return value.text;
}

Result<void> readFields(Customer &customer, const OperationValues &values)
{
    if (auto ok = readName(values, customer.name); !ok)
        return ok;
    if (const Given value = given(values, kPhone); value.present) {
        auto number = readNumber(value, kPhone);
        if (!number)
            return std::unexpected(number.error());
        customer.phone = *std::move(number);
    }
    if (const Given value = given(values, kSecondPhone); value.present) {
        auto number = readNumber(value, kSecondPhone);
        if (!number)
            return std::unexpected(number.error());
        customer.secondPhone = number->value_or(QString());
    }
    if (const Given value = given(values, kNote); value.present) {
        if (value.text && value.text->size() > CustomerRules::kLongestNote)
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("备注最多 %1 个字").arg(CustomerRules::kLongestNote), kNote);
        customer.note = value.text.value_or(QString());
    }
    return {};
}

/// A conflict.resolve gives other fields than the one that it names.
bool givesOthers(const Operation &operation)
{
    const QString named = operation.values.value("field"_L1).toString();
    return std::ranges::any_of(CustomerRules::fields(), [&](const QString &field) {
        return field != named && (operation.values.contains(field) || operation.commitments.contains(field));
    });
}

/// What FieldRules compares; null: as imported.
QCborValue fieldValue(const Customer &customer, const QString &field)
{
    const auto optional = [](const std::optional<QString> &text) {
        return text ? QCborValue(*text) : QCborValue(QCborSimpleType::Null);
    };
    if (field == kName)
        return optional(customer.name);
    if (field == kPhone)
        return optional(customer.phone);
    return field == kSecondPhone ? customer.secondPhone : customer.note;
}

/// Notes who edited which field, and settles what the operation settles.
Result<void> rememberFields(const Customer &before, Customer &after, const Operation &operation)
{
    const qint64 at = operation.atMs();
    if (auto ok = FieldRules::resolve(after.fields, operation, at); !ok)
        return ok;
    QList<FieldRules::Change> changes;
    for (const QString &field : FieldRules::fieldsOf(operation))
        changes.append({field, fieldValue(before, field), fieldValue(after, field)});
    FieldRules::remember(after.fields, operation, changes, before.version + 1, at);
    return {};
}

} // namespace

namespace CustomerRules {

const QStringList &intents()
{
    static const QStringList list{u"customer.update"_s};
    return list;
}

const QStringList &fields()
{
    static const QStringList list{kName, kPhone, kSecondPhone, kNote};
    return list;
}

Result<Customer> apply(const std::optional<Customer> &before, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Household || touch->id.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有指明住户"), operation.intent);
    const bool resolves = operation.intent == "conflict.resolve"_L1;
    if (!resolves && !intents().contains(operation.intent))
        return failure(ErrorCode::InvalidInput, Tr::tr("住户没有这个操作"), operation.intent);
    Customer customer = before.value_or(Customer());
    customer.account = AccountNo(touch->id);
    if (!before)
        customer.branch = operation.branch;
    if (customer.readOnly) { // what a newer version did can't be folded on; the operation is kept and counted
        ++customer.version;
        return customer;
    }
    const OperationValues values(operation);
    if (!resolves && std::ranges::none_of(fields(), [&](const QString &field) {
            return operation.values.contains(field) || operation.commitments.contains(field);
        }))
        return failure(ErrorCode::InvalidInput, Tr::tr("没有写明更正什么"), operation.intent);
    if (resolves && givesOthers(operation))
        return failure(ErrorCode::InvalidInput, Tr::tr("处理分歧只能写有分歧的那一项"), operation.intent);
    const Customer known = customer;
    if (auto ok =
            readFields(customer, values).and_then([&] { return rememberFields(known, customer, operation); });
        !ok)
        return std::unexpected(ok.error());
    ++customer.version;
    return customer;
}

} // namespace CustomerRules

QCborMap toCbor(const Customer &customer)
{
    QCborMap map{{KeyAccount, customer.account.value},   {KeyBranch, customer.branch.value},
                 {KeySecondPhone, customer.secondPhone}, {KeyNote, customer.note},
                 {KeyFields, toCbor(customer.fields)},   {KeyVersion, customer.version},
                 {KeyReadOnly, customer.readOnly}};
    if (customer.name)
        map.insert(KeyName, *customer.name);
    if (customer.phone)
        map.insert(KeyPhone, *customer.phone);
    return map;
}

Result<Customer> customerFromCbor(const QCborMap &map)
{
    Customer customer;
    customer.account = AccountNo(map.value(KeyAccount).toString());
    customer.branch = BranchId(map.value(KeyBranch).toString());
    if (map.contains(KeyName))
        customer.name = map.value(KeyName).toString();
    if (map.contains(KeyPhone))
        customer.phone = map.value(KeyPhone).toString();
    customer.secondPhone = map.value(KeySecondPhone).toString();
    customer.note = map.value(KeyNote).toString();
    customer.version = map.value(KeyVersion).toInteger();
    customer.readOnly = map.value(KeyReadOnly).toBool();
    if (customer.account.isEmpty() || !fieldMemoryFromCbor(map.value(KeyFields).toArray(), customer.fields))
        return failure(ErrorCode::InvalidInput, Tr::tr("住户的更正记录损坏"), u"customer"_s);
    return customer;
}

Result<std::optional<CustomerRecord>> CustomerSource::of(Queries &queries, const AccountNo &account)
{
    auto *source = dynamic_cast<CustomerSource *>(&queries);
    return source ? source->customer(account) : std::optional<CustomerRecord>();
}

} // namespace Warmline

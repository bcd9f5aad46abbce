// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/contract_schema.h"

#include <KDSoapClient/KDSoapValue.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QXmlStreamReader>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSchema = "http://www.w3.org/2001/XMLSchema"_L1;
constexpr auto kContract = "urn:warmline:1"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ContractSchema)
};

QString local(QStringView qualified)
{
    return qualified.sliced(qualified.indexOf(u':') + 1).toString();
}

bool isDateTime(const QString &text)
{
    const qsizetype time = text.indexOf(u'T');
    const bool zoned =
        text.endsWith(u'Z') || (time > 0 && (text.indexOf(u'+', time) > 0 || text.indexOf(u'-', time) > 0));
    return zoned && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

bool isBase64(const QString &text)
{
    QByteArray bytes = text.toLatin1();
    bytes.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors).decodingStatus
        == QByteArray::Base64DecodingStatus::Ok;
}

/// Whether \a text is a value of one of XML Schema's own types.
bool isValue(const QString &text, const QString &type)
{
    bool ok = true;
    if (type == "int"_L1)
        text.trimmed().toInt(&ok);
    else if (type == "long"_L1)
        text.trimmed().toLongLong(&ok);
    else if (type == "double"_L1)
        text.trimmed().toDouble(&ok);
    else if (type == "boolean"_L1)
        ok = QStringList{u"true"_s, u"false"_s, u"1"_s, u"0"_s}.contains(text.trimmed());
    else if (type == "base64Binary"_L1)
        ok = isBase64(text);
    else if (type == "dateTime"_L1)
        ok = isDateTime(text.trimmed());
    return ok; // string: anything
}

} // namespace

ContractSchema::ContractSchema(const QByteArray &wsdl)
{
    QXmlStreamReader xml(wsdl);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.namespaceUri() == kSchema
            && xml.name() == "schema"_L1)
            readTypes(xml);
    }
}

void ContractSchema::readTypes(QXmlStreamReader &xml)
{
    int depth = 0;
    QString name; // of the global element or type that we are in
    bool isElement = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && --depth < 0)
            return;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        const auto attributes = xml.attributes();
        const QStringView tag = xml.name();
        if (depth == 1) {
            name = attributes.value("name"_L1).toString();
            isElement = tag == "element"_L1;
            if (tag == "simpleType"_L1)
                m_enumerations.insert(name, {});
            else
                (isElement ? m_elements : m_types).insert(name, {});
        } else if (tag == "enumeration"_L1) {
            m_enumerations[name].append(attributes.value("value"_L1).toString());
        } else if (tag == "element"_L1) {
            Child child;
            child.name = attributes.value("name"_L1).toString();
            child.type = local(attributes.value("type"_L1));
            child.required = attributes.value("minOccurs"_L1) != "0"_L1;
            child.repeated = attributes.value("maxOccurs"_L1) == "unbounded"_L1;
            (isElement ? m_elements : m_types)[name].append(child);
        }
    }
}

Result<void> ContractSchema::check(const KDSoapValue &element) const
{
    const auto found = m_elements.constFind(element.name());
    if (found == m_elements.cend())
        return failure(ErrorCode::InvalidInput, Tr::tr("接口没有这个操作"), element.name().left(100));
    return checkSequence(element, *found, element.name());
}

Result<void> ContractSchema::checkSequence(const KDSoapValue &value, const Sequence &sequence,
                                           const QString &path) const
{
    const KDSoapValueList &children = value.childValues();
    if (children.isEmpty() && !value.value().toString().trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("这里应是元素，不是文字"), path);
    qsizetype next = 0;
    for (const Child &expected : sequence) {
        qsizetype count = 0;
        while (next < children.size() && children.at(next).name() == expected.name
               && (count == 0 || expected.repeated)) {
            const KDSoapValue &child = children.at(next);
            const QString place =
                path + u'/' + expected.name + (expected.repeated ? u"[%1]"_s.arg(count) : QString());
            if (child.namespaceUri() != kContract)
                return failure(ErrorCode::InvalidInput, Tr::tr("元素的命名空间应为 %1").arg(kContract),
                               place);
            if (const auto ok = checkValue(child, expected.type, place); !ok)
                return ok;
            ++count;
            ++next;
        }
        if (count == 0 && expected.required)
            return failure(ErrorCode::InvalidInput, Tr::tr("缺少元素"), path + u'/' + expected.name);
    }
    if (next < children.size())
        return failure(ErrorCode::InvalidInput, Tr::tr("多余、重复或位置不对的元素"),
                       path + u'/' + children.at(next).name().left(100));
    return {};
}

Result<void> ContractSchema::checkValue(const KDSoapValue &value, const QString &type,
                                        const QString &path) const
{
    if (const auto complex = m_types.constFind(type); complex != m_types.cend())
        return checkSequence(value, *complex, path);
    if (!value.childValues().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("这里应是文字，不是元素"), path);
    const QString text = value.value().toString();
    if (const auto names = m_enumerations.constFind(type); names != m_enumerations.cend()) {
        if (!names->contains(text))
            return failure(ErrorCode::InvalidInput, Tr::tr("取值应为 %1 之一").arg(names->join(u' ')), path);
    } else if (!isValue(text, type)) {
        return failure(ErrorCode::InvalidInput, Tr::tr("取值不是 %1").arg(type), path);
    }
    return {};
}

} // namespace Warmline

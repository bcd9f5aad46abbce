// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

class KDSoapValue;
class QXmlStreamReader;

namespace Warmline {

/// Checks requests against the contract itself, before the generated types read them: those take what they
/// find, and make zero of a number that is none. Knows what our WSDL uses of XML Schema: elements, sequences,
/// occurrence, enumerations and the simple types string, int, long, double, boolean, base64Binary and
/// dateTime (which must name its zone).
class ContractSchema
{
public:
    explicit ContractSchema(const QByteArray &wsdl);
    [[nodiscard]] bool isEmpty() const { return m_elements.isEmpty(); }
    /// InvalidInput with the path of the element at fault.
    [[nodiscard]] Result<void> check(const KDSoapValue &element) const;

private:
    struct Child
    {
        QString name;
        QString type;
        bool required = true;
        bool repeated = false;
    };
    using Sequence = QList<Child>;

    void readTypes(QXmlStreamReader &xml);
    Result<void> checkSequence(const KDSoapValue &value, const Sequence &sequence, const QString &path) const;
    Result<void> checkValue(const KDSoapValue &value, const QString &type, const QString &path) const;

    QHash<QString, Sequence> m_elements; ///< global elements
    QHash<QString, Sequence> m_types;
    QHash<QString, QStringList> m_enumerations;
};

} // namespace Warmline

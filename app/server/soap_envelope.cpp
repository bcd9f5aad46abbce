// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_envelope.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace Warmline::SoapXml {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSoap = "http://schemas.xmlsoap.org/soap/envelope/"_L1;
constexpr auto kContract = "urn:warmline:1"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapXml)
};

/// Reads elements into KDSoap's tree with bounds that hold for any input.
class Parser
{
public:
    explicit Parser(const QByteArray &bytes)
        : m_xml(bytes)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    Result<SoapEnvelope> envelope()
    {
        SoapEnvelope envelope;
        if (!enter(kSoap, "Envelope"_L1))
            return problem(Tr::tr("不是 SOAP 1.1 消息"));
        if (!nextChild())
            return problem(Tr::tr("SOAP 消息是空的"));
        if (m_xml.namespaceUri() == kSoap && m_xml.name() == "Header"_L1) {
            while (nextChild())
                envelope.headers.append(element(1));
            if (!nextChild())
                return problem(Tr::tr("SOAP 消息没有 Body"));
        }
        if (m_xml.namespaceUri() != kSoap || m_xml.name() != "Body"_L1)
            return problem(Tr::tr("SOAP 消息没有 Body"));
        if (!nextChild())
            return problem(Tr::tr("SOAP 消息的 Body 是空的"));
        if (m_xml.namespaceUri() != kContract)
            return problem(Tr::tr("请求的命名空间应为 %1").arg(kContract));
        envelope.body = element(1);
        if (nextChild())
            return problem(Tr::tr("SOAP 消息的 Body 应只有一个元素"));
        while (!m_xml.atEnd() && m_problem.isEmpty())
            readNext();
        if (m_xml.hasError() || !m_problem.isEmpty())
            return problem(m_problem);
        return envelope;
    }

private:
    QXmlStreamReader::TokenType readNext()
    {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            m_problem = QCoreApplication::translate("SoapXml", "SOAP 消息不能有文档类型或实体");
            return QXmlStreamReader::Invalid;
        }
        return token;
    }
    bool enter(QLatin1StringView ns, QLatin1StringView name)
    {
        return nextChild() && m_xml.namespaceUri() == ns && m_xml.name() == name;
    }
    /// Goes to the next start tag among the children of the present element; false at its end.
    bool nextChild()
    {
        while (!m_xml.atEnd() && m_problem.isEmpty()) {
            const auto token = readNext();
            if (token == QXmlStreamReader::StartElement)
                return true;
            if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::Invalid)
                return false;
        }
        return false;
    }
    KDSoapValue element(int depth)
    {
        KDSoapValue value(m_xml.name().toString(), QVariant());
        value.setNamespaceUri(m_xml.namespaceUri().toString());
        if (depth > kDepth)
            m_problem = Tr::tr("SOAP 消息嵌套过深");
        if (++m_elements > kElements)
            m_problem = Tr::tr("SOAP 消息的元素过多");
        QString text;
        while (!m_xml.atEnd() && m_problem.isEmpty()) {
            const auto token = readNext();
            if (token == QXmlStreamReader::Characters)
                text += m_xml.text();
            else if (token == QXmlStreamReader::StartElement)
                value.childValues().append(element(depth + 1));
            else if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::Invalid)
                break;
        }
        if (value.childValues().isEmpty())
            value.setValue(text);
        return value;
    }
    std::unexpected<Error> problem(const QString &text)
    {
        const QString what = !m_problem.isEmpty() ? m_problem
                           : m_xml.hasError()     ? Tr::tr("XML 有误：%1").arg(m_xml.errorString())
                                                  : text;
        return failure(ErrorCode::InvalidInput, what,
                       u"%1:%2"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber()));
    }

    QXmlStreamReader m_xml;
    QString m_problem;
    int m_elements = 0;
};

/// KDSoapValue::toXml begins with an XML declaration, which only the document may have.
QByteArray inner(const KDSoapValue &value)
{
    QByteArray xml = value.toXml(KDSoapValue::LiteralUse, QString(kContract));
    if (xml.startsWith("<?xml"))
        xml.remove(0, xml.indexOf("?>") + 2);
    return xml.trimmed();
}

QByteArray wrap(const QByteArray &body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope "
           "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
           "<soap:Body>"
         + body + "</soap:Body></soap:Envelope>\n";
}

} // namespace

Result<SoapEnvelope> read(const QByteArray &bytes)
{
    return Parser(bytes).envelope();
}

QByteArray write(const KDSoapValue &body)
{
    return wrap(inner(body));
}

QByteArray writeFault(const QString &code, const QString &text, const KDSoapValue &detail)
{
    QByteArray fault = "<soap:Fault><faultcode>soap:" + code.toUtf8()
                     + "</faultcode><faultstring xml:lang=\"zh\">" + text.toHtmlEscaped().toUtf8()
                     + "</faultstring>";
    if (!detail.isNull())
        fault += "<detail>" + inner(detail) + "</detail>";
    return wrap(fault + "</soap:Fault>");
}

} // namespace Warmline::SoapXml

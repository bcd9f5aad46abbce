// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_envelope.h"

#include <QCoreApplication>
#include <QVariant>
#include <QXmlStreamReader>

#include <optional>

namespace Warmline::SoapXml {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSoap = "http://schemas.xmlsoap.org/soap/envelope/"_L1;
constexpr auto kContract = "urn:warmline:1"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapXml)
};

/// Whether no tag is longer than the limit. Checked on the bytes, because QXmlStreamReader compares each
/// attribute of a tag with all others: a million of them would take hours.
bool tagsAreShort(QByteArrayView bytes)
{
    qsizetype at = 0;
    while ((at = bytes.indexOf('<', at)) >= 0) {
        const QByteArrayView rest = bytes.sliced(at);
        const char *end = rest.startsWith("<!--") ? "-->" : rest.startsWith("<![CDATA[") ? "]]>" : nullptr;
        if (end) {
            at = bytes.indexOf(QByteArrayView(end), at);
            if (at < 0)
                return true; // not well-formed: the parser says so
            continue;
        }
        const qsizetype begin = at;
        for (char quote = 0; at < bytes.size() && (quote != 0 || bytes[at] != '>'); ++at) {
            if (at - begin > kTagBytes)
                return false;
            if (quote != 0)
                quote = bytes[at] == quote ? char(0) : quote;
            else if (bytes[at] == '"' || bytes[at] == '\'')
                quote = bytes[at];
        }
    }
    return true;
}

/// Reads elements into KDSoap's tree with bounds that hold for any input.
class Parser
{
public:
    /// \a xml is begun anew; its tables serve message after message.
    Parser(QXmlStreamReader &xml, const QByteArray &bytes)
        : m_xml(xml)
    {
        m_xml.clear();
        m_xml.addData(bytes);
        m_xml.setEntityExpansionLimit(0);
        // In another encoding the same bytes could be other tags than those that were looked at.
        if (bytes.contains('\0') || bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE"))
            m_problem = Tr::tr("SOAP 消息应为 UTF-8 编码");
        else if (!tagsAreShort(bytes))
            m_problem = Tr::tr("SOAP 消息的标签过长");
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
        while (!m_xml.atEnd() && m_problem.isEmpty()) {
            if (readNext() == QXmlStreamReader::StartElement)
                return problem(Tr::tr("SOAP 消息在 Body 之后不应再有元素"));
        }
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
        if (token == QXmlStreamReader::StartDocument && !m_xml.documentEncoding().isEmpty()
            && m_xml.documentEncoding().compare("utf-8"_L1, Qt::CaseInsensitive) != 0) {
            m_problem = QCoreApplication::translate("SoapXml", "SOAP 消息应为 UTF-8 编码");
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

    QXmlStreamReader &m_xml;
    QString m_problem;
    int m_elements = 0;
};

void appendText(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        switch (c) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        case '\t':
        case '\n':
        case '\r': out += c; break;
        case '\xEF': // U+FFFE and U+FFFF can't stand in XML, nor can control characters: left out
            if (const QByteArrayView rest = QByteArrayView(utf8).sliced(i);
                rest.startsWith("\xEF\xBF\xBE") || rest.startsWith("\xEF\xBF\xBF"))
                i += 2;
            else
                out += c;
            break;
        default:
            if (uchar(c) >= 0x20)
                out += c;
        }
    }
}

/// Writes what the generated types make of almost all answers: elements of the contract, with texts, whole
/// numbers and truth values in them. KDSoapValue::toXml takes twice as long, since it writes each tag
/// through a QIODevice. False: something else is among them.
bool append(QByteArray &out, const KDSoapValue &element, bool outermost)
{
    const KDSoapValueList &children = element.childValues();
    if (!element.isQualified() || element.namespaceUri() != kContract || !children.attributes().isEmpty()
        || !element.namespaceDeclarations().isEmpty())
        return false;
    const QByteArray name = element.name().toUtf8();
    out += '<';
    out += name;
    if (outermost)
        out.append(" xmlns=\"").append(kContract.data(), kContract.size()).append('"');
    out += '>';
    const QVariant value = element.value();
    switch (value.typeId()) {
    case QMetaType::UnknownType: break;
    case QMetaType::QString: appendText(out, value.toString()); break;
    case QMetaType::Int:
    case QMetaType::LongLong: out += QByteArray::number(value.toLongLong()); break;
    case QMetaType::Bool: out += value.toBool() ? "true" : "false"; break;
    default: return false;
    }
    for (const KDSoapValue &child : children) {
        if (!append(out, child, false))
            return false;
    }
    out += "</";
    out += name;
    out += '>';
    return true;
}

QByteArray inner(const KDSoapValue &value)
{
    QByteArray quick;
    if (append(quick, value, true))
        return quick;
    // KDSoapValue::toXml begins with an XML declaration, which only the document may have.
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
    // Making a reader takes as long as reading a usual request, 10 us, so it is kept: but not the memory for
    // a large message, nor what a refused one may have left in it (a document type declares entities).
    constexpr qsizetype kUsual = 64 * 1024;
    static thread_local std::optional<QXmlStreamReader> reader;
    if (!reader)
        reader.emplace();
    auto envelope = Parser(*reader, bytes).envelope();
    if (!envelope || bytes.size() > kUsual)
        reader.reset();
    return envelope;
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

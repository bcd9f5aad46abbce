// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opcua/ua_values.h"

#include <QLoggingCategory>

#include <cstdarg>
#include <cstdio>

namespace Warmline::Ua {

namespace {

Q_LOGGING_CATEGORY(lcOpcUa, "warmline.opcua", QtWarningMsg)

void log(void *, UA_LogLevel level, UA_LogCategory, const char *format, va_list arguments)
{
    if (level < UA_LOGLEVEL_INFO || !lcOpcUa().isDebugEnabled())
        return;
    char line[512];
    std::vsnprintf(line, sizeof line, format, arguments);
    qCDebug(lcOpcUa, "%s", line);
}

} // namespace

QString NodeId::text() const
{
    UA_String printed = UA_STRING_NULL;
    UA_NodeId_print(&m_id, &printed);
    const QString result = Ua::text(printed);
    UA_String_clear(&printed);
    return result;
}

std::optional<NodeId> NodeId::parse(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    NodeId id;
    if (UA_NodeId_parse(&id.m_id, view(bytes)) != UA_STATUSCODE_GOOD)
        return std::nullopt;
    return id;
}

QString text(const UA_String &string)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(string.data), qsizetype(string.length));
}

UA_String view(const QByteArray &bytes)
{
    return {size_t(bytes.size()), reinterpret_cast<UA_Byte *>(const_cast<char *>(bytes.constData()))};
}

QString statusName(UA_StatusCode status)
{
    return QString::fromLatin1(UA_StatusCode_name(status));
}

qint64 toMs(UA_DateTime time)
{
    return (time - UA_DATETIME_UNIX_EPOCH) / UA_DATETIME_MSEC;
}

UA_DateTime fromMs(qint64 utcMs)
{
    return utcMs * UA_DATETIME_MSEC + UA_DATETIME_UNIX_EPOCH;
}

std::optional<double> number(const UA_Variant &value)
{
    if (!UA_Variant_isScalar(&value))
        return std::nullopt;
    switch (value.type->typeKind) {
    case UA_DATATYPEKIND_BOOLEAN: return *static_cast<UA_Boolean *>(value.data);
    case UA_DATATYPEKIND_SBYTE: return *static_cast<UA_SByte *>(value.data);
    case UA_DATATYPEKIND_BYTE: return *static_cast<UA_Byte *>(value.data);
    case UA_DATATYPEKIND_INT16: return *static_cast<UA_Int16 *>(value.data);
    case UA_DATATYPEKIND_UINT16: return *static_cast<UA_UInt16 *>(value.data);
    case UA_DATATYPEKIND_INT32: return *static_cast<UA_Int32 *>(value.data);
    case UA_DATATYPEKIND_UINT32: return *static_cast<UA_UInt32 *>(value.data);
    case UA_DATATYPEKIND_INT64: return double(*static_cast<UA_Int64 *>(value.data));
    case UA_DATATYPEKIND_UINT64: return double(*static_cast<UA_UInt64 *>(value.data));
    case UA_DATATYPEKIND_FLOAT: return *static_cast<UA_Float *>(value.data);
    case UA_DATATYPEKIND_DOUBLE: return *static_cast<UA_Double *>(value.data);
    default: return std::nullopt;
    }
}

UA_Logger *logger()
{
    static UA_Logger quiet{&log, nullptr, nullptr};
    return &quiet;
}

} // namespace Warmline::Ua

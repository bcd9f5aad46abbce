// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <open62541/plugin/log.h>
#include <open62541/types.h>
#include <open62541/types_generated_handling.h>

#include <optional>
#include <utility>

namespace Warmline::Ua {

/// A node's id that owns its text.
class NodeId
{
public:
    NodeId() { UA_NodeId_init(&m_id); }
    explicit NodeId(const UA_NodeId &id) { UA_NodeId_copy(&id, &m_id); }
    NodeId(const NodeId &other)
        : NodeId(other.m_id)
    { }
    NodeId(NodeId &&other) noexcept
        : NodeId()
    {
        std::swap(m_id, other.m_id);
    }
    NodeId &operator=(NodeId other) noexcept
    {
        std::swap(m_id, other.m_id);
        return *this;
    }
    ~NodeId() { UA_NodeId_clear(&m_id); }

    [[nodiscard]] const UA_NodeId &get() const { return m_id; }
    [[nodiscard]] QString text() const; ///< "ns=2;s=HF-01.T2S"
    [[nodiscard]] static std::optional<NodeId> parse(const QString &text);

private:
    UA_NodeId m_id;
};

/// A generated structure (request, response …) that is cleared at the end.
template <class T>
class Owned
{
public:
    Owned(T value, const UA_DataType &type)
        : m_value(value)
        , m_type(type)
    { }
    ~Owned() { UA_clear(&m_value, &m_type); }
    Owned(const Owned &) = delete;
    Owned &operator=(const Owned &) = delete;
    T *operator->() { return &m_value; }
    T &operator*() { return m_value; }

private:
    T m_value;
    const UA_DataType &m_type;
};

[[nodiscard]] QString text(const UA_String &string);
/// A view; \a bytes must outlive it.
[[nodiscard]] UA_String view(const QByteArray &bytes);
[[nodiscard]] QString statusName(UA_StatusCode status);
[[nodiscard]] qint64 toMs(UA_DateTime time); ///< UTC
[[nodiscard]] UA_DateTime fromMs(qint64 utcMs);
/// A single number or truth value; nothing for text, arrays and structures.
[[nodiscard]] std::optional<double> number(const UA_Variant &value);
/// Into Qt's log for debugging (category warmline.opcua) instead of standard output.
[[nodiscard]] UA_Logger *logger();

} // namespace Warmline::Ua

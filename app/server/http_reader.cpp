// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_reader.h"

#include <algorithm>

namespace Warmline {

namespace {

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::strchr("!#$%&'*+-.^_`|~", c) != nullptr;
    });
}

/// A length in digits only; -1 otherwise.
qint64 number(QByteArrayView text, int base)
{
    if (text.isEmpty() || text.size() > 12)
        return -1;
    const bool digits = std::ranges::all_of(text, [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    return digits ? text.toLongLong(nullptr, base) : -1;
}

} // namespace

bool HttpReader::fail(int status, const QByteArray &text)
{
    m_failure = Failure{status, text};
    m_buffer.clear();
    m_request = {};
    return false;
}

void HttpReader::feed(QByteArrayView bytes)
{
    if (m_failure)
        return;
    m_buffer.append(bytes);
    advance();
}

std::optional<HttpRequest> HttpReader::take()
{
    if (m_failure || m_stage != Stage::Done)
        return std::nullopt;
    HttpRequest request = std::exchange(m_request, {});
    m_stage = Stage::Header;
    advance(); // a second request may be here already
    return request;
}

void HttpReader::advance()
{
    bool more = true;
    while (more && !m_failure && m_stage != Stage::Done) {
        switch (m_stage) {
        case Stage::Header: more = readHeader(); break;
        case Stage::Body: more = readBody(); break;
        case Stage::ChunkSize: more = readChunkSize(); break;
        case Stage::ChunkData: more = readChunkData(); break;
        case Stage::ChunkEnd: {
            QByteArray line;
            more = readLine(line, 2);
            if (more && !line.isEmpty())
                fail(400, "a chunk is longer than it said");
            else if (more)
                m_stage = Stage::ChunkSize;
            break;
        }
        case Stage::Trailer: {
            QByteArray line;
            more = readLine(line, m_limits.headerBytes);
            if (more && line.isEmpty())
                m_stage = Stage::Done;
            break;
        }
        case Stage::Done: return;
        }
    }
}

/// A line without its CR LF; false when it is not whole yet.
bool HttpReader::readLine(QByteArray &line, qsizetype limit)
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end > limit || (end < 0 && m_buffer.size() > limit + 1))
        return fail(431, "a line is too long");
    if (end < 0)
        return false;
    line = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    return true;
}

bool HttpReader::readHeader()
{
    while (m_buffer.startsWith("\r\n")) // an empty line between requests is allowed
        m_buffer.remove(0, 2);
    if (m_buffer.startsWith('\x16')) // at once: it would wait for our half of the handshake
        return fail(400, "this port speaks plain HTTP, not TLS");
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    // A header of just that size may be here with a part of its end.
    if (end > m_limits.headerBytes || (end < 0 && m_buffer.size() > m_limits.headerBytes + 3))
        return fail(431, "the header is too long");
    if (end < 0)
        return false;
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end + 4);
    return readHeaderLines(head) && decideLength();
}

bool HttpReader::readHeaderLines(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    if (first.size() != 3 || !isToken(first[0]) || !first[1].startsWith('/')
        || (first[2] != "HTTP/1.1" && first[2] != "HTTP/1.0"))
        return fail(400, "not an HTTP/1.1 request");
    m_request.method = first[0];
    m_request.path = first[1];
    m_request.keepAlive = first[2] == "HTTP/1.1";
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(QByteArrayView(line).first(colon)))
            return fail(400, "a header line has no name");
        const QByteArray name = line.first(colon).toLower();
        if (m_request.headers.contains(name) && (name == "content-length" || name == "transfer-encoding"))
            return fail(400, "a length is given twice");
        m_request.headers.insert(name, line.mid(colon + 1).trimmed());
    }
    const QByteArray connection = m_request.headers.value("connection").toLower();
    if (connection.contains("close"))
        m_request.keepAlive = false;
    else if (connection.contains("keep-alive"))
        m_request.keepAlive = true;
    return true;
}

bool HttpReader::decideLength()
{
    const auto &headers = m_request.headers;
    const bool chunked = headers.contains("transfer-encoding");
    if (chunked
        && (headers.contains("content-length") || headers.value("transfer-encoding").toLower() != "chunked"))
        return fail(400, "the transfer encoding is not understood");
    const qint64 length =
        headers.contains("content-length") ? number(headers.value("content-length"), 10) : 0;
    if (length < 0)
        return fail(400, "the length is no number");
    if (length > m_limits.bodyBytes)
        return fail(413, "the request is too large");
    m_wantsContinue = headers.value("expect").toLower() == "100-continue";
    m_wanted = length;
    m_stage = chunked ? Stage::ChunkSize : length > 0 ? Stage::Body : Stage::Done;
    return true;
}

bool HttpReader::readBody()
{
    const qsizetype size = qsizetype(std::min<qint64>(m_wanted, m_buffer.size()));
    if (m_request.body.isEmpty() && size == m_wanted && size == m_buffer.size())
        m_request.body.swap(m_buffer); // all at once: no copy
    else
        m_request.body.append(QByteArrayView(m_buffer).first(size));
    if (!m_buffer.isEmpty())
        m_buffer.remove(0, size);
    m_wanted -= size;
    if (m_wanted > 0)
        return false;
    m_stage = Stage::Done;
    return true;
}

bool HttpReader::readChunkSize()
{
    QByteArray line;
    if (!readLine(line, 128))
        return false;
    const qsizetype extension = line.indexOf(';');
    m_wanted = number(QByteArrayView(line).first(extension < 0 ? line.size() : extension).trimmed(), 16);
    if (m_wanted < 0)
        return fail(400, "the size of a chunk is no number");
    if (m_request.body.size() + m_wanted > m_limits.bodyBytes)
        return fail(413, "the request is too large");
    m_stage = m_wanted == 0 ? Stage::Trailer : Stage::ChunkData;
    return true;
}

bool HttpReader::readChunkData()
{
    const qsizetype size = qsizetype(std::min<qint64>(m_wanted, m_buffer.size()));
    m_request.body.append(QByteArrayView(m_buffer).first(size));
    m_buffer.remove(0, size);
    m_wanted -= size;
    if (m_wanted > 0)
        return false;
    m_stage = Stage::ChunkEnd;
    return true;
}

} // namespace Warmline

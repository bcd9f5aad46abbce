// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace Warmline {

/// A whole request, as read from the wire.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;
    bool local = false; ///< from this machine; the reader can't know
    QString peer; ///< address of the other side, filled in by whoever owns the connection
};

/// Reads HTTP/1.1 requests out of a stream of bytes, without I/O. Header and body have limits, which hold
/// before memory is taken; anything odd (both length and chunks, a bad length, a header without a name) is
/// refused instead of guessed.
class HttpReader
{
public:
    struct Limits
    {
        qsizetype headerBytes = 16 * 1024;
        qint64 bodyBytes = 32LL * 1024 * 1024;
    };
    struct Failure
    {
        int status = 400;
        QByteArray text;
    };

    HttpReader() = default;
    explicit HttpReader(const Limits &limits)
        : m_limits(limits)
    { }

    void feed(QByteArrayView bytes);
    /// The next whole request, if there is one.
    [[nodiscard]] std::optional<HttpRequest> take();
    /// Nothing more can be read from this stream.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// True once after a header that waits for "100 Continue".
    [[nodiscard]] bool takeWantsContinue() { return std::exchange(m_wantsContinue, false); }
    /// A request has begun but is not whole.
    [[nodiscard]] bool isInside() const { return m_stage != Stage::Header || !m_buffer.isEmpty(); }

private:
    enum class Stage : quint8 { Header, Body, ChunkSize, ChunkData, ChunkEnd, Trailer, Done };

    void advance();
    bool readHeader();
    bool readHeaderLines(const QByteArray &head);
    bool decideLength();
    bool readBody();
    bool readChunkSize();
    bool readChunkData();
    bool readLine(QByteArray &line, qsizetype limit);
    bool fail(int status, const QByteArray &text);

    Limits m_limits;
    Stage m_stage = Stage::Header;
    QByteArray m_buffer;
    HttpRequest m_request;
    qint64 m_wanted = 0; ///< bytes still to come, of the body or of the chunk
    bool m_wantsContinue = false;
    std::optional<Failure> m_failure;
};

} // namespace Warmline

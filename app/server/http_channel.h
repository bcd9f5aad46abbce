// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <memory>

class QSslConfiguration;
struct ssl_ctx_st;

namespace Warmline {

/// The bytes of one accepted, non-blocking connection; owns its socket. One thread.
class HttpChannel
{
public:
    virtual ~HttpChannel() = default;

    static constexpr qsizetype kLater = 0; ///< the socket has to become ready first
    static constexpr qsizetype kGone = -1; ///< nothing more will come or go

    /// Bytes read into \a buffer, kLater or kGone.
    virtual qsizetype read(char *buffer, qsizetype size) = 0;
    /// Bytes taken from \a bytes (perhaps not all), kLater or kGone.
    virtual qsizetype write(const char *bytes, qsizetype size) = 0;
    /// Whether a read of \a got bytes, where \a size had room, has emptied the kernel's buffer.
    [[nodiscard]] virtual bool isDrained(qsizetype got, qsizetype size) const = 0;
    /// Says that nothing more will be written.
    virtual void finish() = 0;
};

/// Makes channels of accepted sockets: plain ones, or TLS 1.3 with a certificate.
class HttpChannels
{
public:
    /// Plain bytes.
    HttpChannels() = default;
    /// InvalidInput when certificate and key of \a tls don't fit.
    [[nodiscard]] static Result<HttpChannels> encrypted(const QSslConfiguration &tls);

    /// Takes \a socket over, also when it gives nothing.
    [[nodiscard]] std::unique_ptr<HttpChannel> make(int socket) const;

private:
    std::shared_ptr<ssl_ctx_st> m_context;
};

} // namespace Warmline

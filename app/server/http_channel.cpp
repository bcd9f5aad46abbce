// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_channel.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HttpChannels)
};

template <auto Free>
struct Freeing
{
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Session = std::unique_ptr<SSL, Freeing<SSL_free>>;

qsizetype outcome(ssize_t done)
{
    if (done > 0)
        return done;
    return done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) ? HttpChannel::kLater
                                                                                   : HttpChannel::kGone;
}

class PlainChannel final : public HttpChannel
{
public:
    explicit PlainChannel(int socket)
        : m_socket(socket)
    { }
    ~PlainChannel() override { ::close(m_socket); }
    qsizetype read(char *buffer, qsizetype size) override
    {
        return outcome(::recv(m_socket, buffer, size_t(size), 0));
    }
    qsizetype write(const char *bytes, qsizetype size) override
    {
        return outcome(::send(m_socket, bytes, size_t(size), MSG_NOSIGNAL));
    }
    bool isDrained(qsizetype got, qsizetype size) const override { return got < size; }
    void finish() override { ::shutdown(m_socket, SHUT_WR); }

private:
    int m_socket;
};

/// The handshake happens within the first reads.
class TlsChannel final : public HttpChannel
{
public:
    TlsChannel(int socket, Session session)
        : m_socket(socket)
        , m_session(std::move(session))
    { }
    ~TlsChannel() override
    {
        if (!m_failed && SSL_is_init_finished(m_session.get()))
            SSL_shutdown(m_session.get()); // says goodbye, waits for none
        m_session.reset();
        ::close(m_socket);
    }
    qsizetype read(char *buffer, qsizetype size) override
    {
        ERR_clear_error();
        return after(SSL_read(m_session.get(), buffer, int(std::min<qsizetype>(size, 1 << 30))));
    }
    qsizetype write(const char *bytes, qsizetype size) override
    {
        ERR_clear_error();
        return after(SSL_write(m_session.get(), bytes, int(std::min<qsizetype>(size, 1 << 30))));
    }
    bool isDrained(qsizetype, qsizetype) const override { return false; } // a read gives one record
    void finish() override
    {
        if (!m_failed && SSL_is_init_finished(m_session.get()))
            SSL_shutdown(m_session.get());
        ::shutdown(m_socket, SHUT_WR);
    }

private:
    qsizetype after(int done)
    {
        if (done > 0)
            return done;
        const int why = SSL_get_error(m_session.get(), done);
        if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
            return kLater;
        m_failed = why == SSL_ERROR_SSL || why == SSL_ERROR_SYSCALL;
        return kGone;
    }

    int m_socket;
    Session m_session;
    bool m_failed = false;
};

std::unexpected<Error> unfit(const QString &text)
{
    ERR_clear_error();
    return failure(ErrorCode::InvalidInput, text, QStringLiteral("TLS"));
}

Certificate certificateOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    auto at = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &at, long(der.size())));
}

} // namespace

Result<HttpChannels> HttpChannels::encrypted(const QSslConfiguration &tls)
{
    HttpChannels channels;
    channels.m_context = std::shared_ptr<SSL_CTX>(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX *context = channels.m_context.get();
    if (!context || SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1)
        return unfit(Tr::tr("加密库不支持 TLS 1.3"));
    const QList<QSslCertificate> chain = tls.localCertificateChain();
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const Certificate certificate = certificateOf(chain[i]);
        if (!certificate
            || (i == 0 ? SSL_CTX_use_certificate(context, certificate.get())
                       : SSL_CTX_add1_chain_cert(context, certificate.get()))
                   != 1)
            return unfit(Tr::tr("读不出证书"));
    }
    const QByteArray der = tls.privateKey().toDer();
    auto at = reinterpret_cast<const unsigned char *>(der.constData());
    const PrivateKey key(d2i_AutoPrivateKey(nullptr, &at, long(der.size())));
    if (chain.isEmpty() || !key || SSL_CTX_use_PrivateKey(context, key.get()) != 1
        || SSL_CTX_check_private_key(context) != 1)
        return unfit(Tr::tr("证书和私钥不配对"));
    // A waiting seat keeps no buffers; an answer may leave in pieces.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                                  | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets do without
    // OpenSSL writes to the socket as to a file: a client that has just gone (a proxy's health check leaves
    // right after the handshake, when the tickets are written) would end the whole program. The signal comes
    // to the thread that writes, which is this one.
    sigset_t brokenPipe;
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &brokenPipe, nullptr);
    return channels;
}

std::unique_ptr<HttpChannel> HttpChannels::make(int socket) const
{
    if (!m_context)
        return std::make_unique<PlainChannel>(socket);
    Session session(SSL_new(m_context.get()));
    if (!session || SSL_set_fd(session.get(), socket) != 1) {
        ::close(socket);
        return nullptr;
    }
    SSL_set_accept_state(session.get());
    return std::make_unique<TlsChannel>(socket, std::move(session));
}

} // namespace Warmline

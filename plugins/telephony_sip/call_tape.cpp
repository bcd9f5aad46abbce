// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_tape.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Warmline::Sip {

namespace {

constexpr int kTapeRate = 48'000;
constexpr qint64 kHeader = 44;
constexpr qint64 kPage = 4096;

} // namespace

int sampleRateOf(const QString &codec)
{
    using namespace Qt::StringLiterals;
    if (codec.compare("PCMA"_L1, Qt::CaseInsensitive) == 0
        || codec.compare("PCMU"_L1, Qt::CaseInsensitive) == 0)
        return 8'000;
    return codec.compare("G722"_L1, Qt::CaseInsensitive) == 0 ? 16'000 : kTapeRate;
}

QByteArray to48k(const QByteArray &samples, int rate, LastSamples &last)
{
    constexpr qsizetype kRound = sizeof(LastSamples); // bytes: one sample of each side
    const int times = kTapeRate / rate;
    if (times <= 1)
        return samples;
    QByteArray wide(samples.size() / kRound * kRound * times, Qt::Uninitialized);
    char *to = wide.data();
    for (qsizetype at = 0; at + kRound <= samples.size(); at += kRound) {
        LastSamples next{};
        std::memcpy(next.data(), samples.constData() + at, kRound);
        for (int i = 1; i <= times; ++i) {
            for (size_t side = 0; side < next.size(); ++side, to += sizeof(qint16)) {
                const qint16 between = qint16(last[side] + (next[side] - last[side]) * i / times);
                std::memcpy(to, &between, sizeof between);
            }
        }
        last = next;
    }
    return wide;
}

QByteArray doubled(const QByteArray &samples)
{
    QByteArray both(samples.size() / 2 * 4, Qt::Uninitialized);
    char *to = both.data();
    for (qsizetype at = 0; at + 2 <= samples.size(); at += 2, to += 4) {
        std::memcpy(to, samples.constData() + at, 2);
        std::memcpy(to + 2, samples.constData() + at, 2);
    }
    return both;
}

std::unique_ptr<CallTape> CallTape::make()
{
    const int file = ::memfd_create("call", MFD_CLOEXEC);
    return std::unique_ptr<CallTape>(file < 0 ? nullptr : new CallTape(file));
}

CallTape::~CallTape()
{
    ::close(m_file);
}

QString CallTape::path() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_file);
}

void CallTape::rewind(int channels)
{
    m_channels = channels;
    if (::ftruncate(m_file, kHeader) == 0)
        m_taken = kHeader;
}

QByteArray CallTape::takeNew()
{
    struct stat status{};
    const qint64 whole = -2 * m_channels; // as a mask: only complete samples, of all channels
    if (::fstat(m_file, &status) != 0 || status.st_size - m_taken < 2 * m_channels)
        return {};
    QByteArray samples((status.st_size - m_taken) & whole, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < samples.size()) {
        const ssize_t got =
            ::pread(m_file, samples.data() + done, size_t(samples.size() - done), m_taken + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    samples.truncate(done & whole);
    m_taken += samples.size();
    // The memory behind the header that nobody needs any more; the file keeps its length.
    if (m_taken > 2 * kPage)
        ::fallocate(m_file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, kPage, (m_taken / kPage - 1) * kPage);
    return m_channels == 1 ? doubled(samples) : samples;
}

} // namespace Warmline::Sip

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes, in pieces whose sizes the first byte decides: what is read must not depend on the pieces, and
// the limits hold.
#include "app/server/http_reader.h"

#include <cstdlib>

using namespace Warmline;

namespace {

struct Read
{
    QList<HttpRequest> requests;
    int status = 0;
};

Read readIn(QByteArrayView bytes, qsizetype piece)
{
    HttpReader reader(HttpReader::Limits{512, 4'096});
    Read read;
    for (qsizetype at = 0; at < bytes.size() && !reader.failure(); at += piece) {
        reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        while (auto request = reader.take()) {
            if (request->body.size() > 4'096 || request->path.size() > 512)
                std::abort();
            read.requests.append(*std::move(request));
        }
    }
    read.status = reader.failure() ? reader.failure()->status : 0;
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2 || size > 20'000)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const Read whole = readIn(bytes, bytes.size());
    const Read pieces = readIn(bytes, 1 + data[0] % 64);
    if (whole.status != pieces.status)
        std::abort();
    // A failure later in the stream takes back nothing that was whole before, but all at once it may be seen
    // first.
    if (whole.status == 0 && whole.requests.size() != pieces.requests.size())
        std::abort();
    for (qsizetype i = 0; i < std::min(whole.requests.size(), pieces.requests.size()); ++i) {
        if (whole.requests[i].body != pieces.requests[i].body
            || whole.requests[i].path != pieces.requests[i].path)
            std::abort();
    }
    return 0;
}

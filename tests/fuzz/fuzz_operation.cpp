// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as an operation: refused, or encoded again to something that reads the same.
#include "app/contract/wire.h"
#include "app/domain/operation.h"

#include <cstdlib>

using namespace Warmline;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size > 100'000)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)Wire::unpackOperations(bytes);
    (void)Wire::unpackEntries(bytes);
    (void)OperationCodec::decodePersonal(bytes);
    const auto operation = OperationCodec::decode(bytes);
    if (!operation)
        return 0;
    const auto again = OperationCodec::encode(*operation);
    if (!again)
        return 0; // a value that no author could have written
    const auto read = OperationCodec::decode(*again);
    if (!read || read->id != operation->id || read->intent != operation->intent
        || read->values != operation->values || read->personal != operation->personal)
        std::abort();
    (void)OperationCodec::verify(*operation, QByteArray(32, 'k'));
    return 0;
}

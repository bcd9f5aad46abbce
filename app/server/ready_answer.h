// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>

namespace Warmline {

/// An answer that needs nothing from the store.
template <class T>
[[nodiscard]] QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

template <class T>
[[nodiscard]] QFuture<Result<T>> refuse(ErrorCode code, const QString &text, const QString &where = {})
{
    return ready<T>(failure(code, text, where));
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QThreadPool>

namespace Warmline {

/// Where the form's draft survives a crash or a restart. Returns at once; the future tells when it is on
/// disk.
class DraftStore
{
public:
    virtual ~DraftStore() = default;
    virtual QFuture<Result<void>> save(const QByteArray &draft) = 0;
    /// Empty bytes: there is none.
    virtual QFuture<Result<QByteArray>> load() = 0;
    virtual QFuture<Result<void>> clear() = 0;
};

/// One file, written whole and sealed with \a key32 (drafts hold what callers said). A damaged file is put
/// aside.
class FileDraftStore final : public DraftStore
{
public:
    FileDraftStore(QString path, QByteArray key32);
    ~FileDraftStore() override; ///< waits for the last save

    QFuture<Result<void>> save(const QByteArray &draft) override;
    QFuture<Result<QByteArray>> load() override;
    QFuture<Result<void>> clear() override;

private:
    QString m_path;
    QByteArray m_key;
    QThreadPool m_pool; ///< one thread: saves stay in order
};

} // namespace Warmline

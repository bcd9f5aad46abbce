// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"
#include "app/exchange/export_rows.h"
#include "app/exchange/import_types.h"
#include "app/server/session_tokens.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <map>
#include <memory>

namespace Warmline {

class ImportJob;
class Journal;
class Reader;

/// Files in and out of a server: imports that come in pieces and are then done as on a local folder, all or
/// nothing; rows and trails that go out. The table of calls is asked before; what else a caller may not is
/// told here. Lives in the core's thread.
class TransferDesk final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostBytes = 512LL * 1024 * 1024; ///< of a file
    static constexpr int kMostImports = 4; ///< at once, those that are still uploaded too
    static constexpr qint64 kSilentMs = 60'000; ///< an upload or a fetch that stands still
    static constexpr qint64 kKeptMs = 10 * 60'000; ///< a result
    static constexpr int kMostExports = 2; ///< at once
    static constexpr qint64 kPortionBytes = 1024 * 1024;

    TransferDesk(Journal &journal, Reader &reader, QObject *parent = nullptr);
    ~TransferDesk() override;

    /// A piece of a file, in order; the first one says what it is.
    struct Piece
    {
        QString id; ///< made by the caller; belongs to its account alone
        ImportRequest request;
        qint64 offset = 0;
        QByteArray bytes;
        bool last = false; ///< the import begins
    };
    /// Bytes that are here. A piece that came before is taken as a repetition.
    [[nodiscard]] Result<qint64> upload(const CallerSession &session, Piece piece);

    struct ImportState
    {
        enum class Phase : quint8 { Receiving, Working, Done };
        Phase phase = Phase::Receiving;
        QString what; ///< in words
        qint64 done = 0;
        qint64 total = 0; ///< 0: unknown
        ImportSummary summary; ///< when it is done
    };
    /// At once when it is done, else after \a waitMs. Its error when it failed; nothing was imported then.
    [[nodiscard]] QFuture<Result<ImportState>> state(const CallerSession &session, const QString &id,
                                                     int waitMs);
    /// Works until the journal has been asked; state() tells which it was.
    [[nodiscard]] Result<ImportState::Phase> cancel(const CallerSession &session, const QString &id);

    struct Portion
    {
        QByteArray bytes; ///< empty behind the end
        qint64 total = 0; ///< bytes of all of it
        qint64 rows = 0; ///< of all of it
    };
    /// The rows of one moment: made by the call for offset 0, in memory until the last piece was fetched. Who
    /// takes them is in the journal (personal.exported) before the first piece leaves.
    [[nodiscard]] QFuture<Result<Portion>> rows(const CallerSession &session, const QString &id,
                                                ExportRequest request, qint64 offset);

    struct Trail
    {
        QByteArray file;
        qint64 operations = 0;
        DeviceId exporter;
    };
    /// The file that `export trail` writes, signed by the server's device; likewise in the journal.
    [[nodiscard]] QFuture<Result<Trail>> trail(const CallerSession &session, const QString &number);

private:
    struct Import;
    using Key = std::pair<QString, QString>; ///< account and id
    [[nodiscard]] Result<std::shared_ptr<Import>> find(const CallerSession &session, const QString &id);
    void begin(const std::shared_ptr<Import> &import, const CallerSession &session);
    void forgetOld();

    struct Export;
    [[nodiscard]] Portion portion(const Key &key, const Export &rows, qint64 offset);
    [[nodiscard]] QFuture<Result<void>> record(OperationDraft draft, const QString &company,
                                               const AgentId &actor);

    Journal &m_journal;
    Reader &m_reader;
    std::map<Key, std::shared_ptr<Import>> m_imports;
    std::map<Key, std::shared_ptr<Export>> m_exports;
};

} // namespace Warmline

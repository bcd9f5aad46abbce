// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/exchange/import_types.h"

#include <memory>
#include <mutex>

namespace Warmline {

class Importer;

/// Imports one file: takes it apart on a worker thread, compares on a reader thread, and gives all drafts to
/// the journal in one call, so that nothing is ever half imported. cancel() works until the journal has been
/// asked.
class ImportJob final : public Job
{
    Q_OBJECT

public:
    /// \a reader and \a journal must outlive the job.
    ImportJob(ImportRequest request, Reader &reader, Journal &journal, QObject *parent = nullptr);
    ~ImportJob() override;

    void cancel() override { m_stop.request_stop(); }
    /// What was done; meaningful once finished without error.
    [[nodiscard]] const ImportSummary &summary() const { return m_summary; }
    [[nodiscard]] bool countsFeatures() const;
    /// What can be told of \a file without opening it (a pipe can be opened once): NotFound; InvalidInput
    /// when it is a folder; Denied. A caller asks before it makes a data folder for it.
    [[nodiscard]] static Result<void> mayRead(const QString &file);

protected:
    void doStart() override;

private:
    /// What workers tell their progress to, until the job is gone.
    struct Listener
    {
        std::mutex mutex;
        ImportJob *job = nullptr;
    };
    ImportProgress progress(const QString &what);
    void compare();
    void write(const Result<ImportPlan> &plan);

    ImportRequest m_request;
    Reader &m_reader;
    Journal &m_journal;
    std::shared_ptr<Importer> m_importer;
    std::shared_ptr<Listener> m_listener = std::make_shared<Listener>();
    std::stop_source m_stop;
    ImportSummary m_summary;
};

} // namespace Warmline

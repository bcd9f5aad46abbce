// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/services/command_registry.h"
#include "app/services/generation.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

class SettingsService;

/// What the palette shows for one text.
struct SearchResult
{
    QString text;
    SearchAnswer answer; ///< households, tickets, stations, communities
    QList<Command> commands; ///< first those of the palette
    double milliseconds = 0; ///< from asking to here
};

/// Search as you type: waits for a pause (setting search.debounce, 150 ms), drops what is outdated. GUI
/// thread.
class SearchService : public QObject
{
    Q_OBJECT

public:
    SearchService(Reader &reader, CommandRegistry &commands, SettingsService &settings,
                  QObject *parent = nullptr);

    /// The text as it stands in the field. Empty: resultReady with nothing comes at once.
    void setText(const QString &text);
    /// Without waiting (Enter).
    void searchNow(const QString &text);
    void cancel();
    [[nodiscard]] const SearchResult &result() const { return m_result; }
    [[nodiscard]] bool isSearching() const { return m_searching; }
    void setLimit(int hits) { m_limit = hits; }

signals:
    void resultReady(const Warmline::SearchResult &result);
    void searchingChanged(bool searching);
    void failed(const Warmline::Error &error);

private:
    void ask();
    void setSearching(bool on);

    Reader &m_reader;
    CommandRegistry &m_commands;
    SettingsService &m_settings;
    QTimer m_timer;
    QString m_text;
    int m_limit = 50;
    bool m_searching = false;
    Generation m_asked;
    QFuture<Result<SearchAnswer>> m_pending;
    SearchResult m_result;
};

} // namespace Warmline

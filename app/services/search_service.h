// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/household_look_up.h"
#include "app/services/command_registry.h"
#include "app/services/latest_answer.h"

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
    QHash<QString, LookUpNote> lookedUp; ///< households of other branches that are kept here, by account
    bool isCompany = false; ///< the hits come from the server and are not held here
};

/// Search as you type: waits for a pause (setting search.debounce, 150 ms), drops what is outdated. GUI
/// thread.
class SearchService : public QObject
{
    Q_OBJECT

public:
    SearchService(Reader &reader, CommandRegistry &commands, SettingsService &settings,
                  QObject *parent = nullptr);

    /// The text as it stands in the field. Empty: resultReady with all commands and nothing else comes at
    /// once.
    void setText(const QString &text);
    /// Without waiting (Enter).
    void searchNow(const QString &text);
    void cancel();
    /// Where to ask about households of other branches, and where to keep what is found; both outlive this.
    void setDirectory(HouseholdDirectory &directory, HouseholdKeeper &keeper);
    /// Households that the server knows for \a text and this seat doesn't hold: resultReady with isCompany.
    void searchCompany(const QString &text);
    [[nodiscard]] bool canSearchCompany() const { return m_directory != nullptr; }
    /// Fetches one of them and keeps it for some days: householdFetched, or failed. The server writes down
    /// who asked; \a reason: "call" or "search".
    void fetch(const AccountNo &account, const QString &reason);
    [[nodiscard]] const SearchResult &result() const { return m_result; }
    [[nodiscard]] bool isSearching() const { return m_searching; }
    void setLimit(int hits) { m_limit = hits; }

signals:
    void resultReady(const Warmline::SearchResult &result);
    void failed(const Warmline::Error &error);
    void householdFetched(const Warmline::AccountNo &account);
    void fetchFailed(const Warmline::Error &error);

private:
    void ask();
    void onCompanyAnswer(const QString &text, const Result<SearchAnswer> &answer, double milliseconds);

    Reader &m_reader;
    HouseholdDirectory *m_directory = nullptr; ///< null: this seat has nobody to ask
    HouseholdKeeper *m_keeper = nullptr;
    CommandRegistry &m_commands;
    SettingsService &m_settings;
    QTimer m_timer;
    QString m_text;
    int m_limit = 50;
    bool m_searching = false;
    LatestAnswer m_latest{this};
    struct Found
    {
        SearchAnswer answer;
        QHash<QString, LookUpNote> lookedUp;
    };
    SearchResult m_result;
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/search_service.h"

#include "app/services/settings_service.h"

#include <QElapsedTimer>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCommands = 8;

}

SearchService::SearchService(Reader &reader, CommandRegistry &commands, SettingsService &settings,
                             QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_commands(commands)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SearchService::ask);
}

void SearchService::setText(const QString &text)
{
    if (text == m_text)
        return;
    cancel();
    m_text = text;
    if (text.trimmed().isEmpty()) {
        m_result = {};
        emit resultReady(m_result);
        return;
    }
    m_timer.start(int(m_settings.number(u"search.debounce"_s)));
}

void SearchService::searchNow(const QString &text)
{
    cancel();
    m_text = text;
    ask();
}

void SearchService::cancel()
{
    m_timer.stop();
    m_asked.next();
    m_pending.cancel(); // a read that has not begun is never begun
    setSearching(false);
}

void SearchService::ask()
{
    m_timer.stop();
    const quint64 question = m_asked.next();
    const QString text = m_text.trimmed();
    if (text.isEmpty())
        return;
    setSearching(true);
    QElapsedTimer timer;
    timer.start();
    m_pending =
        m_reader.ask([text, limit = m_limit](Queries &queries) { return queries.search(text, limit); });
    m_pending.then(this, [this, question, text, timer](const Result<SearchAnswer> &answer) {
        if (!m_asked.isCurrent(question))
            return;
        setSearching(false);
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        m_result = {text, *answer, m_commands.match(text, kCommands), double(timer.nsecsElapsed()) / 1e6};
        emit resultReady(m_result);
    });
}

void SearchService::setSearching(bool on)
{
    if (m_searching == on)
        return;
    m_searching = on;
    emit searchingChanged(on);
}

} // namespace Warmline

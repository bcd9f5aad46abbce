// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <QObject>

namespace Warmline {

enum class Role : quint8 { Agent = 1, Supervisor, Administrator, Trainee };

/// Who sits here, for which company, seeing what.
struct SessionInfo
{
    AgentId agent; ///< empty: nobody is signed in
    QString agentName; ///< 王敏
    QString seatNo; ///< 1027; also the extension
    Role role = Role::Agent;
    QString company; ///< id in operations
    QString companyName; ///< 北江热力
    BranchId branch; ///< scope of the seat; empty: the whole company
    bool demo = false; ///< the demo city: shown in the title, never mixed with a company's data
    QString language = QStringLiteral("zh_CN"); ///< zh_CN, en, ug
    QString timeZone = QStringLiteral("Asia/Shanghai"); ///< of the company: days and months follow it
    friend bool operator==(const SessionInfo &, const SessionInfo &) = default;
};

/// The session of this seat. GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(SessionInfo info, QObject *parent = nullptr);

    [[nodiscard]] const SessionInfo &info() const { return m_info; }
    [[nodiscard]] bool isSignedIn() const { return !m_info.agent.isEmpty(); }
    void setInfo(const SessionInfo &info);
    /// Changes only the language; the shell installs the translator on languageChanged.
    void setLanguage(const QString &language);

    /// A draft of \a intent on one entity with company, branch and actor filled in.
    [[nodiscard]] OperationDraft draft(const QString &intent, EntityKind kind, const QString &id) const;

    /// Start of the day, month or heating season that holds \a utcMs, in the company's zone, as UTC
    /// milliseconds.
    [[nodiscard]] qint64 dayStartMs(qint64 utcMs) const;
    [[nodiscard]] qint64 monthStartMs(qint64 utcMs) const;
    /// The season runs from 15 October to 15 April (S017); in summer this is the last one's start.
    [[nodiscard]] qint64 seasonStartMs(qint64 utcMs) const;
    /// 1 on 15 October: "采暖季第 91 天". In summer it goes on counting.
    [[nodiscard]] int seasonDay(qint64 utcMs) const;
    /// Whether the season has not ended; its last day counts.
    [[nodiscard]] bool isInSeason(qint64 utcMs) const;
    /// "2025–26".
    [[nodiscard]] QString seasonName(qint64 utcMs) const;

signals:
    void changed();
    void languageChanged(const QString &language);

private:
    SessionInfo m_info;
};

} // namespace Warmline

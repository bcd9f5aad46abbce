// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/verdict/verdict_service.h"
#include "ui/common/pane.h"

#include <QPointer>

class QMenu;

namespace Warmline {

class Chip;
class KeyButton;
class LevelBar;
class VerdictHead;

/// 系统判断: where the trouble sits, how sure that is, and why; the agent confirms or corrects. A proposal,
/// never a decision.
///
/// Object names: verdict_pane (this), verdict_level, verdict_share, verdict_cause, verdict_confirm,
/// verdict_correct, verdict_bar, verdict_more, verdict_lines (all evidence), verdict_evidence_0 …,
/// verdict_judged (chip). GUI thread.
class VerdictPane : public Pane
{
    Q_OBJECT
public:
    explicit VerdictPane(VerdictService &verdict, QWidget *parent = nullptr);

public slots:
    /// What the key Ctrl+J does; nothing without a verdict.
    void confirm();

private:
    void refresh();
    void showVerdict(const HouseholdVerdict &verdict);
    void showCold(const Diagnosis &diagnosis);
    void showEvidence(const Diagnosis &diagnosis);
    void showJudged();
    void offerCauses();
    void tellFailure(const Error &error);

    VerdictService &m_verdict;
    VerdictHead *m_head;
    Chip *m_judged;
    LevelBar *m_bar;
    QWidget *m_evidence;
    KeyButton *m_more;
    QPointer<QMenu> m_causes; ///< the menu, while it is open
    AccountNo m_causesOf; ///< the household that they are offered for
    bool m_open = false; ///< all evidence is shown
};

} // namespace Warmline

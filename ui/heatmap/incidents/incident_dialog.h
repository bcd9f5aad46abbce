// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/incidents/incident_plan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace Warmline {

class IncidentService;
class KeyButton;

/// A person decides on a mass incident: what it is proposed for, which tickets join it, what the parent
/// ticket says. Closes when it has been declared. Object names: incident_dialog, incident_reasons,
/// incident_place, incident_category, incident_tier, incident_children, incident_text, incident_declare,
/// incident_said. GUI thread.
class IncidentDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a service outlives the dialog.
    IncidentDialog(IncidentService &service, const IncidentPlan &plan, QWidget *parent = nullptr);

private:
    void build();
    void fill();
    void declare();
    void updateActions();
    [[nodiscard]] QList<TicketId> chosen() const;

    IncidentService &m_service;
    IncidentPlan m_plan;
    QLabel *m_reasons;
    QLineEdit *m_place;
    QComboBox *m_category;
    QComboBox *m_tier;
    QListWidget *m_children;
    QPlainTextEdit *m_text;
    QLabel *m_said;
    KeyButton *m_declare;
    bool m_asked = false; ///< this dialog's own declaration is on its way
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace Warmline {

class CorrelationService;
class KeyButton;
struct StationCorrelation;

/// 关联分析 of a station: what groups of flats have in common, with counts and how sure that is, and how fast
/// its buildings answer to water and weather. Object names: correlation, correlation_head,
/// correlation_findings, correlation_houses, correlation_said, correlation_copy. GUI thread.
class CorrelationDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a service outlives the dialog, and is told by the caller what to analyse.
    explicit CorrelationDialog(CorrelationService &service, QWidget *parent = nullptr);

protected:
    void done(int result) override;

private:
    void refresh();
    void fillFindings(const StationCorrelation &answer);
    void fillHouses(const StationCorrelation &answer);
    void copy() const;

    CorrelationService &m_service;
    QLabel *m_head;
    QTableWidget *m_findings;
    QLabel *m_said;
    QTableWidget *m_houses;
    KeyButton *m_copy;
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace Warmline {

class ElidedLabel;
class KeyButton;
class SelfTestService;
class ShiftRecord;

/// The test before a shift, step by step. Opens beside the work without taking the keyboard from it; a person
/// may click into it, run it again, or close it. Below it says how the last ones on this seat came out.
/// Object names: self_test, self_test_row, self_test_again, self_test_close, self_test_before,
/// self_test_support. GUI thread.
class SelfTestWindow : public QWidget
{
    Q_OBJECT

public:
    SelfTestWindow(SelfTestService &test, ShiftRecord &record, QWidget *parent);

    /// Shows it, not active, and begins.
    void run();

signals:
    /// Somebody else is to look at what went wrong.
    void supportRequested();

private:
    class Row;
    class Progress;
    void refresh();
    void refreshBefore();

    SelfTestService &m_test;
    ShiftRecord &m_record;
    QLabel *m_seconds;
    QLabel *m_counts;
    Progress *m_progress;
    std::vector<Row *> m_rows;
    QLabel *m_advice;
    QLabel *m_before;
    KeyButton *m_again;
};

} // namespace Warmline

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

/// The test before a shift, step by step. Opens beside the work without taking the keyboard from it; a person
/// may click into it, run it again, or close it. Object names: self_test, self_test_row, self_test_again,
/// self_test_close. GUI thread.
class SelfTestWindow : public QWidget
{
    Q_OBJECT

public:
    SelfTestWindow(SelfTestService &test, QWidget *parent);

    /// Shows it, not active, and begins.
    void run();

private:
    class Row;
    class Progress;
    void refresh();

    SelfTestService &m_test;
    QLabel *m_seconds;
    QLabel *m_counts;
    Progress *m_progress;
    std::vector<Row *> m_rows;
    QLabel *m_advice;
    KeyButton *m_again;
};

} // namespace Warmline

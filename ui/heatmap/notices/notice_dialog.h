// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTableWidget;

namespace Warmline {

class KeyButton;
class NoticeDesk;
class NoticeRoll;

/// Who is to be told: the households of a chosen area with masked names and numbers, and the list as a file.
/// The reason is asked and written down. What the households are told is written here and prepared to be
/// sent; the outbox has it then. Below it says what these houses were told before, and a key writes down that
/// they have been told now in another way. Object names: notice_dialog, notice_text, notice_prepare,
/// notice_outbox_open, notice_today (what this person has done alone today, and the limit),
/// notice_head, notice_table, notice_reason, notice_masked, notice_clear, notice_export, notice_said,
/// notice_before, notice_way, notice_record. GUI thread.
class NoticeDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a list has been told what to read; it and \a desk outlive the dialog. Without a desk nothing is
    /// prepared here.
    explicit NoticeDialog(NoticeRoll &list, QWidget *parent = nullptr, NoticeDesk *desk = nullptr);

    /// Writes the list to \a file; notice_said tells how it went.
    void exportTo(const QString &file);

private:
    void setUpSending();
    void refresh();
    void fillTable();
    void updateActions();
    void updatePrepare();
    void prepare();
    void refreshToday();
    void refreshSent();
    void askForFile();

    NoticeRoll &m_list;
    NoticeDesk *m_desk;
    bool m_asked = false; ///< the act under way was asked for here
    QLabel *m_head;
    QLabel *m_today;
    QTableWidget *m_table;
    QRadioButton *m_masked;
    QRadioButton *m_clear;
    QLineEdit *m_reason;
    QLabel *m_said;
    KeyButton *m_export;
    QLineEdit *m_text;
    KeyButton *m_prepare;
    KeyButton *m_outbox;
    QLabel *m_before;
    QComboBox *m_way;
    KeyButton *m_record;
};

} // namespace Warmline

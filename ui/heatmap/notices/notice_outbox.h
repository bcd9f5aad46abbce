// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/outreach/notice_book.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace Warmline {

class KeyButton;
class NoticeDesk;

/// The notices that were prepared: who prepared, released, withdrew and handed over each, and the keys for
/// the next of these. A key that this person may not use says why. Says of no notice that it arrived: that
/// the sending platform knows. Object names: notice_outbox, notice_outbox_list, notice_outbox_detail,
/// notice_outbox_said, notice_release, notice_withdraw (asks in notice_withdraw_dialog), notice_send,
/// notice_save. GUI thread.
class NoticeOutbox : public QDialog
{
    Q_OBJECT

public:
    /// \a desk outlives the dialog.
    explicit NoticeOutbox(NoticeDesk &desk, QWidget *parent = nullptr);

    /// The one of this window, in front; it deletes itself when it is closed.
    static NoticeOutbox *open(NoticeDesk &desk, QWidget *window);

    /// Saves the chosen notice with its numbers; notice_outbox_said tells how it went.
    void saveTo(const QString &file);
    /// What became of it so far, line by line. \a desk: who sends here.
    [[nodiscard]] static QStringList history(const NoticeRecord &record, const NoticeDesk &desk);

private:
    void refresh();
    void showChosen();
    [[nodiscard]] const NoticeRecord *chosen() const;
    void askForReason();
    void askForFile();

    NoticeDesk &m_desk;
    QTableWidget *m_list;
    QLabel *m_detail;
    QLabel *m_said;
    KeyButton *m_release;
    KeyButton *m_withdraw;
    KeyButton *m_send;
    KeyButton *m_save;
};

} // namespace Warmline

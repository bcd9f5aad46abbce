// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/outreach/notice_book.h"

#include <QDialog>

#include <functional>

class QLabel;
class QTableWidget;

namespace Warmline {

class KeyButton;
class NoticeDesk;

/// The notices that were prepared: who prepared, released, withdrew and handed over each, and the keys for
/// the next of these. A key that this person may not use says why; no key is pressed by Enter elsewhere, and
/// releasing and handing over ask once more. Says of no notice that it arrived: that the sending platform
/// knows. Object names: notice_outbox, notice_outbox_list, notice_outbox_detail, notice_outbox_said,
/// notice_release, notice_send (both ask in notice_confirm_dialog, notice_confirm_yes), notice_withdraw (asks
/// in notice_withdraw_dialog), notice_save; what may have left before asks why in notice_again_dialog. GUI
/// thread.
class NoticeOutbox : public QDialog
{
    Q_OBJECT

public:
    /// \a desk outlives the dialog.
    explicit NoticeOutbox(NoticeDesk &desk, QWidget *parent = nullptr);

    /// The one of this window, in front, with that notice chosen where there is such; it deletes itself when
    /// it is closed.
    static NoticeOutbox *open(NoticeDesk &desk, QWidget *window, const NoticeId &notice = {});

    /// Saves the chosen notice with its numbers; notice_outbox_said tells how it went.
    void saveTo(const QString &file);

private:
    void refresh();
    void showChosen();
    [[nodiscard]] const NoticeRecord *chosen() const;
    /// Does that, and says how it went: of no other act.
    void act(const QString &meanwhile, const std::function<Result<void>()> &what);
    void connectDesk();
    void confirm(const QString &title, const QString &question, const QString &yes,
                 const std::function<void()> &then);
    void askForReason(const QString &name, const QString &title, const QString &question,
                      const std::function<void(const QString &reason)> &then);
    void askRelease();
    void askWithdraw();
    void askSend();
    void askSave();
    void askForFile(const NoticeId &id, const QString &again);
    void save(const NoticeId &id, const QString &file, const QString &again);

    NoticeDesk &m_desk;
    NoticeId m_wanted; ///< chosen as soon as it is there
    bool m_asked = false; ///< the act under way was asked for here
    QTableWidget *m_list;
    QLabel *m_detail;
    QLabel *m_said;
    KeyButton *m_release;
    KeyButton *m_withdraw;
    KeyButton *m_send;
    KeyButton *m_save;
};

} // namespace Warmline

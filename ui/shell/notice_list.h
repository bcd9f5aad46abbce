// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/notice_service.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QListView;

namespace Warmline {

/// A notice in words of the language of now.
namespace NoticeWords {

[[nodiscard]] QString title(const Notice &notice);
[[nodiscard]] QString detail(const Notice &notice);
[[nodiscard]] QString iconName(Notice::Kind kind);

} // namespace NoticeWords

/// The bell's notices with their ages, which tick() moves on. GUI thread.
class NoticeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, AgeRole, IconRole, UnreadRole, KindRole };
    using QAbstractListModel::QAbstractListModel;

    void setNotices(const QList<Notice> &notices, qint64 nowMs);
    void tick(qint64 nowMs);
    [[nodiscard]] const Notice &at(int row) const { return m_notices.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Notice> m_notices;
    qint64 m_nowMs = 0;
};

/// What the bell opens: a list under it, a child of the window. It takes the keyboard only from who opens
/// it by key; a click on a row acts, a click elsewhere or on the bell closes it. GUI thread.
class NoticeList : public QFrame
{
    Q_OBJECT

public:
    NoticeList(NoticeService &notices, QWidget *window);

    /// Opens below \a bell, or closes.
    void toggle(QWidget *bell);
    /// The same for who asks by key: the rows take the keyboard, and give it back where it was.
    void toggleByKey(QWidget *bell);

signals:
    void chosen(const Warmline::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void place();
    void choose(const QModelIndex &index);

    NoticeService &m_notices;
    NoticeModel *m_model;
    QListView *m_list;
    QLabel *m_title;
    QLabel *m_empty;
    QPointer<QWidget> m_bell;
    QPointer<QWidget> m_before; ///< where the keyboard was when it was opened by key
    QTimer m_tick;
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "ui/common/key_button.h"

#include <QEvent>

#include <functional>

class QAbstractItemView;
class QModelIndex;

namespace Warmline {

/// Whom to call: a household by its registered number, which stays masked, or a number that is known.
struct DialTarget
{
    AccountNo account; ///< not empty: its number is read for dialling only
    bool second = false; ///< of a household: its second number
    QString number; ///< without an account: normalised, in clear
    QString shown; ///< as the screen has it: masked; empty: the number is not on the screen
    [[nodiscard]] bool isEmpty() const { return account.isEmpty() && number.isEmpty(); }
    friend bool operator==(const DialTarget &, const DialTarget &) = default;
};

/// Somebody wants to be connected. Sent to the widget that shows the number and then to those around it,
/// until one accepts: the desk, which has a telephone.
class DialRequest : public QEvent
{
public:
    explicit DialRequest(DialTarget whom);
    [[nodiscard]] static QEvent::Type kind();
    const DialTarget target;
};

/// What has a number to call at the moment. Each place that shows telephone numbers is or has one: a key or
/// the rows of a list. So numbers are called in one way everywhere.
class DialSource
{
public:
    virtual ~DialSource();
    [[nodiscard]] virtual DialTarget dialTarget() const = 0; ///< empty: none
};

namespace Dialling {

/// Asks for a call on behalf of a widget. False: nobody around it has a telephone.
bool ask(QWidget *from, const DialTarget &target);
/// What the key "dial what I am at" means with the keyboard in \a focus: a number that is selected in a text,
/// else the nearest source around it.
[[nodiscard]] DialTarget at(QWidget *focus);
[[nodiscard]] QString words(const DialTarget &target); ///< 拨打 154 **** 2671
[[nodiscard]] QKeySequence key(); ///< Ctrl+Alt+D, as the program ships with it
/// As it is now for who works in \a from: that of the action key_call.dial_here of a window around it; empty:
/// none there.
[[nodiscard]] QKeySequence keyAround(const QWidget *from);

} // namespace Dialling

/// A small key that calls one number; hidden without one.
class DialKey : public KeyButton, public DialSource
{
    Q_OBJECT

public:
    explicit DialKey(QWidget *parent = nullptr);
    /// \a words beside the icon; empty: the icon alone.
    void setTarget(const DialTarget &target, const QString &words = {});
    [[nodiscard]] DialTarget dialTarget() const override { return m_target; }

protected:
    bool event(QEvent *event) override;

private:
    void showTip();

    DialTarget m_target;
};

/// The rows of a list, each with a number: called from the row's menu (right mouse button, menu key).
class DialRows : public QObject, public DialSource
{
    Q_OBJECT

public:
    using Of = std::function<DialTarget(const QModelIndex &)>;
    /// A child of the view; the one who installs it lets no other menu come there.
    DialRows(QAbstractItemView *view, Of of);
    /// Of the current row.
    [[nodiscard]] DialTarget dialTarget() const override;

private:
    void openMenu(const QPoint &at);

    QAbstractItemView *m_view;
    Of m_of;
};

} // namespace Warmline

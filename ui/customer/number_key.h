// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/customer/customer_service.h"
#include "ui/common/dialling.h"

#include <QTimer>

class QInputDialog;

namespace Warmline {

/// A household's telephone numbers: to call either of them, or to see one whole, which asks for a reason and
/// is written down. What was revealed is in clear for a minute, or until another household is shown.
///
/// Object names: customer_numbers (this), customer_numbers_menu, customer_numbers_reason (dialog). GUI
/// thread.
class NumberKey : public KeyButton, public DialSource
{
    Q_OBJECT

public:
    using Number = CustomerService::Number;
    static constexpr int kShownMs = 60'000;

    explicit NumberKey(QWidget *parent = nullptr);
    /// Who reads and reveals; outlives this. Call once.
    void setService(CustomerService &customers);

    struct Numbers
    {
        AccountNo account;
        BranchId branch;
        QString first; ///< masked; empty: there is none
        QString second;
        QString whyHidden; ///< why they can't be revealed here; empty: they can
        friend bool operator==(const Numbers &, const Numbers &) = default;
    };
    /// Hidden when there is none.
    void setNumbers(const Numbers &numbers);
    /// How the number is to be written on the card: masked, or in clear for a while.
    [[nodiscard]] QString shown(Number which) const;
    /// The household's first number, else its second.
    [[nodiscard]] DialTarget dialTarget() const override;

signals:
    /// shown() is another now.
    void shownChanged();

private:
    void openMenu();
    void askReason(Number which);
    void showNumber(const AccountNo &account, Number which, const QString &number);
    void hideAgain();

    CustomerService *m_customers = nullptr;
    Numbers m_numbers;
    QString m_clearFirst, m_clearSecond;
    QTimer m_hide;
};

} // namespace Warmline

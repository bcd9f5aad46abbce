// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/customer/customer_service.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Warmline {

class ElidedLabel;
class KeyButton;

/// Corrects who lives in a household and how to reach them. Numbers stay masked: an empty field leaves the
/// number as it is. What was corrected can be taken back, then what was imported holds again.
///
/// Object names: customer_editor (this), customer_edit_name, customer_edit_phone, customer_edit_second_phone,
/// customer_edit_note, the same with _back (take back or remove), customer_edit_caller (the number on the
/// line), customer_edit_said, customer_edit_save. GUI thread.
class CustomerEditor : public QDialog
{
    Q_OBJECT

public:
    CustomerEditor(CustomerService &customers, QWidget *parent = nullptr);
    ~CustomerEditor() override;

    /// \a callerNumber: normalised, of the call on the line; empty: there is none to take. While something
    /// unsaved stands in the form it keeps its household and says so.
    void edit(const AccountNo &account, const QString &address, const QString &callerNumber);

private:
    struct Field
    {
        QString name;
        QLineEdit *edit = nullptr;
        KeyButton *back = nullptr;
        bool takenBack = false;
        QString shown; ///< what the record said when it was last written into the edit
    };

    void addField(QFormLayout *form, const QString &name, const QString &title);
    void takeBack(Field &field);
    void showRecord();
    void showField(Field &field, const CustomerRecord &record);
    void showWhoEdited(const CustomerRecord &record);
    void save();
    [[nodiscard]] bool hasChanges() const;
    void say(const QString &text, bool bad);
    [[nodiscard]] bool isPhone(const Field &field) const { return field.name.endsWith(u"phone"); }

    [[nodiscard]] static bool isTyped(const Field &field);

    CustomerService &m_customers;
    AccountNo m_account; ///< on the screen
    QList<Field> m_fields;
    ElidedLabel *m_address;
    KeyButton *m_caller;
    QLabel *m_said;
    KeyButton *m_save;
    QString m_callerNumber;
    FieldMemory m_seen; ///< as shown
    bool m_filled = false;
};

} // namespace Warmline

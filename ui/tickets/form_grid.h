// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/source_field.h"

#include <QHash>

class QGridLayout;
class QLabel;

namespace Warmline {

/// Fields with their labels in one or two pairs of columns. Under a field stands, when it is invalid, one
/// sentence.
class FormGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FormGrid(QWidget *parent = nullptr);

    /// Pair 0 or 1 of \a row; a wide field takes both. The label names the field for screen readers too.
    void addField(int row, int pair, const QString &label, SourceField *field, bool wide = false);
    /// Any widget in the place of a field.
    void addWidget(int row, int pair, const QString &label, QWidget *widget, bool wide = true);
    /// Empty takes the error away.
    void setError(SourceField *field, const QString &sentence);
    void clearErrors();
    /// The first invalid field gets the focus; false when there is none.
    bool focusFirstInvalid();
    /// The row takes what height is left.
    void setRowStretch(int row, int stretch);
    void setRowShown(int row, bool shown);
    /// Between rows, in design pixels.
    void setSpacing(int designPixels);

private:
    QWidget *place(int row, int pair, const QString &label, QWidget *widget, bool wide);

    QGridLayout *m_grid;
    QList<SourceField *> m_fields; ///< in the order of reading
    QHash<SourceField *, QLabel *> m_errors;
};

} // namespace Warmline

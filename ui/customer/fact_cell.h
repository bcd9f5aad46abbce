// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

class QLabel;

namespace Warmline {

class ElidedLabel;

/// A fact of the card: label above, value and a quiet note below. Hidden while it has no value.
class FactCell : public QWidget
{
    Q_OBJECT
public:
    explicit FactCell(const QString &label, QWidget *parent = nullptr);

    /// Empty hides the cell: what is not known is not shown.
    void setValue(const QString &value, const QString &note = {}, ColorToken ink = ColorToken::T1);
    void setLabel(const QString &label);
    /// A value that can't be trusted any more: struck through.
    void setStruck(bool struck);
    [[nodiscard]] QString value() const;
    [[nodiscard]] ColorToken ink() const { return m_ink; }

private:
    QLabel *m_label;
    QLabel *m_value;
    QLabel *m_note;
    ColorToken m_ink = ColorToken::T1;
};

} // namespace Warmline

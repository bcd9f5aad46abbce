// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/source_field.h"

class QComboBox;

namespace Warmline {

/// What the caller is told: by when somebody comes. Offers moments that make sense now; no promise is a
/// choice too.
class PromiseField
{
public:
    /// Makes the field, with the object name \a name on its editor.
    explicit PromiseField(const QString &name);

    [[nodiscard]] SourceField *field() const { return m_field; }
    /// UTC; 0: nothing promised.
    [[nodiscard]] qint64 value() const;
    /// Offers moments after \a nowMs and shows \a promiseMs, also when it is none of them.
    void setValue(qint64 promiseMs, qint64 nowMs);
    /// Moments that are offered: whole half hours, the evening, tomorrow.
    static QList<qint64> moments(qint64 nowMs);

private:
    QComboBox *m_combo;
    SourceField *m_field;
};

} // namespace Warmline

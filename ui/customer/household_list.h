// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QListWidget>

namespace Warmline {

/// Households to choose from: address, name, account. Enter or a click chooses.
class HouseholdList : public QListWidget
{
    Q_OBJECT
public:
    explicit HouseholdList(QWidget *parent = nullptr);

    void setHouseholds(const QList<HouseholdDetail> &households);

signals:
    void chosen(const Warmline::AccountNo &account);
};

} // namespace Warmline

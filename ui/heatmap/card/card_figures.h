// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/map_model.h"

#include <QWidget>

class QGridLayout;

namespace Warmline {

class ElidedLabel;

/// The figures of a card side by side, each below its name; all of them smaller rather than one of them cut:
/// "52.4…" is no temperature. GUI thread.
class CardFigures : public QWidget
{
    Q_OBJECT

public:
    explicit CardFigures(QWidget *parent = nullptr);
    void setFigures(const QList<MapCard::Figure> &figures);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QGridLayout *m_grid;
    QList<ElidedLabel *> m_values; ///< in it, below their names
};

} // namespace Warmline

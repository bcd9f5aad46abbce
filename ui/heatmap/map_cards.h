// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/heat/density_scale.h"

#include <QPointer>
#include <QToolButton>
#include <QWidget>

namespace Warmline {

/// The legend of the heat: title, unit, classes and whether they are fixed, radius, weights and the number of
/// complaints; with a key for the classes. A card over the map, which gets every click and drag on it but
/// those on the key.
class MapLegend : public QWidget
{
    Q_OBJECT

public:
    /// The key becomes a child of \a parent, too: where the legend itself lets the mouse through, its
    /// children would get none. It goes where the legend goes.
    explicit MapLegend(QWidget *parent = nullptr);
    ~MapLegend() override;

    /// \a radius_m in ground metres; \a complaints are those in the window.
    void setScale(const DensityScale &scale, double radius_m, qint64 complaints);
    [[nodiscard]] const DensityScale &scale() const { return m_scale; }
    /// "色阶固定", "色阶自定" (where the classes end was chosen by hand) or "色阶自动".
    [[nodiscard]] QString scaleWords() const;
    /// The last line: "半径 150 m · 未加权 · n = 106"; names the weights where there are some.
    [[nodiscard]] QString note() const;

    /// Chooses the classes. Object name: map_scale_edit.
    [[nodiscard]] QToolButton *editKey() const { return m_edit; }
    /// Without the key where nothing may be pressed, and in a picture that leaves. With it at first.
    void setEditable(bool editable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int editWidth() const;
    void placeKey();

    QPointer<QToolButton> m_edit;
    bool m_editable = true;
    DensityScale m_scale;
    double m_radius_m = 0;
    qint64 m_complaints = 0;
};

/// Scale bar, datum and where the map comes from: always visible at the map's foot.
class MapFoot : public QWidget
{
    Q_OBJECT

public:
    explicit MapFoot(QWidget *parent = nullptr);

    /// \a groundMetresPerPixel at the middle of the map.
    void setScale(double groundMetresPerPixel);
    void setAttribution(const QString &text);
    /// Length of the bar: a round number of metres.
    [[nodiscard]] double barMetres() const { return m_bar_m; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString words() const;

    double m_metresPerPixel = 1;
    double m_bar_m = 100;
    QString m_attribution;
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_standard.h"
#include "ui/heatmap/network/network_scene.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

namespace Warmline {

/// What the temperature cloud is painted from. Temperatures in °C.
struct RoomCloud
{
    struct House
    {
        int index = -1; ///< into the scene's houses
        double mean_C = 0;
        int rooms = 0; ///< behind the mean
        int households = 0; ///< they are in
        qint64 oldestMs = 0; ///< UTC, of the values in the mean
        double warmestOfFourHours_C = 0; ///< at least; above the limit when it is not known
        bool coldForLong = false;
    };
    std::shared_ptr<const NetworkScene> scene;
    QList<House> houses;
    qint64 asOfMs = 0; ///< UTC, when the values were read; 0: never
    double standard_C = RoomStandard::kUsual_C; ///< the company's
    double limit_C = 0; ///< what is at most as warm for four hours is outlined
    QList<QColor> ramp; ///< nine colours, −4 … +4 classes round the standard
    QColor ink, halo;
    QFont figures;
    Geo::MercatorRect ground;
    double zoom = 12;
    qreal devicePixelRatio = 1;
};

/// Interpolated colours within the communities, houses in the colour of their mean (with the figure from zoom
/// 17 on), and an outline round what has been too cold for long. Pure; any thread.
[[nodiscard]] QImage paintRooms(const RoomCloud &cloud);

/// Paints clouds one after the other off the GUI thread; of those that wait only the last is painted.
class RoomPainter : public QObject
{
    Q_OBJECT

public:
    explicit RoomPainter(QObject *parent = nullptr);
    ~RoomPainter() override;
    void request(const RoomCloud &cloud);
    /// Nothing asked before is wanted any more.
    void forget();
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void ready(const QImage &image, const Warmline::Geo::MercatorRect &ground);

private:
    QThreadPool m_pool;
    std::optional<RoomCloud> m_next;
    bool m_busy = false;
    bool m_wanted = false;
};

} // namespace Warmline

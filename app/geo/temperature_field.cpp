// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/temperature_field.h"

#include <algorithm>
#include <cmath>

namespace Warmline::Geo {

namespace {

/// Nearer than this two places count as equally near.
constexpr double kSoft_m = 15;

/// The ground's crossings with a row of pixels, ascending: inside between the first and second, and so on.
std::vector<double> crossingsOf(const std::vector<MercatorMetres> &ring, double y)
{
    std::vector<double> xs;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MercatorMetres a = ring[i];
        const MercatorMetres b = ring[(i + 1) % ring.size()];
        if ((a.y <= y) != (b.y <= y))
            xs.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::ranges::sort(xs);
    return xs;
}

/// One community's share of the field.
class Painter
{
public:
    Painter(const TemperatureSpec &spec, std::vector<float> &values)
        : m_spec(spec)
        , m_values(values)
        , m_pixelX(spec.area.width() / spec.size.width())
        , m_pixelY(spec.area.height() / spec.size.height())
    { }

    void add(const MeasuredPlace &place) { m_places.push_back(place); }

    void paint(const std::vector<MercatorMetres> &outline)
    {
        if (m_places.empty())
            return;
        const bool ground = outline.size() >= 3;
        double south = m_places.front().at.y;
        double north = south;
        for (const MeasuredPlace &p : m_places) {
            south = std::min(south, p.at.y);
            north = std::max(north, p.at.y);
        }
        const double scale = mercatorScaleAt((south + north) / 2);
        m_soft2 = kSoft_m * scale * kSoft_m * scale;
        const double reach = m_spec.reach_m * scale * (ground ? 1.0 : 0.5);
        m_reach2 = reach * reach;
        const int first = std::max(0, rowOf(north + reach));
        const int last = std::min(m_spec.size.height() - 1, rowOf(south - reach));
        for (int row = first; row <= last; ++row) {
            const double y = m_spec.area.north - (row + 0.5) * m_pixelY;
            if (!ground) {
                paintRow(row, y, m_spec.area.west, m_spec.area.east);
                continue;
            }
            const std::vector<double> xs = crossingsOf(outline, y);
            for (std::size_t i = 0; i + 1 < xs.size(); i += 2)
                paintRow(row, y, xs[i], xs[i + 1]);
        }
        m_places.clear();
    }

private:
    [[nodiscard]] int rowOf(double y) const
    {
        return static_cast<int>(std::clamp(std::floor((m_spec.area.north - y) / m_pixelY), -1.0, 20000.0));
    }
    [[nodiscard]] int columnOf(double x) const
    {
        return static_cast<int>(std::clamp(std::ceil((x - m_spec.area.west) / m_pixelX - 0.5), 0.0,
                                           static_cast<double>(m_spec.size.width())));
    }

    void paintRow(int row, double y, double from, double to)
    {
        float *line =
            m_values.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_spec.size.width());
        const int end = columnOf(to);
        for (int column = columnOf(from); column < end; ++column) {
            const double x = m_spec.area.west + (column + 0.5) * m_pixelX;
            double sum = 0;
            double weights = 0;
            double nearest = m_reach2;
            for (const MeasuredPlace &p : m_places) {
                const double dx = p.at.x - x;
                const double dy = p.at.y - y;
                const double d2 = dx * dx + dy * dy;
                const double w = p.weight / (d2 + m_soft2);
                sum += w * p.celsius;
                weights += w;
                nearest = std::min(nearest, d2);
            }
            if (nearest < m_reach2 && weights > 0)
                line[column] = static_cast<float>(sum / weights);
        }
    }

    const TemperatureSpec &m_spec;
    std::vector<float> &m_values;
    double m_pixelX;
    double m_pixelY;
    double m_soft2 = 1;
    double m_reach2 = 1;
    std::vector<MeasuredPlace> m_places;
};

} // namespace

bool TemperatureSpec::isValid() const
{
    return !area.isEmpty() && std::isfinite(area.width()) && std::isfinite(area.height()) && !size.isEmpty()
        && size.width() <= 16384 && size.height() <= 16384 && std::isfinite(reach_m) && reach_m > 0;
}

TemperatureField temperatureField(std::span<const MeasuredPlace> places, const TemperatureSpec &spec)
{
    TemperatureField field;
    if (!spec.isValid())
        return field;
    field.m_spec = spec;
    field.m_values.assign(static_cast<std::size_t>(spec.size.width())
                              * static_cast<std::size_t>(spec.size.height()),
                          TemperatureField::Unknown);
    Painter painter(spec, field.m_values);
    std::vector<std::vector<const MeasuredPlace *>> of(spec.outlines.size());
    for (const MeasuredPlace &p : places) {
        const bool good = std::isfinite(p.at.x) && std::isfinite(p.at.y) && std::isfinite(p.celsius)
                       && std::isfinite(p.weight) && p.weight > 0;
        if (good && p.community >= 0 && static_cast<std::size_t>(p.community) < of.size())
            of[static_cast<std::size_t>(p.community)].push_back(&p);
    }
    for (std::size_t i = 0; i < of.size(); ++i) {
        for (const MeasuredPlace *p : of[i])
            painter.add(*p);
        painter.paint(spec.outlines[i]);
    }
    return field;
}

std::vector<QLineF> TemperatureField::border(double celsius) const
{
    std::vector<QLineF> lines;
    if (isEmpty())
        return lines;
    const double pixelX = m_spec.area.width() / width();
    const double pixelY = m_spec.area.height() / height();
    // Beyond the field nothing is known.
    const auto value = [&](int x, int y) {
        return x < 0 || y < 0 || x >= width() || y >= height() ? Unknown : at(x, y);
    };
    const auto point = [&](double x, double y) {
        return QPointF(m_spec.area.west + (x + 0.5) * pixelX, m_spec.area.north - (y + 0.5) * pixelY);
    };
    for (int y = -1; y < height(); ++y) {
        for (int x = -1; x < width(); ++x) {
            const float corner[] = {value(x, y), value(x + 1, y), value(x + 1, y + 1), value(x, y + 1)};
            const QPointF place[] = {point(x, y), point(x + 1, y), point(x + 1, y + 1), point(x, y + 1)};
            QPointF cut[4];
            int cuts = 0;
            for (int i = 0; i < 4; ++i) {
                const double a = corner[i];
                const double b = corner[(i + 1) % 4];
                if ((a <= celsius) == (b <= celsius))
                    continue;
                const double part = std::isnan(a) || std::isnan(b) ? 0.5 : (celsius - a) / (b - a);
                cut[cuts++] = place[i] + (place[(i + 1) % 4] - place[i]) * part;
            }
            for (int i = 0; i + 1 < cuts; i += 2)
                lines.emplace_back(cut[i], cut[i + 1]);
        }
    }
    return lines;
}

} // namespace Warmline::Geo

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_layout.h"

#include "app/simulation/city_random.h"
#include "app/simulation/city_words.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Warmline {

int CityOptions::communities() const
{
    return std::max(6, int((qint64(households) * 120 + 50'000) / 100'000));
}

int CityOptions::stations() const
{
    return std::max(3, int((qint64(households) * 40 + 50'000) / 100'000));
}

CityFrame::Block CityFrame::block(int column, int row) const
{
    const auto margin = [](bool arterial) {
        return (arterial ? CityGrid::kArterialWidth : CityGrid::kStreetWidth) / 2 + 8;
    };
    return {lineX(column) + margin(isArterialColumn(column)),
            lineX(column + 1) - margin(isArterialColumn(column + 1)),
            lineY(row + 1) + margin(isArterialRow(row + 1)), lineY(row) - margin(isArterialRow(row))};
}

std::vector<QPointF> CityFrame::river() const
{
    // From the north edge, bending eastwards: it cuts off the north-eastern corner.
    const double w = width(), h = height();
    std::vector<QPointF> line = {QPointF(0.13 * w, h / 2 + 5000)};
    const QPointF a(0.16 * w, h / 2 + 900), b(0.22 * w, 0.18 * h), c(w / 2 + 1200, 0.20 * h);
    for (int i = 0; i <= 24; ++i) {
        const double t = i / 24.0;
        line.push_back(a * ((1 - t) * (1 - t)) + b * (2 * t * (1 - t)) + c * (t * t));
    }
    line.push_back(QPointF(w / 2 + 6000, 0.24 * h));
    return line;
}

bool CityFrame::isRiver(int column, int row) const
{
    const QPointF centre(lineX(column) + CityGrid::kPitchX / 2, lineY(row) - CityGrid::kPitchY / 2);
    const double near = kRiverWidth_m / 2 + CityGrid::kPitchY * 0.55;
    const std::vector<QPointF> line = river();
    for (size_t i = 1; i < line.size(); ++i) {
        const QPointF along = line[i] - line[i - 1];
        const double t = std::clamp(
            QPointF::dotProduct(centre - line[i - 1], along) / QPointF::dotProduct(along, along), 0.0, 1.0);
        const QPointF away = centre - (line[i - 1] + along * t);
        if (QPointF::dotProduct(away, away) < near * near)
            return true;
    }
    return false;
}

int CityPipes::direction(const CityCommunity &community)
{
    return community.servedFromNorth ? -1 : 1;
}

double CityPipes::mainY(const CityFrame &frame, const CityCommunity &community)
{
    const double street = frame.lineY(community.servedFromNorth ? community.row : community.row + 1);
    return street + direction(community) * (CityGrid::kArterialWidth / 2 - 5);
}

double CityPipes::trunkX(const CityFrame &frame, const CityCommunity &community, int branchInCommunity)
{
    return frame.block(community.column, community.row).west + 1 - 5.0 * branchInCommunity;
}

CityCells cityCells(const CityOptions &options)
{
    const int communities = options.communities();
    const int parks = std::max(1, communities / 18);
    const int places = std::max(1, communities / 18);
    const int needed = communities + parks + places;

    CityCells cells;
    CityFrame &frame = cells.frame;
    std::vector<std::pair<int, int>> usable;
    for (frame.rows = 2; int(usable.size()) < needed; ++frame.rows) {
        frame.columns = (frame.rows * 5 + 3) / 4;
        usable.clear();
        for (int row = 0; row < frame.rows; ++row) {
            for (int column = 0; column < frame.columns; ++column) {
                if (!frame.isRiver(column, row))
                    usable.emplace_back(column, row);
            }
        }
        if (int(usable.size()) >= needed)
            break;
    }
    const auto fromMiddle = [&](const std::pair<int, int> &cell) {
        const double x = (cell.first + 0.5 - frame.columns / 2.0) * CityGrid::kPitchX;
        const double y = (cell.second + 0.5 - frame.rows / 2.0) * CityGrid::kPitchY;
        return x * x + 1.3 * y * y;
    };
    std::ranges::stable_sort(usable, {}, fromMiddle);
    usable.resize(size_t(needed));

    CityRandom random(options.seed * 31 + 1);
    std::vector<std::pair<int, int>> shuffled(usable.begin() + needed / 6, usable.end());
    random.shuffle(shuffled);
    for (int i = 0; i < parks + places; ++i)
        cells.green.push_back({shuffled[size_t(i)].first, shuffled[size_t(i)].second, i < parks});

    // Stations take neighbours: along a row and back along the next.
    for (const auto &cell : usable) {
        const bool green = std::ranges::any_of(
            cells.green, [&](const CityGreen &g) { return g.column == cell.first && g.row == cell.second; });
        if (!green)
            cells.communities.push_back(cell);
    }
    std::ranges::sort(cells.communities, {}, [](const std::pair<int, int> &cell) {
        return std::pair(cell.second, cell.second % 2 == 0 ? cell.first : -cell.first);
    });
    return cells;
}

std::vector<CityGreen> greenCells(const CityPlan &plan)
{
    return cityCells(plan.options).green;
}

namespace {

/// Drawing gets slow as the words run out (some 1,500 pairs); what a city needs beyond these are later phases
/// of them.
constexpr qsizetype kDrawnNames = 1'000;

void nameCommunities(CityPlan &plan, CityRandom &random)
{
    const CityWords &words = CityWords::instance();
    const auto wanted = qsizetype(plan.communities.size());
    QStringList names = words.communities;
    while (names.size() < std::min(wanted, kDrawnNames)) {
        const QString name =
            words.communityPrefixes.at(random.range(0, int(words.communityPrefixes.size()) - 1))
            + words.communitySuffixes.at(random.range(0, int(words.communitySuffixes.size()) - 1));
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &phase : {QStringLiteral("二期"), QStringLiteral("三期")}) {
        for (qsizetype i = 0; i < kDrawnNames && names.size() < wanted; ++i)
            names.append(names.at(i) + phase);
    }
    // The well-known names stand in the middle of the city, where the map opens.
    std::vector<size_t> order(plan.communities.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](size_t i) {
        return std::abs(plan.communities[i].column + 0.5 - plan.columns / 2.0)
             + std::abs(plan.communities[i].row + 0.5 - plan.rows / 2.0);
    });
    for (size_t i = 0; i < order.size(); ++i)
        plan.communities[order[i]].name = names.at(qsizetype(i));
    for (CityCommunity &community : plan.communities) {
        const int line = community.servedFromNorth ? community.row : community.row + 1;
        community.street = words.streetsEastWest.at((line * 3) % words.streetsEastWest.size());
        community.streetNo = 10 + community.column * 24 + random.range(0, 9);
    }
}

void placeStations(CityPlan &plan, const CityFrame &frame)
{
    const int count = plan.options.stations();
    const int communities = int(plan.communities.size());
    QSet<QString> taken;
    for (int s = 0; s < count; ++s) {
        CityStation station;
        station.id = QStringLiteral("HZ-%1").arg(s + 1, 2, 10, QLatin1Char('0'));
        station.firstCommunity = int(qint64(s) * communities / count);
        station.communityCount = int(qint64(s + 1) * communities / count) - station.firstCommunity;
        const CityCommunity &middle =
            plan.communities[size_t(station.firstCommunity + station.communityCount / 2)];
        station.x = frame.lineX(middle.column);
        station.y = CityPipes::mainY(frame, middle) + CityPipes::direction(middle) * 8;
        const QString place = middle.name.left(2);
        for (const QString &suffix : {QStringLiteral("站"), QStringLiteral("东站"), QStringLiteral("西站"),
                                      QStringLiteral("二站"), QStringLiteral("三站")}) {
            station.name = place + suffix;
            if (!taken.contains(station.name))
                break;
        }
        for (int number = 4; taken.contains(station.name); ++number)
            station.name = place + QString::number(number) + QStringLiteral("号站");
        taken.insert(station.name);
        station.company = station.y > frame.height() * 0.14 ? 0 : station.x < 0 ? 2 : 1;
        double best = 1e18;
        for (size_t i = 0; i < plan.sources.size(); ++i) {
            const double away = std::abs(plan.sources[i].x - station.x)
                              + std::abs(plan.sources[i].y - station.y) + (i == 2 ? 900 : 0);
            if (away < best) {
                best = away;
                station.source = int(i);
            }
        }
        for (int c = 0; c < station.communityCount; ++c) {
            plan.communities[size_t(station.firstCommunity + c)].station = s;
            plan.communities[size_t(station.firstCommunity + c)].company = station.company;
        }
        plan.stations.push_back(std::move(station));
    }
}

} // namespace

CityPlan CityPlan::make(const CityOptions &options)
{
    CityPlan plan;
    plan.options = options;
    const CityCells cells = cityCells(options);
    const CityFrame &frame = cells.frame;
    plan.columns = frame.columns;
    plan.rows = frame.rows;
    for (const auto &[column, row] : cells.communities) {
        CityCommunity community;
        community.column = column;
        community.row = row;
        community.servedFromNorth = CityFrame::isArterialRow(row);
        plan.communities.push_back(community);
    }
    CityRandom random(options.seed * 31 + 2);
    nameCommunities(plan, random);
    const QStringList &names = CityWords::instance().sources;
    plan.sources = {{names.at(0), frame.width() / 2 + 650, -0.12 * frame.height()},
                    {names.at(1), -frame.width() / 2 - 600, -0.05 * frame.height()},
                    {names.at(2), -0.06 * frame.width(), frame.height() / 2 + 420}};
    placeStations(plan, frame);
    buildHouses(plan, frame);
    buildPeople(plan);
    return plan;
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/units.h"
#include "app/domain/identifiers.h"

#include <QList>
#include <QPointF>
#include <QStringList>

#include <optional>

// Reference data: what a company knows before the phone rings. Plain values; positions are WGS-84
// (x = longitude, y = latitude, degrees), absent positions are null points.
namespace Warmline {

/// Residential compound. A single block without a compound is one of its own (民主路37号).
struct Community
{
    CommunityId id;
    QString name;
    QStringList aliases; ///< old names, works housing, short names (book.csv)
    QString street;
    BranchId branch;
    QPointF position;
    QList<QPointF> outline; ///< may be empty
    friend bool operator==(const Community &, const Community &) = default;
};

/// A house (楼栋) of a community.
struct Building
{
    BuildingId id;
    CommunityId community;
    QString name; ///< as registered: 3号楼, A座; empty for a single block
    QString street;
    QString streetNo;
    BranchId branch;
    StationId station;
    QString secondaryBranch; ///< branch of the station's secondary network: "B"
    int floors = 0;
    int units = 0;
    int builtYear = 0; ///< 0 = unknown
    QPointF position;
    QList<QPointF> outline;
    friend bool operator==(const Building &, const Building &) = default;
};

enum class UseState : quint8 { Unknown, InUse, Stopped, Resumed }; ///< 用热状态

/// A home or shop that buys heat. Name and phone are personal data.
struct Household
{
    AccountNo account;
    CommunityId community;
    BuildingId building;
    BranchId branch;
    QString unit; ///< stairwell (单元); may be empty
    QString room;
    int floor = 0;
    QString riser; ///< 立管: "2-1"; may be empty
    QString orientation; ///< N, S, E, W, NS …; may be empty
    SquareMetres heatedArea; ///< 0 = unknown
    UseState useState = UseState::Unknown;
    QString customerName;
    QString phone; ///< normalised, see phone_number.h; may be empty
    friend bool operator==(const Household &, const Household &) = default;
};

/// A heat exchange station (换热站): primary water in, secondary networks out.
struct Station
{
    StationId id;
    QString name;
    QString source; ///< heat source that feeds it: 东热电厂
    BranchId branch;
    QPointF position;
    SquareMetres heatedArea;
    Kilowatts designPower;
    QStringList secondaryBranches; ///< "A", "B", "C"
    friend bool operator==(const Station &, const Station &) = default;
};

enum class NodeKind : quint8 { Source, Station, Junction, Valve, BuildingInlet };
enum class NetworkLevel : quint8 { Primary, Secondary }; ///< 一次网, 二次网

/// An end or a branching of pipes, with what stands there.
struct PipeNode
{
    NodeId id;
    NodeKind kind = NodeKind::Junction;
    QPointF position;
    StationId station; ///< for Station and below it
    BuildingId building; ///< for BuildingInlet
    bool closed = false; ///< for Valve
    QString label;
    friend bool operator==(const PipeNode &, const PipeNode &) = default;
};

/// A pipe between two nodes.
struct PipeSegment
{
    SegmentId id;
    NodeId from; ///< upstream on the supply side
    NodeId to;
    NetworkLevel level = NetworkLevel::Secondary;
    StationId station;
    QString secondaryBranch;
    int diameterMm = 0; ///< DN
    double length = 0; ///< metres
    QList<QPointF> path;
    friend bool operator==(const PipeSegment &, const PipeSegment &) = default;
};

/// The pipes of a company as they are on record; the app/geo graph is made from it.
struct PipeNetwork
{
    QList<PipeNode> nodes;
    QList<PipeSegment> segments;
    friend bool operator==(const PipeNetwork &, const PipeNetwork &) = default;
};

/// What a measured series tells. Units: °C, MPa, m³/h, Hz, %, m/s, W/m². The numbers are kept in files: never
/// renumber.
enum class SeriesQuantity : quint8 {
    PrimarySupplyTemperature = 1,
    PrimaryReturnTemperature,
    PrimaryFlow,
    PrimarySupplyPressure,
    PrimaryReturnPressure,
    SupplyTemperature, ///< secondary
    ReturnTemperature,
    SetTemperature,
    Flow,
    SupplyPressure,
    ReturnPressure,
    PumpFrequency,
    ValvePosition,
    MakeUpFlow,
    BranchPressureDifference, ///< of one secondary branch; the series names the branch
    BranchReturnTemperature,
    RoomTemperature,
    BuildingTemperature, ///< mean of the rooms of a building
    OutdoorTemperature,
    WindSpeed, ///< of the weather, ten metres above the ground as weather stations have it
    SolarRadiation ///< of the weather, on the level: what a pyranometer says
};

[[nodiscard]] QString
quantityName(SeriesQuantity quantity); ///< stable ASCII name for files: "supply_temperature"
[[nodiscard]] std::optional<SeriesQuantity> quantityFromName(QStringView name);
[[nodiscard]] QString quantityUnit(SeriesQuantity quantity); ///< "°C"

/// One measured series: what is measured, where. `owner` is a station, a household account, a building or ""
/// for weather.
struct SeriesKey
{
    QString owner;
    SeriesQuantity quantity = SeriesQuantity::SupplyTemperature;
    QString part; ///< secondary branch, pump number …; usually empty
    friend bool operator==(const SeriesKey &, const SeriesKey &) = default;
    friend size_t qHash(const SeriesKey &k, size_t seed = 0)
    {
        return qHashMulti(seed, k.owner, int(k.quantity), k.part);
    }
};

/// A plant tag of a telemetry source, mapped to what it measures.
struct TagMapping
{
    QString source; ///< name of the telemetry source
    QString tag; ///< address there
    SeriesKey series;
    double scale = 1; ///< 0: the tag is known, and nothing takes it
    double offset = 0;
    double low = 0; ///< plausible range after scaling; low == high: unchecked
    double high = 0;
    [[nodiscard]] bool isUsed() const { return scale != 0; }
    friend bool operator==(const TagMapping &, const TagMapping &) = default;
};

/// A room sensor (室温测点) and the household it hangs in.
struct RoomSensor
{
    SensorId id;
    AccountNo account;
    QString room; ///< 客厅, 卧室
    friend bool operator==(const RoomSensor &, const RoomSensor &) = default;
};

/// A crew that tickets are dispatched to (班组). Leader and telephone are personal data of employees.
struct Crew
{
    CrewId id;
    QString name; ///< 北区二组
    QString leader; ///< 周强
    BranchId branch;
    QStringList trades; ///< indoor riser network station source
    QStringList certificates;
    QString phone;
    QPointF position; ///< last known
    qint64 positionAtMs = 0;
    friend bool operator==(const Crew &, const Crew &) = default;
};

} // namespace Warmline

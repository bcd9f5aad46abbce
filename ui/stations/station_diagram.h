// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "ui/common/value_tag.h"
#include "ui/stations/diagram_captions.h"

#include <QWidget>

namespace Warmline {

/// The schematic of a heat-exchange station: primary side left, exchanger, secondary side right, supply
/// above, return below, branches at the far end. A tag stands for each value there is; what is not measured
/// is left out, and so is the equipment that only such a value would show. Read-only. Stays left-to-right in
/// every language. GUI thread.
class StationDiagram : public QWidget
{
    Q_OBJECT

public:
    explicit StationDiagram(QWidget *parent = nullptr);

    /// \a values with their quality judged at \a nowMs.
    void setStation(const Station &station);
    void setValues(const QList<LiveValue> &values, qint64 nowMs);

    /// A tag with its place, as painted.
    struct Tag
    {
        SeriesKey key;
        QRectF rect;
        ValueTagData data;
        QString toolTip;
    };
    [[nodiscard]] const QList<Tag> &tags() const { return m_tags; }
    /// Names of the equipment that is drawn: exchanger, pump (of several pump_1, pump_2 …), valve, meter,
    /// strainer, make_up, branch_A …
    [[nodiscard]] QStringList equipment() const;
    /// Branches that are marked: their pressure difference is below half the median of the others'.
    [[nodiscard]] QStringList weakBranches() const;
    /// The words beside the symbols, with their places.
    [[nodiscard]] const QList<DiagramCaptions::Caption> &captions() const { return m_captions; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Branch
    {
        QString name;
        QRectF rect;
        std::optional<LiveValue> difference;
        std::optional<LiveValue> back;
        double usual_MPa = 0; ///< median of the others', when this one is below half of it; else 0
    };
    struct Pump
    {
        std::optional<LiveValue> frequency; ///< none: nobody measures it
        QRectF box;
    };
    struct Plan ///< where the pipes and the equipment lie
    {
        qreal supplyY = 0;
        qreal returnY = 0;
        QRectF exchanger;
        qreal pumpX = 0;
        QRectF pumpLoop; ///< round the pumps beside the first one; empty: there is one
        qreal makeUpX = 0;
        qreal strainerX = 0;
        QSizeF tag;
    };

    [[nodiscard]] const LiveValue *find(SeriesQuantity quantity, const QString &part = {}) const;
    /// What a tag shows: of several pumps the fastest, of several make-up meters their sum.
    [[nodiscard]] std::optional<LiveValue> shown(SeriesQuantity quantity) const;
    [[nodiscard]] QList<LiveValue> allOf(SeriesQuantity quantity) const;
    [[nodiscard]] bool has(SeriesQuantity quantity) const { return shown(quantity).has_value(); }
    void rebuild();
    void placePlan();
    void placeTags(const QList<SeriesQuantity> &quantities, QPointF at, qreal gap, ColorToken edge);
    void placePumps();
    void placeBranches();
    void markWeakBranches();
    void placeCaptions();
    [[nodiscard]] static bool runs(const Pump &pump);
    [[nodiscard]] static QString pumpName(const Pump &pump);
    [[nodiscard]] QString pumpWords(const Pump &pump) const;
    [[nodiscard]] QString toolTipAt(const QPointF &at) const;
    [[nodiscard]] QRectF valveBox() const;
    [[nodiscard]] QRectF meterBox() const;
    [[nodiscard]] QRectF strainerBox() const;
    [[nodiscard]] QRectF makeUpBox() const;
    void paintPipes(QPainter *painter) const;
    void paintArrows(QPainter *painter, qreal y, bool right, const QList<qreal> &at, ColorToken color) const;
    void paintExchanger(QPainter *painter) const;
    void paintPumps(QPainter *painter) const;
    void paintMakeUp(QPainter *painter) const;
    void paintSymbols(QPainter *painter) const;
    void paintBranches(QPainter *painter) const;
    void paintCaptions(QPainter *painter) const;

    Station m_station;
    QList<LiveValue> m_values;
    qint64 m_now = 0;
    Plan m_plan;
    QList<Tag> m_tags;
    QList<Branch> m_branches;
    QList<Pump> m_pumps; ///< by their numbers; at least one
    QList<DiagramCaptions::Caption> m_captions;
    int m_hiddenBranches = 0;
};

} // namespace Warmline

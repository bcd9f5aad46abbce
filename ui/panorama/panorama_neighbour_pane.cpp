// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_neighbour_pane.h"

#include "app/core/clock.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/panorama/panorama_state.h"
#include "ui/panorama/panorama_words.h"

#include <QAbstractButton>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

/// One home, painted like in the grid of neighbours; or what is beyond the wall when there is no home.
class WallCell : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    void setFlat(const NeighbourCell &cell, const AccountNo &account, const QString &note)
    {
        m_cell = cell;
        m_account = account;
        QStringList words{cell.relation, cell.name,
                          cell.celsius ? Format::quantity(cell.celsius, u"°C"_s, 1) : QString(), cell.age,
                          note};
        words.removeAll(QString());
        setAccessibleName(words.join(u' '));
        setToolTip(words.join(u' '));
        setEnabled(!account.isEmpty() && !cell.own);
        update();
    }
    /// Nobody lives there.
    void setWall(const QString &relation, const QString &what)
    {
        setFlat({.relation = relation}, {}, what);
        m_wall = what;
    }
    [[nodiscard]] const AccountNo &account() const { return m_account; }
    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        return {theme->px(112), theme->metric(Theme::Metric::NeighbourCell) + theme->px(4)};
    }
    QSize minimumSizeHint() const override { return {Theme::of(this)->px(84), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme *theme = Theme::of(this);
        const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
        if (m_account.isEmpty()) {
            Paint::text(&painter, box, theme->font(TextRole::Note), theme->color(ColorToken::T3), m_wall,
                        Qt::AlignCenter);
            return;
        }
        paintNeighbourCell(&painter, box, m_cell, layoutDirection());
        if (m_cell.own || hasFocus())
            Paint::roundedBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme->px(4), Qt::transparent,
                              theme->color(m_cell.own ? ColorToken::T1 : ColorToken::Focus), 2);
    }

private:
    NeighbourCell m_cell;
    AccountNo m_account;
    QString m_wall;
};

PanoramaNeighbourPane::PanoramaNeighbourPane(PanoramaService &service, const Clock &clock, QWidget *parent)
    : Pane(tr("上下左右"), u"grid-3x3-gap"_s, parent)
    , m_service(service)
    , m_clock(clock)
    , m_own(makeCell(u"wall_own"_s))
{
    setObjectName(u"panorama_neighbour_pane"_s);
    m_sides = {{WallSide::Left, makeCell(u"wall_left"_s)},
               {WallSide::Right, makeCell(u"wall_right"_s)},
               {WallSide::Above, makeCell(u"wall_above"_s)},
               {WallSide::Below, makeCell(u"wall_below"_s)}};
    auto *house = new QWidget(this);
    house->setLayoutDirection(Qt::LeftToRight); // a house does not mirror
    auto *grid = new QGridLayout(house);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::of(this)->px(3));
    grid->addWidget(m_sides[WallSide::Above], 0, 1);
    grid->addWidget(m_sides[WallSide::Left], 1, 0);
    grid->addWidget(m_own, 1, 1);
    grid->addWidget(m_sides[WallSide::Right], 1, 2);
    grid->addWidget(m_sides[WallSide::Below], 2, 1);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    contentLayout()->addWidget(house);
    contentLayout()->addStretch(1);
    connect(&service, &PanoramaService::loaded, this, &PanoramaNeighbourPane::refresh);
    connect(&service, &PanoramaService::valuesChanged, this, &PanoramaNeighbourPane::refresh);
    PanoramaState::follow(*this, service, u"grid-3x3-gap"_s);
    refresh();
}

WallCell *PanoramaNeighbourPane::makeCell(const QString &name)
{
    auto *cell = new WallCell(this);
    cell->setObjectName(name);
    cell->setFocusPolicy(Qt::TabFocus);
    cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(cell, &QAbstractButton::clicked, this, [this, cell] {
        if (!cell->account().isEmpty())
            m_service.open(AccountNo(cell->account()));
    });
    return cell;
}

void PanoramaNeighbourPane::refresh()
{
    const auto &panorama = m_service.panorama();
    if (!panorama)
        return;
    const auto put = [&](WallCell &cell, const PanoramaFlat &flat, const QString &relation) {
        const QString note = flat.tickets3Years > 0
                               ? tr("近 3 年工单 %1 件", nullptr, flat.tickets3Years).arg(flat.tickets3Years)
                               : QString();
        cell.setFlat(PanoramaWords::cell(flat, *panorama, relation, m_clock.utcMs()), flat.household.account,
                     note);
    };
    for (const auto &[side, cell] : m_sides.asKeyValueRange()) {
        if (const PanoramaFlat *flat = panorama->beside(side))
            put(*cell, *flat, PanoramaWords::side(side));
        else
            cell->setWall(PanoramaWords::side(side), tr("%1：无住户").arg(PanoramaWords::side(side)));
    }
    if (const PanoramaFlat *self = panorama->own())
        put(*m_own, *self, tr("本户"));
    else
        m_own->setWall(tr("本户"), tr("本户"));
    showContent();
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_building_pane.h"

#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/panorama/panorama_state.h"
#include "ui/panorama/panorama_words.h"
#include "ui/stations/room_histogram.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString count(int n)
{
    return Format::isolate(QString::number(n));
}

} // namespace

PanoramaBuildingPane::PanoramaBuildingPane(PanoramaService &service, QWidget *parent)
    : Pane(tr("本楼室温分布"), u"building"_s, parent)
    , m_service(service)
    , m_rank(new ElidedLabel(this))
    , m_rooms(new RoomHistogram(this))
    , m_parts(new QWidget(this))
{
    setObjectName(u"panorama_building_pane"_s);
    m_rank->setObjectName(u"panorama_building_rank"_s);
    m_rooms->setObjectName(u"panorama_building_rooms"_s);
    setTextRole(m_rank, TextRole::Body, ColorToken::T1);
    contentLayout()->setSpacing(Theme::of(this)->px(4));
    contentLayout()->addWidget(m_rank);
    contentLayout()->addWidget(m_rooms, 1);
    contentLayout()->addWidget(m_parts);
    connect(&service, &PanoramaService::loaded, this, &PanoramaBuildingPane::refresh);
    connect(&service, &PanoramaService::valuesChanged, this, &PanoramaBuildingPane::refresh);
    PanoramaState::follow(*this, service, u"building"_s);
    connect(&service, &PanoramaService::seriesFailed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("取不到本楼室温"), error.message());
        showState();
    });
    refresh();
}

void PanoramaBuildingPane::refresh()
{
    const auto &panorama = m_service.panorama();
    if (!panorama)
        return;
    const BuildingWarmth warmth = PanoramaFacts::warmth(*panorama);
    setAge(tr("%1 户有测点，%2 户有值").arg(count(warmth.sensors), count(warmth.all.answering)));
    if (warmth.all.answering == 0) {
        if (warmth.sensors > 0 && m_service.isWaitingForValues())
            return; // they are on their way
        stateView()->showEmpty(warmth.sensors > 0 ? tr("本楼测点现在都没有可用的值") : tr("本楼没有室温测点"),
                               u"building"_s);
        showState();
        return;
    }
    const QString mean = Format::quantity(warmth.all.mean_C(), u"°C"_s, 1);
    m_rank->setText(warmth.colderThanOwn >= 0
                        ? tr("平均 %1；比本户冷的 %2 户").arg(mean, count(warmth.colderThanOwn))
                        : tr("平均 %1；低于 %2 的 %3 户")
                              .arg(mean, Format::quantity(warmth.all.standard_C, u"°C"_s),
                                   count(warmth.all.belowStandard)));
    m_rooms->setCounts(warmth.all.histogram, warmth.all.standard_C);
    showParts(warmth);
    showContent();
}

void PanoramaBuildingPane::showParts(const BuildingWarmth &warmth)
{
    delete m_parts->layout();
    qDeleteAll(m_parts->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(m_parts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::of(this)->px(8));
    grid->setVerticalSpacing(0);
    int index = 0;
    for (const auto &[part, tally] : warmth.parts) {
        const int row = index / 2, first = index % 2 * 3;
        const auto put = [&](const QString &text, TextRole role, ColorToken ink, int column) {
            auto *label = new ElidedLabel(text, m_parts);
            setTextRole(label, role, ink);
            grid->addWidget(label, row, first + column);
            label->show();
            return label;
        };
        put(PanoramaWords::buildingPart(part), TextRole::Label, ColorToken::T2, 0);
        auto *mean =
            put(Format::quantity(tally.mean_C(), u"°C"_s, 1), TextRole::BodyStrong, ColorToken::T1, 1);
        mean->setObjectName(u"panorama_part_%1"_s.arg(index));
        mean->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // a number is never cut, words are
        auto *homes = put(tr("%1 户", nullptr, tally.answering).arg(count(tally.answering)), TextRole::Note,
                          ColorToken::T3, 2);
        homes->setShortText(count(tally.answering));
        homes->setSizePolicy(QSizePolicy::Ignored,
                             QSizePolicy::Preferred); // has the rest: the part's name is first
        grid->setColumnMinimumWidth(first + 2, Paint::textWidth(homes->font(), count(tally.answering)));
        grid->setColumnStretch(first + 2, 1);
        ++index;
    }
}

} // namespace Warmline

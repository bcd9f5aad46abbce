// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/correlation/correlation_dialog.h"

#include "app/services/stations/correlation_service.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

enum FindingColumn { What, Group, Others, Ratio, Size, Sure, FindingColumns };
enum HouseColumn { House, TimeConstant, BySupply, ByOutside, ByWind, BySun, Lag, HouseColumns };

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals).replace(u'-', QChar(0x2212));
}

QString withInterval(const Estimate &estimate, int decimals, const QString &unit)
{
    const QString high = std::isfinite(estimate.high) ? number(estimate.high, decimals) : u"∞"_s;
    return Format::isolate(number(estimate.value, decimals) + unit + u" ("_s + number(estimate.low, decimals)
                           + (estimate.low < 0 ? u" … "_s : u"–"_s) + high + u')');
}

/// The estimate, or why there is none.
QString withInterval(const WeatherInfluence &influence)
{
    return influence.gain ? withInterval(*influence.gain, 2, u" K"_s) : influence.why;
}

QString share(int hits, int flats)
{
    return Format::isolate(
        u"%1/%2 · %3 %"_s.arg(hits).arg(flats).arg(qRound(100.0 * hits / std::max(1, flats))));
}

QTableWidget *table(const QString &name, const QString &accessible, const QStringList &heads)
{
    auto *made = new QTableWidget(0, int(heads.size()));
    made->setObjectName(name);
    made->setAccessibleName(accessible);
    made->setHorizontalHeaderLabels(heads);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    made->horizontalHeader()->setHighlightSections(false);
    made->verticalHeader()->hide();
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setTabKeyNavigation(false);
    made->setShowGrid(false);
    return made;
}

void setRow(QTableWidget *into, int row, const QStringList &cells)
{
    for (int column = 0; column < cells.size(); ++column)
        into->setItem(row, column, new QTableWidgetItem(cells.at(column)));
}

struct CorrelationWords
{
    Q_DECLARE_TR_FUNCTIONS(CorrelationWords)
};

/// "顶层住户：夜里比白天凉".
QString words(const RoomFinding &finding, double standard_C)
{
    QString group, trait;
    switch (finding.group) {
    case RoomGroup::TopFloor: group = CorrelationWords::tr("顶层住户"); break;
    case RoomGroup::GroundFloor: group = CorrelationWords::tr("底层住户"); break;
    case RoomGroup::North: group = CorrelationWords::tr("朝北住户"); break;
    case RoomGroup::South: group = CorrelationWords::tr("朝南住户"); break;
    }
    switch (finding.trait) {
    case RoomTrait::NightSwing: trait = CorrelationWords::tr("夜里比白天凉"); break;
    case RoomTrait::Cold: trait = CorrelationWords::tr("平均低于 %1 °C").arg(number(standard_C, 0)); break;
    case RoomTrait::BelowBuilding: trait = CorrelationWords::tr("比本楼凉"); break;
    case RoomTrait::FollowsWeather: trait = CorrelationWords::tr("天冷就凉"); break;
    case RoomTrait::NoonGain: trait = CorrelationWords::tr("中午升温"); break;
    case RoomTrait::FollowsWind: trait = CorrelationWords::tr("刮风就凉"); break;
    }
    return CorrelationWords::tr("%1：%2").arg(group, Format::isolateFigures(trait));
}

} // namespace

CorrelationDialog::CorrelationDialog(CorrelationService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_head(new QLabel)
    , m_findings(table(u"correlation_findings"_s, tr("住户规律"),
                       {tr("规律"), tr("本组"), tr("其余"), Format::isolateFigures(tr("倍数（95 %）")),
                        tr("差"), tr("可信度")}))
    , m_said(new QLabel)
    , m_houses(table(u"correlation_houses"_s, tr("楼栋热特性"),
                     {tr("楼栋"), Format::isolateFigures(tr("时间常数（95 %）")),
                      Format::isolateFigures(tr("供温 +1 °C")), Format::isolateFigures(tr("室外 +1 °C")),
                      Format::isolateFigures(tr("风 +1 m/s")), Format::isolateFigures(tr("日照 +100 W/m²")),
                      tr("滞后")}))
    , m_copy(new KeyButton(tr("复制为表格"), KeyButton::Kind::Quiet))
{
    setObjectName(u"correlation"_s);
    setWindowTitle(tr("关联分析"));
    m_head->setObjectName(u"correlation_head"_s);
    m_said->setObjectName(u"correlation_said"_s);
    m_copy->setObjectName(u"correlation_copy"_s);
    m_said->setWordWrap(true);
    setTextRole(m_head, TextRole::Title);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);
    auto *last = new QHBoxLayout;
    last->addWidget(m_said, 1);
    last->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_findings, 1);
    layout->addWidget(m_houses, 1);
    layout->addLayout(last);
    resize(Theme::of(this)->px(1120), Theme::of(this)->px(600));
    connect(m_copy, &KeyButton::clicked, this, &CorrelationDialog::copy);
    connect(&m_service, &CorrelationService::progressed, this, [this](int done, int total) {
        m_head->setText(total > 0 ? tr("读历史 %1 / %2")
                                        .arg(Format::isolate(Format::number(double(done))),
                                             Format::isolate(Format::number(double(total))))
                                  : tr("读历史……"));
        m_said->clear();
        m_findings->setRowCount(0);
        m_houses->setRowCount(0);
        m_copy->setEnabled(false);
    });
    connect(&m_service, &CorrelationService::ready, this, &CorrelationDialog::refresh);
    connect(&m_service, &CorrelationService::failed, this, [this](const Error &error) {
        m_head->setText(tr("没有读出来"));
        m_said->setText(error.text);
    });
    m_copy->setEnabled(false);
    refresh();
}

void CorrelationDialog::done(int result)
{
    m_service.cancel();
    QDialog::done(result);
}

void CorrelationDialog::refresh()
{
    const std::optional<StationCorrelation> &answer = m_service.answer();
    if (!answer)
        return;
    const RoomFindings &findings = answer->findings;
    const auto figure = [](qsizetype n) { return Format::isolate(Format::number(double(n))); };
    m_head->setText(tr("%1 · 近 %2 天 %3 户 · 近 %4 天 %5 栋楼")
                        .arg(Format::isolate(answer->station), figure(CorrelationService::kRoomDays),
                             figure(findings.flats), figure(CorrelationService::kHouseDays),
                             figure(answer->houses.size())));
    fillFindings(*answer);
    fillHouses(*answer);
    m_copy->setEnabled(true);
    QStringList said;
    if (findings.flats == 0)
        said.append(tr("没有测温住户有 3 天以上的数据"));
    else if (findings.list.empty())
        said.append(tr("看了 %1 组，没有一条能与偶然分清").arg(figure(findings.looked)));
    else
        said.append(tr("看了 %1 组；只列出有九成以上把握的，已按组数修正").arg(figure(findings.looked)));
    if (findings.tooShort > 0)
        said.append(tr("%1 户数据太短", nullptr, int(findings.tooShort)).arg(figure(findings.tooShort)));
    said.append(tr("截至 %1").arg(Format::isolate(Times::dayMinute(answer->toMs))));
    m_said->setText(said.join(tr(" · ")));
}

void CorrelationDialog::fillFindings(const StationCorrelation &answer)
{
    m_findings->setRowCount(int(answer.findings.list.size()));
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        const RoomFinding &f = answer.findings.list[size_t(row)];
        const bool isSlope = f.trait == RoomTrait::FollowsWeather || f.trait == RoomTrait::FollowsWind;
        const QString unit = f.trait == RoomTrait::FollowsWeather ? u" K/K"_s
                           : isSlope                              ? u" K/(m/s)"_s
                                                                  : u" K"_s;
        setRow(m_findings, row,
               {words(f, answer.standard_C), share(f.hits, f.flats), share(f.otherHits, f.others),
                withInterval({f.ratio, f.low, f.high}, 1, u"×"_s),
                Format::isolate(number(f.size_K, isSlope ? 2 : 1) + unit),
                f.confidence > 0.995 ? Format::isolate(u">99 %"_s)
                                     : Format::isolate(number(f.confidence * 100, 0) + u" %"_s)});
    }
}

void CorrelationDialog::fillHouses(const StationCorrelation &answer)
{
    m_houses->setRowCount(int(answer.houses.size()));
    for (int row = 0; row < m_houses->rowCount(); ++row) {
        const auto &[name, d, homes] = answer.houses.at(row);
        const QString source =
            homes > 0 ? tr("楼栋室温取 %1 户测温住户的平均", nullptr, homes).arg(homes) : QString();
        if (!d.known) {
            setRow(m_houses, row, {name, d.why, u"—"_s, u"—"_s, u"—"_s, u"—"_s, u"—"_s});
            m_houses->item(row, 0)->setToolTip(source);
            continue;
        }
        setRow(m_houses, row,
               {name, withInterval(d.timeConstant_h, 0, u" h"_s), withInterval(d.supplyGain, 2, u" K"_s),
                withInterval(d.outsideGain, 2, u" K"_s), withInterval(d.wind), withInterval(d.sun),
                tr("供温 %1，室外 %2")
                    .arg(Format::isolate(QString::number(d.supplyLag_h) + u" h"_s),
                         Format::isolate(QString::number(d.outsideLag_h) + u" h"_s))});
        m_houses->item(row, 0)->setToolTip(source);
    }
}

void CorrelationDialog::copy() const
{
    QStringList lines;
    for (const QTableWidget *from : {m_findings, m_houses}) {
        QStringList heads;
        for (int column = 0; column < from->columnCount(); ++column)
            heads.append(from->horizontalHeaderItem(column)->text());
        lines.append(heads.join(u'\t'));
        for (int row = 0; row < from->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < from->columnCount(); ++column)
                cells.append(from->item(row, column)->text());
            lines.append(cells.join(u'\t'));
        }
        lines.append(QString());
    }
    QString text = lines.join(u'\n');
    text.replace(QChar(0x2212), u'-'); // for a spreadsheet, a number
    text.remove(QChar(0x2066)).remove(QChar(0x2067)).remove(QChar(0x2068)).remove(QChar(0x2069));
    QGuiApplication::clipboard()->setText(text);
}

} // namespace Warmline

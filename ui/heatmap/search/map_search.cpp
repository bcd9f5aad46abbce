// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/search/map_search.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"

#include <QGeoAddress>
#include <QGeoCodeReply>
#include <QGeoCodingManager>
#include <QGeoCoordinate>
#include <QGeoLocation>
#include <QGeoServiceProvider>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString iconOf(FoundPlace::Kind kind)
{
    switch (kind) {
    case FoundPlace::Kind::Household: return u"house"_s;
    case FoundPlace::Kind::Ticket: return u"ticket-perforated"_s;
    case FoundPlace::Kind::Station: return u"plant"_s;
    case FoundPlace::Kind::Community: return u"map"_s;
    case FoundPlace::Kind::Coordinates: break;
    }
    return u"geo-alt"_s;
}

} // namespace

MapSearch::MapSearch(MapModel &model, QWidget *parent)
    : QFrame(parent)
    , m_finder(model.reader(), model.service())
    , m_book(model.reader(), model.service())
    , m_geo(std::make_unique<QGeoServiceProvider>(
          u"warmline"_s, QVariantMap{{u"warmline.book"_s, QVariant::fromValue<QObject *>(&m_book)}}))
    , m_field(new QLineEdit)
    , m_hits(new QListWidget)
{
    setObjectName(u"inner"_s);
    m_field->setObjectName(u"map_search"_s);
    m_field->setPlaceholderText(tr("地址、小区、换热站、单号、经纬度"));
    m_field->setAccessibleName(tr("在地图上查找"));
    m_field->setToolTip(tr("查找并前往（Ctrl+F）"));
    m_hits->setObjectName(u"map_search_hits"_s);
    m_hits->setAccessibleName(tr("找到的地点"));
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setTextElideMode(Qt::ElideMiddle);
    m_hits->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_hits);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] { m_finder.find(m_field->text()); });
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_goFirst = false;
        m_places.clear();
        m_settle.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (!m_places.isEmpty()) {
            choose(std::max(0, m_hits->currentRow()));
            return;
        }
        m_goFirst = true;
        m_settle.stop();
        m_finder.find(m_field->text());
    });
    connect(m_hits, &QListWidget::itemClicked, this, [this] { choose(m_hits->currentRow()); });
    connect(&m_finder, &PlaceFinder::found, this, &MapSearch::show);
    connect(&m_finder, &PlaceFinder::failed, this, [this, &model](const Error &error) {
        m_goFirst = false;
        emit model.failed(error);
    });
    connect(Theme::of(this), &Theme::changed, this, &MapSearch::applyTheme);
    m_field->installEventFilter(this);
    applyTheme();
}

MapSearch::~MapSearch() = default;

void MapSearch::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void MapSearch::show(const QString &text, const QList<FoundPlace> &places)
{
    if (text != m_field->text().trimmed())
        return; // something else was typed since; that is asked for in a moment
    m_places = places;
    if (std::exchange(m_goFirst, false) && !places.isEmpty()) {
        choose(0);
        return;
    }
    m_hits->clear();
    for (const FoundPlace &place : places) {
        const QString words =
            place.subtitle.isEmpty() ? place.title : QString(place.title + u" · "_s + place.subtitle);
        auto *item = new QListWidgetItem(Icons::get(iconOf(place.kind)), Format::isolate(words), m_hits);
        item->setToolTip(words);
    }
    if (places.isEmpty() && !text.isEmpty()) {
        auto *none = new QListWidgetItem(tr("地图上没有找到"), m_hits);
        none->setFlags(Qt::NoItemFlags);
    }
    m_hits->setCurrentRow(places.isEmpty() ? -1 : 0);
    m_hits->setVisible(!text.isEmpty());
    applyTheme();
    emit resized();
    nameCoordinates();
}

/// Figures say little: which house stands there, by Qt's geo service over our own address book. Without the
/// plugin the figures stay alone.
void MapSearch::nameCoordinates()
{
    QGeoCodingManager *geocoder = m_geo->geocodingManager();
    if (m_places.size() != 1 || m_places.first().kind != FoundPlace::Kind::Coordinates || !geocoder)
        return;
    const FoundPlace asked = m_places.first();
    QGeoCodeReply *reply = geocoder->reverseGeocode(QGeoCoordinate(asked.at.lat, asked.at.lon));
    const auto take = [this, reply, asked] {
        reply->deleteLater();
        if (m_places.size() != 1 || m_places.first() != asked || reply->locations().isEmpty())
            return;
        const QGeoLocation nearest = reply->locations().first();
        const int away_m = qRound(nearest.extendedAttributes().value(u"away_m"_s).toDouble());
        m_places.first().subtitle =
            tr("附近：%1，%2 m")
                .arg(Format::isolate(nearest.address().text()), Format::isolate(QString::number(away_m)));
        const QString words = m_places.first().title + u" · "_s + m_places.first().subtitle;
        if (QListWidgetItem *item = m_hits->item(0)) {
            item->setText(Format::isolate(words));
            item->setToolTip(words);
        }
    };
    if (reply->isFinished())
        take(); // the book knew at once
    else
        connect(reply, &QGeoCodeReply::finished, this, take);
}

void MapSearch::choose(int row)
{
    if (row < 0 || row >= m_places.size())
        return;
    const FoundPlace place = m_places.at(row);
    close();
    emit chosen(place);
}

void MapSearch::close()
{
    m_hits->hide();
    emit resized();
}

bool MapSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_hits->isVisible() && !m_places.isEmpty()) {
        m_hits->setCurrentRow(std::clamp(m_hits->currentRow() + step, 0, int(m_places.size()) - 1));
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        if (m_hits->isVisible()) {
            close();
        } else {
            m_field->clear();
            emit left();
        }
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void MapSearch::applyTheme()
{
    const Theme *theme = Theme::of(this);
    layout()->setContentsMargins(theme->px(4), theme->px(3), theme->px(4), theme->px(3));
    layout()->setSpacing(theme->px(3));
    m_field->setFixedWidth(theme->px(250));
    m_field->setFont(theme->font(TextRole::Table));
    m_hits->setFont(theme->font(TextRole::Table));
    m_hits->setFixedWidth(theme->px(250));
    const int rows = std::clamp(m_hits->count(), 1, PlaceFinder::kMost);
    m_hits->setFixedHeight(rows * theme->metric(Theme::Metric::Row) + theme->px(6));
    for (int row = 0; row < m_hits->count(); ++row)
        m_hits->item(row)->setSizeHint({theme->px(200), theme->metric(Theme::Metric::Row)});
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/map/company_address_book.h"
#include "app/services/map/place_finder.h"

#include <QFrame>
#include <QTimer>

#include <memory>

class QLineEdit;
class QListWidget;

QT_FORWARD_DECLARE_CLASS(QGeoServiceProvider)

namespace Warmline {

class MapModel;

/// "Go to": a field over the map and what it finds below it. Down and up choose, Enter goes there, Escape
/// closes. Object names: map_search (the field), map_search_hits. GUI thread.
class MapSearch : public QFrame
{
    Q_OBJECT

public:
    explicit MapSearch(MapModel &model, QWidget *parent = nullptr);
    ~MapSearch() override;
    /// The field takes the keyboard.
    void begin();

signals:
    void chosen(const Warmline::FoundPlace &place);
    /// The list opened or closed: the frame has another size.
    void resized();
    /// Escape in an empty field: the map should have the keyboard again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &text, const QList<FoundPlace> &places);
    void nameCoordinates();
    void choose(int row);
    void close();
    void applyTheme();

    static constexpr int kSettleMs = 150;

    PlaceFinder m_finder;
    CompanyAddressBook m_book;
    std::unique_ptr<QGeoServiceProvider> m_geo; ///< over the book
    QLineEdit *m_field;
    QListWidget *m_hits;
    QList<FoundPlace> m_places;
    bool m_goFirst = false; ///< Enter was pressed before the answer came
    QTimer m_settle;
};

} // namespace Warmline

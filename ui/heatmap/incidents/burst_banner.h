// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace Warmline {

class KeyButton;
class MapModel;

/// Over the map: a pipe may have burst. Says where, whom it hits, and why in two lines; a person looks at it
/// or says that it is none. Hidden while nothing is proposed. Object names: map_burst, map_burst_title,
/// map_burst_hit, map_burst_reason, map_burst_show, map_burst_dismiss. GUI thread.
class BurstBanner : public QFrame
{
    Q_OBJECT

public:
    explicit BurstBanner(MapModel &model, QWidget *parent = nullptr);

    /// Without them it only tells: on a wall nobody decides.
    void setKeysShown(bool shown);

signals:
    /// Shown, hidden or another text: it wants another size.
    void resized();

private:
    void refresh();

    MapModel &m_model;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hit;
    QLabel *m_reason;
    KeyButton *m_show;
    KeyButton *m_dismiss;
};

} // namespace Warmline

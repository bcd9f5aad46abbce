// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/domain/identifiers.h"
#include "app/warmline/shift/card_paint_meter.h"
#include "app/warmline/shift/key_paint_meter.h"
#include "app/warmline/shift/script_runner.h"
#include "app/warmline/shift/window_hand.h"

#include <QJsonObject>
#include <QObject>

namespace Warmline {

class Workstation;

/// The scripted shift: calls come in, a ticket is opened, dispatched, handled, verified and closed, pictures
/// are taken of every workspace in both themes and three languages, and a summary with measured times is
/// written. It drives the real window by object names, as the GUI tests do. The program ends with 0, or 1
/// when a step did not come true.
class Shift : public QObject
{
    Q_OBJECT

public:
    explicit Shift(Workstation &workstation, QObject *parent = nullptr);

    /// Call before Workstation::start(); the script begins when the window is usable.
    void start();

private:
    static constexpr QSize kUsualWindow{1600, 900};

    void addCall();
    void addTicket();
    void addTicketLife();
    void addCardTimes();
    void addTyping();
    void addGallery();
    void addPanorama();
    void addMapDepth();
    void addStationDepth();
    void begin();
    void finish();

    void step(const QString &name, std::function<void()> act, std::function<bool()> until,
              std::function<void()> after = {}, int timeoutMs = 10'000);
    /// Waits until the window stands still, then takes its picture.
    void picture(const QString &name, std::function<void()> before = {});
    /// Presses a key that opens another window, takes that window's picture and closes it. When it has to
    /// fill first: what is done in it, and until when.
    void pictureOfWindow(const QString &name, const QString &window, const QString &key,
                         std::function<void()> act = {}, std::function<bool()> until = {});
    void offerCall();
    void measureMachine(const QString &when);
    [[nodiscard]] QString outFile(const QString &name) const;

    Workstation &m_workstation;
    ScriptRunner m_runner;
    WindowHand m_hand;
    KeyPaintMeter m_meter;
    CardPaintMeter m_cards;
    QJsonObject m_figures;
    QJsonArray m_pictures;
    QJsonArray m_unfit; ///< what had no room, by picture
    TicketId m_ticket;
    QString m_ticketNumber;
    QString m_lastIntent;
};

} // namespace Warmline

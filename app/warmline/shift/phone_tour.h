// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/warmline/shift/script_runner.h"
#include "app/warmline/shift/window_hand.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

namespace Warmline {

class Workstation;

/// A real call, taken step by step by the keys of the window: it rings, is answered, held, a colleague is
/// asked, the caller taken back, and hung up. Leaves pictures, the call's recording as the store gives it
/// back, and a summary.
/// `./dev run --pbx` plays it where there is no display. The program ends with 0, or 1 when a step did not
/// come true.
class PhoneTour : public QObject
{
    Q_OBJECT

public:
    explicit PhoneTour(Workstation &workstation, QObject *parent = nullptr);

    /// Call before Workstation::start().
    void start();

private:
    void begin();
    void addIncoming();
    void addHeldAndConsult();
    void addRecording();
    void finish();
    void step(const QString &name, std::function<void()> act, std::function<bool()> until,
              std::function<void()> after = {}, int timeoutMs = 10'000);
    void picture(const QString &name);
    void pictures(const QString &name);
    void look(const QString &theme, const QString &language);
    void addListening();
    void addSelfTest();
    void saveWindow(const QString &name, const QString &file);
    void exportRecording();
    [[nodiscard]] QString outFile(const QString &name) const;

    Workstation &m_workstation;
    ScriptRunner m_runner;
    WindowHand m_hand;
    QJsonObject m_figures;
    QJsonArray m_pictures;
    CallId m_call;
    QString m_theme; ///< as started
    QString m_language;
    qint64 m_recordingBytes = 0;
};

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QObject>
#include <QVariantMap>
#include <QtPlugin>

#include <memory>

namespace Warmline {

/// What the source itself says about a value; the ingest adds its own judgement.
enum class SourceQuality : quint8 { Good, Uncertain, Bad };

/// A point that a source can deliver.
struct SourceTag
{
    QString address; ///< as in the tag table: "HF-01.T2S"
    int pollMs = 0; ///< how often a value is promised
    QString unit = {}; ///< of its values, as the source writes it ("kPa"); empty: it does not say
    friend bool operator==(const SourceTag &, const SourceTag &) = default;
};

/// One measured value. Small and plain: millions of them pass each second.
struct SourceValue
{
    qint64 atMs = 0; ///< of the measurement, UTC
    double value = 0;
    quint32 tag = 0; ///< index into the last tags() told
    SourceQuality quality = SourceQuality::Good;
    friend bool operator==(const SourceValue &, const SourceValue &) = default;
};

enum class SourceState : quint8 { Stopped, Connecting, Running, Failed };

/// Where a source delivers to. Called on the source's own thread; must not block.
class TelemetryReceiver
{
public:
    virtual ~TelemetryReceiver();
    /// All tags, each time the list changes; always before the first value.
    virtual void tagsChanged(const QList<SourceTag> &tags) = 0;
    virtual void valuesArrived(const QList<SourceValue> &values) = 0;
    /// \a text says in words what is wrong, for Failed and Connecting.
    virtual void stateChanged(SourceState state, const QString &text) = 0;
};

/// A plant system that is listened to. Read-only by construction: there is no way to write into it.
class TelemetrySource
{
public:
    virtual ~TelemetrySource(); ///< stops
    /// Begins on a thread of its own and keeps trying by itself. \a receiver must live until stop() has
    /// returned.
    [[nodiscard]] virtual Result<void> start(TelemetryReceiver *receiver) = 0;
    /// No call to the receiver after it has returned.
    virtual void stop() = 0;
};

/// Root object of a plugin of kind "telemetry".
class TelemetryPlugin
{
public:
    virtual ~TelemetryPlugin();
    /// A new source, not started. \a config is the source's own settings.
    [[nodiscard]] virtual Result<std::unique_ptr<TelemetrySource>>
    createSource(const QVariantMap &config) = 0;
};

} // namespace Warmline

#define WarmlineTelemetryPlugin_iid "org.warmline.TelemetryPlugin/1"
Q_DECLARE_INTERFACE(Warmline::TelemetryPlugin, WarmlineTelemetryPlugin_iid)

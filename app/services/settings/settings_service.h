// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/ticket_clock.h"

#include <QHash>
#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace Warmline {

/// Whose practice a shipped value follows. (With an underlying type lupdate takes it for a class, and loses
/// the context of the class below.)
enum class SettingBasis {
    Product, ///< ours
    HeatingTrade, ///< what heating companies publish
    CallCentres ///< what call centres do
};

/// One named, editable default.
struct SettingInfo
{
    QString name; ///< "kpi.frt.target"
    QString group; ///< shown heading
    QString title; ///< 首次响应目标
    QString unit; ///< "s"; empty: none
    SettingBasis basis = SettingBasis::Product;
    QVariant standard; ///< as shipped; invalid: no value ("no target")
    double low = 0; ///< allowed range of numbers; low == high: unchecked
    double high = 0;
    QStringList choices; ///< for texts: the allowed ones; empty: any
    bool waits = false; ///< nothing reads it yet: shown as such
};

/// Settings of this seat: the table of named defaults with what a person changed, and looks (theme, language,
/// zoom, density). Kept in one INI file in the folder that is given; a damaged file is put aside and
/// told, never a crash. GUI thread.
class SettingsService : public QObject
{
    Q_OBJECT

public:
    /// \a folder is made when it is missing; settings lie in it as warmline.ini.
    explicit SettingsService(const QString &folder, QObject *parent = nullptr);
    ~SettingsService() override;

    /// The whole table in its order.
    [[nodiscard]] const QList<SettingInfo> &table() const;
    [[nodiscard]] const SettingInfo *info(const QString &name) const;
    /// The present value; the shipped one where nobody changed it.
    [[nodiscard]] QVariant value(const QString &name) const;
    [[nodiscard]] double number(const QString &name) const { return value(name).toDouble(); }
    /// Empty when there is no value: no target is shown then, never a green one.
    [[nodiscard]] std::optional<double> target(const QString &name) const;
    [[nodiscard]] bool isChanged(const QString &name) const;
    /// InvalidInput with the range when the value does not fit; Denied when it is locked.
    Result<void> set(const QString &name, const QVariant &value);
    void reset(const QString &name);
    /// Keys that the company's policy sets; shown as locked.
    void setPolicy(const QVariantHash &values);
    /// The same for what the company prescribes for all its seats; a policy file's word goes before it.
    void setPrescribed(const QVariantHash &values);
    [[nodiscard]] bool isLocked(const QString &name) const;

    // Looks, all in the table too: "ui.theme" (light, dark, system), "ui.language" (zh_CN, en, ug), "ui.zoom"
    // (percent), "ui.density" (normal, compact, comfortable)
    [[nodiscard]] QString theme() const { return value(QStringLiteral("ui.theme")).toString(); }
    [[nodiscard]] QString language() const { return value(QStringLiteral("ui.language")).toString(); }
    [[nodiscard]] int zoomPercent() const { return value(QStringLiteral("ui.zoom")).toInt(); }
    [[nodiscard]] QString density() const { return value(QStringLiteral("ui.density")).toString(); }

    /// Free values of panes (window layout, column widths, remapped keys): no table row, no check.
    [[nodiscard]] QVariant state(const QString &name) const;
    void setState(const QString &name, const QVariant &value);

    /// Limits of tickets as set.
    [[nodiscard]] TicketLimits ticketLimits() const;
    /// What was wrong with the file when it was read; empty text: nothing. The broken file's name stands in
    /// `where`.
    [[nodiscard]] const Error &problem() const { return m_problem; }

signals:
    void changed(const QString &name);
    /// The file can't be written (full disk, read-only folder): told once until it works again.
    void failed(const Warmline::Error &error);

private:
    void load();
    void putAside(const QString &reason);
    void flush();
    void lock(QVariantHash &layer, const QVariantHash &values);

    QString m_path;
    std::unique_ptr<QSettings> m_file;
    QVariantHash m_values;
    QVariantHash m_policy;
    QVariantHash m_prescribed;
    Error m_problem;
    bool m_writeTold = false;
};

} // namespace Warmline

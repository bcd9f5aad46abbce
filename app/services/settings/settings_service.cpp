// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/settings/settings_service.h"

#include "app/services/settings/settings_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

const QString kTableGroup = u"settings/"_s;
const QString kStateGroup = u"state/"_s;

/// The value in the row's own type, or why it does not fit.
Result<QVariant> fitting(const SettingInfo &row, const QVariant &value)
{
    const bool isNumber = row.low != row.high;
    if (!isNumber) {
        const QString text = value.toString();
        if (!row.choices.isEmpty() && !row.choices.contains(text))
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("Settings", "“%1”不是可选值：%2")
                               .arg(text, row.choices.join(u", "_s)),
                           row.name);
        return text;
    }
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number) || number < row.low || number > row.high)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Settings", "“%1”不在 %2 到 %3 之间")
                           .arg(value.toString())
                           .arg(row.low)
                           .arg(row.high),
                       row.name);
    return QVariant(number);
}

/// What QSettings would silently pass over: bytes that are no text, lines that are neither section, comment
/// nor name=value.
std::optional<QString> badLine(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(file.readAll());
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return QCoreApplication::translate("Settings", "不是文本文件");
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        const bool section = line.startsWith(u'[') && line.endsWith(u']');
        if (!line.isEmpty() && !line.startsWith(u';') && !line.startsWith(u'#') && !section
            && !line.contains(u'='))
            return QCoreApplication::translate("Settings", "第 %1 行看不懂").arg(number);
    }
    return {};
}

} // namespace

SettingsService::SettingsService(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_path(QDir(folder).filePath(u"warmline.ini"_s))
{
    QDir().mkpath(folder);
    load();
}

SettingsService::~SettingsService()
{
    if (m_file)
        m_file->sync();
}

const QList<SettingInfo> &SettingsService::table() const
{
    return settingsTable();
}

const SettingInfo *SettingsService::info(const QString &name) const
{
    const auto it = std::ranges::find(settingsTable(), name, &SettingInfo::name);
    return it == settingsTable().end() ? nullptr : &*it;
}

void SettingsService::load()
{
    if (const std::optional<QString> bad = badLine(m_path))
        putAside(*bad);
    m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    if (m_file->status() == QSettings::FormatError) {
        m_file.reset();
        putAside(tr("格式不对"));
        m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    }
    for (const SettingInfo &row : settingsTable()) {
        const QString key = kTableGroup + row.name;
        if (!m_file->contains(key))
            continue;
        const Result<QVariant> value = fitting(row, m_file->value(key));
        if (value)
            m_values.insert(row.name, *value);
        else if (m_problem.text.isEmpty()) // the shipped value holds; the line stays for a person to look at
            m_problem = {ErrorCode::InvalidInput, tr("设置有误，已用默认值：%1").arg(value.error().message()),
                         m_path};
    }
}

void SettingsService::putAside(const QString &reason)
{
    const QString aside =
        m_path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (QFile::rename(m_path, aside))
        m_problem = {ErrorCode::InvalidInput,
                     tr("设置文件损坏（%1），已用默认值；原文件留在旁边").arg(reason), aside};
    else
        m_problem = {ErrorCode::Storage, tr("设置文件读不了（%1），已用默认值").arg(reason), m_path};
}

QVariant SettingsService::value(const QString &name) const
{
    for (const QVariantHash *layer : {&m_policy, &m_prescribed, &m_values}) {
        if (const auto it = layer->constFind(name); it != layer->cend())
            return *it;
    }
    const SettingInfo *row = info(name);
    return row ? row->standard : QVariant();
}

std::optional<double> SettingsService::target(const QString &name) const
{
    const QVariant v = value(name);
    return v.isValid() ? std::optional(v.toDouble()) : std::nullopt;
}

bool SettingsService::isChanged(const QString &name) const
{
    return m_values.contains(name);
}

Result<void> SettingsService::set(const QString &name, const QVariant &value)
{
    const SettingInfo *row = info(name);
    if (!row)
        return failure(ErrorCode::NotFound, tr("没有这项设置"), name);
    if (isLocked(name))
        return failure(ErrorCode::Denied, tr("由公司策略设定，不能改"), name);
    Result<QVariant> fits = fitting(*row, value);
    if (!fits)
        return std::unexpected(fits.error());
    if (this->value(name) == *fits && this->value(name).isValid())
        return {};
    m_values.insert(name, *fits);
    m_file->setValue(kTableGroup + name, *fits);
    flush();
    emit changed(name);
    return {};
}

void SettingsService::reset(const QString &name)
{
    if (m_values.remove(name) == 0)
        return;
    m_file->remove(kTableGroup + name);
    flush();
    emit changed(name);
}

void SettingsService::setPolicy(const QVariantHash &values)
{
    lock(m_policy, values);
}

void SettingsService::setPrescribed(const QVariantHash &values)
{
    lock(m_prescribed, values);
}

void SettingsService::lock(QVariantHash &layer, const QVariantHash &values)
{
    QSet<QString> names(layer.keyBegin(), layer.keyEnd());
    layer.clear();
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const SettingInfo *row = info(it.key());
        const Result<QVariant> fits =
            row ? fitting(*row, it.value()) : failure(ErrorCode::NotFound, tr("没有这项设置"), it.key());
        if (!fits) {
            m_problem = {ErrorCode::InvalidInput, tr("公司策略有误：%1").arg(fits.error().message()),
                         it.key()};
            continue;
        }
        layer.insert(it.key(), *fits);
        names.insert(it.key());
    }
    for (const QString &name : std::as_const(names))
        emit changed(name);
}

bool SettingsService::isLocked(const QString &name) const
{
    return m_policy.contains(name) || m_prescribed.contains(name);
}

QVariant SettingsService::state(const QString &name) const
{
    return m_file->value(kStateGroup + name);
}

void SettingsService::setState(const QString &name, const QVariant &value)
{
    m_file->setValue(kStateGroup + name, value);
    flush();
}

void SettingsService::flush()
{
    // Small and rare; QSettings writes a whole new file and renames it.
    m_file->sync();
    const bool bad = m_file->status() == QSettings::AccessError;
    if (bad && !m_writeTold)
        emit failed({ErrorCode::Storage, tr("设置存不下去，请检查磁盘空间和文件夹权限"), m_path});
    m_writeTold = bad;
}

TicketLimits SettingsService::ticketLimits() const
{
    TicketLimits limits;
    limits.redMs = qint64(number(u"ticket.red"_s) * 60'000);
    limits.yellowMs = qint64(number(u"ticket.yellow"_s) * 3'600'000);
    limits.blueMs = qint64(number(u"ticket.blue"_s) * 3'600'000);
    limits.nodeMs = qint64(number(u"ticket.node"_s) * 60'000);
    limits.warnPercent = int(number(u"ticket.warn"_s));
    return limits;
}

} // namespace Warmline

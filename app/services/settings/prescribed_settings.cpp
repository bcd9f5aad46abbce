// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/settings/prescribed_settings.h"

#include "app/domain/wrap_up_rule.h"
#include "app/services/change_feed.h"
#include "app/services/settings/settings_service.h"

namespace Warmline {

namespace {

/// What is set and understood. Reader thread.
Result<QVariantHash> prescribed(Queries &queries)
{
    const auto mode = queries.setting(WrapUpRule::mode());
    if (!mode)
        return std::unexpected(mode.error());
    const auto length = queries.setting(WrapUpRule::length());
    if (!length)
        return std::unexpected(length.error());
    QVariantHash values;
    if (const int number = mode->toInt(); number >= 1 && number <= 4)
        values.insert(WrapUpRule::mode(), QString::number(number));
    if (const int seconds = length->toInt();
        seconds >= WrapUpRule::kLeast_s && seconds <= WrapUpRule::kMost_s)
        values.insert(WrapUpRule::length(), seconds);
    return values;
}

} // namespace

PrescribedSettings::PrescribedSettings(SettingsService &settings, Reader &reader, ChangeFeed &feed,
                                       QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_reader(reader)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (m_wanted || ChangeFeed::touches(change, EntityKind::Setting, WrapUpRule::mode())
            || ChangeFeed::touches(change, EntityKind::Setting, WrapUpRule::length()))
            read();
    });
    read();
}

void PrescribedSettings::read()
{
    m_read.ask([this] { return m_reader.ask([](Queries &queries) { return prescribed(queries); }); },
               [this](const Result<QVariantHash> &values) {
                   m_wanted = !values;
                   if (values)
                       m_settings.setPrescribed(*values);
               });
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/accept_form.h"

#include "app/services/tickets/ticket_views.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/tickets/fact_list.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/temperature.h"
#include "ui/tickets/ticket_clocks.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

/// In the order in which calls come.
constexpr std::array Categories{
    TicketCategory::NoHeat,         TicketCategory::UnevenHeat,       TicketCategory::LeakIndoor,
    TicketCategory::LeakNetwork,    TicketCategory::Overheating,      TicketCategory::Noise,
    TicketCategory::MeterFault,     TicketCategory::FacilityDamage,   TicketCategory::BillingDispute,
    TicketCategory::PaymentQuery,   TicketCategory::SupplySchedule,   TicketCategory::AccountService,
    TicketCategory::TicketProgress, TicketCategory::ServiceComplaint, TicketCategory::Praise,
    TicketCategory::Other};
constexpr std::array Trades{Trade::Unknown, Trade::Indoor, Trade::Riser, Trade::Network,
                            Trade::Station, Trade::Source, Trade::Meter, Trade::Billing};
constexpr std::array Channels{Channel::Phone, Channel::WeChat, Channel::App, Channel::Hotline12345,
                              Channel::Weibo, Channel::Tieba,  Channel::Walk};
constexpr std::array Tiers{Tier::Red, Tier::Yellow, Tier::Blue};

QComboBox *combo(const QString &name, const QString &placeholder = {})
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setPlaceholderText(placeholder);
    box->setMaxVisibleItems(16);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    return box;
}

ValueSource mark(FieldSource source)
{
    return source == FieldSource::Heard    ? ValueSource::Call
         : source == FieldSource::LookedUp ? ValueSource::System
                                           : ValueSource::Typed;
}

void select(QComboBox *box, const QVariant &value)
{
    const int index = value.isValid() ? box->findData(value) : -1;
    if (box->currentIndex() != index)
        box->setCurrentIndex(index);
}

} // namespace

AcceptForm::AcceptForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new FormGrid(this))
    , m_category(combo(u"ticket_category"_s, tr("选择类别")))
    , m_tier(combo(u"ticket_tier"_s, tr("选择时限")))
    , m_trade(combo(u"ticket_trade"_s))
    , m_channel(combo(u"ticket_channel"_s))
    , m_text(new QPlainTextEdit)
    , m_promise(u"ticket_promise"_s)
    , m_required(new RequiredLine(this))
{
    m_text->setObjectName(u"ticket_text"_s);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("住户怎么说：哪里不热、从什么时候起、家里有没有老人孩子"));
    m_categoryField = SourceField::wrap(tr("类别"), m_category);
    m_tierField = SourceField::wrap(tr("时限"), m_tier);
    m_tradeField = SourceField::wrap(tr("责任专业"), m_trade);
    m_channelField = SourceField::wrap(tr("渠道"), m_channel);
    m_textField = SourceField::wrap(tr("情况"), m_text);
    m_temperatureField = new SourceField(tr("报称室温"));
    m_temperatureField->lineEdit()->setObjectName(u"ticket_temperature"_s);
    m_temperatureField->lineEdit()->setPlaceholderText(u"°C"_s);

    m_grid->addField(0, 0, tr("类别"), m_categoryField);
    m_grid->addField(0, 1, tr("时限"), m_tierField);
    m_grid->addField(1, 0, tr("报称室温"), m_temperatureField);
    m_grid->addField(1, 1, tr("责任专业"), m_tradeField);
    m_grid->addField(2, 0, tr("情况"), m_textField, true);
    m_grid->addField(3, 0, tr("承诺"), m_promise.field());
    m_grid->addField(3, 1, tr("渠道"), m_channelField);
    m_grid->addWidget(4, 0, tr("必填"), m_required);
    setTight(false);
    m_grid->setRowStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);

    fillChoices();
    const std::pair<SourceField *, TicketField> fields[]{{m_categoryField, TicketField::Category},
                                                         {m_tierField, TicketField::Tier},
                                                         {m_temperatureField, TicketField::Temperature},
                                                         {m_tradeField, TicketField::Trade},
                                                         {m_textField, TicketField::Text},
                                                         {m_promise.field(), TicketField::Promise},
                                                         {m_channelField, TicketField::Channel}};
    for (const auto &[widget, field] : fields)
        connect(widget, &SourceField::edited, this, [this, field] { take(field); });
    connect(Theme::of(this), &Theme::changed, this, &AcceptForm::fillTiers);
}

void AcceptForm::setTight(bool tight)
{
    const Theme *theme = Theme::of(this);
    m_textField->setMinimumHeight(theme->px(tight ? 40 : 54));
    m_textField->setMaximumHeight(theme->px(tight ? 46 : 96));
    m_grid->setRowShown(4, !tight);
    m_grid->setSpacing(tight ? 6 : 8);
}

void AcceptForm::fillChoices()
{
    for (const TicketCategory category : Categories)
        m_category->addItem(TicketViews::categoryTitle(category), int(category));
    m_category->setCurrentIndex(-1);
    for (const Trade trade : Trades)
        m_trade->addItem(trade == Trade::Unknown ? tr("未定") : TicketViews::tradeTitle(trade), int(trade));
    for (const Channel channel : Channels)
        m_channel->addItem(TicketViews::channelTitle(channel), int(channel));
    fillTiers();
}

void AcceptForm::fillTiers()
{
    const QVariant chosen = m_tier->currentData();
    const QSignalBlocker block(m_tier);
    m_tier->clear();
    m_tier->setIconSize(QSize(1, 1) * Theme::of(this)->metric(Theme::Metric::IconText));
    for (const Tier tier : Tiers) {
        m_tier->addItem(QIcon(TicketClocks::tierPixmap(tier, devicePixelRatioF())),
                        TicketClocks::tierWords(tier, m_limits), int(tier));
    }
    select(m_tier, chosen);
}

void AcceptForm::setLimits(const TicketLimits &limits)
{
    m_limits = limits;
    fillTiers();
}

void AcceptForm::setDraft(const TicketDraft &draft, qint64 nowMs)
{
    const bool another = draft.id != m_draft.id;
    m_draft = draft;
    m_loading = true;
    if (another)
        m_grid->clearErrors();
    select(m_category, draft.category ? QVariant(int(*draft.category)) : QVariant());
    select(m_tier, draft.tier ? QVariant(int(*draft.tier)) : QVariant());
    select(m_trade, int(draft.trade.value_or(Trade::Unknown)));
    select(m_channel, int(draft.channel));
    if (m_text->toPlainText() != draft.text)
        m_text->setPlainText(draft.text);
    bool readable = false;
    if (another || temperature(&readable) != draft.reportedTemperatureTenths)
        m_temperatureField->setText(Temperature::editText(draft.reportedTemperatureTenths));
    if (another || m_promise.value() != draft.promiseMs)
        m_promise.setValue(draft.promiseMs, nowMs);
    showSources();
    showRequired();
    m_loading = false;
}

void AcceptForm::setRoom(const RoomReading &room)
{
    m_temperatureField->setSideText(
        room.celsius ? tr("测点 %1").arg(Format::quantity(room.celsius, u"°C"_s, 1)) : QString());
}

std::optional<int> AcceptForm::temperature(bool *readable) const
{
    const auto parsed = Temperature::parse(m_temperatureField->text());
    *readable = parsed.has_value();
    return parsed ? *parsed : std::nullopt;
}

void AcceptForm::take(TicketField field)
{
    if (m_loading)
        return;
    bool readable = true;
    switch (field) {
    case TicketField::Category: m_draft.category = TicketCategory(m_category->currentData().toInt()); break;
    case TicketField::Tier: m_draft.tier = Tier(m_tier->currentData().toInt()); break;
    case TicketField::Trade: m_draft.trade = Trade(m_trade->currentData().toInt()); break;
    case TicketField::Channel: m_draft.channel = Channel(m_channel->currentData().toInt()); break;
    case TicketField::Text: m_draft.text = m_text->toPlainText(); break;
    case TicketField::Promise: m_draft.promiseMs = m_promise.value(); break;
    case TicketField::Temperature: {
        const auto tenths = temperature(&readable);
        if (!readable)
            return; // half typed; told by check()
        m_draft.reportedTemperatureTenths = tenths;
        break;
    }
    case TicketField::Place:
    case TicketField::Scope: return;
    }
    m_draft.sources.insert(field, FieldSource::Typed);
    showSources();
    showRequired();
    emit edited();
}

SourceField *AcceptForm::fieldOf(TicketField field) const
{
    switch (field) {
    case TicketField::Category: return m_categoryField;
    case TicketField::Tier: return m_tierField;
    case TicketField::Trade: return m_tradeField;
    case TicketField::Text: return m_textField;
    case TicketField::Temperature: return m_temperatureField;
    case TicketField::Promise: return m_promise.field();
    case TicketField::Channel: return m_channelField;
    case TicketField::Place:
    case TicketField::Scope: break;
    }
    return nullptr;
}

void AcceptForm::showSources()
{
    for (const TicketField field :
         {TicketField::Category, TicketField::Tier, TicketField::Trade, TicketField::Text,
          TicketField::Temperature, TicketField::Promise, TicketField::Channel}) {
        const auto source = m_draft.sources.constFind(field);
        const bool empty = (field == TicketField::Text && m_draft.text.isEmpty())
                        || (field == TicketField::Temperature && !m_draft.reportedTemperatureTenths);
        fieldOf(field)->setSource(source == m_draft.sources.constEnd() || empty ? ValueSource::None
                                                                                : mark(*source));
    }
}

void AcceptForm::showRequired()
{
    const QList<TicketField> missing = m_draft.missing();
    QList<RequiredLine::Item> items;
    for (const TicketField field : {TicketField::Place, TicketField::Category, TicketField::Scope,
                                    TicketField::Tier, TicketField::Text})
        items.append({ticketFieldTitle(field), !missing.contains(field)});
    m_required->setItems(items);
}

void AcceptForm::markMissing(const QList<TicketField> &missing)
{
    for (const TicketField field : missing) {
        SourceField *widget = fieldOf(field);
        if (!widget)
            continue;
        m_grid->setError(widget, field == TicketField::Text   ? tr("请写下住户说的情况")
                                 : field == TicketField::Tier ? tr("请选时限：红、黄或蓝")
                                                              : tr("请选%1").arg(ticketFieldTitle(field)));
    }
    m_grid->focusFirstInvalid();
}

bool AcceptForm::check()
{
    bool readable = true;
    (void)temperature(&readable);
    if (!readable)
        m_grid->setError(m_temperatureField, tr("室温请填 −20 到 45 之间的数，例如 16.5"));
    return !m_grid->focusFirstInvalid();
}

} // namespace Warmline

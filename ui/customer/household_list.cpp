// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/household_list.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/customer/customer_facts.h"

#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr int kAccountRole = Qt::UserRole;
constexpr int SideRole = Qt::UserRole + 1;

class HouseholdDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text.clear();
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const Theme *theme = Theme::of(item.widget);
        const QRectF box = QRectF(option.rect).adjusted(theme->px(10), 0, -theme->px(10), 0);
        const QString side = index.data(SideRole).toString();
        const qreal sideWidth = Paint::textWidth(theme->font(TextRole::Label), side);
        QRectF main(box);
        main.setWidth(std::max<qreal>(0, box.width() - sideWidth - theme->px(12)));
        const QRectF end(box.right() - sideWidth, box.top(), sideWidth, box.height());
        Paint::text(painter, Paint::visual(option.direction, box, main), theme->font(TextRole::BodyStrong),
                    theme->color(ColorToken::T1), index.data().toString(), Paint::start(option.direction));
        Paint::text(painter, Paint::visual(option.direction, box, end), theme->font(TextRole::Label),
                    theme->color(ColorToken::T2), side, Paint::end(option.direction));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, Theme::of()->metric(Theme::Metric::Row)};
    }
};

} // namespace

HouseholdList::HouseholdList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"customer_candidates"_s);
    setAccessibleName(tr("可能的住户"));
    setItemDelegate(new HouseholdDelegate(this));
    setProperty("rowLines", true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit chosen(AccountNo(item->data(kAccountRole).toString()));
    });
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        emit chosen(AccountNo(item->data(kAccountRole).toString()));
    });
}

void HouseholdList::setHouseholds(const QList<HouseholdDetail> &households)
{
    clear();
    for (const HouseholdDetail &detail : households) {
        auto *item = new QListWidgetItem(detail.address, this);
        item->setData(kAccountRole, detail.household.account.value);
        item->setData(SideRole,
                      QString(detail.household.customerName + u"  "_s
                              + tr("户号 %1").arg(CustomerFacts::account(detail.household.account))));
    }
    setCurrentRow(households.isEmpty() ? -1 : 0);
}

} // namespace Warmline

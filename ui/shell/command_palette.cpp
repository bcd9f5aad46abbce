// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Warmline {

namespace {

/// Icon, title, quiet subtitle, and what stands at the far end.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), Theme::of()->px(38)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool rtl = option.direction == Qt::RightToLeft;
        const QRect r = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current) {
            painter->fillRect(r, theme->color(ColorToken::Sel));
            painter->fillRect(QRect(rtl ? r.right() - 2 : r.left(), r.top(), 3, r.height()),
                              theme->color(ColorToken::Accent));
        }
        const int pad = theme->px(14);
        const int icon = theme->metric(Theme::Metric::IconButton);
        const ColorToken quiet =
            current ? ColorToken::T2 : ColorToken::T3; // t3 on a selected row is too weak
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        Icons::paint(
            painter,
            QRectF(rtl ? r.right() - pad - icon : r.left() + pad, r.center().y() - icon / 2.0, icon, icon),
            index.data(PaletteModel::IconRole).toString(),
            theme->color(enabled ? ColorToken::T2 : ColorToken::T4));
        const QString end = index.data(PaletteModel::EndRole).toString();
        painter->setFont(theme->font(TextRole::Note));
        const int endWidth = end.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(end) + pad;
        painter->setPen(theme->color(quiet));
        painter->drawText(r.adjusted(pad, 0, -pad, 0),
                          Qt::AlignVCenter | (rtl ? Qt::AlignLeft : Qt::AlignRight), end);
        const int start = pad * 2 + icon;
        const QRect words =
            rtl ? r.adjusted(endWidth + pad, 0, -start, 0) : r.adjusted(start, 0, -(endWidth + pad), 0);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter->setFont(theme->font(TextRole::BodyStrong));
        painter->setPen(theme->color(enabled ? ColorToken::T1 : ColorToken::T4));
        const QString shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, words.width());
        const int titleWidth = painter->fontMetrics().horizontalAdvance(shown) + theme->px(10);
        const auto side = rtl ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(words, Qt::AlignVCenter | side | Qt::AlignAbsolute, shown);
        const QRect rest = rtl ? words.adjusted(0, 0, -titleWidth, 0) : words.adjusted(titleWidth, 0, 0, 0);
        if (rest.width() > theme->px(24)) {
            painter->setFont(theme->font(TextRole::Table));
            painter->setPen(theme->color(quiet));
            painter->drawText(
                rest, Qt::AlignVCenter | side | Qt::AlignAbsolute,
                painter->fontMetrics().elidedText(index.data(PaletteModel::SubtitleRole).toString(),
                                                  Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }
};

} // namespace

void PaletteModel::setRows(QList<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole:
        return QString(row.title + QLatin1Char(' ') + row.subtitle + QLatin1Char(' ') + row.end);
    case IconRole: return row.iconName;
    case SubtitleRole: return row.subtitle;
    case EndRole: return row.end;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palette"));
    m_field->setObjectName(QStringLiteral("palette_field"));
    m_field->setAccessibleName(tr("搜索"));
    m_field->setPlaceholderText(tr("户名、电话、户号、地址、拼音首字母、工单号、命令"));
    m_field->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("palette_list"));
    m_list->setAccessibleName(tr("搜索结果"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // rows elide instead
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    setTextRole(m_note, TextRole::Note, ColorToken::T3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    hide();

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::textChanged);
    new DialRows(m_list, [this](const QModelIndex &index) { return m_model->row(index.row()).dial; });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        activateCurrent();
    });
}

void CommandPalette::open(const QString &text)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    placeInWindow();
    show();
    raise();
    m_field->setText(text);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    emit textChanged(m_field->text());
}

void CommandPalette::closePalette()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

QString CommandPalette::text() const
{
    return m_field->text();
}

void CommandPalette::setRows(QList<PaletteRow> rows, const QString &note, bool chooseFirst)
{
    m_model->setRows(std::move(rows));
    m_note->setText(note);
    if (chooseFirst && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        placeInWindow();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape: closePalette(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: activateCurrent(); return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: QApplication::sendEvent(m_list, event); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::activateCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !m_model->row(index.row()).enabled)
        return;
    const PaletteRow &row = m_model->row(index.row());
    const auto activate = row.activate; // the row may go
    if (!row.staysOpen)
        closePalette();
    if (activate)
        activate();
}

void CommandPalette::placeInWindow()
{
    const Theme *theme = Theme::of(this);
    const QWidget *window = parentWidget();
    const int width = qMin(theme->px(640), window->width() - theme->px(80));
    const int height = qMin(theme->px(440), window->height() - theme->px(120));
    setGeometry((window->width() - width) / 2, theme->px(52), width, height);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->color(ColorToken::Field), 1));
    painter.setBrush(theme->color(ColorToken::S1));
    const int radius = theme->metric(Theme::Metric::PaneRadius);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_columns.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/tickets/ticket_list_model.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Warmline::TicketColumns {

namespace {

using Column = TicketListModel::Column;

/// One sharing, from what stands in the rows.
class Sharing
{
public:
    Sharing(const TicketListModel &model, const Theme &theme, int width)
        : m_model(model)
        , m_theme(theme)
        , m_width(width)
    { }

    QList<int> share()
    {
        begin();
        give(Column::StepColumn, blocks() + m_theme.px(12));
        give(Column::OpenedColumn, opened(true));
        give(Column::StepColumn, leastBlocks());
        if (missing() > 0)
            beginWithoutCrew();
        shrink(Column::AddressColumn, std::max(m_theme.px(110), folded(Column::AddressColumn)));
        give(Column::NumberColumn, folded(Column::NumberColumn)); // whole in two lines, which a crew is not
        shrink(Column::StepColumn, leastBlocks());
        m_widths[Column::ReasonColumn] = std::max(rest(), m_theme.px(60));
        return m_widths;
    }

private:
    void begin()
    {
        m_widths = QList<int>(TicketListModel::ColumnCount, 0);
        m_widths[Column::ClockColumn] =
            widest(Column::ClockColumn, TextRole::BodyStrong, 96, 170) + m_theme.px(22);
        m_widths[Column::NumberColumn] = std::max(words(TextRole::Table, u"NC-25-000000"_s),
                                                  widest(Column::NumberColumn, TextRole::Table, 0, 160));
        m_widths[Column::AddressColumn] = widest(Column::AddressColumn, TextRole::TableStrong, 120, 200);
        m_widths[Column::StepColumn] = blocks() + stepWord();
        m_widths[Column::CrewColumn] = widest(Column::CrewColumn, TextRole::Table, 90, 160);
        m_widths[Column::OpenedColumn] = opened(false);
    }
    /// The crew stands below the blocks, behind the step's word (TicketStepDelegate).
    void beginWithoutCrew()
    {
        begin();
        m_widths[Column::CrewColumn] = 0;
        const int wanted = most(Column::StepColumn, blocks() + m_theme.px(12), [&](const QModelIndex &index) {
            return words(TextRole::Note, index.data(TicketListModel::StepCrewRole).toString());
        });
        m_widths[Column::StepColumn] = std::min(wanted, m_theme.px(160));
        shrink(Column::StepColumn, blocks() + m_theme.px(12));
        give(Column::OpenedColumn, opened(true));
    }

    [[nodiscard]] int rest() const
    {
        return m_width - std::accumulate(m_widths.cbegin(), m_widths.cend(), 0);
    }
    [[nodiscard]] int missing() const { return m_theme.px(kReasonLeast) - rest(); }
    /// The column makes do with \a less where the matter misses room.
    void give(Column column, int less)
    {
        if (missing() > 0)
            m_widths[column] = std::min(m_widths.at(column), less);
    }
    /// The same, but no more of it than is missing.
    void shrink(Column column, int least) { give(column, std::max(least, m_widths.at(column) - missing())); }

    [[nodiscard]] int pad() const { return m_theme.px(17); }
    [[nodiscard]] int blocks() const { return m_theme.px(5 * 17 + 4); }
    /// Close together.
    [[nodiscard]] int leastBlocks() const { return m_theme.px(5 * 10) + pad(); }
    [[nodiscard]] int words(TextRole role, const QString &text) const
    {
        return Paint::textWidth(m_theme.font(role), text) + pad();
    }
    [[nodiscard]] int header(int column) const
    {
        return words(TextRole::Label, m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    /// What \a of says of the rows that are no group's.
    template <class Of>
    [[nodiscard]] int most(int column, int least, Of of) const
    {
        int width = std::max(least, header(column));
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (!m_model.isGroup(row))
                width = std::max(width, of(m_model.index(row, column)));
        }
        return width;
    }
    [[nodiscard]] int widest(int column, TextRole role, int from, int to) const
    {
        const int width = most(column, m_theme.px(from), [&](const QModelIndex &index) {
            return words(role, index.data().toString());
        });
        return std::min(width, m_theme.px(to));
    }
    /// In two lines, as TicketTextDelegate writes them.
    [[nodiscard]] int folded(int column) const
    {
        const TextRole role = column == Column::AddressColumn ? TextRole::TableStrong : TextRole::Table;
        return most(column, 0, [&](const QModelIndex &index) {
            const Fold lines = fold(column, index.data().toString());
            return std::max(words(role, lines.first), words(TextRole::Note, lines.second));
        });
    }
    [[nodiscard]] int stepWord() const
    {
        int width = 0;
        for (int i = int(TicketStep::Accept); i <= int(TicketStep::Close); ++i)
            width = std::max(width, words(TextRole::Table, TicketViews::stepTitle(TicketStep(i))));
        return width;
    }
    /// Time, icon and chip beside each other, or the time above the others.
    [[nodiscard]] int opened(bool below) const
    {
        return most(Column::OpenedColumn, 0, [&](const QModelIndex &index) {
            const QString text = index.data(TicketListModel::ChipTextRole).toString();
            const bool icon = !index.data(TicketListModel::IconRole).toString().isEmpty();
            const int marks =
                (icon ? m_theme.px(19) : 0) + (text.isEmpty() ? 0 : Chip::widthFor(text, {}) + m_theme.px(5));
            const int time = std::min(words(TextRole::Table, index.data().toString()), m_theme.px(110));
            return below ? std::max(time, marks + pad()) : time + marks;
        });
    }

    const TicketListModel &m_model;
    const Theme &m_theme;
    int m_width;
    QList<int> m_widths;
};

} // namespace

QList<int> share(const TicketListModel &model, const Theme &theme, int width)
{
    return Sharing(model, theme, width).share();
}

Fold fold(int column, const QString &words)
{
    if (column == Column::NumberColumn) {
        QString plain = words; // without the marks that keep it left-to-right: each line gets its own
        plain.remove(QChar(0x2066)).remove(QChar(0x2069));
        const qsizetype at = plain.lastIndexOf(u'-');
        return at < 0 ? Fold{words, {}}
                      : Fold{Format::isolate(plain.first(at + 1)), Format::isolate(plain.sliced(at + 1))};
    }
    const bool address = column == Column::AddressColumn;
    const QString joint = address ? u" "_s : u" · "_s;
    const qsizetype at = address ? words.lastIndexOf(joint) : words.indexOf(joint);
    if (at <= 0)
        return {words, {}};
    const QString rest = words.sliced(at + joint.size());
    return {words.first(at), address ? Format::isolate(rest) : rest};
}

} // namespace Warmline::TicketColumns

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/text_role.h"
#include "ui/common/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <algorithm>

class QLabel;
class QWidget;

namespace Warmline {

/// The one style object: colours, type, sizes and the style sheet. GUI thread only.
///
/// The composition root makes exactly one, right after QApplication. Palette and style sheet are properties
/// of the process (QApplication holds them), so a second theme could not work; that is why panes reach it by
/// the static Theme::of() instead of carrying a pointer through every constructor. If none was made (a test
/// of a single widget), the first call makes a light one owned by the application.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { Light, Dark, System };
    Q_ENUM(Scheme)
    enum class Density { Compact, Normal, Comfortable };
    Q_ENUM(Density)
    /// Named heights and widths; metric() applies density, then zoom.
    enum class Metric {
        TopBar,
        Strip,
        PaneHeader,
        FieldHeight,
        FieldSmall,
        CallKey,
        Row,
        TicketRow,
        TableHeader,
        TreeRow,
        Chip,
        StepSpine,
        NeighbourCell,
        HitTarget,
        PaneRadius,
        ControlRadius,
        ChipRadius,
        PanePadX,
        PanePadY,
        Gap,
        IconText,
        IconButton,
        IconRail,
    };

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// The theme a widget is painted with. Never null. The widget may be null.
    static Theme *of(const QWidget *widget = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// True when the dark colours are in use (System resolved).
    bool isDark() const { return m_dark; }

    Density density() const { return m_density; }
    void setDensity(Density density);

    /// Zoom in percent, clamped to 100…300.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);

    /// Language of the interface: "zh_CN", "en" or "ug". Decides families and the Uyghur rules of type.
    QString language() const { return m_language; }
    void setLanguage(const QString &language);

    const QColor &color(ColorToken token) const { return colors().at(token); }
    const ColorSet &colors() const { return m_dark ? m_tokens.dark : m_tokens.light; }
    QPalette palette() const;

    QFont font(TextRole role) const;
    /// Line height of a role in device-independent pixels, zoom applied.
    int lineHeight(TextRole role) const;

    /// A length of the 100 % design in device-independent pixels at the current zoom.
    int px(qreal designPixels) const { return qRound(designPixels * m_zoom / 100.0); }
    qreal pxF(qreal designPixels) const { return designPixels * m_zoom / 100.0; }
    int metric(Metric metric) const;
    /// Width of edges and lines: 1, from 200 % on 2, 3 at 300 %.
    int hairline() const { return std::max(1, m_zoom / 100); }

    /// A style sheet template with every @token replaced and every px scaled by the zoom. For sheets of a
    /// single screen (wall.qss); the common sheet is applied by the theme itself.
    QString expandStyleSheet(const QString &templateText) const;

signals:
    /// Colours, sizes or fonts changed. Palette, style sheet and role fonts have been applied already.
    void changed();

private:
    void apply();
    void resolveScheme();
    QString sheetVariable(const QString &name) const;

    TokenFile m_tokens;
    QString m_sheetTemplate;
    Scheme m_scheme = Scheme::Light;
    Density m_density = Density::Normal;
    int m_zoom = 100;
    bool m_dark = false;
    QString m_language;
};

/// Gives a label a text role and colour and keeps both right when the theme changes.
void setTextRole(QLabel *label, TextRole role, ColorToken color = ColorToken::T1);
/// The same for any widget that draws text with its font and palette (check boxes, plain buttons).
void setTextRole(QWidget *widget, TextRole role, ColorToken color = ColorToken::T1);

/// Sets a dynamic property that the style sheet selects on ("invalid", "tier", "stale"…) and re-polishes.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace Warmline

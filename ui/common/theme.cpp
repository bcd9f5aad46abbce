// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/focus_ring.h"
#include "ui/common/theme_style.h"

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QPointer>
#include <QRegularExpression>
#include <QScreen>
#include <QStyleHints>
#include <QToolTip>

using namespace Qt::StringLiterals;

static void initResources()
{
    Q_INIT_RESOURCE(warmline_styles);
    Q_INIT_RESOURCE(warmline_style_images);
    Q_INIT_RESOURCE(warmline_icons);
    Q_INIT_RESOURCE(warmline_icon_list);
}

namespace Warmline {
namespace {

Q_LOGGING_CATEGORY(themeLog, "warmline.ui.theme")

QPointer<Theme> currentTheme;

struct RoleSpec
{
    qreal size;
    int line;
    QFont::Weight weight;
};

RoleSpec roleSpec(TextRole role)
{
    switch (role) {
    case TextRole::Display: return {30, 36, QFont::DemiBold};
    case TextRole::Figure: return {24, 28, QFont::DemiBold};
    case TextRole::FigureSmall: return {20, 28, QFont::DemiBold};
    case TextRole::Title: return {18, 26, QFont::DemiBold};
    case TextRole::State: return {17, 22, QFont::DemiBold};
    case TextRole::Lead: return {15, 26, QFont::Normal};
    case TextRole::Body: return {13, 20, QFont::Normal};
    case TextRole::BodyStrong: return {13, 20, QFont::DemiBold};
    case TextRole::Table: return {12.5, 18, QFont::Normal};
    case TextRole::TableStrong: return {12.5, 18, QFont::DemiBold};
    case TextRole::Label: return {12, 18, QFont::Normal};
    case TextRole::LabelStrong: return {12, 18, QFont::DemiBold};
    case TextRole::Note: return {11.5, 16, QFont::Normal};
    case TextRole::Axis: return {11, 14, QFont::Normal};
    case TextRole::AxisStrong: return {11, 14, QFont::DemiBold};
    case TextRole::Mono: return {11.5, 16, QFont::Normal};
    }
    Q_UNREACHABLE_RETURN(RoleSpec{});
}

// Zoomed sizes need not be whole, and QFont takes whole pixels only: a fraction goes in as points of the
// screen.
void setFontPixels(QFont &font, qreal pixels)
{
    if (qFuzzyCompare(pixels, std::round(pixels))) {
        font.setPixelSize(qRound(pixels));
        return;
    }
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal dpi = screen ? screen->logicalDotsPerInchY() : 96.0;
    font.setPointSizeF(pixels * 72.0 / dpi);
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_language(u"zh_CN"_s)
{
    initResources();
    Q_ASSERT_X(!currentTheme, "Theme", "the process has one theme");
    currentTheme = this;
    m_tokens = TokenFile::load(u":/styles/tokens.json"_s);
    if (!m_tokens.error.isEmpty())
        qCCritical(themeLog).noquote() << m_tokens.error;
    QFile sheet(u":/styles/warmline.qss"_s);
    if (sheet.open(QIODevice::ReadOnly))
        m_sheetTemplate = QString::fromUtf8(sheet.readAll());
    else
        qCCritical(themeLog).noquote() << "style sheet:" << sheet.errorString();

    QApplication::setStyle(new ThemeStyle);
    new FocusRing(this);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_scheme != Scheme::System)
            return;
        const bool before = m_dark;
        resolveScheme();
        if (before != m_dark)
            apply();
    });
    apply();
}

Theme::~Theme() = default;

Theme *Theme::of(const QWidget *)
{
    if (!currentTheme)
        new Theme(qApp);
    return currentTheme;
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    resolveScheme();
    apply();
}

void Theme::resolveScheme()
{
    m_dark = m_scheme == Scheme::Dark
          || (m_scheme == Scheme::System
              && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    apply();
}

void Theme::setZoom(int percent)
{
    percent = std::clamp(percent, 100, 300);
    if (m_zoom == percent)
        return;
    m_zoom = percent;
    apply();
}

void Theme::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    apply();
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, ColorToken token) { p.setColor(role, color(token)); };
    set(QPalette::Window, ColorToken::Canvas);
    set(QPalette::Base, ColorToken::S1);
    set(QPalette::Button, ColorToken::S1);
    set(QPalette::Light, ColorToken::S1);
    set(QPalette::AlternateBase, ColorToken::S2);
    set(QPalette::Midlight, ColorToken::S3);
    set(QPalette::Mid, ColorToken::Line);
    set(QPalette::Dark, ColorToken::Field);
    set(QPalette::Shadow, ColorToken::Line);
    set(QPalette::WindowText, ColorToken::T1);
    set(QPalette::Text, ColorToken::T1);
    set(QPalette::ButtonText, ColorToken::T1);
    set(QPalette::ToolTipBase, ColorToken::S1);
    set(QPalette::ToolTipText, ColorToken::T1);
    set(QPalette::PlaceholderText, ColorToken::T2);
    set(QPalette::BrightText, ColorToken::Red);
    set(QPalette::Highlight, ColorToken::Accent);
    set(QPalette::Link, ColorToken::Accent);
    set(QPalette::LinkVisited, ColorToken::Accent);
    set(QPalette::Accent, ColorToken::Accent);
    set(QPalette::HighlightedText, ColorToken::OnAccent);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, color(ColorToken::T4));
    for (const auto role : {QPalette::Base, QPalette::Button})
        p.setColor(QPalette::Disabled, role, color(ColorToken::S2));
    p.setColor(QPalette::Disabled, QPalette::Dark, color(ColorToken::Line));
    p.setColor(QPalette::Disabled, QPalette::Highlight, color(ColorToken::S3));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, color(ColorToken::T4));
    return p;
}

QFont Theme::font(TextRole role) const
{
    RoleSpec spec = roleSpec(role);
    const bool uyghur = m_language == "ug"_L1;
    if (uyghur && spec.size < 12.5)
        spec.weight = QFont::Normal; // joined letters clot in small bold
    QFont font;
    QStringList families{u"Inter"_s,    u"Noto Sans CJK SC"_s,   u"Noto Sans Arabic"_s, u"UKIJ Ekran"_s,
                         u"UKIJ Tuz"_s, u"Microsoft YaHei UI"_s, u"Segoe UI"_s};
    if (role == TextRole::Mono)
        families = QStringList{u"JetBrains Mono"_s, u"Noto Sans Mono"_s} + families;
    font.setFamilies(families);
    font.setWeight(spec.weight);
    setFontPixels(font, spec.size * m_zoom / 100.0);
    font.setFeature(QFont::Tag("tnum"), 1);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

int Theme::lineHeight(TextRole role) const
{
    const int extra = m_language == "ug"_L1 ? 2 : 0;
    return px(roleSpec(role).line + extra);
}

int Theme::metric(Metric metric) const
{
    const int row = m_density == Density::Compact ? -4 : m_density == Density::Comfortable ? 6 : 0;
    switch (metric) {
    case Metric::TopBar: return px(44);
    case Metric::Strip: return px(26);
    case Metric::PaneHeader: return px(32);
    case Metric::FieldHeight: return px(m_density == Density::Comfortable ? 36 : 30);
    case Metric::FieldSmall: return px(26);
    case Metric::CallKey: return px(48);
    case Metric::Row: return px(30 + row);
    case Metric::TicketRow: return px(38 + row);
    case Metric::TableHeader: return px(28);
    case Metric::TreeRow: return px(27 + (row < 0 ? -1 : row)); // 26 is the smallest hit target
    case Metric::Chip: return px(20);
    case Metric::StepSpine: return px(58);
    case Metric::NeighbourCell: return px(33);
    case Metric::HitTarget: return px(26);
    case Metric::PaneRadius: return px(6);
    case Metric::ControlRadius: return px(5);
    case Metric::ChipRadius: return px(4);
    case Metric::PanePadX: return px(12);
    case Metric::PanePadY: return px(10);
    case Metric::Gap: return px(8);
    case Metric::IconText: return px(14);
    case Metric::IconButton: return px(16);
    case Metric::IconRail: return px(20);
    }
    Q_UNREACHABLE_RETURN(0);
}

// The @names of a sheet that are not colours.
QString Theme::sheetVariable(const QString &name) const
{
    const auto pixels = [](int value) { return QString(QString::number(value) + u"px"_s); };
    if (name == "scheme"_L1)
        return m_dark ? u"dark"_s : u"light"_s;
    if (name == "towardsEnd"_L1)
        return QGuiApplication::layoutDirection() == Qt::RightToLeft ? u"left"_s : u"right"_s;
    if (name == "fieldInner"_L1)
        return pixels(metric(Metric::FieldHeight) - 2 * hairline());
    if (name == "fieldInnerFocus"_L1)
        return pixels(metric(Metric::FieldHeight) - 2 * std::max(1, px(2)));
    if (name == "headerH"_L1)
        return pixels(metric(Metric::TableHeader));
    return {};
}

QString Theme::expandStyleSheet(const QString &templateText) const
{
    static const QRegularExpression comments(uR"(/\*.*?\*/)"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression item(uR"(@([A-Za-z][A-Za-z0-9]*)|(?<![\w.#])(\d+(?:\.\d+)?)px)"_s);
    QString source = templateText;
    source.remove(comments);
    QString out;
    qsizetype last = 0;
    for (auto it = item.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(source).sliced(last, match.capturedStart() - last);
        last = match.capturedEnd();
        if (match.hasCaptured(2)) {
            const qreal value = match.capturedView(2).toDouble();
            out += QString::number(value <= 0   ? 0
                                   : value <= 1 ? hairline()
                                                : std::max(1, px(value)))
                 + u"px"_s;
            continue;
        }
        const QString name = match.captured(1);
        if (const QString value = sheetVariable(name); !value.isEmpty()) {
            out += value;
            continue;
        }
        bool found = false;
        for (int i = 0; i < ColorTokenCount && !found; ++i) {
            if (name == tokenName(static_cast<ColorToken>(i))) {
                out += color(static_cast<ColorToken>(i)).name();
                found = true;
            }
        }
        if (!found) {
            qCWarning(themeLog).noquote() << "style sheet names an unknown token" << name;
            out += u"transparent"_s;
        }
    }
    out += QStringView(source).sliced(last);
    return out;
}

void Theme::apply()
{
    // Order matters: a sheet is polished with the palette and font that are current when it is set.
    QApplication::setPalette(palette());
    QPalette view = palette();
    view.setColor(QPalette::Highlight, color(ColorToken::Sel));
    view.setColor(QPalette::HighlightedText, color(ColorToken::T1));
    QApplication::setPalette(view, "QAbstractItemView");
    QApplication::setPalette(view, "QMenu");
    QToolTip::setPalette(palette());
    QApplication::setFont(font(TextRole::Body));
    QApplication::setFont(font(TextRole::Table), "QAbstractItemView");
    QApplication::setFont(font(TextRole::Label), "QHeaderView");
    QToolTip::setFont(font(TextRole::Label));
    qApp->setStyleSheet(expandStyleSheet(m_sheetTemplate));
    emit changed();
    for (QWidget *widget : QApplication::allWidgets()) {
        widget->updateGeometry();
        widget->update();
    }
}

} // namespace Warmline

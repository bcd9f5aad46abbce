// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/paint.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Warmline::Icons {
namespace {

Q_LOGGING_CATEGORY(iconLog, "warmline.ui.icons")

struct Entry
{
    bool mirror = false;
};

const QHash<QString, Entry> &entries()
{
    static const QHash<QString, Entry> list = [] {
        Theme::of(); // its constructor registers the resources of this static library
        QHash<QString, Entry> result;
        QFile file(u":/icons/icons.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qCCritical(iconLog).noquote() << "icon list:" << file.errorString();
        while (!file.atEnd()) {
            const QStringList words = QString::fromUtf8(file.readLine()).simplified().split(u' ');
            if (words.first().isEmpty() || words.first().startsWith(u'#'))
                continue;
            result.insert(words.first(), Entry{words.contains("mirror"_L1)});
        }
        return result;
    }();
    return list;
}

QByteArray svgSource(const QString &name)
{
    static QHash<QString, QByteArray> cache;
    auto it = cache.find(name);
    if (it == cache.end()) {
        QFile file(u":/icons/%1.svg"_s.arg(name));
        it = cache.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return it.value();
}

// Rendering SVG is slow for a list of hundreds of rows; pixmaps are kept by everything that changes them.
QPixmap render(const QString &name, const QColor &color, QSize size, qreal scale)
{
    const bool mirror = entries().value(name).mirror && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QString key = u"warmline-icon-%1-%2-%3x%4-%5-%6"_s.arg(name)
                            .arg(color.rgba())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(scale)
                            .arg(mirror);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * scale);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF rect(QPointF(), QSizeF(pixmap.size()));
        if (Symbols::exists(name)) {
            Symbols::paint(&painter, rect, name, color);
        } else {
            QByteArray source = svgSource(name);
            source.replace("currentColor", color.name().toLatin1());
            QSvgRenderer renderer(source);
            if (mirror) {
                painter.translate(rect.width(), 0);
                painter.scale(-1, 1);
            }
            renderer.render(&painter, rect);
        }
    }
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine : public QIconEngine
{
public:
    Engine(const QString &name, ColorToken normal)
        : m_name(name)
        , m_normal(normal)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Icons::paint(painter, rect, m_name, Theme::of()->color(token(mode, state)));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // `size` is in device pixels here, and the caller expects the pixmap to carry the scale.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return render(m_name, Theme::of()->color(token(mode, state)), size / scale, scale);
    }
    QIconEngine *clone() const override { return new Engine(*this); }
    QString key() const override { return u"warmline"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    ColorToken token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return ColorToken::T4;
        if (state == QIcon::On)
            return ColorToken::Accent;
        // A meaning colour stays; a neutral icon follows the text it stands beside.
        const bool neutral = m_normal == ColorToken::T2 || m_normal == ColorToken::T3;
        return neutral && mode != QIcon::Normal ? ColorToken::T1 : m_normal;
    }

    QString m_name;
    ColorToken m_normal;
};

} // namespace

QIcon get(const QString &name, ColorToken normal)
{
    if (!exists(name)) {
        qCWarning(iconLog).noquote() << "no icon named" << name << "- add it to resources/icons/icons.txt";
        return {};
    }
    return QIcon(new Engine(name, normal));
}

void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    if (!exists(name))
        return;
    const int side = static_cast<int>(std::min(rect.width(), rect.height()));
    if (side <= 0)
        return;
    const qreal scale = painter->device()->devicePixelRatioF();
    const QPointF at(std::round(rect.center().x() - side / 2.0), std::round(rect.center().y() - side / 2.0));
    painter->drawPixmap(at, render(name, color, QSize(side, side), scale));
}

bool exists(const QString &name)
{
    return Symbols::exists(name) || entries().contains(name);
}

QStringList names()
{
    return entries().keys() + Symbols::names();
}

} // namespace Warmline::Icons

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"
#include "test_paths.h"

#include "tests/support/gui/looks.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

/// Renders every shared part in both themes, mirrored and zoomed. The pictures stay in the build folder for
/// the eye; the checks here are what a program can see.
class GalleryTest : public QObject
{
    Q_OBJECT
private:
    QString m_folder = Warmline::Testing::buildPath(QStringLiteral("gallery"));

    void shoot(QWidget &page, const QString &name, QSize size)
    {
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(page.grab().save(m_folder + u'/' + name + u".png"_s));
    }

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(m_folder)); }
    void cleanup()
    {
        Testing::Looks::reset();
        Theme::of()->setZoom(100);
    }

    void pages_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("zoom");
        QTest::newRow("light") << false << false << 100;
        QTest::newRow("dark") << true << false << 100;
        QTest::newRow("mirrored") << false << true << 100;
        QTest::newRow("zoom150") << false << false << 150;
    }
    void pages()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(int, zoom);
        QTest::failOnWarning(
            QRegularExpression(u"no icon named|unknown token|[Ss]tyle ?sheet|Unknown property|QPainter"_s));
        Testing::Looks::set(dark, mirrored);
        Theme::of()->setZoom(zoom);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Gallery gallery;
        gallery.resize(gallery.sizeHint());
        gallery.show();
        gallery.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&gallery));
        gallery.focusedField->setFocus();
        const auto views = gallery.findChildren<StateView *>();
        QTRY_VERIFY(std::ranges::any_of(views, [](const StateView *view) { return view->showsSkeleton(); }));
        shoot(gallery, u"components-"_s + tag, QSize(800, 1130) * zoom / 100);
        gallery.focusedButton->setFocus();
        shoot(gallery, u"components-focus-"_s + tag, QSize(800, 1130) * zoom / 100);
        SeatGallery seat;
        shoot(seat, u"seat-"_s + tag, QSize(1060, 860) * zoom / 100);
        QVERIFY2(gallery.minimumSizeHint().width() <= 800 * zoom / 100, "the page is clipped");
        QVERIFY2(gallery.minimumSizeHint().height() <= 1130 * zoom / 100, "the page is clipped");
    }
};

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"

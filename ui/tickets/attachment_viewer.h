// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

class QLabel;
class QScrollArea;

namespace Warmline {

/// One picture, as large as the window lets it be; plus and minus zoom, 0 fits, Esc closes. Object names:
/// attachment_viewer (this), attachment_viewer_save. GUI thread; nothing is written to a disk.
class AttachmentViewer : public QDialog
{
    Q_OBJECT
public:
    explicit AttachmentViewer(QWidget *parent = nullptr);
    void showPicture(const QString &title, const QImage &picture);
    [[nodiscard]] double scale() const { return m_scale; }

signals:
    void saveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    void zoom(double factor);

    QScrollArea *m_area;
    QLabel *m_label;
    QImage m_picture;
    bool m_fits = true;
    double m_scale = 1;
};

/// The largest side that is decoded: beyond it a picture is made smaller while it is read.
constexpr int kLargestPicture = 4'096;
/// Reads a picture, turned as its camera was held, no larger than \a edge on a side. Null when it is none.
/// Any thread.
[[nodiscard]] QImage readPicture(const QByteArray &content, int edge);

} // namespace Warmline

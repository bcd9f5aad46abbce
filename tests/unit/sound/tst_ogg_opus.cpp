// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A recording as Ogg Opus: whole pages with right checksums and positions, and what libopus decodes from it
// is the tone that was put in, as long as it was.
#include "app/sound/ogg_opus_writer.h"

#include <QMimeDatabase>
#include <QTest>
#include <QtEndian>

#include <opus.h>

#include <cmath>
#include <numbers>
#include <vector>

using namespace Warmline;

namespace {

constexpr int kRate = 48'000;

QByteArray tone(double hertz, int milliseconds)
{
    QByteArray samples;
    for (int i = 0; i < kRate / 1000 * milliseconds; ++i) {
        const auto sample = qint16(8'000 * std::sin(2 * std::numbers::pi * hertz * i / kRate));
        samples.append(reinterpret_cast<const char *>(&sample), 2);
    }
    return samples;
}

/// Ogg's checksum, bit by bit, as the specification words it.
quint32 slowChecksum(QByteArray page)
{
    page.replace(22, 4, QByteArray(4, '\0'));
    quint32 crc = 0;
    for (const char byte : page) {
        crc ^= quint32(quint8(byte)) << 24;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000'0000U) != 0 ? (crc << 1) ^ 0x04c1'1db7U : crc << 1;
    }
    return crc;
}

struct Parsed
{
    QList<QByteArray> packets;
    qint64 lastPosition = 0;
    bool closed = false;
    bool whole = true;
};

Parsed parse(const QByteArray &file)
{
    Parsed parsed;
    qsizetype at = 0;
    for (quint32 number = 0; at + 27 <= file.size(); ++number) {
        const int segments = quint8(file.at(at + 26));
        const QByteArray lacing = file.mid(at + 27, segments);
        qsizetype body = at + 27 + segments;
        QByteArray packet;
        for (const char length : lacing) {
            packet.append(file.mid(body, quint8(length)));
            body += quint8(length);
            if (quint8(length) < 255)
                parsed.packets.append(std::exchange(packet, {}));
        }
        const QByteArray page = file.mid(at, body - at);
        parsed.whole = parsed.whole && page.startsWith("OggS")
                    && qFromLittleEndian<quint32>(page.constData() + 22) == slowChecksum(page)
                    && qFromLittleEndian<quint32>(page.constData() + 18) == number;
        parsed.lastPosition = qFromLittleEndian<qint64>(page.constData() + 6);
        parsed.closed = (page.at(5) & 4) != 0;
        at = body;
    }
    parsed.whole = parsed.whole && at == file.size();
    return parsed;
}

} // namespace

class TestOggOpus : public QObject
{
    Q_OBJECT

private slots:
    void whatGoesInComesOut()
    {
        OggOpusWriter writer(7);
        QVERIFY(writer.open());
        const QByteArray samples = tone(440, 2'510);
        for (qsizetype at = 0; at < samples.size(); at += 9'998) // pieces of no round size
            writer.add(samples.mid(at, 9'998));
        QCOMPARE(writer.milliseconds(), 2'510);
        const QByteArray file = writer.finish();
        const Parsed parsed = parse(file);
        QVERIFY(parsed.whole);
        QVERIFY(parsed.closed);
        QVERIFY(parsed.packets.value(0).startsWith("OpusHead"));
        QVERIFY(parsed.packets.value(1).startsWith("OpusTags"));
        const int preSkip = qFromLittleEndian<quint16>(parsed.packets.first().constData() + 10);
        QCOMPARE(parsed.lastPosition - preSkip, samples.size() / 2);
        QVERIFY(file.size() < 20'000); // a tenth of the WAV's, and less

        OpusDecoder *decoder = opus_decoder_create(kRate, 1, nullptr);
        std::vector<qint16> heard;
        for (const QByteArray &packet : parsed.packets.mid(2)) {
            std::vector<qint16> frame(5'760);
            const int count =
                opus_decode(decoder, reinterpret_cast<const unsigned char *>(packet.constData()),
                            int(packet.size()), frame.data(), int(frame.size()), 0);
            QVERIFY(count > 0);
            heard.insert(heard.end(), frame.begin(), frame.begin() + count);
        }
        opus_decoder_destroy(decoder);
        QVERIFY(qint64(heard.size()) >= parsed.lastPosition);
        double re = 0;
        double im = 0;
        double all = 0;
        for (int i = kRate / 2; i < 2 * kRate; ++i) {
            const double angle = 2 * std::numbers::pi * 440 * i / kRate;
            re += heard[size_t(i)] * std::cos(angle);
            im += heard[size_t(i)] * std::sin(angle);
            all += double(heard[size_t(i)]) * heard[size_t(i)];
        }
        QVERIFY(2 * (re * re + im * im) / (1.5 * kRate) / all > 0.9);
    }

    void itIsTakenForARecording()
    {
        OggOpusWriter writer(1);
        QVERIFY(writer.open());
        writer.add(tone(300, 100));
        const QString type = QMimeDatabase().mimeTypeForData(writer.finish()).name();
        QVERIFY2(type == QLatin1String("audio/ogg") || type == QLatin1String("audio/x-opus+ogg"),
                 qPrintable(type));
    }

    void evenNothingIsAWholeFile()
    {
        OggOpusWriter writer(1);
        QVERIFY(writer.open());
        const Parsed parsed = parse(writer.finish());
        QVERIFY(parsed.whole && parsed.closed);
    }
};

QTEST_APPLESS_MAIN(TestOggOpus)
#include "tst_ogg_opus.moc"

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A recording as Ogg Opus: whole pages with right checksums and positions, and what libopus decodes from it
// are the tones that were put in, as long as they were, each on its own channel and nowhere else. The reader
// takes files of one channel, too.
#include "app/sound/ogg_opus_reader.h"
#include "app/sound/ogg_opus_writer.h"

#include <QMimeDatabase>
#include <QTest>
#include <QtEndian>

#include <opus.h>
#include <opus_multistream.h>

#include <cmath>
#include <numbers>
#include <vector>

using namespace Warmline;

namespace {

constexpr int kRate = 48'000;

/// One tone on the left, another on the right.
QByteArray tones(double left, double right, int milliseconds)
{
    QByteArray samples;
    for (int i = 0; i < kRate / 1000 * milliseconds; ++i) {
        for (const double hertz : {left, right}) {
            const auto sample = qint16(8'000 * std::sin(2 * std::numbers::pi * hertz * i / kRate));
            samples.append(reinterpret_cast<const char *>(&sample), 2);
        }
    }
    return samples;
}

/// How much of one channel's power between half a second and two is that tone.
double share(const std::vector<qint16> &sound, int side, double hertz)
{
    double re = 0;
    double im = 0;
    double all = 0;
    for (int i = kRate / 2; i < 2 * kRate; ++i) {
        const double sample = sound[size_t(i) * 2 + size_t(side)];
        const double angle = 2 * std::numbers::pi * hertz * i / kRate;
        re += sample * std::cos(angle);
        im += sample * std::sin(angle);
        all += sample * sample;
    }
    return 2 * (re * re + im * im) / (1.5 * kRate) / all;
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
        const QByteArray samples = tones(440, 1'000, 2'510);
        for (qsizetype at = 0; at < samples.size(); at += 9'996) // pieces of no round size
            writer.add(samples.mid(at, 9'996));
        QCOMPARE(writer.milliseconds(), 2'510);
        const QByteArray file = writer.finish();
        const Parsed parsed = parse(file);
        QVERIFY(parsed.whole);
        QVERIFY(parsed.closed);
        QVERIFY(parsed.packets.value(0).startsWith("OpusHead"));
        QVERIFY(parsed.packets.value(1).startsWith("OpusTags"));
        const int preSkip = qFromLittleEndian<quint16>(parsed.packets.first().constData() + 10);
        QCOMPARE(parsed.lastPosition - preSkip, samples.size() / 4);
        QVERIFY(file.size() < 40'000); // a tenth of the WAV's, and less

        const QByteArray &head = parsed.packets.first();
        QCOMPARE(head.at(9), char(2)); // channels
        QCOMPARE(head.sliced(18), QByteArray("\x01\x02\x00\x00\x01", 5)); // two streams, none coupled
        const auto *mapping = reinterpret_cast<const unsigned char *>(head.constData()) + 21;
        OpusMSDecoder *decoder = opus_multistream_decoder_create(kRate, 2, 2, 0, mapping, nullptr);
        std::vector<qint16> heard;
        for (const QByteArray &packet : parsed.packets.mid(2)) {
            std::vector<qint16> frame(2 * 5'760);
            const int count =
                opus_multistream_decode(decoder, reinterpret_cast<const unsigned char *>(packet.constData()),
                                        int(packet.size()), frame.data(), 5'760, 0);
            QVERIFY(count > 0);
            heard.insert(heard.end(), frame.begin(), frame.begin() + 2 * count);
        }
        opus_multistream_decoder_destroy(decoder);
        QVERIFY(qint64(heard.size() / 2) >= parsed.lastPosition);
        QVERIFY(share(heard, 0, 440) > 0.9 && share(heard, 1, 1'000) > 0.9);
        QVERIFY(share(heard, 0, 1'000) < 0.0001 && share(heard, 1, 440) < 0.0001);
    }

    /// A file of before, or of somebody else.
    void oneChannelIsReadAsTwo()
    {
        int error = 0;
        OpusEncoder *encoder = opus_encoder_create(kRate, 1, OPUS_APPLICATION_VOIP, &error);
        QVERIFY(encoder);
        auto page = [number = quint32(0)](const QByteArray &packet, qint64 position) mutable {
            QByteArray made("OggS\0\0", 6);
            const qint64 little = qToLittleEndian(position);
            made.append(reinterpret_cast<const char *>(&little), 8);
            made.append("abcd");
            const quint32 order = qToLittleEndian(number++);
            made.append(reinterpret_cast<const char *>(&order), 4);
            made.append(QByteArray(4, '\0'));
            QByteArray lacing(packet.size() / 255, char(255));
            lacing.append(char(packet.size() % 255));
            made.append(char(lacing.size())).append(lacing).append(packet);
            return made;
        };
        QByteArray file = page(QByteArray("OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0", 19), 0);
        file += page(QByteArray("OpusTags\0\0\0\0\0\0\0\0", 16), 0);
        const QByteArray sound = tones(440, 440, 2'500);
        const auto *samples = reinterpret_cast<const qint16 *>(sound.constData());
        for (int frame = 0; frame < 125; ++frame) {
            std::vector<qint16> mono(960);
            for (size_t i = 0; i < mono.size(); ++i)
                mono[i] = samples[2 * (size_t(frame) * 960 + i)];
            QByteArray packet(1'275, '\0');
            const int size = opus_encode(encoder, mono.data(), 960,
                                         reinterpret_cast<unsigned char *>(packet.data()), 1'275);
            QVERIFY(size > 0);
            file += page(packet.first(size), (frame + 1) * 960);
        }
        opus_encoder_destroy(encoder);
        const Result<QByteArray> read = soundOfOggOpus(file);
        QVERIFY(read);
        QCOMPARE(read->size(), sound.size());
        const auto *first = reinterpret_cast<const qint16 *>(read->constData());
        const std::vector<qint16> heard(first, first + read->size() / 2);
        QVERIFY(share(heard, 0, 440) > 0.9 && share(heard, 1, 440) > 0.9);
    }

    void itIsTakenForARecording()
    {
        OggOpusWriter writer(1);
        QVERIFY(writer.open());
        writer.add(tones(300, 300, 100));
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

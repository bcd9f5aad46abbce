// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/map/grid_file.h"

#include "app/core/whole_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QtEndian>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MapFiles)
};

/// Bytes before the header text: magic, version, length.
constexpr qsizetype kPreamble = 10;
constexpr qsizetype kAlignment = 64;

Result<QByteArray> pngBytes(const Geo::DensityGrid &grid, const Geo::DensityRamp &ramp)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!Geo::colourGrid(grid, ramp).save(&buffer, "PNG"))
        return failure(ErrorCode::Internal, Tr::tr("图片做不出来"));
    return bytes;
}

} // namespace

QByteArray npyBytes(const Geo::DensityGrid &grid)
{
    QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': ("
                      + QByteArray::number(grid.height()) + ", " + QByteArray::number(grid.width()) + "), }";
    const qsizetype filled = kPreamble + header.size() + 1;
    header.append((kAlignment - filled % kAlignment) % kAlignment, ' ').append('\n');
    QByteArray bytes("\x93NUMPY\x01\x00", 8);
    const quint16 length = qToLittleEndian(static_cast<quint16>(header.size()));
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length).append(header);
    const qsizetype at = bytes.size();
    const auto values = grid.values();
    bytes.resize(at + static_cast<qsizetype>(values.size_bytes()));
    qToLittleEndian<float>(values.data(), static_cast<qsizetype>(values.size()), bytes.data() + at);
    return bytes;
}

Geo::DensityRamp rampFor(const Geo::DensityGrid &grid)
{
    const double maximum = grid.maximum();
    return maximum > 0 && std::isfinite(maximum) ? rampUpTo(maximum / 2) : Geo::lightDensityRamp();
}

Geo::DensityRamp rampUpTo(double top)
{
    Geo::DensityRamp ramp = Geo::lightDensityRamp();
    const auto last = ramp.classes.size() - 1;
    for (qsizetype i = 0; i <= last; ++i)
        ramp.classes[i] = top / std::exp2(static_cast<double>(last - i));
    return ramp;
}

Result<void> writeGrid(const Geo::DensityGrid &grid, const Geo::DensityRamp &ramp, const QString &file)
{
    Result<QByteArray> bytes;
    if (file.endsWith(u".npy", Qt::CaseInsensitive))
        bytes = npyBytes(grid);
    else if (file.endsWith(u".png", Qt::CaseInsensitive))
        bytes = pngBytes(grid, ramp);
    else
        return failure(ErrorCode::InvalidInput, Tr::tr("文件名须以 .npy 或 .png 结尾"), file);
    if (!bytes)
        return std::unexpected(bytes.error());
    return writeWholeFile(file, *bytes);
}

} // namespace Warmline

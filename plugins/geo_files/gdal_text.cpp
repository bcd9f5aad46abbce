// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdal_text.h"

#include "app/core/text_decoding.h"

#include <QStringDecoder>

namespace Warmline::Gdal {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSampleBytes = 4 << 20;

/// What the .cpg file or the table's head says, as far as it can be believed: "Latin-1" stands in heads that
/// were never asked.
QString told(OGRLayerH layer)
{
    const auto value = [layer](const char *name) {
        return QString::fromLatin1(GDALGetMetadataItem(layer, name, "SHAPEFILE")).trimmed().toUpper();
    };
    QString page = value("CPG_VALUE");
    page.remove(u'-').remove(u' ');
    if (page == u"UTF8" || page == u"65001")
        return u"UTF-8"_s;
    const bool chinese = page == u"936" || page == u"GBK" || page == u"GB2312" || page == u"GB18030"
                      || page == u"CP936" || page == u"54936";
    return chinese || (page.isEmpty() && value("LDID_VALUE") == u"77"_s) ? u"GB18030"_s : QString();
}

QByteArray sampleOf(OGRLayerH layer)
{
    QByteArray sample;
    OGRFeatureDefnH columns = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(columns); ++i)
        sample += QByteArray(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(columns, i))) + '\n';
    OGR_L_ResetReading(layer);
    while (sample.size() < kSampleBytes) {
        const Feature feature(OGR_L_GetNextFeature(layer));
        if (!feature)
            break;
        for (int i = 0; i < OGR_FD_GetFieldCount(columns); ++i) {
            if (OGR_Fld_GetType(OGR_FD_GetFieldDefn(columns, i)) == OFTString)
                sample += QByteArray(OGR_F_GetFieldAsString(feature.get(), i)) + '\n';
        }
    }
    OGR_L_ResetReading(layer);
    return sample;
}

} // namespace

Result<LayerText> LayerText::of(OGRLayerH layer, bool raw, const QString &asked)
{
    LayerText text;
    if (!raw)
        return text;
    QString name = asked.isEmpty() ? told(layer) : asked;
    const auto decoded = decodeText(sampleOf(layer), name);
    if (!decoded)
        return std::unexpected(decoded.error());
    text.m_encoding = decoded->encoding;
    return text;
}

std::optional<QString> LayerText::read(const char *bytes, int width) const
{
    const QByteArrayView view(bytes);
    QStringDecoder decoder(m_encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
    QString text = decoder.decode(view);
    if (width > 0 && view.size() >= width && text.endsWith(QChar::ReplacementCharacter))
        text.chop(1);
    if (text.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return text.trimmed();
}

} // namespace Warmline::Gdal

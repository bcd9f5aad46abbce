// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <QString>
#include <QStringList>

#include <memory>

namespace Warmline::Gdal {

template <auto Free>
struct Freer
{
    template <class T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};

inline void closeDataset(void *dataset)
{
    GDALClose(dataset);
}

using Dataset = std::unique_ptr<void, Freer<closeDataset>>;

// OGR's handles are void pointers, or in its own debug builds pointers to named structures.
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, Freer<OGR_F_Destroy>>;
using Geometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, Freer<OGR_G_DestroyGeometry>>;
using System = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, Freer<OSRRelease>>;
using Transformation = std::unique_ptr<std::remove_pointer_t<OGRCoordinateTransformationH>,
                                       Freer<OCTDestroyCoordinateTransformation>>;

/// What GDAL says on this thread while it lives, instead of on stderr.
class Messages
{
public:
    Messages()
    {
        CPLPushErrorHandlerEx(
            [](CPLErr kind, CPLErrorNum, const char *text) {
                auto *own = static_cast<Messages *>(CPLGetErrorHandlerUserData());
                if (kind >= CE_Failure)
                    own->m_failures.append(QString::fromUtf8(text));
                else if (kind == CE_Warning)
                    own->m_warnings.append(QString::fromUtf8(text));
            },
            this);
    }
    ~Messages() { CPLPopErrorHandler(); }
    Q_DISABLE_COPY_MOVE(Messages)

    /// What went wrong since the last take; empty: nothing.
    QString takeFailure()
    {
        const QString first = m_failures.value(0);
        clear();
        return first;
    }
    [[nodiscard]] QString warning() const { return m_warnings.value(0); }
    void clear()
    {
        m_failures.clear();
        m_warnings.clear();
    }

private:
    QStringList m_failures;
    QStringList m_warnings;
};

} // namespace Warmline::Gdal

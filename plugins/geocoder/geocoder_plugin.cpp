// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocoder_plugin.h"

#include "geocoding_engine.h"

namespace Warmline {

using namespace Qt::StringLiterals;

QGeoCodingManagerEngine *GeocoderPlugin::createGeocodingManagerEngine(const QVariantMap &parameters,
                                                                      QGeoServiceProvider::Error *error,
                                                                      QString *errorString) const
{
    QObject *object = parameters.value(u"warmline.book"_s).value<QObject *>();
    if (!qobject_cast<AddressBook *>(object)) {
        *error = QGeoServiceProvider::MissingRequiredParameterError;
        *errorString = u"warmline.book"_s;
        return nullptr;
    }
    *error = QGeoServiceProvider::NoError;
    errorString->clear();
    return new GeocodingEngine(object, parameters);
}

} // namespace Warmline

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/pluginapi/plant_simulation.h"

#include <QByteArray>

#include <memory>

namespace Warmline {

/// More than this a small controller does not take in one call; 0: no limit.
struct OpcUaPlantLimits
{
    quint32 read = 0, browse = 0, monitor = 0;
    quint32 references = 0; ///< of a node in one answer; the rest behind one of few continuation points
    bool told = true; ///< to who asks for them
};

/// A plant behind a real OPC UA server on loopback: each tag is a variable with the tag's address as its
/// string id, in the namespace kNamespace. On a thread of its own; ends when destroyed.
class OpcUaPlant
{
public:
    static constexpr auto kNamespace = "urn:warmline:plant";

    struct Options
    {
        quint16 port = 4840;
        int leastPollMs = 50; ///< tags are measured at their own interval, but not more often
        bool history = false; ///< keeps what was measured and gives it to who asks
        int historyBefore = 0; ///< so many values of each tag were kept before it began
        int folders = 0; ///< tags lie in so many folders below that of the plant; 0: in that one itself
        OpcUaPlantLimits limits = {};
        QString user = {}, password = {}; ///< if set, nobody comes in without
        /// DER; if set, connections may be signed and encrypted, and only clients in \a trusted come in.
        QByteArray certificate = {}, key = {};
        QList<QByteArray> trusted = {};
    };

    /// Listens already when it returns. Unavailable when the port is taken.
    [[nodiscard]] static Result<std::unique_ptr<OpcUaPlant>> start(std::shared_ptr<const PlantModel> plant,
                                                                   const Options &options);
    ~OpcUaPlant();
    [[nodiscard]] QString url() const;

private:
    class Server;
    explicit OpcUaPlant(std::unique_ptr<Server> server);
    std::unique_ptr<Server> m_server;
};

} // namespace Warmline

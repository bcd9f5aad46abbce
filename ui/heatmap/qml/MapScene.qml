// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning

// Two maps on one another, with room for our own pictures between and above them: ground and houses, the heat, streets and
// names, the network. Both take their tiles from the loopback service. Gestures are the widget's.
Item {
    id: root
    required property string groundHost
    required property string streetsHost
    required property string nowhere
    required property string cacheFolder
    required property color ground
    required property real minimumZoom
    required property real maximumZoom

    component Tiles: Plugin {
        property string host
        name: "osm"
        PluginParameter { name: "osm.useragent"; value: "Warmline" }
        // Nobody outside is asked, neither for tiles nor for the list of providers.
        PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
        PluginParameter { name: "osm.mapping.providersrepository.address"; value: root.nowhere }
        PluginParameter { name: "osm.mapping.highdpi_tiles"; value: false }
        PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
        PluginParameter { name: "osm.mapping.cache.directory"; value: root.cacheFolder }
        PluginParameter { name: "osm.mapping.cache.disk.size"; value: 0 }
        PluginParameter { name: "osm.mapping.cache.memory.size"; value: 16777216 }
        PluginParameter { name: "osm.mapping.cache.texture.size"; value: 33554432 }
    }

    component Layer: Map {
        id: layer
        anchors.fill: parent
        copyrightsVisible: false
        minimumZoomLevel: root.minimumZoom
        maximumZoomLevel: root.maximumZoom
        function choose() {
            for (let i = 0; i < supportedMapTypes.length; ++i) {
                if (supportedMapTypes[i].style === MapType.CustomMap)
                    activeMapType = supportedMapTypes[i]
            }
        }
        onSupportedMapTypesChanged: choose()
        onMapReadyChanged: choose()
        Component.onCompleted: choose()
    }

    Layer {
        objectName: "ground_map"
        color: root.ground
        plugin: Tiles {
            PluginParameter { name: "osm.mapping.custom.host"; value: root.groundHost }
        }
    }
    Item {
        objectName: "heat_slot"
        anchors.fill: parent
    }
    Layer {
        objectName: "streets_map"
        color: "transparent"
        plugin: Tiles {
            PluginParameter { name: "osm.mapping.custom.host"; value: root.streetsHost }
        }
    }
    Item {
        objectName: "network_slot"
        anchors.fill: parent
    }
}

// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A foreign OPC UA server: node peer.js MODULES PORT FOLDER [USER PASSWORD]. MODULES has node-opcua, FOLDER takes its keys.
// Namespace urn:foreign:plant: T0, T1, T2 (double) move each 100 ms (value: milliseconds % 100,000 + number), T0 with history;
// STILL (double) stands at 7, SMALL (int16) at -123, FLOAT (float) at 21.5; DEAD (double) is bad; NAME (string) is no number. With a
// user, signed and encrypted connections only. Its certificate lies in FOLDER/server.der. Says "ready" when it listens.
"use strict";
const fs = require("fs");
const path = require("path");
const [modules, port, folder, user, password] = process.argv.slice(2);
const ua = require(path.join(modules, "node-opcua"));

async function main() {
    const certificates = new ua.OPCUACertificateManager({ rootFolder: path.join(folder, "pki"), automaticallyAcceptUnknownCertificate: true });
    await certificates.initialize();
    const server = new ua.OPCUAServer({
        port: Number(port),
        host: "127.0.0.1",
        hostname: "127.0.0.1",
        resourcePath: "",
        serverCertificateManager: certificates,
        securityPolicies: [user ? ua.SecurityPolicy.Basic256Sha256 : ua.SecurityPolicy.None],
        securityModes: [user ? ua.MessageSecurityMode.SignAndEncrypt : ua.MessageSecurityMode.None],
        allowAnonymous: !user,
        userManager: { isValidUser: (name, word) => name === user && word === password },
        isAuditing: false,
    });
    await server.initialize();
    fs.writeFileSync(path.join(folder, "server.der"), server.getCertificate());
    const space = server.engine.addressSpace;
    const own = space.registerNamespace("urn:foreign:plant");
    const plant = own.addObject({ organizedBy: space.rootFolder.objects, browseName: "Plant" });
    const add = (name, dataType, value) =>
        own.addVariable({ componentOf: plant, browseName: name, nodeId: "s=" + name, dataType, value: { dataType, value }, minimumSamplingInterval: 100 });
    const moving = [0, 1, 2].map((i) => add("T" + i, ua.DataType.Double, 0));
    add("STILL", ua.DataType.Double, 7);
    add("SMALL", ua.DataType.Int16, -123);
    add("FLOAT", ua.DataType.Float, 21.5);
    add("NAME", ua.DataType.String, "station 1");
    add("DEAD", ua.DataType.Double, 1).setValueFromSource({ dataType: ua.DataType.Double, value: 1 }, ua.StatusCodes.BadSensorFailure);
    space.installHistoricalDataNode(moving[0], { maxOnlineValues: 10000 });
    setInterval(() => {
        const at = Math.floor(Date.now() / 100) * 100;
        moving.forEach((node, i) =>
            node.setValueFromSource({ dataType: ua.DataType.Double, value: (at % 100000) + i }, ua.StatusCodes.Good, new Date(at)));
    }, 100);
    await server.start();
    process.stdout.write("ready\n");
}

main().catch((error) => {
    process.stderr.write(String(error.stack || error) + "\n");
    process.exit(1);
});

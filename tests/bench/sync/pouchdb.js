// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The measure of `bench_sync`: PouchDB with its own server (express-pouchdb, both on LevelDB), the same documents: notes of
// about 500 bytes, ten to a ticket. How many a second are pushed to the server and pulled from it by a new client.
//
//   npm install --ignore-scripts --omit=optional pouchdb@7.3.1 express-pouchdb@4.2.0 express@4     (in any folder)
//   NODE_PATH=that/node_modules node pouchdb.js [COUNT] [BATCH]
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const child = require('child_process');

const count = Number(process.argv[2] || 20000);
const batch = Number(process.argv[3] || 500);
const port = 15984;

if (process.argv[2] === '--server') {
    const PouchDB = require('pouchdb').defaults({prefix: process.argv[3] + '/'});
    const app = require('express')();
    app.use('/', require('express-pouchdb')(PouchDB, {mode: 'minimumForPouchDB', inMemoryConfig: true}));
    app.listen(port, '127.0.0.1', () => process.send('ready'));
    process.on('message', () => process.send(process.cpuUsage()));
    return;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pouchdb-'));
fs.mkdirSync(path.join(folder, 'server'));
const server = child.fork(__filename, ['--server', path.join(folder, 'server')], {cwd: folder});
const told = () => new Promise((resolve) => server.once('message', resolve));
const serverCpu = () => { const answer = told(); server.send('cpu'); return answer; };

function document(i) {
    const id = (n) => n.toString(16).padStart(32, '0');
    return {
        _id: id(i), company: 'nuanchuan', branch: 'B1', intent: i % 10 ? 'ticket.note' : 'ticket.open', actor: 'bench',
        entities: [[8, id(i - i % 10), i % 10]], device: id(1), sequence: i + 1, wall: 1765000000000 + i, offset: 0,
        values: i % 10 ? {text: `note ${i} ` + 'x'.repeat(180)} : {number: `BENCH-${i}`, category: 'no_heat', tier: 'blue'},
    };
}

async function measured(what, work) {
    const before = process.cpuUsage();
    const beforeServer = await serverCpu();
    const start = process.hrtime.bigint();
    await work();
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const own = process.cpuUsage(before);
    const theirs = await serverCpu();
    const cpu = own.user + own.system + theirs.user + theirs.system - beforeServer.user - beforeServer.system;
    console.log(`${what.padEnd(46)} ${String(count).padStart(8)} docs ${seconds.toFixed(2).padStart(8)} s `
        + `${(count / seconds).toFixed(0).padStart(9)} docs/s ${(cpu / count).toFixed(0).padStart(7)} us CPU/doc`);
}

async function main() {
    await told();
    const PouchDB = require('pouchdb');
    const one = new PouchDB(path.join(folder, 'one'));
    const two = new PouchDB(path.join(folder, 'two'));
    const remote = new PouchDB(`http://127.0.0.1:${port}/notes`);
    await remote.info();
    for (let i = 0; i < count; i += 1000) {
        const docs = [];
        for (let k = i; k < Math.min(i + 1000, count); ++k)
            docs.push(document(k));
        await one.bulkDocs(docs);
    }
    const options = {batch_size: batch, batches_limit: 4};
    await measured('PouchDB push', () => one.replicate.to(remote, options));
    await measured('PouchDB pull by a new client', () => two.replicate.from(remote, options));
    const info = await two.info();
    if (info.doc_count !== count)
        throw new Error(`${info.doc_count} of ${count} documents arrived`);
}

main()
    .catch((error) => { console.error(error); process.exitCode = 1; })
    .finally(() => { server.kill(); fs.rmSync(folder, {recursive: true, force: true}); });

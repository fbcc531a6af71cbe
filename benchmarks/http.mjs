// Tool calls per second over HTTP: get_job of a finished job, beside the echo tools of server-everything and fastmcp, each by
// itself, turn by turn in one run.
// Usage: node benchmarks/http.mjs ROUNDS PROGRAM [SECONDS] [CONNECTIONS]
import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { call, median, memory, messageOf, processorTime, request, start, stop } from './nemo.mjs';

const [rounds, program, seconds = '10', connections = '50'] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nemo-bench-'));
const warmUp = 8;

const freePort = () => new Promise(resolve => {
  const socket = createServer().listen(0, '127.0.0.1', () => {
    const { port } = socket.address();
    socket.close(() => resolve(port));
  });
});

// The server as it is deployed: its own process, a backend elsewhere, keys, telemetry.
const key = randomBytes(24).toString('base64url');
const tokens = join(folder, 'tokens');
writeFileSync(tokens, `bench ${createHash('sha256').update(key).digest('hex')}\n`, { mode: 0o600 });
// The limit per caller counts and lets through: all connections are one caller here.
const settings = { HOME: folder, NEMO_STATE_DIR: join(folder, 'state'), NEMO_HTTP_AUTH: 'tokens', NEMO_HTTP_TOKENS_FILE: tokens, NEMO_HTTP_RATE: '100000' };
const backend = await start(program, ['backend', '--credits', 'unlimited'], { HOME: folder, NEMO_STATE_DIR: join(folder, 'backend') });
let job;

async function nemo() {
  const { child, address } = await start(program, ['serve', '--http'], { ...settings, NEMO_API_URL: backend.address });
  job ??= (await call(address, 'send_edit', { message: 'Add a title "Harbour" for 3 seconds', wait_seconds: 60 }, key)).job_id;
  await fetch(new URL('/metrics', address), { headers: { Authorization: `Bearer ${key}` } });
  const { headers, body } = request('get_job', { job_id: job }, key);
  return { child, address, headers, body: body.replace('"id":1,', '"id":#,'), expect: `"job_id":"${job}"` };
}

async function peer(command, args, address, env) {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const post = (message, more) => fetch(address, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify({ jsonrpc: '2.0', ...message }) });
  const opening = { id: 0, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } } };
  let opened;
  for (let tries = 0; !opened; tries++) {
    opened = await post(opening).catch(async problem => {
      if (tries > 100) throw problem;
      await new Promise(resolve => setTimeout(resolve, 100));
    });
  }
  await opened.text();
  const session = opened.headers.get('mcp-session-id');
  if (session) headers['Mcp-Session-Id'] = session;
  headers['MCP-Protocol-Version'] = '2025-11-25';
  await (await post({ method: 'notifications/initialized' })).text();
  const body = JSON.stringify({ jsonrpc: '2.0', id: '#', method: 'tools/call', params: { name: 'echo', arguments: { message: 'Harbour' } } }).replace('"#"', '#');
  return { child, address, headers, body, expect: 'Echo: Harbour' };
}

const everything = join(here, 'node_modules/@modelcontextprotocol/server-everything/dist/index.js');
const servers = {
  'nemo-mcp, get_job': nemo,
  'server-everything, echo': async () => {
    const port = await freePort();
    return peer('node', [everything, 'streamableHttp'], `http://127.0.0.1:${port}/mcp`, { PORT: port });
  },
  'fastmcp, echo': async () => {
    const port = await freePort();
    return peer('node', [join(here, 'peers/fastmcp.mjs'), port], `http://127.0.0.1:${port}/mcp`);
  },
};

// Two hundred answers read whole: a load of quick refusals must not count.
async function check({ address, headers, body, expect }) {
  await Promise.all(Array.from({ length: 200 }, async (_, id) => {
    const response = await fetch(address, { method: 'POST', headers, body: body.replace('#', 1e9 + id), signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    const message = messageOf(text);
    if (response.status !== 200 || !message?.result || message.result.isError || !text.includes(expect)) throw new Error(`wrong answer: ${response.status} ${text.slice(0, 500)}`);
  }));
}

async function load({ address, headers, body }, duration) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${connections}`, `-d${duration}s`, '--timeout', '10s', '-s', join(here, 'http.lua'), address],
    { env: { ...process.env, BENCH_HEADERS: lines, BENCH_BODY: body } });
  return JSON.parse(/FIGURES (.*)/.exec(stdout)[1]);
}

const results = Object.fromEntries(Object.keys(servers).map(name => [name, []]));
try {
  for (let round = 0; round < Number(rounds); round++) {
    for (const [name, open] of Object.entries(servers)) {
      const server = await open();
      try {
        await check(server);
        await load(server, warmUp);
        const before = processorTime(server.child.pid);
        const figures = await load(server, seconds);
        figures.cost = (processorTime(server.child.pid) - before) / figures.calls * 1e6;
        figures.memory = memory(server.child.pid);
        if (figures.refused + figures.broken > 0) throw new Error(`${name}: ${figures.refused} answers were not 2xx, ${figures.broken} calls broke`);
        await check(server);
        results[name].push({ ...figures, rate: figures.calls / figures.seconds });
      } finally {
        await stop(server.child);
      }
    }
  }
} finally {
  await stop(backend.child);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const of = (name, field) => median(results[name].map(result => result[field]));
for (const name of Object.keys(servers)) {
  console.log(`${name}: ${of(name, 'rate').toFixed(0)} calls/s, p50 ${of(name, 'p50').toFixed(1)} ms, p99 ${of(name, 'p99').toFixed(1)} ms, `
    + `${of(name, 'cost').toFixed(0)} µs of processor time per call, memory ${of(name, 'memory').toFixed(0)} MB (median of ${rounds} rounds of ${seconds} s, ${connections} connections, 0 refused)`);
}
const [own, ...peers] = Object.keys(servers);
const better = peers.reduce((one, other) => of(one, 'rate') >= of(other, 'rate') ? one : other);
console.log(`${(of(own, 'rate') / of(better, 'rate')).toFixed(1)} times ${better}`);

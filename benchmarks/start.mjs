// Time from the start of stdio servers to their reply to tools/list, turn by turn in one run, and the memory that they then hold.
// Usage: node benchmarks/start.mjs RUNS NAME COMMAND [ARG ...] [-- NAME COMMAND [ARG ...]] ...
// The first server is asked in both protocol eras, and told as a ratio to the last one when there are several.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [runs, ...rest] = process.argv.slice(2);
const servers = [[]];
for (const word of rest) word === '--' ? servers.push([]) : servers.at(-1).push(word);
const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
};
const conversations = {
  legacy: [
    { id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } } },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/list', params: {} },
  ],
  modern: [
    { id: 1, method: 'server/discover', params: { _meta: meta } },
    { id: 2, method: 'tools/list', params: { _meta: meta } },
  ],
};

function once([, command, ...args], messages) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    let text = '';
    child.on('error', reject);
    child.stdout.on('data', chunk => {
      text += chunk;
      for (let end; (end = text.indexOf('\n')) >= 0; text = text.slice(end + 1)) {
        const reply = JSON.parse(text.slice(0, end));
        if (reply.id === 1) messages.slice(1).forEach(send);
        if (reply.id === 2) {
          const ms = Number(process.hrtime.bigint() - started) / 1e6;
          if (!reply.result?.tools?.length) reject(new Error(`no tools: ${JSON.stringify(reply).slice(0, 300)}`));
          const bytes = end;
          // Memory once start-up has settled: that is what an idle server costs.
          setTimeout(() => {
            resolve({ ms, bytes, rss: rss(child.pid) });
            child.kill();
          }, 1000);
        }
      }
    });
    const send = message => child.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
    send(messages[0]);
  });
}

function rss(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return NaN;
  }
}

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const first = servers[0], last = servers.at(-1);
const rounds = [[first, 'modern'], ...servers.map(server => [server, 'legacy'])].map(([server, era]) => ({ server, era, results: [] }));
for (const { server, era } of rounds) await once(server, conversations[era]); // the first run warms the disk
for (let i = 0; i < Number(runs); i++) {
  for (const { server, era, results } of rounds) results.push(await once(server, conversations[era]));
}

for (const { server, era, results } of rounds) {
  console.log(`${server[0]}, ${era}: tools/list after ${median(results.map(r => r.ms)).toFixed(0)} ms (median of ${runs}), `
    + `${results[0].bytes} bytes, memory ${median(results.map(r => r.rss)).toFixed(0)} MB`);
}
if (servers.length > 1) {
  const of = server => rounds.find(round => round.server === server && round.era === 'legacy').results;
  const ratios = of(first).map((result, i) => result.ms / of(last)[i].ms);
  console.log(`${first[0]} takes ${median(ratios).toFixed(2)} of the time of ${last[0]} `
    + `(median of ${runs} pairs, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`);
}

// Time from the start of a stdio server to its reply to tools/list, in both protocol eras, and the memory it then holds.
// Usage: node benchmarks/start.mjs RUNS COMMAND [ARG ...]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [runs, command, ...args] = process.argv.slice(2);
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

function once(messages) {
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
for (const [era, messages] of Object.entries(conversations)) {
  const results = [];
  await once(messages); // the first run warms the disk
  for (let i = 0; i < Number(runs); i++) results.push(await once(messages));
  console.log(`${era}: tools/list after ${median(results.map(r => r.ms)).toFixed(0)} ms (median of ${runs}), `
    + `${results[0].bytes} bytes, memory ${median(results.map(r => r.rss)).toFixed(0)} MB`);
}

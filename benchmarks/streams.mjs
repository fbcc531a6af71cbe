// Many edits at once over HTTP, each as long as a real one: none is lost, none is sent twice, and the server stays small.
// Three rounds: send_edit that waits for its end; get_job that waits for it; send_edit in sessions of the older protocol era.
// The backend is a process of its own, so that only the server is measured.
// Usage: node benchmarks/streams.mjs COUNT PROGRAM SECONDS
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { call, median, memory, messageOf, start, stop } from './nemo.mjs';

const [count, program, seconds] = process.argv.slice(2);
const numbers = Array.from({ length: Number(count) }, (_, i) => i);
const folder = mkdtempSync(join(tmpdir(), 'nemo-bench-'));
const patience = 240;

// A title needs something to stand on: a grey picture of a few hundred bytes.
const picture = join(folder, 'grey.png');
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]), ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};
const [width, height] = [320, 180];
const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]); // eight bits of grey
head.writeUInt32BE(width, 0);
head.writeUInt32BE(height, 4);
writeFileSync(picture, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 0x80).map((grey, at) => at % (width + 1) ? grey : 0))), chunk('IEND', Buffer.alloc(0))]));

const settings = { HOME: folder, NEMO_STATE_DIR: join(folder, 'state'), NEMO_CLIENT_ID: 'bench', NEMO_MEDIA_ROOTS: folder, NEMO_HTTP_RATE: '100000', NEMO_LOG_LEVEL: 'Error' };
const backend = await start(program, ['backend', '--credits', 'unlimited', '--silent', '0', '--edit-seconds', seconds], { HOME: folder, NEMO_STATE_DIR: join(folder, 'backend') });
const server = await start(program, ['serve', '--http'], { ...settings, NEMO_API_URL: backend.address });

/** Does something for each, at most so many at once. */
async function each(list, limit, work) {
  const rest = list.entries(), results = [];
  await Promise.all(Array.from({ length: limit }, async () => {
    for (const [at, item] of rest) results[at] = await work(item);
  }));
  return results;
}

const wish = (round, i) => `Add a title "${round} ${i}" for 3 seconds`;
const began = performance.now();
const sessions = await each(numbers, 8, async i => {
  const { session_id } = await call(server.address, 'create_session', { name: `stream ${i}` });
  await call(server.address, 'upload_media', { session_id, sources: [picture], wait_seconds: patience });
  return session_id;
});
console.log(`${count} sessions with a picture each after ${((performance.now() - began) / 1000).toFixed(1)} s, memory ${memory(server.child.pid).toFixed(0)} MB`);

async function round(name, ask) {
  const started = performance.now();
  const times = [];
  const answers = await Promise.allSettled(numbers.map(async i => {
    const answer = await ask(i);
    times.push((performance.now() - started) / 1000);
    return answer;
  }));
  const broken = answers.filter(answer => answer.status === 'rejected');
  const wrong = answers.filter((answer, i) => answer.status === 'fulfilled'
    && !(answer.value.status === 'completed' && answer.value.changes.filter(change => change.what.includes(`"${name} ${i}"`)).length === 1));
  times.sort((a, b) => a - b);
  console.log(`${name}: ${answers.length - broken.length - wrong.length} of ${count} completed as asked, ${broken.length} broken, ${wrong.length} otherwise; `
    + `answered after ${times[0]?.toFixed(1)} to ${times.at(-1)?.toFixed(1)} s (median ${median(times)?.toFixed(1)}); memory ${memory(server.child.pid).toFixed(0)} MB, peak ${memory(server.child.pid, 'VmHWM').toFixed(0)} MB`);
  for (const one of [...broken.map(answer => answer.reason.message), ...wrong.map(answer => JSON.stringify(answer.value))].slice(0, 3)) console.log(`  ${one.slice(0, 600)}`);
  return broken.length + wrong.length;
}

/** One conversation of the older era, with as many calls at once as there are. */
async function open() {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const post = message => fetch(server.address, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', ...message }) });
  const opened = await post({ id: 0, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } } });
  await opened.text();
  headers['Mcp-Session-Id'] = opened.headers.get('mcp-session-id');
  headers['MCP-Protocol-Version'] = '2025-11-25';
  await (await post({ method: 'notifications/initialized' })).text();
  return async (id, name, args) => {
    const message = messageOf(await (await post({ id, method: 'tools/call', params: { name, arguments: args } })).text());
    if (!message?.result || message.result.isError) throw new Error(`${name}: ${JSON.stringify(message)}`);
    return message.result.structuredContent;
  };
}

let lost = 0;
try {
  lost += await round('Stream', i => call(server.address, 'send_edit', { session_id: sessions[i], message: wish('Stream', i), wait_seconds: patience }));
  lost += await round('Poll', async i => {
    const { job_id } = await call(server.address, 'send_edit', { session_id: sessions[i], message: wish('Poll', i), wait_seconds: 0 });
    return await call(server.address, 'get_job', { job_id, wait_seconds: patience });
  });
  const conversations = await each(Array.from({ length: 20 }), 5, open);
  lost += await round('Older', i => conversations[i % conversations.length](i + 1, 'send_edit', { session_id: sessions[i], message: wish('Older', i), wait_seconds: patience }));

  // A message that arrived twice would stand on the timeline twice.
  const doubled = (await each(numbers, 50, async i => {
    const { tracks } = await call(server.address, 'get_state', { session_id: sessions[i] });
    const titles = tracks.filter(track => track.type === 'text').flatMap(track => track.segments.map(segment => segment.text)).sort();
    return JSON.stringify(titles) === JSON.stringify([`Older ${i}`, `Poll ${i}`, `Stream ${i}`]) ? undefined : `session ${i}: ${JSON.stringify(titles)}`;
  })).filter(Boolean);
  console.log(doubled.length === 0 ? 'every message is on its timeline once' : `${doubled.length} timelines are not as they should be, such as ${doubled[0]}`);
  lost += doubled.length;
} finally {
  await stop(server.child);
  await stop(backend.child);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = lost === 0 ? 0 : 1;

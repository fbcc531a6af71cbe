// How much memory a large upload adds to the server: its peak after a small file, and after one of 500 MB.
// The backend is a process of its own, so that only the client's side is measured.
// Usage: node benchmarks/upload.mjs MEGABYTES SERVER MEDIA
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const [megabytes, program, media] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'nemo-bench-'));
const large = join(folder, 'large.mp4');
const bytes = Number(megabytes) * 1_000_000;

// A film with an empty box behind it is as large as one likes, and still a film.
copyFileSync(media, large);
const padding = bytes - statSync(large).size;
const header = Buffer.alloc(8);
header.writeUInt32BE(padding, 0);
header.write('free', 4);
const file = openSync(large, 'a');
writeSync(file, header);
closeSync(file);
truncateSync(large, bytes);

const settings = { ...process.env, NEMO_STATE_DIR: join(folder, 'state'), NEMO_CLIENT_ID: 'bench', NEMO_MEDIA_ROOTS: `${folder}:${dirname(media)}`, NEMO_OUTPUT_DIR: folder };
const backend = spawn(program, ['backend', '--urls', 'http://127.0.0.1:0', '--credits', 'unlimited'], { env: { ...settings, NEMO_STATE_DIR: join(folder, 'backend') } });
const address = await new Promise(resolve => createInterface({ input: backend.stdout }).once('line', line => resolve(line.split(' ')[2])));
const server = spawn(program, ['serve'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...settings, NEMO_API_URL: address } });
const waiting = new Map();
createInterface({ input: server.stdout }).on('line', line => { const reply = JSON.parse(line); waiting.get(reply.id)?.(reply); });
let next = 0;
const request = (method, params) => new Promise(resolve => {
  waiting.set(++next, resolve);
  server.stdin.write(JSON.stringify({ jsonrpc: '2.0', id: next, method, params }) + '\n');
});
const upload = async path => {
  const { result } = await request('tools/call', { name: 'upload_media', arguments: { sources: [path], wait_seconds: 240 } });
  if (result?.structuredContent?.status !== 'completed') throw new Error(JSON.stringify(result));
};
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;

await request('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } });
await upload(media);
const before = peak();
await upload(large);
const after = peak();
server.stdin.end();
backend.kill();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
console.log(`peak memory of the server: ${before.toFixed(1)} MB after a file of 2 MB, ${after.toFixed(1)} MB after one of ${megabytes} MB: ${(after - before).toFixed(1)} MB more`);

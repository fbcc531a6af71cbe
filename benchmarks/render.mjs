// From the export_video call to the renamed file, against ffmpeg by hand: same ranges, filters, codec, preset, crf and threads.
// The two run in turn, so that a machine whose speed drifts drifts for both.
// Usage: node benchmarks/render.mjs RUNS SERVER MEDIA
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const [runs, program, media] = process.argv.slice(2);
const instruction = "cut this into a 15-second vertical short with the title 'Plaza' and add music.wav as background music";
const folder = mkdtempSync(join(tmpdir(), 'nemo-bench-'));
const music = join(folder, 'music.wav');
spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=220:d=30,aformat=sample_rates=48000:channel_layouts=stereo', music]);
const server = spawn(program, ['serve'], {
  stdio: ['pipe', 'pipe', 'inherit'],
  env: { ...process.env, NEMO_API_URL: 'local', NEMO_STATE_DIR: join(folder, 'state'), NEMO_OUTPUT_DIR: folder, NEMO_MEDIA_ROOTS: `${folder}:${dirname(media)}`, NEMO_LOCAL_SILENT: '0' },
});
const waiting = new Map();
createInterface({ input: server.stdout }).on('line', line => {
  const reply = JSON.parse(line);
  waiting.get(reply.id)?.(reply);
});
let next = 0;
const request = (method, params) => new Promise(resolve => {
  waiting.set(++next, resolve);
  server.stdin.write(JSON.stringify({ jsonrpc: '2.0', id: next, method, params }) + '\n');
});
async function call(name, args) {
  const { result } = await request('tools/call', { name, arguments: args });
  if (!result || result.isError) throw new Error(`${name}: ${result?.content[0].text}`);
  return result.structuredContent;
}
const seconds = started => Number(process.hrtime.bigint() - started) / 1e9;

await request('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } });
await call('upload_media', { sources: [media, music] });
const edit = await call('send_edit', { message: instruction });
const { draft } = await call('get_state', { detail: 'full' });

const font = spawnSync('fc-match', ['-f', '%{file}', 'Noto Sans CJK SC']).stdout.toString();
const pieces = draft.t.find(track => track.tt === 0).sg;
const inputs = pieces.flatMap(piece => ['-ss', String((piece.m.in ?? 0) / 1000), '-t', String(piece.d / 1000), '-i', media]);
const crop = 'crop=ih*9/16:ih,scale=1080:1920,setsar=1,format=yuv420p';
const graph = pieces.map((_, i) => `[${i}:v]${crop}[v${i}];`).join('')
  + pieces.map((_, i) => `[v${i}]`).join('') + `concat=n=${pieces.length}:v=1:a=0,drawtext=fontfile=${font}:text=Plaza:fontsize=108:fontcolor=white:borderw=8:x=(w-text_w)/2:y=(h-text_h)/2:enable='lt(t,3)'[v]`;
const heard = `;[${pieces.length}:a]volume=0.35[a]`;
const byHand = output => ['-v', 'error', '-y', ...inputs, '-t', '15', '-i', music, '-filter_complex', graph + heard, '-map', '[v]', '-map', '[a]', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '192k', '-movflags', '+faststart', output];

const times = { nemo: [], hand: [] };
for (let i = -1; i < Number(runs); i++) {
  let started = process.hrtime.bigint();
  let film = await call('export_video', { output_path: join(folder, `nemo-${i + 1}.mp4`), wait_seconds: 240 });
  const nemo = seconds(started);
  started = process.hrtime.bigint();
  const hand = spawnSync('ffmpeg', byHand(join(folder, `hand-${i + 1}.mp4`)));
  if (hand.status !== 0) throw new Error(hand.stderr.toString());
  const ffmpeg = seconds(started);
  if (i >= 0) { times.nemo.push(nemo); times.hand.push(ffmpeg); } // the first pair warms both
  if (i === 0) console.log(`film ${film.file.duration_seconds} s, ${film.file.size_bytes} bytes; by hand ${statSync(join(folder, 'hand-1.mp4')).size} bytes`);
}
server.stdin.end();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ratios = times.nemo.map((value, i) => value / times.hand[i]);
console.log(`by hand: ffmpeg ${byHand('out.mp4').map(word => /[\s'"\[\];()]/.test(word) ? `"${word}"` : word).join(' ')}`);
console.log(`export_video to renamed file: ${median(times.nemo).toFixed(2)} s; ffmpeg by hand: ${median(times.hand).toFixed(2)} s; `
  + `ratio ${median(ratios).toFixed(2)} (median of ${runs} pairs, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`);

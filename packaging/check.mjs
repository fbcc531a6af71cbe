// Starts what was packed as a stranger's machine would: from a temporary folder, with an empty home, without the repository.
// Usage: node packaging/check.mjs PACKAGES VERSION
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { talk } from './talk.mjs';

const [packages, version] = process.argv.slice(2);
const mcpb = fileURLToPath(new URL('node_modules/.bin/mcpb', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'nemo-pack-'));
let failed = 0, passed = 0;

async function check(what, act) {
  try {
    const detail = await act();
    passed++;
    console.log(`ok    ${what}${detail ? `: ${detail}` : ''}`);
  } catch (problem) {
    failed++;
    console.log(`FAIL  ${what}: ${problem.message}`);
  }
}

/** A home that nothing was ever in; starting must leave it so. */
function emptyHome(name) {
  const home = join(place, `home-${name}`);
  mkdirSync(home);
  return home;
}

async function starts(name, { command, args, env = {}, ownWrites = /./ }) {
  const home = emptyHome(name);
  const set = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value.replaceAll('${HOME}', home)]));
  const root = process.env.DOTNET_ROOT ? { DOTNET_ROOT: process.env.DOTNET_ROOT } : {};
  const { server, tools } = await talk(command, args, { cwd: home, env: { PATH: process.env.PATH, HOME: home, ...root, ...set } });
  if (server.version !== version) throw new Error(`it says it is ${server.version}`);
  const left = readdirSync(home, { recursive: true }).filter(path => ownWrites.test(path));
  if (left.length) throw new Error(`starting it wrote ${left.join(', ')}`);
  return tools;
}

const bundle = system => join(packages, `nemo-mcp-${version}-${system}.mcpb`);

for (const system of ['linux-x64', 'portable']) {
  await check(`bundle ${system}: unpacked, started as its manifest says, the tools that it promises`, async () => {
    const folder = join(place, `bundle-${system}`);
    execFileSync(mcpb, ['unpack', bundle(system), folder], { stdio: 'pipe' });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json')));
    const config = manifest.server.mcp_config;
    const fill = text => text.replaceAll('${__dirname}', folder)
      .replace(/\$\{user_config\.(\w+)\}/g, (_, key) => manifest.user_config[key].default);
    const env = Object.fromEntries(Object.entries(config.env).map(([key, value]) => [key, fill(value)]));
    const tools = await starts(`bundle-${system}`, { command: fill(config.command), args: config.args.map(fill), env });
    const promised = manifest.tools.map(tool => tool.name).join(' ');
    if (promised !== tools.map(tool => tool.name).join(' ')) throw new Error(`it promises ${promised}`);
    return `${tools.length} tools`;
  });
}

await check('bundle win-x64: holds a Windows program (not run here)', () => {
  const folder = join(place, 'bundle-win-x64');
  execFileSync(mcpb, ['unpack', bundle('win-x64'), folder], { stdio: 'pipe' });
  if (readFileSync(join(folder, 'server/nemo-mcp.exe')).toString('latin1', 0, 2) !== 'MZ') throw new Error('it is no Windows program');
});

await check('plugin linux-x64: each of the three manifests starts it, one skills folder', async () => {
  const folder = join(place, 'plugin');
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', join(packages, `nemo-mcp-${version}-plugin-linux-x64.tar.gz`), '-C', folder]);
  for (const [file, root] of [['.claude-plugin/plugin.json', 'CLAUDE_PLUGIN_ROOT'], ['.cursor-plugin/plugin.json', 'CURSOR_PLUGIN_ROOT'], ['mcp.json', 'PLUGIN_ROOT']]) {
    const { command, args } = JSON.parse(readFileSync(join(folder, file))).mcpServers.nemo;
    await starts(root, { command: command.replace(`\${${root}}`, folder), args });
  }
  const skills = readdirSync(join(folder, 'skills'));
  const found = readdirSync(folder, { recursive: true }).filter(path => path.endsWith('SKILL.md'));
  if (skills.length < 2 || found.length !== skills.length) throw new Error(`skills: ${found.join(', ')}`);
  return skills.join(', ');
});

await check('tool package: dotnet tool exec from a local folder', async () => {
  const packageCache = emptyHome('packages');
  const tools = await starts('tool', {
    command: 'dotnet',
    args: ['tool', 'exec', `NemoMcp@${version}`, '--yes', '--source', packages, '--', 'serve'],
    env: { NUGET_PACKAGES: packageCache, DOTNET_CLI_HOME: join(place, 'cli'), DOTNET_NOLOGO: '1', DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
    ownWrites: /nemo-mcp|nemovideo/, // dotnet itself keeps certificates and a migration mark in the home
  });
  return `${tools.length} tools`;
});

await check('Dockerfile: parses without a remark (not built here)', () => {
  const remarks = validate(readFileSync(new URL('Dockerfile', import.meta.url), 'utf8'));
  if (remarks.length) throw new Error(remarks.map(remark => `line ${remark.range.start.line + 1}: ${remark.message}`).join('; '));
});

rmSync(place, { recursive: true, force: true });
for (const file of readdirSync(packages).filter(name => /\.(mcpb|nupkg|gz)$/.test(name))) {
  console.log(`${(statSync(join(packages, file)).size / 1e6).toFixed(1).padStart(6)} MB  ${file}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// Every manifest of every package, from about.json, the version and what the running server lists.
// Usage: node packaging/manifests.mjs VERSION PROGRAM OUT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { talk } from './talk.mjs';

const [version, program, out] = process.argv.slice(2);
const about = JSON.parse(readFileSync(new URL('about.json', import.meta.url)));
const { tools, prompts, server } = await talk(program, ['serve'], { env: { PATH: process.env.PATH, HOME: tmpdir(), NEMO_API_URL: 'local' }, cwd: tmpdir() });
if (server.version !== version) throw new Error(`the program says it is ${server.version}, the project says ${version}`);

function write(path, value) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2) + '\n');
}

// What a person may set, in the words of each format. An empty text counts as not set.
const settings = [
  { key: 'token', env: 'NEMO_TOKEN', secret: true, title: 'Token', text: 'Your NemoVideo token. Empty: a free anonymous account is asked for when it is first needed, and told.' },
  { key: 'backend', env: 'NEMO_API_URL', title: 'Backend', text: 'Empty: the NemoVideo cloud. "local": everything stays on this machine (ffmpeg must be installed).' },
  { key: 'output_dir', env: 'NEMO_OUTPUT_DIR', folder: true, title: 'Films go to', text: 'The folder for finished films.', fallback: '${HOME}/Videos/nemo' },
  { key: 'media_dir', env: 'NEMO_MEDIA_ROOTS', folder: true, title: 'Media may be read from', text: 'Clips are read, and films written, only below this folder and the one for films.', fallback: '${HOME}' },
];

/** The command that starts each system's program, below a folder. */
const systems = {
  'linux-x64': { platform: 'linux', file: 'nemo-mcp', start: at => ({ command: `${at}/nemo-mcp`, args: ['serve'] }) },
  'win-x64': { platform: 'win32', file: 'nemo-mcp.exe', start: at => ({ command: `${at}/nemo-mcp.exe`, args: ['serve'] }) },
  portable: { platform: 'darwin', file: 'nemo-mcp.dll', start: at => ({ command: 'dotnet', args: [`${at}/nemo-mcp.dll`, 'serve'] }) },
};

for (const [system, { platform, file, start }] of Object.entries(systems)) {
  const { command, args } = start('${__dirname}/server');
  write(`bundle/${system}/manifest.json`, {
    manifest_version: '0.3',
    name: about.name,
    display_name: about.displayName,
    version,
    description: about.description,
    long_description: about.longDescription + (system === 'portable' ? ' This bundle needs the ASP.NET Core runtime 10.' : ''),
    author: { name: about.author },
    keywords: about.keywords,
    icon: 'icon.png',
    server: {
      type: 'binary',
      entry_point: `server/${file}`,
      mcp_config: { command, args, env: Object.fromEntries(settings.map(s => [s.env, `\${user_config.${s.key}}`])) },
    },
    tools: tools.map(tool => ({ name: tool.name, description: tool.title ?? tool.description })),
    tools_generated: false,
    prompts_generated: prompts.length > 0,
    user_config: Object.fromEntries(settings.map(s => [s.key, {
      type: s.folder ? 'directory' : 'string', title: s.title, description: s.text, required: false,
      default: s.fallback ?? '', ...(s.secret ? { sensitive: true } : {}),
    }])),
    compatibility: { platforms: [platform] },
  });

  const common = { name: about.name, version, description: about.description, author: { name: about.author }, keywords: about.keywords };
  const servers = root => ({ mcpServers: { nemo: start(root) } });
  write(`plugin/${system}/.claude-plugin/plugin.json`, { ...common, mcpServers: servers('${CLAUDE_PLUGIN_ROOT}').mcpServers });
  write(`plugin/${system}/.claude-plugin/marketplace.json`, {
    name: about.name, owner: { name: about.author }, plugins: [{ name: about.name, source: './', description: about.description }],
  });
  write(`plugin/${system}/.cursor-plugin/plugin.json`, { ...common, displayName: about.displayName, mcpServers: servers('${CURSOR_PLUGIN_ROOT}').mcpServers });
  write(`plugin/${system}/plugin.json`, { $schema: 'https://agent-plugins.org/schemas/1.0.0/plugin.schema.json', ...common });
  write(`plugin/${system}/mcp.json`, servers('${PLUGIN_ROOT}'));
}

// The registry's page of the tool package; it travels inside the package too.
write('tool/server.json', {
  $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  name: about.registryName,
  title: about.displayName,
  description: about.description,
  version,
  packages: [{
    registryType: 'nuget', identifier: about.packageId, version, runtimeHint: 'dnx',
    transport: { type: 'stdio' },
    packageArguments: [{ type: 'positional', value: 'serve' }],
    environmentVariables: settings.map(s => ({ name: s.env, description: s.text, isRequired: false, isSecret: s.secret === true, format: s.folder ? 'filepath' : 'string' })),
  }],
});

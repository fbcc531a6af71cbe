// The whole journey with the official TypeScript clients, which check every structured answer against its output schema.
// Usage: node journey.mjs sdk|client|client-auto COMMAND MEDIA INSTRUCTION OUTPUT
// Prints one line of JSON: what a test looks at.
const [library, command, media, instruction, output] = process.argv.slice(2);

const clients = {
  async sdk() {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js');
    return { client: new Client({ name: 'journey', version: '1' }), StdioClientTransport };
  },
  async client(mode) {
    const { Client } = await import('@modelcontextprotocol/client');
    const { StdioClientTransport } = await import('@modelcontextprotocol/client/stdio');
    const options = mode ? { versionNegotiation: { mode } } : {};
    return { client: new Client({ name: 'journey', version: '1' }, options), StdioClientTransport };
  },
};

const { client, StdioClientTransport } = library === 'sdk' ? await clients.sdk() : await clients.client(library === 'client-auto' ? 'auto' : undefined);
await client.connect(new StdioClientTransport({ command, args: ['serve'], env: { ...process.env }, stderr: 'inherit' }));

const progress = [];
async function call(name, args) {
  const params = { name, arguments: args };
  const options = { timeout: 120_000, onprogress: note => progress.push({ tool: name, ...note }) };
  const result = library === 'sdk' ? await client.callTool(params, undefined, options) : await client.callTool(params, options);
  if (result.isError) throw new Error(`${name}: ${result.content[0].text}`);
  return result.structuredContent;
}

async function follow(name, args) {
  let answer = await call(name, args);
  while (answer.status === 'running') answer = await call('get_job', { job_id: answer.job_id, wait_seconds: 30 });
  return answer;
}

const tools = (await client.listTools()).tools;
const session = await call('create_session', { name: 'journey' });
const upload = await follow('upload_media', { sources: [media] });
const edit = await follow('send_edit', { message: instruction });
const state = await call('get_state', {});
const credits = await call('get_credits', {});
const film = await follow('export_video', { output_path: output });
const jobs = await call('get_job', {});
await client.close();

for (const tool of new Set(progress.map(note => note.tool))) {
  const values = progress.filter(note => note.tool === tool).map(note => note.progress);
  if (values.some((value, i) => i > 0 && value <= values[i - 1])) throw new Error(`progress of ${tool} does not rise: ${values}`);
}
console.log(JSON.stringify({ tools: tools.map(tool => tool.name), session, upload, edit, state, credits, film, jobs, progress }));

// What the benchmarks share: starting the program, calling its tools over HTTP in the newer era, looking at its memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export const version = '2026-07-28';

/** Starts `nemo-mcp serve --http` or `nemo-mcp backend` on a free port; gives the process and its address. */
export async function start(program, args, env) {
  const child = spawn(program, [...args, '--urls', 'http://127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', line => resolve(line.split(' ')[2]));
    child.once('exit', code => reject(new Error(`${program} ${args.join(' ')} ended with ${code}`)));
  });
  return { child, address };
}

export const stop = child => new Promise(resolve => {
  if (child.exitCode !== null || child.signalCode !== null) resolve();
  child.once('exit', resolve);
  child.kill();
});

/** A tool call as a client of the newer era makes it. */
export function request(name, args, key) {
  return {
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'MCP-Protocol-Version': version,
      'Mcp-Method': 'tools/call',
      'Mcp-Name': name,
      ...(key && { Authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name,
        arguments: args,
        _meta: {
          'io.modelcontextprotocol/protocolVersion': version,
          'io.modelcontextprotocol/clientCapabilities': {},
          'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
        },
      },
    }),
  };
}

/** The message in an answer, out of one JSON document or of an event stream. */
export function messageOf(text) {
  if (text.startsWith('{')) return JSON.parse(text);
  const lines = text.split('\n').filter(line => line.startsWith('data: {')).map(line => JSON.parse(line.slice(6)));
  return lines.find(message => message.id !== undefined);
}

/** Calls a tool and gives its structured answer; an error is thrown. */
export async function call(address, name, args, key) {
  const response = await fetch(address, { method: 'POST', ...request(name, args, key) });
  const message = messageOf(await response.text());
  if (response.status !== 200 || !message?.result || message.result.isError) throw new Error(`${name}: ${response.status} ${JSON.stringify(message)}`);
  return message.result.structuredContent;
}

/** Of a process: VmRSS now, VmHWM its peak, in MB. */
export function memory(pid, field = 'VmRSS') {
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/** Seconds of processor time that a process has used, its threads' together. */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// One short conversation with a stdio server: what it is, its tools and its prompts.
import { spawn } from 'node:child_process';

const LIMIT_MS = 30_000; // a cold `dotnet tool exec` unpacks first

/** @returns {Promise<{server: {name: string, version: string}, tools: object[], prompts: object[]}>} */
export function talk(command, args, { env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: env ?? process.env, cwd });
    const answers = {};
    let text = '', errors = '';
    const end = outcome => { clearTimeout(limit); child.kill(); outcome(); };
    const fail = reason => end(() => reject(new Error(`${command} ${args.join(' ')}: ${reason}\n${errors.slice(-2000)}`)));
    const limit = setTimeout(() => fail(`no answer within ${LIMIT_MS / 1000} s`), LIMIT_MS);
    const send = message => child.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
    child.on('error', problem => fail(problem.message));
    child.on('exit', code => fail(`ended with ${code} before it had answered`));
    child.stdin.on('error', () => {});
    child.stderr.on('data', chunk => { errors += chunk; });
    child.stdout.on('data', chunk => {
      text += chunk;
      for (let at; (at = text.indexOf('\n')) >= 0; text = text.slice(at + 1)) {
        const { id, result } = JSON.parse(text.slice(0, at));
        if (id === undefined) continue;
        answers[id] = result;
        if (id === 'hello') {
          send({ method: 'notifications/initialized' });
          send({ id: 'tools', method: 'tools/list', params: {} });
          send({ id: 'prompts', method: 'prompts/list', params: {} });
        }
        if ('tools' in answers && 'prompts' in answers) {
          if (!answers.tools?.tools?.length) return fail('it listed no tools');
          return end(() => resolve({ server: answers.hello.serverInfo, tools: answers.tools.tools, prompts: answers.prompts?.prompts ?? [] }));
        }
      }
    });
    send({ id: 'hello', method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'pack', version: '1' } } });
  });
}

// The smallest server that fastmcp's documentation shows: one echo tool over Streamable HTTP.
// Usage: node benchmarks/peers/fastmcp.mjs PORT
import { FastMCP } from 'fastmcp';
import { z } from 'zod';

const server = new FastMCP({ name: 'echo', version: '1.0.0', ping: { enabled: false } });
server.addTool({
  name: 'echo',
  description: 'Echoes back the input',
  parameters: z.object({ message: z.string() }),
  execute: async ({ message }) => `Echo: ${message}`,
});
await server.start({ transportType: 'httpStream', httpStream: { port: Number(process.argv[2]), host: '127.0.0.1', endpoint: '/mcp', stateless: process.argv[3] === 'stateless' } });

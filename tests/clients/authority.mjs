// A real authorization server on a free port of this machine: gives access tokens by client credentials, answers introspection.
// Prints one line of JSON with its address; ends with its standard input.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [resource] = process.argv.slice(2);
const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    { client_id: 'agent', client_secret: 'agent-secret', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
    { client_id: 'other-agent', client_secret: 'other-secret', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
    { client_id: 'nemo server', client_secret: 'nemo:secret/&', grant_types: [], redirect_uris: [], response_types: [] },
  ],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      getResourceServerInfo: (_context, indicator) => ({ audience: indicator, scope: '', accessTokenFormat: 'opaque', accessTokenTTL: 600 }),
    },
  },
  ttl: { ClientCredentials: 600 },
});
server.on('request', provider.callback());
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
console.log(JSON.stringify({ issuer }));

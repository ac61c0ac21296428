/** The built site, running against a CMS. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Site {
  address: string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`)).ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

/** Start `dist/server/entry.mjs` and wait until it answers. */
export async function startSite(cms: string, env: NodeJS.ProcessEnv = {}): Promise<Site> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/server/entry.mjs'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), CMS_API_URL: `${cms}/api/v2`, CMS_TIMEOUT: '1', ...env },
    stdio: ['ignore', 'ignore', env['SHOW_ERRORS'] ? 'inherit' : 'ignore'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  for (let waited = 0; waited < 300; waited += 1) {
    if (await answers(address)) return { address, stop: async () => void (child.kill(), await ended) };
    if (child.exitCode !== null) break;
    await pause(50);
  }
  child.kill();
  throw new Error('The site did not start: has it been built (npm run build)?');
}

import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createGuardedFetch } from './guarded-fetch.ts';
import type { FetchOptions } from './guarded-fetch.ts';
import { SiteRefusedError } from '../public-web/site-refused-error.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A site of ours on loopback; tests allow it, and it alone, by injection. */
async function openSite(listener: RequestListener, host = '127.0.0.1') {
  let visits = 0;
  const server = createServer((request, response) => {
    visits += 1;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, host, done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, visits: () => visits };
}

function page(html: string): RequestListener {
  return (_request, response) => response.setHeader('Content-Type', 'text/html').end(html);
}

function redirect(location: string): RequestListener {
  return (_request, response) => response.writeHead(302, { Location: location }).end();
}

function open(port: number, more: FetchOptions = {}) {
  return createGuardedFetch({
    resolve: async () => ['127.0.0.1'],
    isAllowed: (address, at) => address === '127.0.0.1' && at === port,
    ...more,
  });
}

const HTML = ['text/html'];

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SiteRefusedError) return error.why;
    throw error;
  }
  return 'read';
}

test('a page is read with the name it was asked by', async () => {
  const site = await openSite((request, response) =>
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(`Salon ${request.headers.host}`),
  );
  const answer = await open(site.port)(`http://salon.test:${site.port}/rdv#top`, HTML);
  expect(answer).toMatchObject({
    url: `http://salon.test:${site.port}/rdv`,
    status: 200,
    redirects: 0,
    text: `Salon salon.test:${site.port}`,
  });
});

test.for([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.8/',
  'http://[fd00::1]/',
])('%s is refused without a connection', async (address) => {
  expect(await refusalOf(createGuardedFetch()(address, HTML))).toBe('not_public');
});

test.for([
  'ftp://salon.test/',
  'file:///etc/passwd',
  'javascript:1',
  'salon',
  'http://a:b@salon.test/',
])('%s is no address of a page', async (address) => {
  expect(await refusalOf(open(80)(address, HTML))).toBe('address_invalid');
});

test('a public address on another port than 80 and 443 is refused', async () => {
  const guardedFetch = createGuardedFetch({ resolve: async () => ['93.184.215.14'] });
  expect(await refusalOf(guardedFetch('http://salon.test:8080/', HTML))).toBe('not_public');
});

test('a name with one private address among public ones is refused', async () => {
  const guardedFetch = createGuardedFetch({ resolve: async () => ['93.184.215.14', '10.0.0.8'] });
  expect(await refusalOf(guardedFetch('http://salon.test/', HTML))).toBe('not_public');
});

test.for(['http://127.0.0.2/', 'http://10.0.0.8/', 'http://169.254.169.254/', 'http://[fe80::1]/'])(
  'a redirect into %s is refused',
  async (location) => {
    const site = await openSite(redirect(location));
    expect(await refusalOf(open(site.port)(`http://salon.test:${site.port}/`, HTML))).toBe(
      'not_public',
    );
    expect(site.visits()).toBe(1);
  },
);

test('a redirect to a file is refused', async () => {
  const site = await openSite(redirect('file:///etc/passwd'));
  expect(await refusalOf(open(site.port)(`http://salon.test:${site.port}/`, HTML))).toBe(
    'address_invalid',
  );
});

test('a name that resolves to something else on the second look is still reached at the address that was checked', async () => {
  const site = await openSite(page('checked'));
  const answers = [['127.0.0.1'], ['127.0.0.2']];
  const guardedFetch = open(site.port, { resolve: async () => answers.shift() ?? [] });
  const answer = await guardedFetch(`http://salon.test:${site.port}/`, HTML);
  expect(answer.text).toBe('checked');
  // The second answer was never asked for, and so nothing can have connected to it.
  expect(answers).toEqual([['127.0.0.2']]);
});

test('a name that turns private between two hops is refused at the second', async () => {
  const site = await openSite(redirect('/again'));
  const answers = [['127.0.0.1'], ['127.0.0.2']];
  const guardedFetch = open(site.port, { resolve: async () => answers.shift() ?? [] });
  expect(await refusalOf(guardedFetch(`http://salon.test:${site.port}/`, HTML))).toBe('not_public');
  expect(site.visits()).toBe(1);
});

test('five redirects are followed, a sixth is not', async () => {
  const site = await openSite((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) redirect(`/${left - 1}`)(request, response);
    else page('there')(request, response);
  });
  const guardedFetch = open(site.port);
  expect(await guardedFetch(`http://salon.test:${site.port}/5`, HTML)).toMatchObject({
    text: 'there',
    redirects: 5,
  });
  expect(await refusalOf(guardedFetch(`http://salon.test:${site.port}/6`, HTML))).toBe(
    'too_many_redirects',
  );
});

test('a page that never ends is given up after the time limit', async () => {
  const site = await openSite((_request, response) => {
    response.setHeader('Content-Type', 'text/html').write('<p>wait');
  });
  const guardedFetch = open(site.port, { timeoutMs: 150 });
  expect(await refusalOf(guardedFetch(`http://salon.test:${site.port}/`, HTML))).toBe('timed_out');
});

test('a page over the size limit is refused, also when it was packed small', async () => {
  const packed = brotliCompressSync(Buffer.alloc(2_000_000, 'a'));
  const site = await openSite((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'br' }).end(packed),
  );
  expect(packed.length).toBeLessThan(1_000);
  expect(await refusalOf(open(site.port)(`http://salon.test:${site.port}/`, HTML))).toBe(
    'too_large',
  );
});

test('what is no page, and a name nobody has, are told apart', async () => {
  const site = await openSite((_request, response) =>
    response.setHeader('Content-Type', 'application/pdf').end('%PDF'),
  );
  const guardedFetch = open(site.port, {
    resolve: async (name) => (name === 'salon.test' ? ['127.0.0.1'] : []),
  });
  expect(await refusalOf(guardedFetch(`http://salon.test:${site.port}/`, HTML))).toBe('wrong_type');
  expect(await refusalOf(guardedFetch('http://nobody.test/', HTML))).toBe('name_unknown');
});

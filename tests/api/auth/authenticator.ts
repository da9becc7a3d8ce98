import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The six digits an authenticator app shows for an `otpauth://` address (RFC 6238, SHA-1, 30 seconds). */
export function codeShownFor(totpUri: string, at = Date.now()): string {
  const secret = fromBase32(new URL(totpUri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** A passkey as a phone keeps it: makes one for a site and proves that it has it. */
export interface SecurityKey {
  register(challenge: string): object;
  prove(challenge: string): object;
}

export function createSecurityKey(site: { rpId: string; origin: string }): SecurityKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const common = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: site.origin, crossOrigin: false }));
  return {
    register(challenge) {
      const data = authenticatorData(site.rpId, { flags: 0x45, credential: { id, publicKey } });
      const attestation = cborMap([
        ['fmt', 'none'],
        ['attStmt', EMPTY],
        ['authData', data],
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    prove(challenge) {
      const client = clientData('webauthn.get', challenge);
      const data = authenticatorData(site.rpId, { flags: 0x05 });
      return {
        ...common,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString(
            'base64url',
          ),
        },
      };
    },
  };
}

interface DataParts {
  readonly flags: number;
  readonly credential?: { readonly id: Buffer; readonly publicKey: KeyObject };
}

function authenticatorData(rpId: string, { flags, credential }: DataParts): Buffer {
  const head = Buffer.concat([sha256(rpId), Buffer.from([flags]), Buffer.alloc(4)]);
  if (credential === undefined) return head;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(credential.id.length);
  return Buffer.concat([
    head,
    Buffer.alloc(16),
    length,
    credential.id,
    coseKey(credential.publicKey),
  ]);
}

/** ES256 on P-256, as RFC 9053 writes it. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cborMap([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
}

const EMPTY = Symbol('an empty map');
type Cbor = number | string | Buffer | typeof EMPTY;

function cborMap(entries: readonly (readonly [number | string, Cbor])[]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat().map(cbor)]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
  if (value === EMPTY) return cborHead(5, 0);
  const bytes = Buffer.from(value);
  return Buffer.concat([cborHead(typeof value === 'string' ? 3 : 2, bytes.length), bytes]);
}

function cborHead(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  return Buffer.from(
    count < 256 ? [(kind << 5) | 24, count] : [(kind << 5) | 25, count >> 8, count & 0xff],
  );
}

function sha256(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}

function fromBase32(text: string): Buffer {
  const bits = text
    .replaceAll('=', '')
    .split('')
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { SealedPlace, SecretBox } from '../../ports/secret-box.ts';
import { SecretBoxError } from './secret-box-error.ts';

/**
 * A box on a ring of master keys, the present one first: it seals with the first and opens with any. A sealed value is
 * `s1.{key id}.{base64url of nonce, ciphertext and tag}`.
 */
export function createSecretBox(masterKeys: readonly [string, ...string[]]): SecretBox {
  const ring = masterKeys.map((master) => ({ id: idOf(master), master }));
  const [present] = ring;
  if (present === undefined) throw new SecretBoxError('A secret box needs a key');
  return {
    seal(place, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, keyFor(present.master, place), nonce);
      cipher.setAAD(boundTo(place));
      const sealed = [nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return [FORMAT, present.id, Buffer.concat(sealed).toString('base64url')].join('.');
    },

    open(place, sealed) {
      const { keyId, bytes } = parsed(sealed);
      const key = ring.find(({ id }) => id === keyId);
      if (key === undefined) throw new SecretBoxError(`There is no key ${keyId} in SECRET_KEY`);
      const decipher = createDecipheriv(
        ALGORITHM,
        keyFor(key.master, place),
        bytes.subarray(0, NONCE_BYTES),
      );
      decipher.setAAD(boundTo(place));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([plain, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SecretBoxError(`A sealed ${place.purpose} does not belong to its row`, { cause });
      }
    },

    isStale: (sealed) => parsed(sealed).keyId !== present.id,
  };
}

const FORMAT = 's1';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

// Tells keys apart without telling anything of them: 32 bits of a hash of 256 bits of chance.
function idOf(master: string): string {
  return createHash('sha256').update(`key id:${master}`).digest('hex').slice(0, 8);
}

function keyFor(master: string, { purpose }: SealedPlace): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `secret-box:${purpose}`, 32));
}

function boundTo({ purpose, row }: SealedPlace): Buffer {
  return Buffer.from(`${purpose}\n${row}`);
}

function parsed(sealed: string): { keyId: string; bytes: Buffer } {
  const [format, keyId, encoded] = sealed.split('.');
  const bytes = Buffer.from(encoded ?? '', 'base64url');
  if (format !== FORMAT || keyId === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) {
    throw new SecretBoxError('This is not a sealed value');
  }
  return { keyId, bytes };
}

import type { IncomingMessage } from 'node:http';
import { PassThrough, pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { SiteRefusedError } from '../public-web/site-refused-error.ts';

/** The text of an answer. Counted as it is unpacked, so that a small answer cannot become a large one unnoticed. */
export async function readBody(
  response: IncomingMessage,
  { type, mostBytes }: { type: string; mostBytes: number },
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(response)) {
    // @NOTE neither a response nor a decompressor without an encoding yields anything but buffers.
    const part = chunk as Buffer;
    bytes += part.length;
    if (bytes > mostBytes) {
      response.destroy();
      throw new SiteRefusedError('too_large');
    }
    chunks.push(part);
  }
  return decoderFor(type).decode(Buffer.concat(chunks));
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  const through =
    encoding === 'gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : new PassThrough();
  return pipeline(response, through, () => {});
}

function decoderFor(type: string): TextDecoder {
  const charset = /charset="?(?<name>[\w-]+)/iu.exec(type)?.groups?.['name'] ?? 'utf-8';
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

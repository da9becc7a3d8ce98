import { Zip, ZipDeflate } from 'fflate';
import type { ZipFiles } from '../../ports/zip.ts';

/** Each piece is handed on before the next is asked for, so that whoever reads slowly slows down who writes. */
export const zipFiles: ZipFiles = async function* zipFiles(files, at) {
  const encoder = new TextEncoder();
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for (const { name, chunks } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    archive.add(file);
    for await (const chunk of chunks) {
      file.push(encoder.encode(chunk));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
};

import { z } from 'zod';

const pages = z.object({ PAGES: z.array(z.object({ path: z.string() })).min(5) });

/** The paths of all pages of the console as they are registered, such as `/services/:id`. */
export async function consolePaths(): Promise<string[]> {
  // By a name the type checker does not follow: the console's components are checked in their own package.
  const index = new URL('../../embed-generator/src/pages/index.ts', import.meta.url).href;
  return pages.parse(await import(index)).PAGES.map(({ path }) => path);
}

/** What two addresses have in common that differ only in which service, widget or person they show. */
export function shapeOf(address: string): string {
  return address.replaceAll(/(?<=\/)[^/]*[\d_][^/]*/gu, ':id');
}

/** Whether an address below `/console` is shown by the page of that path. */
export function isShownBy(path: string, address: string): boolean {
  const pattern = path.replaceAll(/\/:\w+\?/gu, '(/[^/]+)?').replaceAll(/:\w+/gu, '[^/]+');
  return new RegExp(`^${pattern}$`, 'u').test(address);
}

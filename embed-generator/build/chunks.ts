/** What rolldown is told of a chunk; the higher `priority` chooses first. */
export interface ChunkGroup {
  readonly name: string;
  readonly test: (id: string) => boolean;
  readonly minShareCount?: number;
  readonly tags?: ['$initial'];
  readonly priority: number;
}

/**
 * Modules that several pages share, put together by when they are needed. Left alone, each set of pages that shares a
 * module gets a chunk of its own: two dozen of them of a few hundred bytes, and a request for each.
 */
export const CHUNKS: ChunkGroup[] = [
  // The document of the preview is small because it is not the console.
  {
    name: 'first',
    test: among(/embed-generator\/(?:src|index\.html)|\/preact/, /src\/pages\/widgets\/generator/),
    tags: ['$initial'],
    priority: 4,
  },
  {
    name: 'kit',
    test: among(
      /src\/(?:ui|loading|time|i18n|snippet\.ts|start\/place-options)|agenda\/(?:use-live|people-colours|conflicts|doers)\.|schedules\/week\.|why\/asked\./,
    ),
    minShareCount: 2,
    priority: 3,
  },
  // What became of messages, which stands in bookings too.
  { name: 'told', test: among(/src\/pages\/messages/), minShareCount: 2, priority: 2 },
  { name: 'why', test: among(/src\/why/), minShareCount: 2, priority: 2 },
  {
    name: 'booking',
    test: among(/src\/pages\/(?:bookings|agenda)/),
    minShareCount: 2,
    priority: 1,
  },
];

function among(wanted: RegExp, unwanted?: RegExp): (id: string) => boolean {
  return (id) => {
    const path = id.replaceAll('\\', '/');
    return wanted.test(path) && unwanted?.test(path) !== true;
  };
}

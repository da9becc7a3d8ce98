/** Loaders that somebody's snippet names by their content: kept for ever, because those pages are. */
export interface PinnedLoaders {
  keep(loader: {
    readonly hash: string;
    readonly body: string;
    readonly now: number;
  }): Promise<void>;
  body(hash: string): Promise<string | null>;
}

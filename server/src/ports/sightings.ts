/** Where widgets were shown. */
export interface Sightings {
  /** Remembers the last time; of one widget at most the hundred newest places. */
  note(sighting: NewSighting): Promise<void>;
  /** Newest first. */
  list(businessId: string, widgetKey: string): Promise<SeenPlace[]>;
}

export interface SeenPlace {
  readonly origin: string;
  readonly path: string | null;
  readonly seenAt: number;
}

export interface NewSighting extends SeenPlace {
  readonly businessId: string;
  readonly widgetKey: string;
}

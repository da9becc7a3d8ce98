/** A bounded amount of requests to one server on this machine. */
export type LoadJob = {
  /** Port on 127.0.0.1. */
  port: number;
  /** Sent in turn, one per exchange; repeated until `count` is reached. */
  requests: readonly LoadRequest[];
  count: number;
  connections: number;
};

/** One request to send. */
export type LoadRequest = {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** What a load came to. */
export type LoadResult = {
  perSecond: number;
  /** Answers by status, such as `{ "200": 2000 }`. */
  statuses: Record<string, number>;
  /** Milliseconds. */
  median: number;
  p99: number;
};

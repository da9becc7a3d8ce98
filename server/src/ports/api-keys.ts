export interface ApiKey {
  readonly id: string;
  readonly businessId: string;
  readonly name: string;
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
  readonly scopes: readonly ('read' | 'write')[];
  readonly lastUsedAt: number | null;
  readonly createdAt: number;
}

export interface ApiKeys {
  byHash(hash: string): Promise<ApiKey | null>;
  list(businessId: string): Promise<ApiKey[]>;
  insert(key: ApiKey): Promise<void>;
  markUsed(id: string, at: number): Promise<void>;
  /** True when there was one to delete. */
  remove(businessId: string, id: string): Promise<boolean>;
}

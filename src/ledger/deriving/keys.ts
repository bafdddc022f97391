// Which claims belong together: each live claim with its buckets, to be asked from either side.

import type { Access } from './access.ts';

export interface ClaimKey {
  readonly bucket: string;
  readonly claim: string;
  readonly doc: string;
}

export interface KeyStore {
  /** The keys of these documents' claims in place of those that they had. Answers all buckets, of before and after. */
  replace(docs: readonly string[], keys: readonly ClaimKey[]): Promise<ReadonlySet<string>>;
  claimsOf(buckets: readonly string[]): Promise<readonly string[]>;
  /** The next buckets in their order, with how many claims each has. */
  after(bucket: string, limit: number): Promise<readonly { readonly bucket: string; readonly claims: number }[]>;
}

const keyOf = ({ bucket, claim }: ClaimKey): string => `${claim} ${bucket}`;

export const keyStore = ({ db, session, anyOf }: Access): KeyStore => ({
  replace: async (docs, keys) => {
    const before = await db.selectFrom('claim_key').selectAll().where('doc', 'in', anyOf(docs)).execute();
    const [was, is] = [new Set(before.map(keyOf)), new Set(keys.map(keyOf))];
    for (const { bucket, claim } of before.filter((key) => !is.has(keyOf(key))))
      await session.run('delete from claim_key where bucket = ? and claim = ?', [bucket, claim]);
    const added = keys.filter((key) => !was.has(keyOf(key)));
    await session.insert(
      'claim_key',
      added.map((key) => ({ ...key })),
    );
    return new Set([...before, ...keys].map(({ bucket }) => bucket));
  },
  claimsOf: async (buckets) =>
    (await db.selectFrom('claim_key').select('claim').distinct().where('bucket', 'in', anyOf(buckets)).execute()).map(({ claim }) => claim),
  after: (bucket, limit) =>
    db
      .selectFrom('claim_key')
      .select(({ fn }) => ['bucket', fn.countAll<number>().as('claims')])
      .where('bucket', '>', bucket)
      .groupBy('bucket')
      .orderBy('bucket')
      .limit(limit)
      .execute(),
});

import type { Views } from '../../ledger/ledger.ts';
import type { DocumentRow } from '../../model/views.ts';

const PAGE = 200;

/** Every document of the ledger, page by page. */
export async function* allDocuments(ledger: Views): AsyncIterable<DocumentRow> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await ledger.documents({ limit: PAGE, offset });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

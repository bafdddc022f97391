-- A text, or a publisher, is looked for among the documents when its row is written: SQLite asks who refers to it while the transaction, which
-- comes last, is still to be recorded. Without an index that goes through all documents.
create index document_text on document (text_sha);
create index document_pub on document (pub) where pub is not null;

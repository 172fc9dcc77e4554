-- Kho văn bản: one SQLite file. Plain names, readable with any SQLite tool. `version` in `meta` tells the form of these tables.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row per document, held or only heard of. `key` is the identity ("vn/lang-son/ubnd/kh/2024/61"), stable and given to commands.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    number TEXT,              -- canonical: 61/KH-UBND
    number_key TEXT,          -- folded for look-up: leading zeros, case and marks do not count
    name TEXT,                -- for a document known by name only
    type TEXT,                -- slug: ke-hoach
    type_name TEXT,
    type_abbr TEXT,
    date TEXT,                -- ISO 8601
    year INTEGER,
    issuer TEXT,              -- path in the registry, NULL for an unknown body
    issuer_name TEXT,
    level TEXT,
    province TEXT,
    system TEXT,
    title TEXT,
    held INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX documents_number ON documents (number_key, year);
CREATE INDEX documents_issuer ON documents (issuer, issuer_name);

-- One row per wording in which documents are named: number, day, body as said by a file of itself or by a mention. `document` is the one meant.
-- `complete` is 0 where the words leave open which document that is; such a wording is compared anew when a document comes that it may mean.
CREATE TABLE forms (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,     -- its row in `tallies`: hash of everything that is said
    number TEXT,
    number_key TEXT,
    name TEXT,
    name_key TEXT,            -- luat/bao-chi
    title_key TEXT,           -- of a document's own title, folded
    type TEXT,
    date TEXT,
    issuer TEXT,
    issuer_name TEXT,
    level TEXT,
    province TEXT,
    series TEXT,              -- the body in whose books it is numbered, whatever form its province had
    period TEXT,              -- year or term of office in which its series runs
    home TEXT,                -- incomplete: the province where it was said
    said TEXT,                -- incomplete: the day on which it was said
    since TEXT,               -- an undated draft: the day of the latest document that it cites
    by_term INTEGER NOT NULL,
    fallback TEXT,            -- incomplete: the document it means where no other can be told, its key
    complete INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (id)
);
CREATE INDEX forms_document ON forms (document);
CREATE INDEX forms_name ON forms (name_key) WHERE name_key IS NOT NULL;

-- How often each wording is said. Apart from `forms`, for these rows change with every file: a page holds a hundred of them.
CREATE TABLE tallies (
    key INTEGER PRIMARY KEY,
    form INTEGER NOT NULL,
    document INTEGER NOT NULL,          -- as in `forms`
    own INTEGER NOT NULL DEFAULT 0,     -- files that say it of themselves
    uses INTEGER NOT NULL DEFAULT 0,    -- mentions that say it
    agrees INTEGER NOT NULL             -- 1: says nothing but what the row of `documents` says
);

-- Where wordings are looked up that may mean the same: hashes of number and series, number and day, … In `signs` stand those that name a
-- document by themselves, in `open_signs` those that may mean another's. Two wordings may share a hash by chance; the words decide.
-- `id` is sign × 2^31 + form: nothing but numbers in their order, which costs least.
CREATE TABLE signs (id INTEGER PRIMARY KEY, sign INTEGER AS (id >> 31), form INTEGER AS (id & 2147483647));
CREATE TABLE open_signs (id INTEGER PRIMARY KEY, sign INTEGER AS (id >> 31), form INTEGER AS (id & 2147483647));

-- One row per file that was indexed. A file that could not be read stays here with its error and no document.
-- `document` of an article is the document that it is about.
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    document INTEGER REFERENCES documents (id),
    form INTEGER REFERENCES forms (id),
    kind TEXT,
    draft INTEGER NOT NULL DEFAULT 0,
    title TEXT,               -- as the file states it
    record TEXT,              -- the record as JSON (vbhc.record/1), without the text
    error TEXT,
    via TEXT,                 -- the file of records that it came through; NULL for a document that was read itself
    indexed_at TEXT NOT NULL
);
CREATE INDEX files_document ON files (document);
CREATE INDEX files_sha256 ON files (substr(sha256, 1, 8));

-- One row per mention of another document in a file, and what it states: `source` does `relation` to `document`. Its words, its place and all
-- that they say stand in the record: json_extract(files.record, '$.citations[' || ordinal || '].text'); the view `relations` shows them.
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,           -- file × 2^24 + ordinal, so that those of a file stand together and need no index
    file INTEGER AS (id >> 24),
    ordinal INTEGER AS (id & 16777215),           -- place in the record's citations
    source INTEGER REFERENCES documents (id),     -- NULL: nothing is stated, or of a document nobody knows
    relation TEXT NOT NULL,
    document INTEGER REFERENCES documents (id),   -- the document meant
    form INTEGER REFERENCES forms (id),
    within INTEGER,                   -- ordinal of the mention whose relation it is; NULL: the file's own document
    own INTEGER NOT NULL,             -- 1: the source's own file says it; 0: a third document does
    title TEXT,                       -- as stated here
    sure INTEGER NOT NULL DEFAULT 1   -- 0: read from a scan, and not certain
);
-- Those that a file states of its own document are found by the file; only what others state needs an index.
CREATE INDEX mentions_source ON mentions (source, relation, document) WHERE source IS NOT NULL AND NOT own;
CREATE INDEX mentions_document ON mentions (document, relation, source) WHERE document IS NOT NULL;

-- What documents do to one another; one row per statement, so that each edge has its witnesses. A statement that is not certain counts as soon
-- as both ends are known otherwise: by a file of their own, or by another file that is certain.
CREATE VIEW edges AS
    SELECT m.source, m.relation, m.document AS target, m.id AS mention, m.own FROM mentions AS m
    WHERE m.source IS NOT NULL AND (m.sure OR NOT EXISTS (
        SELECT 1 FROM documents AS d WHERE d.id IN (m.source, m.document) AND NOT d.held
        AND NOT EXISTS (SELECT 1 FROM mentions AS o WHERE o.document = d.id AND o.sure AND o.file <> m.file)
    ));

-- The same rows, for whoever looks for those of a source: what its own files say, and what others say of it.
CREATE VIEW edges_of_source AS
    SELECT f.document AS source, e.relation, e.target, e.mention, e.own
    FROM files AS f JOIN edges AS e ON e.mention BETWEEN f.id << 24 AND (f.id << 24) + 16777215 WHERE e.own
    UNION ALL SELECT source, relation, target, mention, own FROM edges WHERE NOT own;

-- Full text of each file (rowid = files.id): the words as written, and in `folded` all of them without marks, in small letters.
CREATE VIRTUAL TABLE search USING fts5 (number, title, issuer, body, folded, tokenize = "unicode61 remove_diacritics 0");
-- Bytes of words that are gathered before they are written: those of a transaction make one piece of the index, which costs fewer mergers.
INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
-- And twice as many pieces as usual may stand beside one another before they are merged: each word is written anew less often.
INSERT INTO search (search, rank) VALUES ('automerge', 8);

-- What to look at first.
CREATE VIEW plans AS
    SELECT documents.key, documents.number, documents.type_name, documents.date, documents.issuer_name, documents.title, files.path
    FROM documents JOIN files ON files.document = documents.id WHERE documents.held;
CREATE VIEW relations AS
    SELECT coalesce(a.number, a.name) AS source, e.relation, coalesce(b.number, b.name) AS target, files.path,
        json_extract(files.record, '$.citations[' || mentions.ordinal || '].page') AS page,
        json_extract(files.record, '$.citations[' || mentions.ordinal || '].text') AS text
    FROM edges_of_source AS e JOIN documents a ON a.id = e.source JOIN documents b ON b.id = e.target
    JOIN mentions ON mentions.id = e.mention JOIN files ON files.id = mentions.file;

-- What was written with marks (bold, lists, links), as cleaned HTML; empty where the words say all.
ALTER TABLE messages ADD COLUMN rich_body TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN rich_words TEXT NOT NULL DEFAULT '';

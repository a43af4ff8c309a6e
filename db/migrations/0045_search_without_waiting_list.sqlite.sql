-- Of PostgreSQL: the index of words of SQLite has no list of what waits.
SELECT 1;

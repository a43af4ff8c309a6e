-- Each word of a name and what is left of it behind each of its letters: whoever types a part from its middle finds it by the
-- beginning of one of these. Parts shorter than three letters are in too many to tell anything.
CREATE TABLE word_endings (
  ending KEY_TEXT NOT NULL,
  word   KEY_TEXT NOT NULL,
  PRIMARY KEY (ending, word)
);

INSERT INTO word_endings (ending, word)
WITH RECURSIVE places (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM places WHERE place < 60)
SELECT DISTINCT substr(word, place), word
  FROM word_slips CROSS JOIN places
 WHERE slip = word AND place <= length(word) - 2;

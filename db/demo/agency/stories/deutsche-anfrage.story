ago: 46d 14:12
client: Jürgen Kessler <j.kessler@kessler-prueftechnik.example>
subject: Anfrage Büro- und Laborflächen
state: closed
responsible: nora
messages: 3

=== mail
Sehr geehrte Damen und Herren,

wir suchen für unsere belgische Tochtergesellschaft etwa 200 m² Büro- und Laborfläche, möglichst kurzfristig. Gibt es in Ihren Gründerzentren etwas Freies? Ein Laborabzug wäre notwendig.

Mit freundlichen Grüßen
Jürgen Kessler
=== +1h thomas qualify
title: 200 m² de bureaux et laboratoire (en allemand)
type: Terrains et bâtiments
urgency: normal
by: l'entreprise
location: indifférent
=== +20m claire assign: parle allemand
responsible: nora
why: parle allemand
=== +3h nora answer
Sehr geehrter Herr Kessler,

leider haben wir zurzeit keine Laborfläche mit Abzug frei. Unsere Partneragentur in Gosselies hat ein biotechnologisches Zentrum; Frau Lacroix erwartet Ihren Anruf: +32 71 00 45 12.

Mit freundlichen Grüßen
Nora Peeters
=== +1d 8:40 mail
quote: yes
Vielen Dank, das hilft uns sehr. Mit Frau Lacroix ist schon ein Termin vereinbart.
J. Kessler
=== +1h nora resolve: Orienté vers la partenaire de Gosselies, rendez-vous pris

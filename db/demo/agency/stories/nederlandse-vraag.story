ago: 22d 9:33
client: Pieter Verhaegen <p.verhaegen@groenteverwerking-zuid.example>
subject: Bedrijfsgrond in de regio La Louvière
state: in_progress
responsible: karim
messages: 7

=== mail
Geachte heer, mevrouw,

Wij verwerken groenten en zoeken voor een tweede vestiging een terrein van 1,5 à 2 hectare met aansluiting op de autosnelweg en voldoende waterafvoer. Is er in uw regio iets beschikbaar? Wij zouden ongeveer 35 mensen tewerkstellen.

Kunt u ons in het Nederlands antwoorden? Ons Frans is helaas beperkt.

Met vriendelijke groeten,
Pieter Verhaegen
Zaakvoerder
=== +30m sophie qualify
title: Terrain de 1,5 à 2 ha pour une conserverie (en néerlandais)
type: Terrains et bâtiments
urgency: normal
by: l'entreprise
because: 35 emplois
location: la région, près de l'autoroute
=== +8m sophie note: 35 emplois. @Claire Martin quelqu'un qui parle néerlandais ? Nora ou Karim.
=== +12m claire assign: parle néerlandais
responsible: karim
=== +1h karim answer
Geachte heer Verhaegen,

Hartelijk dank voor uw vraag. In het park des Trois-Chaussées is een perceel van 1,8 hectare beschikbaar, op 2 km van de E19. De waterafvoer is er voorzien voor 60 m³ per dag. Past dat voor u?

Met vriendelijke groeten,
Karim Benali
=== +0d 16:25 mail
quote: yes
Beste Karim,

60 m³ is krap, in het seizoen zitten we aan 85. Kan er gebufferd worden op het terrein?

Pieter
=== +1d 10:30 karim note: @Isabelle Fontaine le collecteur des Trois-Chaussées, on peut monter à 85 m³/jour quatre mois par an avec un bassin tampon ?
=== +4m paul stars: 3
=== +1d 9:00 isabelle note: Oui avec un bassin de 300 m³ sur la parcelle, à sa charge. Je joins la coupe.
=== +2m karim answer
Beste Pieter,

Goed nieuws: met een bufferbekken van 300 m³ op het perceel kan het. Ik stel voor dat u eens komt kijken, samen met onze collega van openbare ruimte.

Karim Benali
=== +3m karim stage: Visite proposée

ago: 6d 9:15
client: Damien Hubert <d.hubert@immo-hubert.example>
subject: Recherche de 2.000 m² pour un client
state: waiting
responsible: karim
messages: 3

=== mail
Bonjour Karim,

J'ai un client (confidentiel, e-commerce, 60 emplois) qui cherche 2.000 m² d'entrepôt, 10 m sous poutre, livraison mi-2027. Tu as quelque chose ou il faut construire ?

Damien Hubert
Immo Hubert
=== +20m sophie qualify
type: Terrains et bâtiments
urgency: normal
by: l'agent immobilier
because: 60 emplois annoncés
location: toute la région
=== +10m claire assign: grands projets
responsible: karim
=== +45m karim answer
Bonjour Damien,

Rien de cette taille en location, mais deux parcelles aux Trois-Chaussées. Il faudrait que je rencontre ton client, même sous couvert de confidentialité.

Karim
=== +3m karim wait: Le nom du client, ou une rencontre
for: requester
until: +2j
=== +5m karim note: @Paul Girard 60 emplois s'il dit vrai. Je le relance vendredi.

ago: 51d 13:26
client: Luc Hendrickx <l.hendrickx@residence-tilleuls.example>
subject: RE: Convention d'occupation, avenant
state: closed
responsible: karim
messages: 3

=== mail
attach: avenant.pdf = Avenant signé.pdf
Bonjour,

Voici l'avenant signé. Pouvez-vous nous confirmer la date d'entrée au 1er du mois prochain ?

Luc Hendrickx
Résidence Les Tilleuls ASBL
=== +30m sophie qualify
type: Factures et conventions
urgency: low
by: le client
=== +20m claire assign: suit cette convention
responsible: karim
=== +2h karim answer
Bonjour Monsieur Hendrickx,

Bien reçu. L'entrée au 1er est confirmée ; l'état des lieux d'entrée aura lieu le [+7d] à 9 h, dans le bâtiment.

Bien à vous,
Karim Benali
=== +5m karim piece: État des lieux d'entrée
=== +1d 8:22 mail
quote: yes
Parfait pour l'état des lieux. Notre concierge sera là, M. Opsomer.

LH
=== +7d 11:15 karim received: État des lieux
=== +6m karim resolve: Avenant signé et renvoyé, état des lieux fait, clés remises à M. Opsomer

ago: 8d 8:50
client: Ludovic Charlier <l.charlier@location-charlier.example>
state: in_progress
responsible: jerome
messages: 3

=== paul record
title: Bornes de recharge pour camions au parc des Trois-Chaussées
channel: meeting
requester_name: Ludovic Charlier
requester_email: l.charlier@location-charlier.example
company: Location Charlier SRL
party_id: new
Rencontré au comité des entreprises. Il achète quatre camions électriques et demande si l'agence installera des bornes de 350 kW. D'autres sont intéressés (Scohier, Logistar).
=== +5m paul qualify
type: Aides et primes
urgency: normal
by: le client
because: Commande des camions en cours
=== +10m claire assign: connaît les bornes
responsible: jerome
=== +1d 10:00 jerome answer
Bonjour Monsieur Charlier,

Paul Girard m'a transmis votre question. Une étude de puissance est en cours avec le gestionnaire du réseau : 350 kW demandent une nouvelle cabine. Combien de camions rechargeraient la nuit, et combien en journée ?

Jérôme Baudoux
=== +1d 15:12 mail
quote: yes
Bonjour,

Les 4 la nuit, 1 ou 2 à midi. Je dois confirmer la commande pour la fin du mois sinon je perds la prime.

L. Charlier
=== +2m claire note: Jérôme est absent jusqu'à lundi en huit. @Nora Peeters tu gardes un œil sur cette demande ? La prime tombe à la fin du mois.

ago: 6h
client: Lionel Gillain <l.gillain@plastiques-dewez.example>
subject: Porte sectionnelle bloquée, on ne sait plus sortir
state: in_progress
responsible: karim
messages: 5

=== mail
La porte sectionnelle du hall 3 (relais des Forges) est bloquée à 40 cm. Deux camions coincés dedans, livraison à 14h à Anvers.
Lionel 0400 88 45 02
=== +5m sophie qualify
type: Entretien des bâtiments
urgency: very_urgent
by: le client
because: Deux camions enfermés
location: Relais des Forges, hall 3
=== +2m claire assign: bâtiment dont il a la charge
responsible: karim
=== +4m karim answer
Bonjour Lionel,

Le dépanneur est là dans 40 minutes. La chaîne de secours est à gauche de la porte, derrière la bâche : on peut la lever à la main, à deux.

Karim Benali
=== +20m mail
quote: yes
On a trouvé la chaine. C'est lourd mais c'est ouvert. Les camions sont partis. Le dépanneur peut quand même venir ?
=== +10m karim note: @Aline Dumont troisième fois cette année pour cette porte. On la remplace ?
=== +5m karim note: @Sophie Lambert si un autre locataire appelle pour une porte, la chaîne de secours est toujours à gauche, derrière la bâche.

# Quelqu'un d'étranger écrit dans une demande, et l'accueil le renvoie au tri.
ago: 5d 8:30
client: Nathalie Simon <nathalie.simon@elec-services-huart.example>
subject: Coffret électrique ouvert
state: resolved
responsible: luc
messages: 2

=== mail
Bonjour, le coffret électrique de la rue du Canal (parc Saint-Éloi) est ouvert, fils apparents. Des enfants jouent à côté le mercredi.
Nathalie Simon
=== +9m sophie qualify
type: Parcs d'activités
urgency: very_urgent
by: la dame
because: Fils sous tension, enfants
location: Parc Saint-Éloi, rue du Canal
=== +3m claire assign: éclairage
responsible: luc
=== +15m luc answer
Bonjour Madame Simon,

Marco est sur place dans dix minutes. Merci de l'avoir vu.

Luc Vandenbroeck
=== +2h mail
from: Direct Coffrets <vente@direct-coffrets.example>
thread: no
outcome: held
Nous vendons des coffrets électriques au meilleur prix, catalogue sur demande.
=== +20m luc turn-away
=== +2m luc resolve: Coffret refermé et cadenassé par Marco

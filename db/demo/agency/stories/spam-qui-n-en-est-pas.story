# Le serveur le prenait pour un indésirable ; l'accueil en a fait une demande.
ago: 8d 13:40
client: Yusuf Kaya <yusuf@kaya-pneus.example>
subject: OFFRE reprise pneus usés GRATUIT
state: in_progress
responsible: luc
messages: 2

=== mail
header: X-Spam-Flag: YES
outcome: to_sort
Bonjour, nous reprenons GRATUITEMENT les pneus usés abandonnés dans les zonings pour recyclage. Peut-on se voir ? J'ai vu que vous en aviez beaucoup derrière Scohier.
Yusuf Kaya
0400 57 21 36
=== +1d 8:40 thomas sort-request
=== +4m thomas qualify
title: Reprise gratuite des pneus abandonnés
type: Parcs d'activités
urgency: low
by: l'entreprise
location: tous les parcs
=== +15m claire assign: dépôts
responsible: luc
=== +1h luc answer
Bonjour Monsieur Kaya,

Cela nous intéresse. J'en ai 23 à l'atelier, pouvez-vous passer voir ?

Luc Vandenbroeck

ago: 95d 11:30
client: Vincenzo Rizzo <v.rizzo@sanichauf-rizzo.example>
subject: achat parcelle 14b parc des Roquettes
state: in_progress
responsible: karim
messages: 7

=== mail
Bonjour Monsieur Benali,

Toujours intéressé par la parcelle 14b (28 ares). Notre architecte confirme que le bâtiment rentre. Pouvez-vous me faire une offre ferme ? La banque suit.

V. Rizzo
Sanichauf Rizzo
0400 84 17 39
=== +30m sophie qualify
type: Terrains et bâtiments
urgency: normal
by: le client
location: Parc des Roquettes, parcelle 14b
=== +20m claire assign: l'a reçu au printemps
responsible: karim
=== +1d 9:00 karim piece: Offre
=== +2m karim piece: Compromis signé
=== +4d 14:20 karim answer
attach: proposition.pdf = OFR_Parcelle 14b Roquettes.pdf
Bonjour Monsieur Rizzo,

Voici notre offre : 28 ares à 32 euros le m², soit 89.600 euros, valable trois mois. Elle comprend l'obligation de bâtir dans les deux ans.

Karim Benali
=== +2m karim received: Offre
=== +2m karim follow: Offre envoyée, 89.600 euros, valable trois mois
log: offer
=== +9d 18:22 mail
quote: yes
Bonjour, 32 c'est plus que ce que mon voisin a payé (27 en 2021). 29 et je signe demain.
VR
=== +1d 10:15 karim note: @Paul Girard 29, c'est sous le barème. On peut descendre à 30 avec l'engagement d'emploi ?
=== +2h paul note: 30,50 avec quatre emplois en trois ans, par écrit. Dernier mot.
=== +20m karim answer
Bonjour Monsieur Rizzo,

Le prix a suivi l'indice depuis 2021. Avec un engagement de quatre emplois en trois ans, nous pouvons aller à 30,50 euros le m². C'est notre dernière proposition.

Karim Benali
=== +2m karim follow: 30,50 proposé, avec quatre emplois en trois ans
log: offer
=== +6d 8:01 mail
quote: yes
OK pour 30,50. Je vous enverai le compromis signé aprés les congés du batiment, le notaire est en vacance aussi.
VR
=== +1h karim follow: Accord sur 30,50 euros le m²
log: offer
=== +3m karim tag: vente
=== +2m karim activity: Relancer M. Rizzo et son notaire pour le compromis
due: +45j
type: call

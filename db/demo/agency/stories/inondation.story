ago: 54d 6:20
client: Florence Bastin <florence@marbrerie-bastin.example>
subject: On a 20 cm d'eau dans l'atelier
state: closed
responsible: isabelle
messages: 6

=== mail
attach: fuite.jpg = eau.jpg
Le fossé déborde, 20 cm dans l'atelier et ça monte. Les pompiers sont débordés. AIDEZ NOUS
0400 39 52 71
=== +1h sophie qualify
title: Inondation à la marbrerie Bastin
type: Parcs d'activités
urgency: very_urgent
by: la cliente
because: L'eau monte dans l'atelier
location: Parc de la Plache, dernier hall avant le fossé
=== +2m claire assign: pluies de la nuit
responsible: isabelle
=== +4m isabelle answer
Madame Bastin,

Marco est en route avec deux pompes, il est là dans vingt minutes. Coupez l'électricité de l'atelier si ce n'est pas fait.

Isabelle Fontaine
=== +1h mail
quote: yes
Il est là. ça descend. MERCI
=== +2h isabelle follow: Eau évacuée à 11 h. La grille du fossé était bouchée par un tronc
=== +1d 9:00 isabelle answer
Madame Bastin,

Pour votre assurance : je vous prépare une attestation avec les heures et les quantités de pluie. La grille est remplacée par un modèle autonettoyant.

Isabelle Fontaine
=== +3h mail
quote: yes
Merci. Pas trop de dégâts finalement, le marbre ça ne flotte pas et ça ne rouille pas.
F. Bastin
=== +6d 10:30 isabelle answer
attach: attestation.pdf = Attestation intempéries.pdf
Voici l'attestation, bonne reprise à toute l'équipe.

Isabelle Fontaine
=== +4m isabelle resolve: Grille remplacée, attestation remise

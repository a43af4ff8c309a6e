ago: 2d 14:30
client: Frédéric Blondiau <f.blondiau@thermo-hainaut.example>
subject: Parking et extension
state: in_progress
responsible: luc
messages: 2

=== mail
Bonjour,

Deux choses :

1) les voitures des visiteurs du magasin d'à côté se garent sur nos places (parc Saint-Éloi, n° 3), peut-on mettre un marquage et un panneau ?

2) nous voudrions acheter la parcelle libre à côté de la nôtre, une dizaine d'ares. À qui s'adresser ?

Frédéric Blondiau
Thermo Hainaut SRL
=== +35m sophie qualify
type: Parcs d'activités
urgency: low
by: le client
location: Parc Saint-Éloi, n° 3
=== +1h claire split: Achat de la parcelle voisine par Thermo Hainaut
=== +2m claire assign: marquage
responsible: luc
=== +1d 11:00 luc answer
Bonjour Monsieur Blondiau,

Le marquage des places est prévu avec la campagne de peinture, avant l'hiver. Le panneau sera posé en même temps.

Votre seconde question est suivie à part, par mes collègues des terrains.

Luc Vandenbroeck

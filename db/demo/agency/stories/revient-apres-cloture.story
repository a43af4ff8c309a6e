# Clôturée, puis le client récrit : une autre demande la continue.
ago: 88d 10:15
client: Monique Jacobs <monique.jacobs@auto-ecole-horizon.example>
subject: Infiltration dans la salle de cours
state: in_progress
responsible: karim
messages: 3

=== mail
Bonjour,
Il y a une tache d'humidité au plafond de la salle de cours (relais de Strépy, hall 2, étage). Elle grandit quand il pleut.
Monique Jacobs
Auto-école Horizon
=== +1h sophie qualify
type: Entretien des bâtiments
urgency: normal
by: la cliente
location: Relais de Strépy, hall 2, étage
=== +15m claire assign: bâtiment dont il a la charge
responsible: karim
=== +1d 9:00 karim answer
Bonjour Madame Jacobs,

Le couvreur passe le [+4d] au matin. Il aura besoin d'accéder à la salle.

Karim Benali
=== +5d 15:30 karim resolve: Solin refait par le couvreur
=== +50d 8:20 mail
subject: RE: Infiltration dans la salle de cours
outcome: opened
quote: yes
Bonjour Monsieur Benali,
La tache est revenue au même endroit après les grosses pluies de cette semaine, avec des gouttes cette fois...
M. Jacobs
=== +1h sophie qualify
type: Entretien des bâtiments
urgency: urgent
by: la cliente
because: Il pleut dans la salle de cours
location: Relais de Strépy, hall 2, étage
=== +10m claire assign: l'a suivie la première fois
responsible: karim
=== +30m karim answer
Bonjour Madame Jacobs,

J'en suis désolé. Le même couvreur revient demain à 8 h, et cette fois je monte avec lui.

Karim Benali
=== +2d 10:00 karim note: Ce n'était pas le solin mais la tuile faîtière cassée. @Aline Dumont la garantie décennale joue encore ? Travaux de 2018.

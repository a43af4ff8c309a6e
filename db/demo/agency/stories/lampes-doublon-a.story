ago: 13d 8:15
client: Carine Lombard <carine.lombard@peintures-lombard.example>
subject: lampadaire cassé
state: in_progress
responsible: luc
messages: 3

=== mail
Bonjour, le lampadaire devant chez nous (parc du Plat-Pays, rue des Ateliers 9) penche dangereusement depuis le week-end, un camion l'a accroché. Merci de faire le nécessaire.
Carine Lombard
=== +20m sophie qualify
type: Parcs d'activités
urgency: urgent
by: la cliente
because: Il penche sur le trottoir
location: Parc du Plat-Pays, rue des Ateliers 9
=== +12m claire assign: éclairage
responsible: luc
=== +2h luc answer
Bonjour Madame Lombard,

Merci. La zone est balisée depuis midi, le mât est remplacé le [+5d].

Luc Vandenbroeck
=== +5m luc tag: éclairage

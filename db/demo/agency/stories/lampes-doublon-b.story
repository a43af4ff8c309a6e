ago: 13d 11:40
client: Olivier Marchal <o.marchal@parquets-marchal.example>
subject: Poteau dangereux rue des Ateliers !
state: cancelled
messages: 0

=== mail
Bonjour
il y a un poteau d'éclairage qui va tomber rue des Ateliers, juste en face de chez nous. Qui doit-on prévenir ? Les enfants de l'école passent par là.
O. Marchal
Parquets Marchal SRL
=== +1h sophie qualify: Même poteau que Mme Lombard, à réunir.
type: Parcs d'activités
urgency: urgent
by: le client
=== +30m claire merge: lampes-doublon-a

ago: 3d 10:10
client: Élodie Cornet <elodie.cornet@reno-facades.example>
subject: échafaudage sur le trottoir
state: returned
messages: 1

=== mail
Bonjour, nous devons poser un échafaudage du [+8d] au [+18d] devant le bâtiment. C'est à vous qu'il faut demander l'autorisation ?
Élodie Cornet
Réno Façades Cornet
=== +30m thomas qualify
type: Parcs d'activités
urgency: normal
by: la cliente
=== +20m claire return: Devant quel bâtiment ? Sans l'adresse, on ne sait pas si le trottoir est à nous ou à la commune.

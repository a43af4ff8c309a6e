ago: 48m
client: Marc Lenoir <marc.lenoir@ateliers-lenoir.example>
subject: Fuite dans l'atelier depuis cette nuit
state: received
messages: 2

=== mail
attach: fuite.jpg = IMG_2231.jpg
Bonjour Madame,

L'eau coule dans notre atelier depuis cette nuit, juste au-dessus des deux machines à commande numérique. Nous avons mis des seaux, mais cela ne suffira pas si la pluie reprend ce soir.

Pouvez-vous envoyer quelqu'un aujourd'hui ? Je suis joignable toute la journée au 0400 22 18 05.

Cordialement,
Marc Lenoir
Ateliers Lenoir SRL
relais des Forges, hall 5
=== +9m sophie note: Il est au relais des Forges, hall 5. @Karim Benali c'est toi qui as le couvreur de garde ?

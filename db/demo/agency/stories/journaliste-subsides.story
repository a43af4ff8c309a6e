ago: 7d 16:22
client: Laurence Stevens <lstevens@gazette-du-centre.example>
subject: Question presse : subsides du relais de la Verrerie
state: waiting
responsible: paul
messages: 7

=== mail
Bonjour,

Je prépare un article sur le relais de la Verrerie. Selon nos informations, 2,4 millions d'euros de subsides européens auraient été reçus alors que seuls 3 halls sur 8 sont occupés.

Pouvez-vous confirmer ces chiffres et me dire depuis quand les halls sont vides ? Je boucle demain à 17 heures.

Laurence Stevens
La Gazette du Centre
0400 19 73 20
=== +11m sophie qualify
type: Presse et visites
urgency: very_urgent
by: la presse
because: Bouclage demain à 17 heures
=== +2m sophie note: @Paul Girard la Gazette, pour demain 17 h. Je n'ai rien dit.
=== +9m claire assign: presse
responsible: paul
=== +30m paul note: @Aline Dumont il me faut le taux d'occupation exact de la Verrerie ce soir. @Nora Peeters et le montant reçu, par tranche.
=== +55m aline note: 3 loués, 2 réservés (conventions signées, entrée dans deux mois), 1 en travaux depuis l'incendie, 2 libres. Donc 5 sur 8.
=== +12m nora note: 1,62 million reçu sur 2,4 promis, le solde à la réception des travaux.
=== +1d 10:15 paul answer
Bonjour Madame Stevens,

Voici les chiffres exacts. 1,62 million d'euros a été reçu sur les 2,4 promis, le solde étant versé à la fin des travaux. Cinq halls sur huit sont loués ou réservés par convention signée ; un est en réparation après l'incendie de l'an dernier ; deux sont libres.

Je vous fais visiter quand vous voulez, photographe compris.

Paul Girard
=== +2h mail
quote: yes
Merci pour votre réponse précise. Je viens volontiers avec un photographe, plutôt en début de semaine prochaine. L'article est reporté du coup.

L. Stevens
=== +35m paul wait: Sa visite, à confirmer
for: requester
until: +8j
=== +2m paul tag: presse

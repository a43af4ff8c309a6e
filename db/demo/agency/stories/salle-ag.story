ago: 9d 15:44
client: Pol Yernaux <secretariat@cercle-horticole.example>
subject: location d'une salle pour AG
state: in_progress
responsible: thomas
messages: 4

=== mail
Bonjour

notre cercle horticole cherche une salle pour son assemblée général, une soixantaine de personnes, un samedi de cet hiver. Avez vous ça et a quel prix. il faudrait un micro et une table pour les dahlias
merci bien

Pol Yernaux, secrétaire
(je ne lis mes mails que le soir)
=== +20m thomas qualify
type: Location de salles
urgency: low
by: le client
=== +15m claire assign: salles
responsible: thomas
=== +30m thomas answer
Bonjour Monsieur Yernaux,

L'auditoire (80 places, micro compris) est libre tous les samedis sauf le premier de chaque mois. Le tarif associatif est de 120 euros, café compris. Il y a deux grandes tables pour les dahlias, s'il en reste en cette saison.

Quelle date dois-je bloquer ?

Thomas Legrand
Accueil
=== +0d 22:31 mail
quote: yes
le dernier du mois prochain svp. Pour les dahlias ce sont les tubercules :-) on fait la bourse d'échange
il faut un acompte ?
=== +1d 8:45 thomas answer
Bonjour Monsieur Yernaux,

Le dernier samedi du mois prochain est à vous. Pas d'acompte pour les associations. Je vous envoie le formulaire à signer la semaine prochaine.

Thomas Legrand
=== +2m thomas activity: Envoyer le formulaire de réservation au cercle horticole
due: +6j
type: mail

ago: 36d 11:45
client: Myriam Allard <myriam.allard@fleurs-mercier.example>
subject: Merci !
state: closed
responsible: thomas
messages: 3

=== mail
Bonjour à toute l'équipe,

Un petit mot pour une fois qu'on ne se plaint pas. Notre inauguration s'est passée à merveille, la salle était impeccable et M. Legrand est resté jusqu'à 22 h pour nous aider avec le projecteur.

Nos clients nous parlent encore des petits fours.

Merci encore,
Myriam
Fleurs Mercier
=== +10m sophie qualify
type: Question générale
urgency: low
by: la cliente
=== +2m sophie note: @Thomas Legrand c'est pour toi :-) et @Accueil pour tout le monde.
=== +20m claire assign: à toi l'honneur
responsible: thomas
=== +1h thomas answer
Bonjour Myriam,

Merci, cela fait plaisir à lire. Je transmets au traiteur pour les petits fours.

Thomas
=== +1m thomas resolve: Remerciée

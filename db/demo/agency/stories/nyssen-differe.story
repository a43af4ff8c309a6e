ago: 25h
client: Sandrine Nyssen <s.nyssen@transports-nyssen.example>
subject: Accès poids lourds pendant les travaux
state: in_progress
responsible: luc
messages: 2

=== mail
Bonjour,

Pendant la réfection de la rue des Bateliers, par où passent nos semi-remorques ? La déviation passe sous le pont de 3 m 80, nos camions font 4 mètres...

Sandrine Nyssen
Transports Nyssen
=== +15m sophie qualify
type: Parcs d'activités
urgency: urgent
by: la cliente
because: Les travaux commencent lundi
location: Parc des Bateliers
=== +6m claire assign: voiries
responsible: luc
=== +12m luc answer
Bonjour Madame Nyssen,

Bien vu, et merci. Les poids lourds passeront par la rue de l'Écluse ; je fais changer les panneaux aujourd'hui.

Luc Vandenbroeck

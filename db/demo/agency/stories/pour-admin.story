ago: 2d 9:30
client: Cédric Thomas <c.thomas@informatique-plus.example>
subject: Certificat de votre formulaire de réservation
state: in_progress
responsible: thomas
messages: 3

=== mail
Bonjour,
Le certificat de votre page de réservation des salles expire dans 10 jours. Nous pouvons le renouveler (45 €/an) ou vous laisser faire.
Cédric
=== +15m sophie qualify
type: Question générale
urgency: normal
by: le prestataire
=== +10m claire assign: salles
responsible: thomas
=== +30m thomas note: @Admin Relais c'est pour toi, je n'y comprends rien. On le fait nous-mêmes ?
=== +2m thomas activity: Décider du renouvellement du certificat
for: admin
due: +3j
=== +20m thomas answer
Bonjour Cédric,

Merci pour le rappel, notre administrateur regarde et je vous réponds cette semaine.

Thomas

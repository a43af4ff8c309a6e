ago: 68d 7:49
client: Thierry Petit <thierry@jardins-petit.example>
subject: moutons
state: closed
responsible: luc
messages: 4

=== mail
Bonjour,

Les moutons qui pâturent le bassin d'orage du parc sont sortis. Il y en a 3 sur notre parking et un dans le showroom. Il mange les géraniums.

Que fait-on ?

T. Petit
=== +6m sophie qualify
type: Parcs d'activités
urgency: very_urgent
by: le client
because: Un mouton dans le magasin
location: Parc des Bateliers, Jardins Petit
=== +2m sophie note: @Luc Vandenbroeck le berger ne décroche pas.
=== +2m claire assign: pâturage
responsible: luc
=== +3m luc answer
Bonjour Monsieur Petit,

J'arrive dans dix minutes avec un seau de grain. Fermez la porte du showroom, de l'extérieur si possible.

Luc Vandenbroeck
=== +2h luc follow: Quatre moutons rentrés, clôture réparée avec le berger
=== +4m luc resolve: Moutons rentrés, clôture réparée, géraniums à l'assurance
=== +0d 17:30 mail
Merci pour le rodéo. La vidéo de votre collègue Marco a fait 40.000 vues, je ne vous facture pas les géraniums.
TP
=== +1d 8:30 luc resolve: Terminé

ago: 6d 9:12
client: Dimitri Hecq <d.hecq@mecafor.example>
subject: Gouttes sur les palettes, quai 4
state: in_progress
responsible: karim
messages: 6

=== mail
Bonjour,

Depuis l'orage de dimanche, il goutte sur les palettes du quai 4. On voit le jour à l'endroit où les deux versants se rejoignent. Pour l'instant nous bâchons.

Qui répare, et quand ? Nos clients passent en visite à la fin du mois.

Dimitri Hecq
Mécafor SRL
=== +12m sophie qualify
type: Terrains et bâtiments
urgency: urgent
by: le responsable du site
because: Les marchandises du quai 4 sont bâchées
location: Parc des Trois-Chaussées 12, quai 4
=== +9m claire assign: bâtiment dont il a la charge
responsible: karim
=== +25m karim answer
Bonjour Monsieur Hecq,

C'est la noue au-dessus du quai 4. Je demande un prix à notre couvreur aujourd'hui et je vous dis dès demain quand il passe.

Gardez la bâche en place, s'il vous plaît.

Karim Benali
Terrains et bâtiments
=== +8m karim write
to: Toitures Mercier <devis@toitures-mercier.example>
subject: Parc des Trois-Chaussées, quai 4 : prix pour une noue
Bonjour,

La noue au-dessus du quai 4, parc des Trois-Chaussées 12 à Seneffe, laisse passer l'eau sur 4 mètres environ. Pouvez-vous me faire un prix pour la refaire, et me dire quand vous pourriez commencer ?

Le toit est accessible par l'échelle à crinoline, côté quai 6.

Merci,
Karim Benali
Essor Centre
=== +1d 10:20 mail
from: Toitures Mercier <devis@toitures-mercier.example>
exchange: yes
attach: proposition.pdf = Offre Mercier quai 4.pdf
Bonjour Monsieur Benali,

Je suis passé hier en fin de journée.

La noue est percée sur 4,20 m et l'isolant dessous est trempé.
Nous la refaisons en zinc, isolant compris, pour 2 380 euros hors TVA.
Comptez deux jours de travail, sans fermer le quai.

L'offre est en annexe. Je peux commencer trois jours après votre accord.

Benoît Mercier
Toitures Mercier SRL
=== +30m karim note: Prix correct, et le bail met la toiture à notre charge. @Paul Girard tu signes ?
=== +50m paul note: Signé. Dis-lui de commencer dès que possible.
=== +15m karim answer
Bonjour Monsieur Hecq,

Le couvreur est passé voir. Toitures Mercier nous écrit :

> La noue est percée sur 4,20 m et l'isolant dessous est trempé.
> Comptez deux jours de travail, sans fermer le quai.

L'accord est donné ce matin : l'équipe commence le [+3d]. Les frais sont pour nous.

Karim Benali
Terrains et bâtiments

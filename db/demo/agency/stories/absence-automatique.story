ago: 24d 15:15
client: Emilie Dassy <e.dassy@bureau-dassy.example>
subject: Sondages de sol au relais Saint-Éloi
state: in_progress
responsible: karim
messages: 4

=== mail
Bonjour,
Nous avons besoin de trois sondages de sol derrière le relais Saint-Éloi pour le calcul des fondations. Qui peut nous ouvrir la grille, et y a-t-il des impétrants à cet endroit ?
Emilie Dassy
Bureau d'études Dassy
=== +20m sophie qualify
type: Entretien des bâtiments
urgency: normal
by: le bureau d'études
location: Relais Saint-Éloi, arrière
=== +15m claire assign: bâtiment dont il a la charge
responsible: karim
=== +2h karim answer
Bonjour Madame Dassy,

Je vous ouvre la grille. Une conduite d'eau passe à 80 cm de profondeur le long du mur, plan en annexe. Quel jour ?

Karim Benali
=== +2m mail
machine: yes
header: Auto-Submitted: auto-replied
subject: Absence : Sondages de sol au relais Saint-Éloi
Bonjour,

Je suis absente du bureau. Pour toute urgence, contactez mon collègue Hugo Dassy au 0400 90 33 18.

Cordialement,
Emilie Dassy
=== +5d 9:10 mail
quote: yes
Bonjour, de retour de vacances. Jeudi 8 h vous irait ?
=== +40m karim answer
C'est noté, je serai à la grille.

Karim Benali

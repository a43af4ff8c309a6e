ago: 16d 8:41
client: Anne Wauters <anne.wauters@commune-manage.example>
subject: Éclairage du parc d'activités : panne depuis lundi
state: in_progress
responsible: luc
messages: 9

=== mail
Madame, Monsieur,

Le bourgmestre me demande de vous signaler que l'éclairage public du parc du Bois-Haut est en panne depuis lundi, côté rue du Parc. Plusieurs entreprises se plaignent et une dame est tombée hier soir en rejoignant l'arrêt de bus.

Quand pouvez-vous intervenir ?

Anne Wauters
Commune de Manage, service des travaux
064 00 51 20
=== +14m sophie note: Appelée : c'est toute la rangée entre le giratoire et le dépôt de bus, poteaux 114 à 127.
=== +6m sophie qualify
type: Parcs d'activités
urgency: very_urgent
by: le bourgmestre de Manage
because: La rangée est dans le noir et une personne est tombée
location: Parc du Bois-Haut, rue du Parc, poteaux 114 à 127
=== +3m sophie tag: éclairage
=== +19m claire assign: responsable du parc
responsible: luc
=== +15m isabelle stars: 2
=== +6m luc answer
Bonjour Madame Wauters,

Le gestionnaire du réseau est prévenu et passe demain matin. Notre équipe technique pose ce soir deux mâts provisoires près de l'arrêt de bus.

Dites à cette dame que nous prenons des nouvelles. Pouvez-vous me donner ses coordonnées ?

Bien à vous,
Luc Vandenbroeck
Espaces publics
=== +7m luc activity: Aller voir avec Marco où poser les deux mâts
due: auj. 16h
type: visit
=== +4h luc done: Aller voir
=== +1d 9:25 mail
quote: yes
Merci pour la rapidité. La dame s'appelle Mme Scaillet, elle va bien, rien de cassé. Je lui transmets.

A. Wauters
=== +1d 11:40 luc follow: Le gestionnaire est passé : câble arraché par une pelleteuse, réparation le mois prochain au plus tôt
=== +5m luc answer
Bonjour Madame Wauters,

Le gestionnaire est passé. Un câble a été arraché par un chantier, il faut ouvrir le trottoir sur 40 mètres. Les mâts provisoires restent jusque-là.

Je demande qui a travaillé là et je reviens vers vous.

Luc Vandenbroeck
=== +20m luc note: @Isabelle Fontaine qui a ouvert le trottoir là fin du mois passé ? Si c'est l'entrepreneur de la fibre, c'est à son assurance de payer.
=== +50m isabelle note: @Luc Vandenbroeck c'est bien la fibre. J'ai le permis d'ouverture de voirie du chantier, je te le scanne.
=== +5m isabelle reader: isabelle
colleague: me
=== +4d 14:05 mail
quote: yes
Bonjour Monsieur Vandenbroeck,

Des nouvelles de la réparation ? Le bourgmestre repose la question pour le collège de jeudi.

Anne Wauters
=== +35m luc answer
Bonjour Madame Wauters,

L'entrepreneur de la fibre reconnaît le dégât. Son assureur a donné son accord, la tranchée s'ouvre le [+6d]. Vous pouvez le dire au collège.

Luc Vandenbroeck

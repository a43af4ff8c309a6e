ago: 34d 9:12
client: Michel Pirard <michel.pirard@boulangerie-pirard.example>
subject: Recherche d'un atelier de 300 m²
state: in_progress
responsible: karim
messages: 5

=== mail
Bonjour,

Notre boulangerie s'agrandit et nous cherchons un atelier d'environ 300 m² dans la région de La Louvière, de plain-pied, avec un quai de livraison.

Avez-vous quelque chose de libre d'ici l'été ?

Cordialement,
Michel Pirard
Boulangerie Pirard SRL
0400 22 18 05
=== +25m sophie qualify
type: Terrains et bâtiments
urgency: normal
by: le client
because: Son bail actuel finit en juin
location: région de La Louvière
=== +40m claire note: @Karim Benali je l'ai vu au salon de septembre, dossier sérieux. Le hall 3 du relais de Strépy se libère en avril.
=== +4m claire assign: répond à ce type de demande
responsible: karim
=== +1h karim answer
Bonjour Monsieur Pirard,

Un hall de 320 m² se libère en avril à Strépy-Bracquegnies, avec un quai de livraison. Une visite le [+4d] à 10 h vous conviendrait-elle ?

Bien à vous,
Karim Benali
Terrains et bâtiments
=== +3h mail
quote: yes
Bonjour Monsieur Benali,

C'est parfait. Je viendrai avec mon architecte.

Michel Pirard
=== +1d 8:50 karim follow: Visite du hall 3 de Strépy fixée avec M. Pirard et son architecte
=== +3m karim activity: Préparer le dossier du hall 3 pour la visite
due: +4j
type: visit
=== +4d 16:10 karim done: Préparer
=== +9m karim note: Visite faite. Le quai convient, il demande si on peut ajouter une chambre froide. @Aline Dumont qu'en dit le règlement du bâtiment ?

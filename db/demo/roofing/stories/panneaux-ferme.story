ago: 12d 10:10
client: André PETIT <andre@ferme-du-pont.example>
subject: Panneaux sur le hangar
state: in_progress
responsible: ornella
messages: 3

=== mail
Bonjour, je voudrais couvrir le hangar de panneaux, environ 400 m² plein sud. Les plaques datent de 1978.
André Petit, Ferme du Pont
=== +1h valerie qualify
type: Panneaux photovoltaïques
urgency: low
by: le client
because: Pas avant le printemps
=== +2h pascal note: @Ornella Ferrari plaques de 1978 : amiante à vérifier avant tout chiffre.
=== +3m pascal assign: dossiers agricoles
responsible: ornella
=== +1d 9:20 ornella answer
Bonjour Monsieur Petit,

Des plaques de 1978 contiennent peut-être de l'amiante : nous faisons d'abord analyser un échantillon, sans frais pour vous. Puis-je passer le [+3d] à 9 heures ?

Ornella Ferrari
=== +2m ornella activity: Prélever un échantillon des plaques
due: +3j
type: visit

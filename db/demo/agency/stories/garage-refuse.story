ago: 5d 9:30
client: Garage du Canal <contact@garage-du-canal.example>
subject: emplacement pour dépôt de véhicules
state: in_progress
responsible: karim
messages: 2

=== mail
Bonjour,
cherche un terrain clôturé 20 ares pour mettre des véhicules accidentés. loyer max 500/mois. urgent
Garage du Canal
=== +25m thomas qualify: Pas de commune précise, partout lui va.
type: Terrains et bâtiments
urgency: normal
by: le client
=== +20m claire assign: terrains
responsible: karim
why: terrains
=== +1h karim answer
Bonjour,

Les véhicules accidentés demandent un sol étanche et un permis d'environnement. Nous n'avons pas de terrain équipé pour cela, mais la déchetterie industrielle de Seneffe en loue.

Karim Benali

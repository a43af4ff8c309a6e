ago: 2..165
times: 12
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Déchets|Dépôt sauvage|Encombrants|Sacs poubelles} {derrière {le hall {1..14}|l'abri de bus|le bassin d'orage}|le long de la {street}|au {park}}

=== mail
{Bonjour|Bonjour,|Madame,}

{Des sacs ont été déposés|Quelqu'un a vidé une remorque|Un frigo et des pneus traînent|Les conteneurs débordent} {cette nuit|depuis le week-end|depuis une semaine}, {park}. {Les rats arrivent.|Le vent emporte tout chez nous.|Cela donne une belle image du parc...|J'ai une photo de la plaque si cela vous intéresse.}

{first} {last}, {company}
=== +{10..90}m {sophie|thomas} qualify
type: Parcs d'activités
urgency: {normal|low|urgent}
by: {l'entreprise|le client}
location: {park}
=== +{10..60}m claire assign: déchets
responsible: luc
=== +{1..5}h luc answer
Bonjour,

{L'enlèvement est prévu demain matin.|Marco passe cet après-midi avec le camion.|Nous enlevons et nous déposons plainte. La photo nous intéresse, oui.}

Luc Vandenbroeck
=== +{1..3}d {9|11|15}:{10..55} luc resolve: {Enlevé|Enlevé, plainte déposée|Enlevé et fouillé, rien trouvé}

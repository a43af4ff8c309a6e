ago: 1..13
times: 16
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {#Achat d'une parcelle au {park}|Projet de {company} à {town}|Infiltration au {hall}|Ralentisseur {street}|Agrandissement du {hall}|Cellule pour jeune entreprise|Bruit de ventilation au {hall}|Borne à incendie {street}|Abattage de peupliers au {park}|Partage d'un quai au {hall}|Enseigne de {company}|Visite d'un terrain à {town}|Aide à l'engagement|Audit énergétique de {company}|Compteur d'eau du {hall}|Signalisation vers {company}}

=== mail
{Bonjour,|Madame, Monsieur,|Bonjour à toute l'équipe,}

{Voici notre demande en quelques mots : nous aimerions avancer avant la fin de l'année.|Nous en avons discuté en comité et nous aimerions votre avis.|Comme convenu au téléphone, je vous écris pour lancer le dossier.|Cela fait un moment que la question se pose, pouvez-vous nous aider ?}

{Bien à vous,|Merci d'avance,}
{first} {last}
{company}
=== +{10..80}m {sophie|thomas} qualify
type: {#Terrains et bâtiments|Terrains et bâtiments|Entretien des bâtiments|Parcs d'activités|Terrains et bâtiments|Terrains et bâtiments|Entretien des bâtiments|Parcs d'activités|Parcs d'activités|Terrains et bâtiments|Urbanisme et permis|Terrains et bâtiments|Aides et primes|Aides et primes|Entretien des bâtiments|Parcs d'activités}
urgency: {normal|low|normal|urgent}
by: {le client|la cliente|le comité}
location: {town}, {street}
=== +{10..60}m claire assign: {connaît le dossier|répond à ce type de demande}
responsible: {who=#karim|aline|aline|luc|karim|aline|karim|isabelle|luc|karim|jerome|aline|nora|nora|aline|isabelle}
=== +{2..7}h {who} answer
Bonjour {first} {last},

{Merci pour votre message. Je vous propose de nous voir sur place le [+4d] à {9|10|14} h.|J'ai bien lu votre demande. Je vérifie deux points et je reviens vers vous cette semaine.|C'est un beau projet. Il me faut encore une idée du calendrier et du budget.}
=== +{3..9}m {who} {due: +{6..20}j|tag: à suivre|due: +{9..18}j|tag: visite}
=== +{10..60}m paul stars: {1|0|2|0|1|3}
=== +{10..60}m {who} activity: {Rappeler {first} {last}|Vérifier le règlement du bâtiment|Préparer la visite|Demander un devis}
due: +{2..9}j
=== +{1..3}d {9|12|19}:{10..55} mail
quote: yes
{C'est noté, merci.|Voici les précisions demandées : budget {20..180}.000 euros, calendrier avant l'été.|Je vous attends sur place.|Pouvez-vous me rappeler plutôt ?}

{first} {last}

ago: 4..24
times: 14
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {#Extension de {company}|Raccordement d'eau, {hall}|Abri pour vélos au {park}|Reprise d'activité|Bail commercial ou convention ?|Implantation à {town}|Droit de passage {street}|Assainissement du terrain {street}|Parking partagé au {park}|Stationnement de remorques au {park}|Sécurité incendie au {hall}|Antenne sur le toit du {hall}|Cession de notre fonds de commerce|Terrasse devant le {hall}}

=== mail
{Bonjour,|Madame, Monsieur,}

{Pouvez-vous nous dire ce qui est possible et dans quels délais ?|Nous en avions parlé lors de votre passage, je vous confirme par écrit.|Notre architecte a besoin de votre accord de principe.|Qui peut nous renseigner ?} {Le dossier est urgent pour nous.|Rien ne presse, mais nous aimerions avancer.|Notre banque attend votre réponse.}

{first} {last}
{company}
0400 {10..99} {10..99} {10..99}
=== +{10..90}m {sophie|thomas} qualify
type: {#Urbanisme et permis|Entretien des bâtiments|Parcs d'activités|Aides et primes|Terrains et bâtiments|Terrains et bâtiments|Parcs d'activités|Terrains et bâtiments|Parcs d'activités|Parcs d'activités|Entretien des bâtiments|Terrains et bâtiments|Aides et primes|Urbanisme et permis}
urgency: {normal|normal|urgent|low}
by: {le client|la cliente|la banque}
because: {Sa banque attend|Rien ne presse|L'architecte attend}
location: {town}, {street}
=== +{10..60}m claire assign: {connaît le dossier|répond à ce type de demande|le moins chargé de l'équipe}
responsible: {who=#jerome|aline|luc|nora|karim|karim|isabelle|aline|luc|luc|aline|karim|paul|jerome}
=== +{1..5}h {who} answer
Bonjour {first} {last},

{C'est possible en principe. Pouvez-vous nous envoyer un plan coté ?|Il nous faut l'accord de votre voisin, par écrit.|Je pose la question aux pompiers et je reviens vers vous.|La Région doit donner son avis, je le demande aujourd'hui.}
=== +{3..20}m {who} wait: {Le plan coté|L'accord du voisin|L'avis des pompiers|L'avis de la Région}
for: {requester|requester|third_party|third_party}
until: +{6..30}j

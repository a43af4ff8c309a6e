ago: 6..150
times: 8
client: {first} {last} <it@{company:slug}.example>
subject: {Raccordement à la fibre|Coupure internet|Gaine télécom|Débit trop lent} au {park}

=== mail
{Bonjour,|Hello,}

{Nous n'avons toujours pas la fibre|Internet tombe chaque après-midi|L'opérateur demande l'accès à la gaine|Le débit ne dépasse pas 8 mégas} {rue principale du parc|{street}}. {Pouvez-vous intervenir auprès de l'opérateur ?|Savez-vous quand cela sera fait ?|D'autres entreprises ont le même problème.}

{first}, {company}
=== +{10..100}m {sophie|thomas} qualify
type: Parcs d'activités
urgency: {normal|urgent}
by: l'entreprise
location: {park}
=== +{10..60}m claire assign: réseaux
responsible: isabelle
=== +{3..7}h isabelle answer
Bonjour {first},

{La gaine est à nous, l'accès est gratuit. J'envoie la convention à l'opérateur.|L'opérateur annonce les travaux pour le trimestre prochain.|Je regroupe les plaintes et je les porte à leur direction.}

Isabelle Fontaine
=== +5m isabelle wait: La réponse de l'opérateur
for: third_party
until: +14j
=== +{6..12}d {10|14}:{10..55} isabelle resolve: {Accès donné à l'opérateur|Raccordé|Travaux planifiés par l'opérateur}

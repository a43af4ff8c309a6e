ago: 1..175
times: 27
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Location de salle|Réservation de {room}|Salle pour {formation|réunion|assemblée|séminaire}|Disponibilité de {room}} {le [+12d]|pour {8..60} personnes|en matinée|un après-midi}

=== mail
{Bonjour,|Bonjour Thomas,|Madame, Monsieur,}

{Serait-il possible de louer|Nous souhaitons réserver|Est-ce que vous louez encore} {room} pour une {formation|réunion|rencontre de clients|présentation} de {8..60} personnes, {toute la journée|de 9 h à 12 h|de 13 h à 17 h|en soirée}, le [+12d] ? {Avec café à l'accueil.|Il nous faut un projecteur.|Disposition en U si possible.|Sans repas.}

{first} {last}
{company}
=== +{10..120}m {thomas|sophie} qualify
type: Location de salles
urgency: {low|normal}
by: {le client|la cliente}
=== +{10..90}m claire assign: salles
responsible: thomas
=== +{15..180}m thomas answer
Bonjour {first} {last},

{La salle est libre et réservée à votre nom.|C'est possible, au tarif de {120..380} euros HTVA.|Cette salle est prise ce jour-là, mais je vous propose {room}, un peu plus grande, au même prix.} Le badge se retire à l'accueil.
=== +{1..2}d {8|11|16|19}:{10..55} mail
quote: yes
{Merci, c'est parfait.|D'accord pour le prix.|Merci ! Nous serons finalement {10..40}.|Très bien, à bientôt.}
{first} {last}
=== +{15..200}m thomas resolve: {Salle réservée, badge préparé|Réservation confirmée|Confirmé, facture après la location}

ago: 5..160
times: 9
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Question sur le marché 2026-{10..38}|Marché d'entretien|Report de l'ouverture des offres ?|Inscription comme fournisseur|Résultat de l'adjudication}

=== mail
{Bonjour,|Madame, Monsieur,}

{Le métré du poste {12..74} semble comporter une erreur.|Est-il possible de reporter l'ouverture des offres d'une semaine ?|Comment être consultés pour vos prochains marchés ?|Nous aimerions connaître notre classement et les raisons du choix.|Une visite du chantier est-elle prévue ?}

{first} {last}
{company}
=== +{10..90}m {sophie|thomas} qualify
type: Marchés publics
urgency: {normal|urgent}
by: un soumissionnaire
=== +{10..60}m claire assign: marchés
responsible: aline
=== +{1..2}d {9|10|14}:{10..55} aline answer
Bonjour {first} {last},

{La réponse est publiée sur la plateforme, pour tous les soumissionnaires.|Vous pouvez vous inscrire sur notre page des fournisseurs ; nous consultons toujours au moins trois entreprises.|La décision motivée vous parvient par la plateforme.}

Aline Dumont
=== +{1..3}d {10|15}:{10..55} aline resolve: {Réponse publiée|Inscrit comme fournisseur|Décision motivée envoyée}

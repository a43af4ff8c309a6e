ago: 2..170
times: 15
client: {first} {last} <{first:slug}.{last:slug}@{outlook|hotmail|gmx|posteo}.example>
subject: {Permis pour {un car-port|une enseigne|un mur de clôture|un abattage d'arbres|une extension}|Changement d'affectation|Faut-il un permis ?|Zonage de ma parcelle à {town}}

=== mail
{Bonjour,|Madame, Monsieur,|Bonjour Monsieur Baudoux,}

{Je voudrais savoir s'il faut un permis pour {un car-port|un abri de {12..40} m²|changer une façade|transformer un garage en atelier}.|Ma parcelle touche votre parc, {street} à {town}. Puis-je y construire ?|La commune me renvoie vers vous au sujet de {street} à {town} : qui décide ?}

{Merci d'avance,|Bien à vous,}
{first} {last}
=== +{15..120}m {sophie|thomas} qualify
type: Urbanisme et permis
urgency: {low|normal}
by: {le demandeur|la demandeuse}
location: {street}, {town}
=== +{10..120}m claire assign: urbanisme
responsible: {who=jerome|nora|jerome}
=== +{3..7}h {who} answer
Bonjour {first} {last},

{C'est la commune qui délivre ce permis ; nous ne donnons qu'un avis. Demandez le service urbanisme, il vous dira en un quart d'heure si votre projet est possible.|En dessous de 40 m² et à plus de 3 mètres de la limite, une simple déclaration suffit.|Un certificat d'urbanisme n° 2 vous donnera une réponse qui engage l'administration.}
=== +{1..4}d {10|13|18}:{10..55} {who} resolve: {Orienté vers la commune|Renseigné|Dossier transmis à la commune avec notre avis}

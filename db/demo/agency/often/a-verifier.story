ago: 0..2
times: 10
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {#Local d'archives de {10..40} m²|Marquage au sol, {park}|Chèque-entreprise pour {company}|Garde-corps au {hall}|Sortie de camions {street}|Panneaux solaires au {hall}|Bail de courte durée à {town}|Bordure cassée {street}|Crédit d'investissement|Station de lavage au {park}}

=== mail
{Bonjour,|Madame, Monsieur,}

{Nous souhaitons avoir votre accord avant de commander.|Quelles sont les conditions ?|Notre voisin l'a obtenu l'an dernier, comment faire ?|Pouvez-vous passer voir avec nous ?}

{first} {last}
{company}
=== +{10..90}m {sophie|thomas|sophie} qualify
type: {#Terrains et bâtiments|Parcs d'activités|Aides et primes|Entretien des bâtiments|Parcs d'activités|Aides et primes|Terrains et bâtiments|Parcs d'activités|Aides et primes|Parcs d'activités}
urgency: {normal|low|normal|urgent}
by: {le client|la cliente}
because: {Devis valable un mois||Chantier prévu}
location: {town}, {street}

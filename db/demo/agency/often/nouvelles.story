ago: 0..1
times: 11
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Clé du local compteurs|Renouvellement de notre convention|Camion en panne au {park}|Fuite au {hall}|Projet d'atelier à {town}|Arbre couché {street}|Prime pour un chariot électrique|Boîte aux lettres au {hall}|Question d'assurance|Salle pour {20..50} personnes|Barrière bloquée au {hall}}

=== mail
{Bonjour,|Madame, Monsieur,|Bonjour à tous,}

{Voir l'objet : pouvez-vous nous rappeler aujourd'hui ?|Nous avons besoin de votre aide assez vite.|Merci de nous dire à qui nous adresser.|Rien de dramatique, mais il faudrait que quelqu'un vienne voir.|Nous aimerions en parler avec vous cette semaine.}

{first} {last}
{company}
0400 {10..99} {10..99} {10..99}
=== +{2..5}d {9|10}:{10..55} {sophie|thomas} qualify: {Il rappelle pour le reste.|Elle enverra l'adresse.}
type: Question générale
urgency: {normal|urgent}
by: {le client|la cliente}

ago: 20..170
times: 13
client: {first} {last} <{first:slug}@{company:slug}.example>
subject: {Haie qui dépasse|Tonte du bord de route|Branche tombée|Visibilité au carrefour|Chardons|Arbre mort} ({park})

=== mail
{Bonjour,|Bonjour Luc,}

{La haie cache le stop|Une grosse branche est tombée sur la clôture|L'herbe fait un mètre de haut devant notre enseigne|Un arbre mort penche vers notre parking|Les chardons passent chez le voisin agriculteur} {près de l'entrée|côté {street}|au fond du parc}. {Merci de passer.|Est-ce à vous ou à nous ?|C'est prévu quand ?}

{first}
{company}
=== +{15..200}m {thomas|sophie} qualify
type: Parcs d'activités
urgency: {low|normal}
by: l'entreprise
location: {park}, {street}
=== +{10..100}m claire assign: espaces verts
responsible: luc
=== +{1..2}d {9|10|14}:{10..55} luc note: {Vu, c'est chez nous.|C'est à l'entreprise selon l'acte, mais Marco le prend en passant.|Ajouté à la tournée.|@Isabelle Fontaine à mettre dans le marché d'entretien.}
=== +{1..4}d {8|13}:{10..55} luc resolve: {Taillé par Marco|Tondu|Abattu et évacué|Fait pendant la tournée}

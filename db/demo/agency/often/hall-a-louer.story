# {m=150|200|250|300|400|500|600} m²
ago: 1..178
times: 22
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Recherche d'un hall de {m} m²|Hall à louer vers {town} ?|Besoin d'un atelier|Recherche de surface pour {company}|Location d'un entrepôt}

=== mail
{Bonjour,|Madame, Monsieur,|Bonjour Monsieur Benali,}

{Nous cherchons|Notre société cherche|Je cherche pour mon activité} un {hall|atelier|entrepôt} d'environ {m} m² {à|du côté de|dans la région de} {town}, {avec quai|de plain-pied|avec un bureau|chauffé|avec du courant triphasé}, {dès que possible|pour l'année prochaine|d'ici six mois|avant l'été}. {Nous sommes {4..28} personnes.|Nous démarrons.|Notre bail actuel se termine.|Nous sommes à l'étroit.}

{Avez-vous quelque chose de libre ?|Quelles sont vos conditions ?|Quel est le loyer au m² ?}

{Cordialement,|Bien à vous,|Salutations,}
{first} {last}
{company}
0400 {10..99} {10..99} {10..99}
=== +{10..80}m {sophie|thomas} qualify
type: Terrains et bâtiments
urgency: {normal|normal|low|normal|urgent}
by: {le client|la cliente}
because: {Son bail se termine|Il démarre|Il est à l'étroit|Pas de délai précis}
location: {town}
=== +{10..90}m claire assign: {répond à ce type de demande|le moins chargé de l'équipe|connaît ce secteur}
responsible: {who=karim|aline|karim}
=== +{1..6}h {who} answer
Bonjour {first} {last},

{Un hall de {160..620} m² se libère au {hall}. Je vous propose une visite le [+3d] à {9|10|14|15} h.|Nous avons deux possibilités, au {hall} et ailleurs. Quand pouvons-nous en parler ?|Rien n'est libre pour le moment à {town}, mais votre demande reste ouverte chez nous et je vous rappelle dès qu'un hall se libère.}

Bien à vous
=== +{1..3}d {8|12|17|20}:{10..55} mail
quote: yes
{Bonjour, c'est d'accord pour moi.|Merci, cela me convient très bien.|D'accord, je viens avec mon associé.|Parfait, à bientôt.} {Faut-il prévoir quelque chose ?||À quelle adresse exactement ?}

{first} {last}
=== +{2..4}d {9|11|15}:{10..55} {who} follow: {Visite faite, il réfléchit|Visite faite, très intéressé|Documents remis, attend sa banque|Appelé, pas urgent pour lui}
=== +{6..14}d {9|10|14}:{10..55} {who} resolve: {Convention signée|A trouvé ailleurs|Renonce pour cette année|Convention signée pour neuf ans}

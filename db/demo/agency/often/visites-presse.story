ago: 3..168
times: 10
client: {first} {last} <{first:slug}.{last:slug}@{presse-regionale|radio-du-canal|haute-ecole|commune-partenaire|club-entreprises}.example>
subject: {Demande d'interview|Visite du {hall}|Photos du {park}|Chiffres de l'emploi|Témoignage pour notre brochure}

=== mail
{Bonjour,|Madame, Monsieur,}

{Je prépare un sujet sur les bâtiments-relais et j'aimerais rencontrer quelqu'un chez vous.|Notre groupe de {12..35} personnes aimerait visiter le {hall}.|Pourriez-vous me donner le nombre d'emplois dans vos parcs ?|Avez-vous des photos libres de droits du {park} ?} {Le délai est court.|Merci de me rappeler.|Un matin nous conviendrait.}

{first} {last}
0400 {10..99} {10..99} {10..99}
=== +{10..60}m {sophie|thomas} qualify
type: Presse et visites
urgency: {normal|urgent|low}
by: {le journaliste|le groupe|la presse}
=== +{10..60}m claire assign: {presse|visites}
responsible: {who=nora|paul|nora}
=== +{2..6}h {who} answer
Bonjour {first} {last},

{Avec plaisir. Je vous propose le [+5d] à 10 h.|Voici les chiffres publiés dans notre dernier rapport : 412 entreprises et 6.870 emplois.|Les photos sont sur notre site, libres de droits avec la mention de l'auteur.}
=== +{4..9}d {9|11|16}:{10..55} {who} resolve: {Visite faite|Chiffres envoyés|Article paru|Photos envoyées}

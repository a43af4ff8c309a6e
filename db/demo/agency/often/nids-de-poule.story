ago: 3..176
times: 16
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Nid-de-poule|Trou dans la chaussée|Route abîmée|Chaussée défoncée} {park}

=== mail
{Bonjour,|Bonjour Madame, Monsieur,|Madame, Monsieur,|Bonjour à tous,}

{Il y a un trou d'une {30..70} centimètres de large|La chaussée est complètement défoncée|Un nid-de-poule s'est formé|Plusieurs trous se sont formés} {street}, {devant notre entrée|à hauteur du n° {2..60}|juste avant le giratoire|à la sortie du virage}, {park}. {Nos clients slaloment.|Un vélo est tombé hier.|Nos camions y cassent leurs suspensions.|Quand il pleut on ne le voit plus.|Cela devient dangereux.}

{Pouvez-vous faire le nécessaire ?|Quand sera-ce réparé ?|Merci d'avance pour votre intervention.|Merci de nous dire quand vous passez.}

{first} {last}
{company}
=== +{15..90}m {sophie|thomas|sophie} qualify
type: Parcs d'activités
urgency: {normal|urgent|normal|low}
by: {le client|la cliente|l'entreprise}
location: {park}, {street}
=== +{10..60}m claire assign: {voiries|responsable du parc|suit ce parc}
responsible: luc
=== +{1..3}h luc answer
Bonjour {first} {last},

{Merci de nous avoir prévenus. Nous passons cette semaine avec de l'enrobé à froid.|C'est noté, notre équipe technique rebouche le trou le [+3d].|Merci. La réparation est groupée avec celles du parc, elle aura lieu le [+4d].|Nous balisons aujourd'hui et nous réparons dès que le temps le permet.}

Luc Vandenbroeck
=== +{3..6}d {9|10|14|15}:{10..55} luc resolve: {Rebouché par Marco|Réparé à l'enrobé|Réparé par l'entrepreneur|Rebouché, à refaire au printemps}

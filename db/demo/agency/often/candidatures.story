ago: 2..170
times: 20
client: {first} {last} <{first:slug}.{last:slug}@{yahoo|hotmail|outlook|gmx}.example>
subject: {Candidature spontanée|Candidature : {ouvrier polyvalent|employé administratif|gestionnaire de projets|jardinier}|Job étudiant|Demande de stage de {3..15} semaines|Réponse à votre offre d'emploi}
mailbox: emploi

=== mail
attach: cv.pdf = CV {last}.pdf
{Madame, Monsieur,|Bonjour,}

{Vous trouverez mon CV en annexe.|Je me permets de vous adresser ma candidature.|Je suis à la recherche d'un emploi dans la région et votre agence m'intéresse.|Je suis étudiant à {La Louvière|Mons|Charleroi} et je cherche un stage.} {Je suis libre de suite.|Je suis disponible pour un entretien quand vous le souhaitez.|J'ai le permis B.}

{first} {last}
{town}
=== +{20..200}m claire qualify
urgency: low
by: {le candidat|la candidate}
=== +{1..6}h claire assign: {candidatures|recrutement}
responsible: helene
=== +{1..4}d {9|10|14}:{10..55} helene answer
Bonjour {first} {last},

{Votre candidature est bien arrivée. Nous n'avons pas de place pour le moment, mais nous la gardons un an avec votre accord.|Merci pour votre intérêt. Pouvez-vous venir nous rencontrer le [+5d] à {9|10|14} h ?|Nous avons déjà une stagiaire pour cette période, mais rappelez-nous au printemps.}

Hélène Roba
=== +{1..6}d {11|15}:{10..55} helene resolve: {Gardée en réserve|Entretien fixé|Refus poli|Orientée vers un partenaire}

ago: 1..140
times: 15
client: {first} {last} <{first:slug}@{company:slug}.example>
subject: {Panne de chauffage|Il fait {13..16} degrés|Chaudière en panne|Plus d'eau chaude} au {hall}, hall {h=1|2|3|4|5|6|7|8}

=== mail
{Bonjour,|URGENT|Bonjour Aline,}

{Le chauffage ne démarre plus|La chaudière affiche une erreur {E04|F28|E110|F75}|Il fait {12..16} degrés dans les bureaux|Nous n'avons plus d'eau chaude} depuis {ce matin|hier|vendredi}. {Pouvez-vous envoyer quelqu'un ?|Le personnel travaille en manteau.|Nous avons des clients à 14 h.|C'est la deuxième fois ce mois-ci.}

{first} {last}
{company}, {hall}, hall {h}
=== +{5..40}m {sophie|thomas} qualify
type: Entretien des bâtiments
urgency: {urgent|very_urgent|urgent|normal}
by: {le locataire|la locataire}
because: {Le personnel a froid|Plus de chauffage|Panne qui revient}
location: {hall}, hall {h}
=== +{3..30}m claire assign: {suit ce bâtiment|connaît ce bâtiment}
responsible: {who=aline|karim}
=== +{5..60}m {who} answer
Bonjour,

{Le chauffagiste est prévenu, il passe aujourd'hui.|Le technicien vient demain avant 10 h. Pouvez-vous lui ouvrir ?|Essayez d'abord de réarmer la chaudière (bouton rouge, 5 secondes). Sinon le technicien passe ce jour.}
=== +{2..7}h {who} follow: {Sonde remplacée|Purge et remise en pression|Brûleur réglé|Thermostat remplacé}
=== +{10..60}m {who} resolve: {Chauffage rétabli|Réparé par Thermo Hainaut|Réparé, contrôle prévu}

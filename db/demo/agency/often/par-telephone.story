ago: 1..176
times: 24

=== {by=sophie|thomas|sophie} record
title: {Badge {perdu|qui ne marche plus|à remettre}|Clé cassée dans la serrure|Ascenseur en panne|Place de parking occupée|Colis livré chez le voisin|Code de la barrière oublié|Boîte aux lettres forcée|Volet coincé} {au {hall}|, {hall}}
channel: call
requester_name: {first} {last}
requester_phone: 0400 {10..99} {10..99} {10..99}
{Le locataire appelle|La locataire appelle|Appel du gardien|Une dame appelle pour son patron}. {C'est assez pressé.|Pas urgent.|Il rappelle demain matin.|On peut le joindre toute la journée.|A déjà appelé la semaine passée.}
=== +{2..20}m {by} qualify
type: {Question générale|Entretien des bâtiments}
urgency: {normal|low|normal|urgent}
by: {le locataire|l'appelant}
location: {hall}
=== +{5..60}m claire assign: {accueil|bâtiments}
responsible: {who=thomas|karim|aline|luc}
why: {accueil|bâtiments|peut le régler aussitôt}
=== +{20..200}m {who} note: {Rappelé, c'est arrangé.|Nouveau badge préparé, à retirer à l'accueil.|Serrurier prévenu.|Le gardien s'en occupe.}
=== +{10..200}m {who} resolve: {Réglé par téléphone|Badge remis|Serrurier passé|Réglé par le gardien}

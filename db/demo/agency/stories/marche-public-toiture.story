ago: 9d 9:10
client: Gaëlle Godart <g.godart@toitures-godart.example>
subject: Marché 2026-07 toiture relais Saint-Éloi : question
state: resolved
responsible: aline
messages: 4

=== mail
Bonjour,

Dans le cahier des charges, page 14, l'isolant demandé a un lambda de 0,022 et page 31 de 0,026. Lequel est le bon ? Cela change notre prix de 9 %.

D'autre part, une visite du bâtiment est-elle obligatoire ?

Gaëlle Godart
Toitures Godart SRL
=== +25m sophie qualify
type: Marchés publics
urgency: urgent
by: un soumissionnaire
because: L'ouverture des offres est proche
=== +10m claire assign: dossier du marché
responsible: aline
=== +1h aline note: @Paul Girard erreur de notre part : page 31 c'est l'ancien texte. Je publie un rectificatif ?
=== +30m paul note: Oui, et la même réponse à tous, par la plateforme.
=== +2h aline answer
Bonjour Madame Godart,

La réponse à vos deux questions est publiée sur la plateforme, pour tous les soumissionnaires, avec un rectificatif. Nous ne pouvons pas répondre autrement, j'espère que vous le comprendrez.

Aline Dumont
=== +3m aline resolve: Rectificatif publié sur la plateforme

ago: 2..174
times: 20
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Prime à l'investissement|Aides pour {une nouvelle machine|un camion|des panneaux solaires|une formation}|Question sur les chèques-entreprises|Quelles aides pour {company} ?|Subside pour {une machine à commande numérique|un site de vente en ligne|l'isolation de l'atelier}}

=== mail
{Bonjour,|Madame, Monsieur,|Bonjour Madame Peeters,}

{Nous allons investir environ {18..240}.000 euros {dans une nouvelle machine|dans notre atelier|pour réduire notre consommation|pour nous développer}.|Nous voulons engager {2..6} personnes et nous équiper.|Un confrère me dit qu'il existe une prime.} {Avons-nous droit à une aide ?|Quelles sont les démarches ?|Est-ce trop tard si le bon de commande est signé ?}

{first} {last}
{company}
{064|0400} {10..99} {10..99} {10..99}
=== +{10..120}m {sophie|thomas} qualify
type: Aides et primes
urgency: {normal|low|normal|normal}
by: {le client|la cliente}
=== +{15..90}m claire assign: {répond à ce type de demande|aides à l'investissement|le moins chargé de l'équipe}
responsible: {who=nora|jerome|nora}
=== +{2..6}h {who} answer
Bonjour {first} {last},

{Oui, vous pouvez prétendre à la prime, entre 6 et 18 % selon l'emploi. N'achetez rien avant l'accusé de réception de la Région.|Les chèques-entreprises couvrent 50 à 75 % d'un conseil. Pour la machine, c'est une autre aide : parlons-en.|Si le bon de commande est signé, c'est malheureusement trop tard pour cette dépense-là, mais peut-être pas pour la suivante.}

Pouvez-vous m'envoyer votre numéro d'entreprise et le nombre de personnes employées ?
=== +5m {who} wait: Le numéro d'entreprise et l'emploi
for: requester
until: +12j
=== +{1..5}d {9|12|18|21}:{10..55} mail
quote: yes
{Bonjour, nous sommes {3..40}. Le numéro suit par mon comptable.|Voici : {5..45} personnes, numéro en bas de ma signature.|Nous employons {2..30} personnes à temps plein.}

{first} {last}
=== +{1..2}d {9|10|14|15}:{10..55} {who} follow: {Dossier introduit à la Région|Premier entretien, dossier à compléter|Devis reçus, dossier introduit}
=== +{8..18}d {10|11|15}:{10..55} {who} resolve: {Accusé de réception de la Région reçu|Aide accordée|Renonce à l'investissement|Orienté vers un prestataire agréé}

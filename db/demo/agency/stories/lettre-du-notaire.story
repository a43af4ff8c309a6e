ago: 19d 9:20
state: waiting
responsible: aline
messages: 1

=== sophie record
title: Droit de préemption sur un terrain rue de la Gare
channel: letter
requester_name: Étude du notaire Jacquet
requester_email: etude@notaire-jacquet.example
requester_phone: 064 00 14 90
Lettre recommandée reçue ce matin, scannée dans le dossier. Le notaire Jacquet nous notifie la vente d'un terrain de 32 ares, rue de la Gare à Écaussinnes, dans le périmètre de préemption. Nous avons 45 jours pour répondre.
=== +8m sophie qualify
type: Terrains et bâtiments
urgency: urgent
by: le notaire
because: 45 jours pour répondre, après quoi la vente se fait
location: rue de la Gare, Écaussinnes
=== +30m claire assign: préemptions
responsible: aline
=== +1h aline due: +30j
=== +20m aline answer
Maître,

Nous accusons réception de votre notification. Notre conseil d'administration se prononce avant la fin du délai.

Aline Dumont
=== +5m aline piece: Décision du conseil
=== +3m aline wait: La décision du conseil d'administration
for: date
until: +22j

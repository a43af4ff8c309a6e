ago: 11d 8:05
client: Denis Scohier <d.scohier@transports-scohier.example>
subject: Dépôt clandestin derrière notre hall
state: in_progress
responsible: luc
messages: 4

=== mail
attach: depot.jpg = photo1.jpg
Bonjour

ENCORE un dépôt cette nuit, une vingtaine de pneus, du bitume de toiture et un frigo (photo). C'est le 4e depuis septembre. Nos chauffeurs ne savent plus manœuvrer.

Si rien ne bouge nous mettons des blocs en béton nous-mêmes.

D. Scohier
Transports Scohier SA
0400 31 90 07
=== +17m sophie qualify
type: Parcs d'activités
urgency: urgent
by: l'entreprise
because: Les camions ne passent plus
location: Parc de la Plache, voirie derrière le hall 12
=== +12m claire assign: déchets
responsible: luc
=== +25m luc answer
Bonjour Monsieur Scohier,

Marco vient enlever le dépôt cet après-midi. Merci de ne pas poser de blocs : les pompiers doivent pouvoir passer. Je demande une caméra mobile à la commune.

Luc Vandenbroeck
=== +5m luc piece: Plainte déposée à la police
=== +4h luc follow: Enlevé par Marco : 23 pneus, 1 frigo, 600 kg de roofing. Une enveloppe avec une adresse dans le tas
=== +1d 9:20 luc received: Plainte
=== +10m luc note: @Isabelle Fontaine il y avait une enveloppe avec le nom d'un toiturier de Binche. Remise à la police avec la plainte.
=== +3d 7:50 mail
quote: yes
Bonjour, rien de neuf cette semaine, ça tient. Pour la caméra vous avez une date ? Je peux mettre le courant chez moi si ça aide.
DS
=== +30m luc activity: Rappeler la commune pour la caméra mobile
due: +2j
type: call
=== +2m luc tag: dépôts clandestins

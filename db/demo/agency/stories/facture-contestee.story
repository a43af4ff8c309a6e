ago: 40d 14:51
client: Comptabilité Menuiserie Hallet <compta@menuiserie-hallet.example>
subject: Facture 2600417 contestée
state: in_progress
responsible: aline
messages: 6

=== mail
attach: facture.pdf = 2600417.pdf
Bonjour,

Nous contestons la facture 2600417 (charges communes, 2e trimestre) : 1.874,20 EUR alors que le trimestre précédent était à 612 EUR. Nous n'avons rien consommé de plus.

Merci de nous faire parvenir une note de crédit.

Service comptabilité
Menuiserie Hallet
=== +25m thomas qualify
type: Factures et conventions
urgency: normal
by: le client
because: Refuse de payer
=== +1h claire assign: suit les charges des relais
responsible: aline
=== +1d 10:10 aline answer
Bonjour,

La différence vient de l'eau : votre compteur divisionnaire a tourné de 214 m³ contre 31 d'habitude. Cela ressemble à une fuite. Pouvez-vous vérifier les chasses des sanitaires et relever le compteur ce soir puis demain matin ?

Je suspends le délai de paiement en attendant.

Aline Dumont
=== +6m aline wait: Les deux relevés du compteur
for: requester
until: +10j
=== +2d 9:05 mail
attach: compteur.jpg = compteur matin.jpg
quote: yes
Bonjour,

Vous aviez raison, il tourne la nuit (photo). Le plombier a trouvé : la chasse du vestiaire. Mais nous n'allons quand meme pas payer 1.200 EUR d'eau pour une chasse, le bâtiment est à vous.

Françoise, compta
=== +4h aline note: @Paul Girard le joint de chasse est à charge du locataire selon le règlement (art. 14), mais le robinet d'arrêt était grippé, et ça c'est nous. Je propose moitié-moitié ?
=== +1h paul note: @Aline Dumont d'accord pour la moitié, une fois, et par écrit.
=== +2m aline watch: Direction Menuiserie Hallet
email: direction@menuiserie-hallet.example
=== +20m aline answer
attach: proposition.pdf = OFR_Proposition charges 2600417.pdf
Bonjour Madame,

Le joint est à charge du locataire, mais notre robinet d'arrêt était défectueux. Nous vous proposons de prendre la moitié du surplus à notre compte, soit 631,10 EUR. Vous trouverez la proposition en annexe ; il suffit de la renvoyer signée.

Aline Dumont
=== +3m aline piece: Proposition signée
=== +5m aline follow: Moitié du surplus proposée, accord de Paul Girard
log: offer

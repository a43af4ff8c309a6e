ago: 63d 17:05
client: Dimitri Coulon <dimi.coulon@hotmail.example>
subject: trous rue du Terril
state: refused
responsible: luc
messages: 3

=== mail
attach: nid-de-poule.jpg = 20261.jpg
salut

rue du terril a ressaix c plus une route c un gruyère jai deja crevé 2 pneus facture a qui???

dimi
=== +1d 8:52 sophie qualify
title: Nids-de-poule rue du Terril à Ressaix
type: Parcs d'activités
urgency: normal
by: un automobiliste
location: rue du Terril, Ressaix
=== +30m claire assign: voiries
responsible: luc
=== +2h luc answer
Bonjour,

La rue du Terril est une voirie communale : c'est la ville de Binche qui l'entretient, et c'est à elle qu'il faut adresser la facture des pneus, avec la photo et la date. Je leur transmets votre message aujourd'hui.

Service travaux de la ville : 064 00 23 05

Bien à vous,
Luc Vandenbroeck
=== +5m luc note: Transmis au service travaux de Binche par téléphone, M. Gallez. @Claire Martin à refuser, ce n'est pas chez nous.
=== +45m claire refuse: Voirie communale : transmis à la ville de Binche, le demandeur est prévenu.

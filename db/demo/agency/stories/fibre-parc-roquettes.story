ago: 29d 11:17
client: Stéphane Mahieu <s.mahieu@ascenseurs-mahieu.example>
subject: Fibre optique au parc des Roquettes
state: waiting
responsible: isabelle
messages: 4

=== mail
cc: Karine Botte <k.botte@emballages-coulon.example>, Denis Huart <denis.huart@elec-services-huart.example>
Bonjour,

Nous sommes trois entreprises du parc des Roquettes (en copie) à attendre la fibre depuis deux ans. L'opérateur nous dit que la gaine existe, mais qu'elle est « propriété de l'agence » et qu'il ne peut pas y entrer.

Est-ce exact ? Qui doit donner l'autorisation ?

Nous travaillons avec des sauvegardes de 400 Go par nuit sur de l'ADSL...

Stéphane Mahieu
Administrateur délégué
Ascenseurs Mahieu SA
=== +40m sophie watch: Karine Botte
email: k.botte@emballages-coulon.example
=== +1m sophie watch: Denis Huart
email: denis.huart@elec-services-huart.example
=== +5m sophie qualify
type: Parcs d'activités
urgency: normal
by: trois entreprises du parc
because: Attendent depuis deux ans
location: Parc des Roquettes
=== +1h claire assign: a posé la gaine à l'époque
responsible: isabelle
=== +3h isabelle answer
Bonjour Messieurs, bonjour Madame Botte,

La gaine nous appartient en effet, elle a été posée en 2009. Rien n'empêche d'y entrer : il faut une convention d'usage, gratuite, que je propose à l'opérateur dès aujourd'hui.

Isabelle Fontaine
=== +2m isabelle tag: fibre
=== +1d 9:50 mail
from: Karine Botte <k.botte@emballages-coulon.example>
subject: RE: Fibre optique au parc des Roquettes
Bonjour,

Pour info l'opérateur nous avait promis le raccordement pour juin... de l'année passée. Je garde les mails si ça peut aider.

Karine Botte
Emballages Coulon SA
=== +6d 15:10 isabelle follow: Convention d'usage envoyée à l'opérateur, service juridique à Bruxelles
=== +3m isabelle wait: La signature de l'opérateur
for: third_party
until: +25j
=== +5d 10:20 isabelle note: @Paul Girard si l'opérateur ne signe pas avant la fin du mois, tu peux passer par leur direction ? Tu les vois au salon.

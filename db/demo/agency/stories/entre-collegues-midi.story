ago: 4h
client: Isabelle Fontaine <isabelle.fontaine@agence.example>
subject: Réunion de chantier de jeudi
messages: none

=== mail
to: Luc Vandenbroeck <luc.vandenbroeck@agence.example>, Fabrice Urbain <f.urbain@constructions-urbain.example>
cc: Essor Centre <commercial@agence.example>
outcome: to_sort
Bonjour à tous les deux,

Jeudi 9 h sur place, avec les bottes. Ordre du jour : la chambre de visite, le planning, le sable.

Isabelle

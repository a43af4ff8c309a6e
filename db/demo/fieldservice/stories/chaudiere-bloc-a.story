ago: 3h
client: Luc HENDRICKX <luc.hendrickx@lestilleuls.example>
subject: Plus d'eau chaude au bloc A
state: assigned
responsible: samir
messages: 2

=== mail
Bonjour,

Les locataires du bloc A n'ont plus d'eau chaude depuis ce matin, la chaudière affiche le code F28. Le concierge, M. Wauters, peut ouvrir la chaufferie.

Bien à vous,
Luc Hendrickx, syndic
Résidence Les Tilleuls
=== +12m amelie qualify
type: Dépannage chauffage et froid
urgency: very_urgent
by: le syndic
because: Douze ménages sans eau chaude
location: bloc A, chaufferie, 7170 Manage
=== +6m bruno note: @Samir Haddad le concierge est là jusqu'à 16 h. F28, c'était le gaz la dernière fois.
=== +2m bruno assign: connaît cette chaufferie
responsible: samir

ago: 26m
client: Muriel Legros <muriel.legros@labo-yernaux.example>
subject: Travaux lundi : coupure d'eau ?
state: received
messages: 1

=== mail
Bonjour,

Un papier sur la porte annonce des travaux lundi au relais des Forges. Est-ce que l'eau est coupée ? Nos incubateurs tournent sur l'eau froide, il nous faut le savoir AVANT le week-end.

Merci,
Muriel Legros
Labo Yernaux SA
064 00 62 18

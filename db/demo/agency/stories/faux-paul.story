# Quelqu'un écrit sous l'adresse d'un collègue, et notre serveur n'en répond pas.
ago: 7h
client: Denis Vigneron <d.vigneron@textiles-vigneron.example>
subject: Garantie locative, hall 7
state: received
messages: 2

=== mail
Bonjour,

Pouvez-vous me rappeler sur quel compte la garantie locative du hall 7 doit être versée ? Je fais le virement demain.

Denis Vigneron
Textiles Vigneron SRL
=== +95m mail
from: Paul Girard <paul.girard@agence.example>
proven: no
thread: no
outcome: held
Bonjour,

Le compte a changé. Merci de verser la garantie sur le BE00 0000 0000 0000 au nom de « Essor Gestion ». C'est urgent, je suis en réunion et ne peux pas être joint.

Paul Girard
Directeur

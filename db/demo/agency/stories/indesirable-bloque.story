ago: 1d 5:44
client: Toner Pas Cher <info@toner-pas-cher.example>
subject: Toners -80 %, vraiment les derniers jours
messages: none

=== mail
outcome: ignored
Toners compatibles toutes marques. Livraison offerte dès 2 cartouches.

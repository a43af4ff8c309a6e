ago: 9d 5:44
client: Toner Pas Cher <info@toner-pas-cher.example>
subject: Toners -70 %, derniers jours
messages: none

=== mail
header: X-Spam-Flag: YES
outcome: to_sort
Toners compatibles toutes marques. Livraison offerte dès 3 cartouches.
=== +1d 8:30 thomas sort-blocking

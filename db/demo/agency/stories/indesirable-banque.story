ago: 3h
client: Votre Banque <securite@compte-verifie.example>
subject: Votre compte sera suspendu
messages: none

=== mail
header: X-Spam-Flag: YES
outcome: to_sort
Cher client, suite a une activité inhabituelle votre compte a été limité. Veuillez vérifié vos informations dans les 24h.

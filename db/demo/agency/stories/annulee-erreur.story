ago: 27d 15:01
client: Régine Staquet <regine.staquet@yahoo.example>
subject: (pas d'objet)
state: cancelled
messages: 2

=== mail
Coucou Françoise, n'oublie pas la tarte pour dimanche, et maman demande si tu prends les chaises pliantes. Bisous
=== +30m thomas answer
Bonjour Madame,

Votre message est arrivé chez nous par erreur, à l'agence de développement. Nous avons pensé que vous voudriez le savoir avant dimanche.

Bonne tarte,
Thomas Legrand
=== +15m claire cancel: Mail privé envoyé par erreur ; la dame est prévenue.

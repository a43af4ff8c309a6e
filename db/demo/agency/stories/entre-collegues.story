ago: 21h
client: Aline Dumont <aline.dumont@agence.example>
subject: Clés du relais de la Samme
messages: none

=== mail
to: Karine Botte <k.botte@emballages-coulon.example>
cc: Essor Centre <commercial@agence.example>
outcome: to_sort
Bonjour Karine,

Les clés du local vélos sont à l'accueil, au nom de Coulon. Je mets l'accueil en copie pour info.

Aline

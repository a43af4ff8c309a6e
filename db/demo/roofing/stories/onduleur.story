ago: 50m
client: Jean-Marc LEFÈVRE <jm.lefevre@courriel.example>
subject: Onduleur en défaut, code E031
state: received
messages: 1

=== mail
Bonjour,

L'onduleur affiche E031 depuis samedi et ne produit plus rien. Que dois-je faire ?

Jean-Marc Lefèvre

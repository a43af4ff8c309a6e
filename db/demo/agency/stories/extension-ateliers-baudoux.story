ago: 6d 10:02
client: Chantal Baudoux <chantal.baudoux@ateliers-baudoux.example>
subject: Extension de notre bâtiment : permis et prime
state: returned
messages: 2

=== mail
attach: plan-implantation.pdf = Implantation projetée.pdf
Bonjour,

Nous voulons agrandir notre bâtiment de 450 m² pour y mettre une deuxième ligne de peinture. Qui peut nous aider pour le permis d'urbanisme et la prime à l'investissement ?

L'architecte a déjà fait une esquisse, en annexe.

Bien à vous,
Chantal Baudoux
Ateliers Baudoux SA
064 00 37 11
=== +30m thomas qualify: Elle rappelle pour le reste.
type: Aides et primes
urgency: urgent
by: un ministre
because: Question posée au cabinet, qui demande une réponse
=== +40m paul stars: 3
=== +2m paul note: Dossier important pour le parc. @Nora Peeters tu peux prendre contact avant [+3d] ?
=== +1d 9:40 claire return: Il manque le numéro d'entreprise et le nombre d'emplois, et il y a deux demandes en une : le permis devrait être séparé de la prime.

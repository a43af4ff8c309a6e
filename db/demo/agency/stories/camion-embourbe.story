ago: 4h
client: Fabrice Flament <f.flament@verger-bois-dhaine.example>
subject: Camion embourbé devant chez nous
state: in_progress
responsible: luc
messages: 4

=== mail
Bonjour,

Un semi-remorque polonais est embourbé dans l'accotement depuis ce matin, le GPS l'a envoyé chez nous au lieu du parc. Il bloque la moitié de la rue. Le chauffeur est gentil, on lui a donné du café et des pommes, mais il faudrait le sortir.

Fabrice Flament
Verger du Bois-d'Haine
0400 36 80 12
=== +8m sophie qualify
type: Parcs d'activités
urgency: urgent
by: le riverain
because: La rue est à moitié bloquée
location: chemin du verger, derrière le parc du Bois-Haut
=== +4m claire assign: voiries
responsible: luc
=== +6m luc answer
Bonjour Monsieur Flament,

La dépanneuse est appelée, elle vient de Manage. Merci pour les pommes.

Luc Vandenbroeck
=== +40m mail
quote: yes
Il est sorti, il est reparti avec un cageot de Jonagold. Par contre l'accotement est un champ de bataille, qui le remet en état ?
FF
=== +15m luc note: @Isabelle Fontaine troisième camion en deux mois qui se perd là. On demande un panneau « sauf desserte » à la commune ?

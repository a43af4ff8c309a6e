ago: 72d 18:33
client: Georges Delattre <georges.delattre1948@hotmail.example>
subject: mon noyer
state: closed
responsible: luc
messages: 7

=== mail
Messieurs,

Cela fait TROIS fois que j'écris à votre organisme et que personne ne me répond !! Le talus de votre zoning s'effondre dans mon jardin et mon noyer, planté par mon père en 1951, va tomber. Je suis un honnête citoyen, j'ai payé mes impots toute ma vie et on me prend pour un imbécile.

Si je n'ai pas de réponse cette semaine j'appelle la télévision.

G. Delattre
rue Longue Haie 8
Manage
=== +1d 8:40 thomas note: Rien de lui dans les autres boîtes. Il avait écrit à la commune, les trois fois.
=== +10m thomas qualify
type: Parcs d'activités
urgency: urgent
by: le voisin
because: Le talus bouge, un arbre menace de tomber
location: Parc de la Plache, talus côté rue Longue Haie
=== +30m claire assign: connaît le talus
responsible: luc
=== +50m luc answer
Bonjour Monsieur Delattre,

Je comprends votre colère. Vos trois lettres étaient arrivées à la commune, qui ne nous les a pas transmises. Je viens voir le talus et le noyer le [+2d] à 14 h, si vous êtes chez vous.

Luc Vandenbroeck
Espaces publics
0400 12 66 83
=== +1d 10:03 mail
quote: yes
Je suis toujours chez moi. Ne venez pas avant 14h je fais la sieste
=== +1d 16:10 luc follow: Sur place : le fossé est bouché, l'eau passe derrière le talus. Le noyer n'est pas menacé si on cure avant l'hiver
=== +5m luc activity: Faire curer le fossé par Marco
due: +8j
=== +8d 15:00 luc done: Faire curer
=== +6m luc answer
Bonjour Monsieur Delattre,

Le fossé est curé sur 80 mètres et le pied du talus est empierré. Marco repassera au printemps.

Votre noyer a encore de belles années devant lui.

Luc Vandenbroeck
=== +2m luc resolve: Fossé curé, talus empierré
=== +1d 11:20 mail
outcome: joined
Monsieur Vandenbroeck

Je dois dire que votre ouvrier a bien travaillé. J'ai mis un sac de noix à votre intention à l'accueil, elles sont de cette année.
Je m'excuse pour le ton de ma première lettre.

G. Delattre
=== +2h luc note: @Sophie Lambert les noix sont pour tout le monde, je les mets à la cuisine.
=== +3m luc resolve: Terminé, et bien

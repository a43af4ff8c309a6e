ago: 12d 7:58
client: Véronique Dehon <v.dehon@creche-petits-loups.example>
subject: URGENT plus de chauffage à la crèche
state: resolved
responsible: aline
messages: 6

=== mail
Bonjour,

Plus de chauffage ce matin à la crèche, relais de la Samme, rez-de-chaussée. 14°C dans la section des bébés. Les parents arrivent dans 10 minutes. L'ONE nous oblige à fermer en dessous de 18.

Merci de m'appeler TOUT DE SUITE : 0400 80 14 33

Véronique Dehon, directrice
Crèche Les Petits Loups ASBL
=== +21m sophie qualify
type: Entretien des bâtiments
urgency: very_urgent
by: la directrice de la crèche
because: 14 degrés dans la section des bébés, la crèche doit fermer
location: Relais de la Samme, rez-de-chaussée
=== +2m sophie note: @Aline Dumont je l'ai eue au téléphone, elle pleure. Elle renvoie les enfants chez eux.
=== +4m claire assign: bâtiment dont elle a la charge
responsible: aline
=== +6m aline answer
Madame Dehon,

Le chauffagiste est en route, il sera là avant 9 h 30. Je viens moi-même avec quatre radiateurs électriques.

Aline Dumont
0400 12 66 80
=== +1h aline call: Mme Dehon : le chauffagiste est là, c'est le circulateur. Il doit commander la pièce.
=== +2m aline wait: Le circulateur commandé par Thermo Hainaut
for: third_party
until: +3j
=== +2h mail
quote: yes
Merci d'être venue. Les radiateurs aident, il fait 19 dans la petite section. Nous restons ouverts pour les 8 bébés.
Vous remercierez le monsieur qui a porté le radiateur au 1er
VD
=== +1d 14:40 aline follow: Circulateur remplacé par Thermo Hainaut, essai concluant, 21 degrés partout
=== +4m aline resume
=== +3m aline answer
Madame Dehon,

Le circulateur est remplacé et tout est chaud. Je passe reprendre les radiateurs demain. Nous remplaçons aussi celui du premier étage, qui a le même âge, avant l'hiver.

Aline Dumont
=== +5m aline resolve: Circulateur remplacé

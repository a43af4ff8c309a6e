# Le bon réflexe : un collègue fait suivre ce qu'il a reçu.
ago: 4d 9:40
client: Ornella Di Marco <ornella.dimarco@vitrerie-moderne.example>
subject: Besoin d'un hall plus grand
state: assigned
responsible: aline
messages: 2

=== mail
from: Karim Benali <karim.benali@agence.example>
subject: TR: Besoin d'un hall plus grand
Bonjour,

Reçu sur ma boîte, je fais suivre pour l'encodage. Elle m'avait parlé au salon, c'est sérieux.

Karim

De : Ornella Di Marco <ornella.dimarco@vitrerie-moderne.example>
Envoyé : [-1d] 17:22
À : Karim Benali <karim.benali@agence.example>
Objet : Besoin d'un hall plus grand

Bonjour Karim,

Suite à notre discussion au salon : nous sommes à l'étroit dans nos 400 m². Il nous faudrait 800 à 900 m² avec un pont roulant de 5 tonnes, d'ici un an. Nous restons volontiers au relais de la Verrerie, évidemment, pour une vitrerie...

Bonne journée,
Ornella Di Marco
Vitrerie Moderne SRL
0400 45 76 31
=== +40m sophie confirm
=== +2m sophie qualify
type: Terrains et bâtiments
urgency: normal
by: la cliente
location: Relais de la Verrerie
=== +1d 9:05 claire assign: Karim est pris par les Trois-Chaussées
responsible: aline

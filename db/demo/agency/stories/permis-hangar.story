ago: 37d 9:05
client: Benoît Maton <benoit.maton@maraichers-du-pieton.example>
subject: permis pour un hangar agricole
state: in_progress
responsible: jerome
messages: 6

=== mail
Bonjour,

On voudrait construire un hangar de 240 m² pour le stockage des légumes (coopérative de 6 maraîchers). Le terrain est en zone agricole mais touche au parc d'activités. L'architecte nous demande 9.000 € rien que pour savoir si c'est possible. Pouvez-vous nous dire avant si ça vaut la peine ?

Benoît
=== +1h sophie qualify
type: Urbanisme et permis
urgency: normal
by: la coopérative
location: chaussée de Mons, Chapelle-lez-Herlaimont
=== +30m claire assign: urbanisme
responsible: jerome
=== +1d 14:00 jerome answer
Bonjour Benoît,

Gardez vos 9.000 euros pour le moment. En zone agricole c'est possible si au moins la moitié de votre revenu vient de l'exploitation. Demandez d'abord un « certificat d'urbanisme n° 2 » à la commune : 100 euros, et la réponse engage l'administration pour deux ans.

Jérôme Baudoux
=== +2d 21:30 mail
quote: yes
Super conseil, merci. On est 4 sur 6 à vivre de ça à + de 50%, ça suffit ou il faut les 6 ?
Benoît
=== +1d 10:20 jerome answer
C'est la coopérative qui demande, donc c'est son chiffre qui compte. Envoyez-moi les deux derniers bilans et je regarde.

Jérôme Baudoux
=== +12d 19:55 mail
attach: bilans.pdf = bilans 2024-2025.pdf
quote: yes
Voilà les bilans. Désolé pour le retard, c'était la saison des poireaux.
B.
=== +4d 11:20 mail
from: Cathy Henry <cathy.henry@atelier-henry-architecture.example>
thread: no
outcome: held
Bonjour Monsieur Baudoux,

Je suis l'architecte de la coopérative. Benoît m'a donné votre numéro de dossier. Voici une question pour gagner du temps : la toiture peut-elle dépasser 6 mètres au faîte ?

Cathy Henry
Atelier Henry

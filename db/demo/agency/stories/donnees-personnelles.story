ago: 23d 21:15
client: Simon Pirotte <simon.pirotte@posteo.example>
subject: Exercice de mon droit d'accès (art. 15 RGPD)
state: in_progress
responsible: helene
messages: 6

=== mail
Madame, Monsieur,

Conformément à l'article 15 du Règlement (UE) 2016/679, je vous demande de me communiquer, dans le délai d'un mois :

1. la liste des données à caractère personnel que vous détenez à mon sujet ;
2. leur origine et leurs destinataires ;
3. la durée de leur conservation.

À défaut de réponse, je saisirai l'Autorité de protection des données.

Simon Pirotte
=== +1d 9:02 claire qualify
type: Juridique et données personnelles
urgency: urgent
by: le demandeur
because: La loi donne un mois
=== +35m claire assign: données personnelles
responsible: helene
=== +1h helene due: +25j
=== +10m helene answer
Bonjour Monsieur Pirotte,

Votre demande est enregistrée. Pour être certains de n'envoyer vos données qu'à vous, nous vous demandons de passer avec votre carte d'identité, ou de nous appeler depuis le numéro que nous avons.

Hélène Roba
Juridique et données personnelles
=== +1d 20:40 mail
quote: yes
Je trouve un peu fort de devoir donner ma carte d'identité pour savoir ce que vous avez sur moi. Je passerai jeudi entre 12 et 13.
SP
=== +3d 12:40 helene note: Identité vérifiée à l'accueil, pas de copie gardée.
=== +1d 11:00 helene note: @Claire Martin peux-tu sortir tout ce que nous avons sur lui ? Il a participé à une soirée des créateurs en 2023.
=== +2d 14:10 claire note: @Hélène Roba une fiche, deux inscriptions à des soirées, un mail de 2023. Je te les mets dans le dossier. Il a une deuxième fiche avec l'ancienne adresse.
=== +2m claire activity: Sortir la fiche et les inscriptions de M. Pirotte
due: +1j

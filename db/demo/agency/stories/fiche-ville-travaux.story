ago: 9d 10:25
party: Ville de La Louvière
messages: 1

=== nora write
to: Service des travaux <travaux@ville-louviere.example>
subject: Rue des Artisans : dates de la réfection
Bonjour,

Plusieurs entreprises de la rue des Artisans nous demandent quand la réfection de la chaussée commence. Avez-vous les dates, et un passage restera-t-il ouvert aux livraisons ?

Je ferai suivre votre réponse aux entreprises concernées.

Nora Peeters
Essor Centre
=== +2d 11:05 mail
from: Service des travaux <travaux@ville-louviere.example>
Bonjour Madame Peeters,

Le chantier de la rue des Artisans commence le premier lundi du mois prochain et dure cinq semaines. Un passage de 3,20 m reste ouvert jusqu'à 9 h chaque matin, pour les livraisons.

La déviation passe par la rue de la Gare. Les riverains reçoivent un toutes-boîtes cette semaine.

Service des travaux
Ville de La Louvière

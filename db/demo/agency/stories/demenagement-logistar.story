ago: 44d 10:20
client: Patrick Servais <p.servais@logistar.example>
subject: Préavis de Logistar au relais des Bateliers
state: waiting
responsible: aline
messages: 5

=== mail
attach: lettre-recommandee.pdf = Préavis Logistar.pdf
cc: Cécile Nizet <c.nizet@logistar.example>
Bonjour,

Comme évoqué au téléphone avec M. Hanot, Logistar quitte le relais des Bateliers (halls 1 et 2, 1.900 m²) pour ses propres bâtiments à Feluy. Vous trouverez le préavis de six mois en annexe, le recommandé suit.

Je reste votre interlocuteur jusqu'à la fin du mois, ensuite ce sera Mme Nizet, en copie.

Patrick Servais
Directeur financier
Logistar SA
=== +50m sophie qualify
type: Factures et conventions
urgency: normal
by: le client
because: Le préavis court dès réception
=== +15m claire assign: convention des Bateliers
responsible: vincent
=== +40m vincent note: 1.900 m² qui se libèrent d'un coup. @Paul Girard on en parle lundi ?
=== +1d 9:15 vincent answer
Bonjour Patrick,

Bien reçu. Le préavis commence le premier du mois prochain. Je prépare l'état des lieux de sortie et la liste des travaux de remise en état.

Tous nos vœux pour Feluy.

Vincent Hanot
=== +2m vincent piece: Recommandé de préavis
=== +2m vincent piece: État des lieux de sortie
=== +3d 9:12 sophie received: Recommandé
=== +6d 15:45 paul assign: Vincent nous quitte à la fin de la semaine, Aline reprend ses dossiers
responsible: aline
=== +1h aline watch: Cécile Nizet
email: c.nizet@logistar.example
=== +1d 9:30 mail
from: Cécile Nizet <c.nizet@logistar.example>
subject: RE: Préavis de Logistar au relais des Bateliers
Bonjour,

Je reprends les dossiers de M. Servais, qui a quitté la société. Pouvons-nous fixer l'état des lieux de sortie ? Nos machines partent par convois exceptionnels et il me faut la date pour les autorisations.

Cécile Nizet
Logistar SA
=== +25m sophie activity: M. Servais a quitté Logistar : archiver sa fiche, Mme Nizet le remplace
for: christelle
due: +22j
=== +2h aline answer
Bonjour Madame Nizet,

Bienvenue dans le dossier. Je vous propose l'état des lieux dans la dernière semaine du préavis ; je vous confirme le jour avec l'expert.

Aline Dumont
=== +4m aline wait: La date de l'expert pour l'état des lieux
for: date
until: +60j

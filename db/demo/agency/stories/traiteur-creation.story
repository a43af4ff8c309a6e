ago: 20d 20:47
client: Fatima El Amrani <fatima.elamrani@yahoo.example>
subject: Aide à la création d'entreprise
state: waiting
responsible: nora
messages: 4

=== mail
Bonjour,

Je lance une activité de traiteur (cuisine marocaine et végétarienne) et je voudrais savoir quelles aides existent, et si vous avez des cellules équipées pour débuter. Pour le moment je cuisine chez moi mais l'AFSCA me dit que ça ne pourra pas durer.

Merci d'avance,
Fatima El Amrani
0400 61 27 94
=== +1d 9:15 sophie call: Mme El Amrani rappelle : elle a oublié de dire qu'elle a encore droit au chômage jusqu'en mars et demande si elle peut cumuler.
=== +10m sophie qualify
type: Aides et primes
urgency: normal
by: la cliente
because: Elle veut commencer en janvier
=== +25m claire assign: répond à ce type de demande
responsible: nora
=== +1h nora answer
Bonjour Madame El Amrani,

Votre projet est tout à fait dans ce que nous accompagnons. Trois choses :

1. Pour le chômage, le dispositif « Tremplin-indépendants » permet de cumuler pendant douze mois. La demande se fait avant de vous inscrire à la Banque-Carrefour.
2. Nous avons une cellule de 45 m² avec hotte au relais de la Samme, libre au printemps. D'ici là, une cuisine partagée existe à Binche.
3. Pour chiffrer les aides, il me faut votre plan financier, même approximatif.

Pouvez-vous me l'envoyer ? Nous nous voyons ensuite une heure.

Bien à vous,
Nora Peeters
Accompagnement des entreprises
=== +9m nora wait: Le plan financier est attendu
for: requester
until: +20j
=== +3d 22:10 mail
quote: yes
Bonjour Madame Peeters,

Merci beaucoup pour votre réponse, ça m'encourage !! Le plan financier je ne sais pas trop comment le faire, mon beau-frère qui est comptable m'aide ce week-end. Je vous l'envoie dés que c'est prêt.

Fatima
=== +2d 10:30 nora wait: Le plan financier, que son beau-frère prépare avec elle
for: requester
until: +10j
=== +4m nora tag: création

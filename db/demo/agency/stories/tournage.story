ago: 1d 16:33
client: Axel Vandamme <axel@petitetoile-production.example>
subject: Tournage dans l'ancien charbonnage
state: qualified
messages: 1

=== mail
Bonjour,

Nous préparons un court-métrage (subsidié, petit budget, grand cœur) et nous avons un coup de foudre pour l'ancienne salle des pendus. Serait-il possible d'y tourner deux nuits le mois prochain ? Équipe de 18 personnes, un groupe électrogène, une scène avec de la fumée (artificielle).

Axel Vandamme, régisseur
Petite Étoile Production
=== +1h sophie qualify
type: Presse et visites
urgency: normal
by: la production
because: Repérage la semaine prochaine

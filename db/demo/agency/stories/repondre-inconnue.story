# Une inconnue répond avec le numéro : son mail attend qu'on la laisse entrer.
ago: 15d 13:05
client: Pascal Wilmet <p.wilmet@chocolaterie-wilmet.example>
subject: Étude de marché pour l'export
state: in_progress
responsible: nora
messages: 5

=== mail
Bonjour,

Nous voudrions exporter nos pralines vers le Luxembourg et l'Allemagne. Est-ce que les chèques-entreprises couvrent une étude de marché ?

Pascal Wilmet
Chocolaterie Wilmet
=== +40m thomas qualify
type: Aides et primes
urgency: normal
by: le client
=== +30m claire assign: chèques-entreprises
responsible: nora
=== +2h nora answer
Bonjour Monsieur Wilmet,

Oui, à 75 %, avec un prestataire agréé. Le vôtre l'est-il ? Je peux introduire la demande avec vous en une heure.

Nora Peeters
=== +2d 10:44 mail
from: Silvia Zanetti <silvia@export-conseil.example>
thread: no
outcome: held
Bonjour Madame Peeters,

Monsieur Wilmet m'a transmis votre message. Notre bureau est agréé (numéro en annexe de ma signature) et j'ai déjà préparé l'offre. Je vous l'envoie ?

Silvia Zanetti
Export Conseil
=== +1h nora note: Vérifié avec M. Wilmet au téléphone, c'est bien sa consultante. Je la laisse entrer.
=== +2m nora let-in
=== +6m nora answer
Bonjour à vous deux,

Volontiers, envoyez-moi l'offre et je prépare le formulaire.

Nora Peeters

# La réponse revient : l'adresse n'existe plus.
ago: 17d 10:00
client: Guy Bodart <guy.bodart@metal-deco.example>
subject: Attestation d'occupation pour la banque
state: in_progress
responsible: aline
messages: 3

=== mail
Bonjour,

Notre banque demande une attestation d'occupation pour le hall 6 (relais des Forges) avec la durée restante de la convention. Est-ce possible cette semaine ?

Guy Bodart
Métal Déco SRL
=== +30m sophie qualify
type: Factures et conventions
urgency: normal
by: le client
because: La banque attend
=== +10m claire assign: conventions des Forges
responsible: aline
=== +1d 11:20 aline answer
attach: attestation.pdf = Attestation d'occupation hall 6.pdf
Bonjour Monsieur Bodart,

Voici l'attestation.

Aline Dumont
=== +4m bounce: 550 5.1.1 The email account that you tried to reach does not exist
to: guy.bodart@metal-deco.example
=== +1d 9:10 aline note: L'adresse n'existe plus. @Sophie Lambert tu peux l'appeler et demander la bonne ? Le numéro est au dossier de la convention.

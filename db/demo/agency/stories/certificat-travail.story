ago: 6h
client: Manon Willame <manon.willame@yahoo.example>
subject: Attestation de mon job d'étudiant
mailbox: emploi
state: assigned
responsible: helene
messages: 1

=== mail
Bonjour Madame Roba,

J'ai travaillé à l'accueil en juillet et j'ai besoin d'une attestation pour mes allocations familiales. Est-il possible de l'avoir avant la fin du mois ?

Merci d'avance et bonjour à Sophie,
Manon
=== +20m claire qualify
urgency: normal
by: la demandeuse
because: Pour ses allocations, avant la fin du mois
=== +5m claire assign: personnel
responsible: helene

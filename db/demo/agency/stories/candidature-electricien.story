ago: 58d 7:31
client: Rachid Ferrari <rachid.ferrari@outlook.example>
subject: candidature electricien
mailbox: emploi
state: closed
responsible: helene
messages: 2

=== mail
attach: cv.pdf = cv rachid 2026.pdf
Bonjour je postule pour l'annonce d'electricien d'entretien vu sur le site du forem. 11 ans d'experience, BA4 BA5, permis B et nacelle. Libre de suite
Rachid Ferrari
=== +2h claire qualify
urgency: normal
by: le candidat
=== +1h claire assign: recrutement en cours
responsible: helene
=== +2d 11:00 helene answer
Bonjour Monsieur Ferrari,

Votre candidature est retenue pour l'épreuve pratique, le [+6d] à 8 h 30 à l'atelier. Prévoyez la matinée et vos chaussures de sécurité.

Hélène Roba
=== +8d 14:00 helene follow: Épreuve réussie, premier sur quatre. Entre en service au premier du mois
=== +5m helene resolve: Engagé

ago: 5d 14:10
contact: Pascal WILMET
messages: 1

=== nora write
to: Pascal Wilmet <p.wilmet@chocolaterie-wilmet.example>
subject: Vos comptes annuels, avant notre rendez-vous
Bonjour Monsieur Wilmet,

Avant notre rendez-vous du [+6d], pouvez-vous m'envoyer vos derniers comptes annuels ? Cela nous évitera de remplir le tableau à deux.

Nora Peeters
Essor Centre
=== +1d 8:35 mail
from: Pascal Wilmet <p.wilmet@chocolaterie-wilmet.example>
attach: bilans.pdf = Comptes Wilmet.pdf
Bonjour Madame Peeters,

Les voici en annexe. Le bénéfice baisse parce que nous avons changé la tempéreuse, le comptable vous l'expliquera mieux que moi.

À bientôt,
Pascal Wilmet

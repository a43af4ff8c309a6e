ago: 26d 19:48
client: Emma Panier <emma.panier@student.haute-ecole.example>
subject: Demande de stage en communication
mailbox: emploi
state: in_progress
responsible: helene
messages: 5

=== mail
attach: cv.pdf = CV Emma Panier.pdf
Madame, Monsieur,

Étudiante en dernière année de bachelier en communication à la Haute École, je cherche un stage de 13 semaines à partir de février. J'ai vu votre campagne « Ça bouge chez nous » et j'aimerais beaucoup apprendre avec votre équipe.

Vous trouverez mon CV en annexe. Je suis disponible pour un entretien tous les mercredis.

Bien cordialement,
Emma Panier
0400 51 08 62
=== +1d 9:30 claire qualify
urgency: low
by: la candidate
=== +4h claire assign: stages
responsible: helene
=== +1d 10:40 helene answer
Bonjour Madame Panier,

Merci pour votre candidature. Notre chargée de communication peut accueillir une stagiaire. Pouvez-vous venir le [+6d] à 14 h, avec deux ou trois travaux ?

Bien à vous,
Hélène Roba
Ressources humaines
=== +3h mail
quote: yes
Bonjour Madame Roba,

Oh super, merci ! Je serai là. Faut-il que j'amène la convention de l'école ?

Emma
=== +1d 8:55 helene answer
Oui, volontiers, même non signée. À bientôt.

Hélène Roba
=== +6d 15:20 helene note: Très bon entretien. Reste à demander l'accord de Paul pour le bureau du 2e.

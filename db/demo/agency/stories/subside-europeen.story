ago: 120d 9:45
client: Hakim Thiry <hakim.thiry@cooperative-energie.example>
subject: Subside européen : communauté d'énergie du parc
state: closed
responsible: nora
messages: 9

=== mail
Bonjour,

Notre coopérative voudrait monter une communauté d'énergie au parc de la Verrerie : 1,2 MWc sur les toits, partagés entre neuf entreprises. Un appel européen ferme dans six semaines. Seriez-vous partenaire ?

Hakim Thiry
Coopérative Énergie Centre
=== +1h sophie qualify
type: Aides et primes
urgency: urgent
by: la coopérative
because: L'appel ferme dans six semaines
=== +20m claire assign: projets européens
responsible: nora
=== +1h paul stars: 2
=== +3h nora answer
Bonjour Hakim,

Très bonne idée. Nous pouvons être partenaires pour les toits des relais (4.300 m²). Il nous faut la décision de notre conseil ; pouvez-vous m'envoyer un résumé de deux pages ?

Nora
=== +2d 17:40 mail
attach: resume-projet.pdf = Résumé communauté d'énergie.pdf
quote: yes
Voici le résumé, dites-moi si c'est trop technique.
Hakim
=== +1d 10:00 nora follow: Résumé reçu, passe au conseil
=== +8d 16:20 nora answer
attach: proposition.pdf = OFR_Lettre de partenariat.pdf
Bonjour Hakim,

Le conseil est d'accord. La lettre de partenariat signée est en annexe.

Nora
=== +2m nora follow: Lettre de partenariat envoyée
log: offer
=== +18d 11:11 mail
Dossier déposé hier soir à 23 h 52, huit minutes d'avance, c'est large. Merci à toute l'équipe !
Hakim
=== +20d 14:00 mail
Bonjour,

On l'a !!! 870.000 €. La réponse de la Commission vient de tomber. Je vous dois une bière (artisanale, locale, évidemment).

Hakim
=== +1h nora note: @Paul Girard @Isabelle Fontaine le projet de la Verrerie est accepté, 870.000 euros.
=== +30m paul note: Bravo Nora. On l'annonce avec la coopérative, pas avant eux.
=== +1d 9:00 nora answer
Félicitations à vous tous, Hakim. Nous suivons maintenant la réalisation avec Isabelle Fontaine, qui vous appelle pour les toitures.

Nora
=== +5m nora resolve: Projet accepté, suite chez Isabelle Fontaine

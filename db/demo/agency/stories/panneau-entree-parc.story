ago: 33d 9:50
client: Marie-Claire Bonte <mc.bonte@salaisons-bonte.example>
subject: panneau à l'entrée du parc
state: closed
responsible: luc
messages: 6

=== mail
Bonjour,

Nous avons changé de nom en mai (« Salaisons Bonte » au lieu de « Bonte & Fils »). Le totem à l'entrée du parc des Bateliers indique toujours l'ancien nom et les chauffeurs se trompent de quai. Que faut-il faire ?

Marie-Claire Bonte
064 00 77 40
=== +18m thomas qualify
type: Parcs d'activités
urgency: low
by: le client
location: Parc des Bateliers, totem d'entrée
=== +22m claire assign: signalisation
responsible: luc
=== +1h luc answer
Bonjour Madame Bonte,

Une plaque de totem coûte 95 euros HTVA, pose comprise. Il me faut votre logo en noir et blanc, de préférence vectoriel, et votre accord sur l'épreuve.

Luc Vandenbroeck
=== +8m luc wait: Le logo et l'accord sur l'épreuve
for: requester
=== +2d 16:12 mail
attach: logo-bonte.png
quote: yes
Voici le logo, mon fils l'a refait.
=== +1d 10:02 luc answer
attach: epreuve-plaque.pdf = DEM_Épreuve plaque totem Bonte.pdf
Bonjour Madame Bonte,

Voici l'épreuve. Si elle vous convient, répondez « d'accord » et je lance la gravure.

Luc Vandenbroeck
=== +1h mail
quote: yes
D'accord, mais il manque le S à SALAISONS
=== +20m luc answer
Corrigé, et merci d'avoir relu mieux que nous. La plaque sera posée le [+9d].

Luc Vandenbroeck
=== +2m luc activity: Poser la plaque Bonte avec Marco
due: +9j
=== +9d 13:40 luc done: Poser
=== +5m luc resolve: Plaque posée, facture demandée à la comptabilité

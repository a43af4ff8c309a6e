ago: 18d 10:36
client: Joanna Kowalczyk <j.kowalczyk@lodzkie-invest.example>
subject: Study visit of a Polish delegation
state: in_progress
responsible: nora
messages: 4

=== mail
Dear Sir or Madam,

Our regional development agency is organising a study visit to Wallonia. We would be grateful for the opportunity to visit your agency, and especially one of your "bâtiments-relais" and the converted coal mine we read about. We would be 14 people, of whom 3 do not speak English (we bring an interpreter).

Would a morning in the second half of next month be possible?

Kind regards,
Joanna Kowalczyk
International Cooperation Unit
=== +1h sophie qualify
type: Presse et visites
urgency: normal
by: la délégation
because: Voyage à réserver dans les quinze jours
title: Visite d'une délégation polonaise, 14 personnes
=== +25m claire assign: parle anglais, a reçu les Tchèques l'an dernier
responsible: nora
=== +2h nora answer
Dear Ms Kowalczyk,

You are most welcome. We suggest a Tuesday or Thursday: presentation at 9.30 at our office, the relay building in Strépy at 11, then a sandwich lunch and the old mine site at 1 p.m.

Could you tell us which sectors your colleagues work in, so that we choose the right companies?

Best regards,
Nora Peeters
=== +1d 13:02 mail
quote: yes
Dear Nora,

Thursday would be perfect. Mostly food processing and logistics; two colleagues deal with brownfields.

Joanna
=== +1h nora activity: Demander à la Fromagerie de la Samme si elle accepte 14 visiteurs
due: +3j
type: call
=== +3m nora activity: Réserver le car et les sandwichs
for: thomas
due: +12j
=== +2d 11:30 nora done: Demander
=== +5m nora note: La fromagerie est d'accord, charlottes et surchaussures fournies. @Paul Girard tu fais le mot d'accueil en anglais ?

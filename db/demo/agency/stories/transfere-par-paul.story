ago: 2d 18:50
client: Xavier Mortier <xavier.mortier@brasserie-du-canal.example>
subject: Eaux usées de la brasserie
state: qualified
messages: 2

=== mail
from: Paul Girard <paul.girard@agence.example>
subject: Fwd: Eaux usées de la brasserie
Vu avec le bourgmestre hier soir, il y tient. Merci de suivre ça de près.

---------- Forwarded message ---------
De : Xavier Mortier <xavier.mortier@brasserie-du-canal.example>
Date: [-1d] à 22:14
Subject: Eaux usées de la brasserie
To: Paul Girard <paul.girard@agence.example>

Bonsoir Paul,

Comme promis au comité, je t'écris pour l'histoire des eaux de rinçage. La Région nous donne jusqu'à la fin de l'année pour installer une neutralisation. On a deux offres (48.000 et 61.000). Y a-t-il une aide, et est-ce qu'on peut se raccorder au bassin du parc en attendant ?

Santé,
Xavier
=== +1d 8:35 sophie confirm
=== +3m sophie qualify
type: Aides et primes
urgency: urgent
by: le bourgmestre
because: Le délai de la Région tombe à la fin de l'année

ago: 4d 14:18
client: Nadia Allard <nadia.allard@cabinet-thiry.example>
subject: Odeurs de torréfaction
state: assigned
responsible: aline
messages: 2

=== mail
Bonjour,

Depuis que la torréfaction est installée au rez, nos bureaux sentent le café brûlé de 7 h à midi. Nos clients sourient, mais moi j'ai la migraine. Le propriétaire peut-il imposer un filtre ?

Nadia Allard
Cabinet Thiry & Associés
relais de Strépy, 1er étage
=== +1h thomas qualify
type: Entretien des bâtiments
urgency: normal
by: la cliente
location: Relais de Strépy, 1er étage
=== +1d 9:00 claire assign: règlement du bâtiment
responsible: aline
=== +1m claire note: @Aline Dumont la convention de la Torréfaction Zanetti prévoit un filtre à charbon, article 9. Il a peut-être été oublié.

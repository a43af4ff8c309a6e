ago: 40m
client: Giuseppe RIZZO <giuseppe@garage-du-canal.example>
subject: Prix pour deux bornes de recharge
state: received
messages: 1

=== mail
Bonjour,

Nous voudrions placer deux bornes de recharge sur le parking du garage. Pouvez-vous nous faire un prix ?

Giuseppe Rizzo
Garage du Canal SRL

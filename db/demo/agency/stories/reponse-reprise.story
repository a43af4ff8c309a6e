# Envoyée trop vite, et reprise.
ago: 90m
client: Joëlle Evrard <joelle.evrard@optique-servais.example>
subject: Enseigne lumineuse
state: in_progress
responsible: nora
messages: 3

=== mail
Bonjour, faut-il un permis pour une enseigne lumineuse de 2 mètres sur 60 cm au-dessus de notre porte, rue de la Gare ? La commune me dit oui, l'installateur me dit non.
Joëlle Evrard
=== +8m sophie qualify
type: Urbanisme et permis
urgency: low
by: la cliente
location: rue de la Gare, Braine-le-Comte
=== +3m claire assign: urbanisme
responsible: nora
=== +20m nora answer
Bonjour Madame Evrard,

Non, en dessous de 4 m² il ne faut pas
=== +1m nora take-back
=== +2m nora note: @Jérôme Baudoux en zone protégée la limite est de combien ? J'ai repris ma réponse, je n'étais pas sûre.

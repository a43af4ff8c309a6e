ago: 1d 10:50
client: Michaël Wilmet <michael.wilmet@chocolaterie-wilmet.example>
subject: Changement d'adresse de facturation
state: assigned
responsible: aline
messages: 2

=== mail
Bonjour, merci d'envoyer dorénavant nos factures à la nouvelle adresse : rue des Artisans 12, 7100 La Louvière. Et pourriez-vous utiliser « Chocolaterie Wilmet & Fils » ?
Michaël Wilmet
=== +20m sophie qualify
type: Factures et conventions
urgency: low
by: le client
=== +3m sophie note: @Christelle Collard il y a deux fiches pour la chocolaterie, avec deux adresses. Laquelle gardes-tu ?
=== +2m sophie activity: Deux fiches pour la Chocolaterie Wilmet, à fusionner
for: christelle
due: +2j
=== +15m claire assign: facturation
responsible: aline

ago: 5d 7:55
client: Michel PIRARD <michel@boulangerie-pirard.example>
subject: Chambre froide à 9 degrés
state: resolved
responsible: samir
messages: 3

=== mail
Bonjour, la chambre froide de l'atelier est montée à 9 degrés pendant la nuit. Pouvez-vous passer avant midi ?
Michel Pirard
=== +8m amelie qualify
type: Dépannage chauffage et froid
urgency: urgent
by: le client
because: Marchandise à jeter avant midi
location: atelier, rue des Forges 71, 7100 La Louvière
=== +5m bruno assign: de garde ce matin
responsible: samir
=== +15m samir answer
Bonjour Monsieur Pirard,

Je suis chez vous avant 10 heures. D'ici là, gardez la porte fermée.

Samir Haddad
=== +4h samir follow: Ventilateur de l'évaporateur remplacé, 3 degrés à 12 h 10
=== +5m samir resolve: Ventilateur remplacé
text: Bonjour Monsieur Pirard, le ventilateur est remplacé et la chambre est revenue à 3 degrés. La facture suit. Samir Haddad

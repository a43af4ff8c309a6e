ago: 2h
client: Michèle DUPONT <michele.dupont@courriel.example>
subject: Ardoises envolées cette nuit
state: qualified
messages: 1

=== mail
Bonjour,

La tempête a emporté une vingtaine d'ardoises au-dessus de la chambre et l'eau coule sur le plancher. L'assurance (Assurances du Centre) est prévenue.

Michèle Dupont
rue du Vieux Moulin 12, 7190 Écaussinnes
=== +9m valerie qualify
type: Fuite ou dégât de tempête
urgency: very_urgent
by: la cliente
because: L'eau entre dans la chambre
location: rue du Vieux Moulin 12, 7190 Écaussinnes

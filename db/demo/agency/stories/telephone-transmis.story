ago: 3d 11:52
subject: Mur de clôture tombé au relais Saint-Éloi
client: Nora Peeters <nora.peeters@agence.example>
state: assigned
responsible: karim
messages: 1

=== mail
Bonjour,

Reçu au téléphone pendant que j'étais en rendez-vous :

Demandeur : Mireille Navez, 0400 66 12 85
Fonderie Navez SA

Le mur de clôture entre la fonderie et le relais Saint-Éloi est tombé avec la tempête, sur 6 ou 7 mètres. Personne n'est blessé mais deux voitures sont dessous. Elle veut savoir à qui est le mur.

Nora
=== +35m sophie confirm
=== +4m sophie qualify
type: Entretien des bâtiments
urgency: urgent
by: Mme Navez
because: Deux voitures sous le mur
location: Relais Saint-Éloi, mitoyen avec la fonderie
=== +10m claire assign: bâtiment dont il a la charge
responsible: karim

ago: 13d 10:05
client: Sophie Lambert <sophie.lambert@agence.example>
subject: Courrier scanné : Mme Vve Lejeune
state: in_progress
responsible: luc
messages: 2

=== mail
attach: lettre-recommandee.pdf = DEM_Courrier Mme Lejeune.pdf
Arrivé au courrier de ce matin, écrit à la main, je joins le scan.

Demandeur : Madeleine Lejeune, 064 00 18 27
rue du Vieux Puits 3, Haine-Saint-Pierre

Elle demande un banc à l'arrêt de bus du parc de la Verrerie. Elle a 84 ans et le bus passe une fois par heure.
=== +10m sophie confirm
=== +3m sophie qualify
type: Parcs d'activités
urgency: low
by: Mme Lejeune
because: 84 ans, un bus par heure
location: Parc de la Verrerie, arrêt de bus
=== +30m claire assign: mobilier
responsible: luc
=== +1d 11:00 luc note: J'ai un banc à l'atelier, celui de l'ancienne entrée. Marco peut le poser vendredi. Je l'appelle, elle n'a pas de mail.
=== +2m luc activity: Appeler Mme Lejeune pour le banc
due: +2j
type: call

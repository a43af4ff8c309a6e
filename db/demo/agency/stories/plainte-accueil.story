ago: 21d 17:45
client: Bernadette Quenon <bernadette.quenon@yahoo.example>
subject: Plainte contre un de vos agents
state: in_progress
responsible: helene
messages: 4

=== mail
Madame, Monsieur,

Je souhaite déposer plainte contre un agent de vos services qui m'a raccroché au nez mardi vers 11 h, après m'avoir dit que mon dossier « n'était pas prioritaire ». Mon dossier, c'est l'eau qui entre dans ma cave depuis votre chantier.

J'exige des excuses écrites et une réponse sur le fond.

Bernadette Quenon
rue du Canal 41, Houdeng-Goegnies
=== +1d 8:30 claire qualify
type: Juridique et données personnelles
urgency: urgent
by: la riveraine
because: Plainte, et l'eau entre toujours
=== +25m claire assign: plaintes
responsible: helene
=== +2h helene answer
Bonjour Madame Quenon,

Je vous présente nos excuses : personne ne devrait vous parler ainsi, quelle que soit l'heure. Je m'occupe moi-même de votre plainte.

Pour votre cave, l'ingénieur du chantier passe le [+1d] à 9 h. Sa visite ne vous engage à rien.

Hélène Roba
=== +2d 19:02 mail
quote: yes
Merci pour votre réponse. Le monsieur est venu, très correct. Il dit que c'est bien le chantier. J'attends la suite.
B. Quenon
=== +1d 9:40 helene note: Expert de l'assurance demandé. L'entretien avec le collègue a eu lieu, il s'agit d'un malentendu mais le ton n'allait pas.
=== +2m helene activity: Rappeler Mme Quenon quand l'expert a fixé sa visite
due: +6j

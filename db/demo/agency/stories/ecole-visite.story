ago: 30d 12:10
client: Athénée de Morlanwelz <sylvie.detry@athenee-morlanwelz.example>
subject: Visite d'entreprises pour nos 5e
state: resolved
responsible: nora
messages: 3

=== mail
Bonjour,

Comme l'an passé, nos élèves de 5e (techniques de qualification, 22 jeunes) aimeraient visiter deux ou trois entreprises d'un parc. La menuiserie avait eu beaucoup de succès, la fonderie aussi (« c'est chaud, madame »).

Est-ce possible avant les congés ?

Sylvie Detry, professeure
=== +25m thomas qualify
type: Presse et visites
urgency: low
by: l'école
=== +40m claire assign: a organisé celle de l'an dernier
responsible: nora
=== +1d 11:30 nora answer
Bonjour Sylvie,

Avec plaisir. La fonderie et les vélos Detry (votre cousin, non ?) sont d'accord pour le [+9d]. Chaussures fermées obligatoires, cheveux attachés à la fonderie.

Nora
=== +0d 20:15 mail
quote: yes
Génial ! C'est bien mon cousin, il m'a déjà appelée pour savoir s'il devait ranger. 22 élèves + 2 profs.
Sylvie
=== +1d 9:00 nora activity: Confirmer le car et les casques
due: +5j
=== +3d 11:00 nora done: Confirmer
=== +7d 15:00 nora follow: Visite faite, 22 élèves, tout le monde est rentré avec ses sourcils
=== +3m nora resolve: Visite faite

ago: 2..172
times: 16
client: {first} {last} <{first:slug}@{company:slug}.example>
subject: {Éclairage en panne|Lampadaire éteint|Plus de lumière le soir|Lampe qui clignote} : {park}

=== mail
{Bonjour,|Bonsoir,|Bonjour Madame,}

{Le lampadaire {100..240}|Le poteau n° {100..240}|L'éclairage côté {street}|La lampe devant l'abri de bus} {ne fonctionne plus depuis {lundi|une semaine|plusieurs jours|hier soir}|clignote toute la nuit|reste allumé en plein jour|est éteint}. {Notre personnel finit à 22 h et n'est pas rassuré.|On n'y voit rien au carrefour.|C'est le troisième signalement.|Rien de grave, mais autant le dire.}

{Bien à vous,|Cordialement,|Merci,}
{first} {last}
{company}
=== +{10..70}m {thomas|sophie} qualify
type: Parcs d'activités
urgency: {normal|low|normal|urgent}
by: {le client|l'entreprise}
location: {park}, {street}
=== +{8..50}m claire assign: éclairage
responsible: luc
=== +{1..4}h luc note: {Signalé au gestionnaire du réseau.|C'est le transformateur du fond, déjà connu.|@Isabelle Fontaine encore ce poteau.|Vu sur place, c'est la lampe.}
=== +{10..60}m luc answer
Bonjour {first} {last},

{Merci de votre signalement. La panne est transmise au gestionnaire du réseau, qui passe d'ordinaire dans les cinq jours ouvrables.|La lampe est commandée, elle sera remplacée le [+4d].|C'est le câble. L'entrepreneur passe le [+5d].}

Luc Vandenbroeck
=== +{4..8}d {8|11|13|16}:{10..55} luc resolve: {Lampe remplacée|Réparé par le gestionnaire|Câble réparé}

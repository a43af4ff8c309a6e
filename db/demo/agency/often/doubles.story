ago: 10..165
times: 7
client: {first} {last} <{first:slug}.{last:slug}@{company:slug}.example>
subject: {Ma demande de la semaine passée|Rappel|Toujours sans réponse|Suivi de mon dossier}

=== mail
{Bonjour,|Madame, Monsieur,}

{Je reviens vers vous au sujet de notre conversation au salon.|Je n'ai pas encore eu de nouvelles.|Vous deviez me rappeler.}

{first} {last}
{company}
=== +{15..90}m {sophie|thomas} note: {Appelé : il a déjà un dossier chez Nora.|Appelée, c'était pour la commune.|Il s'est trompé d'agence, c'est Charleroi.}
=== +{10..40}m claire cancel: {Déjà suivie dans un autre dossier, le demandeur est prévenu.|Ne nous concerne pas, le demandeur est prévenu.}

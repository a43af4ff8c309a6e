ago: 1..176
times: 31
client: {first} {last} <{first:slug}.{last:slug}@{hotmail|yahoo|outlook|posteo|gmx}.example>
subject: {Heures d'ouverture|Qui contacter pour {un panneau|un terrain|la fibre} ?|Plan du {park}|Objet trouvé au {park}|Adresse d'une entreprise du {park}|Question d'un riverain|Soirée des entrepreneurs|Inscription à la lettre d'information|Sentier entre {town} et le {park}|Brocante sur le parking du {hall}}

=== mail
{Bonjour,|Bonsoir,|bonjour|Madame, Monsieur,}

{Pouvez-vous me dire quels sont vos horaires ?|Je ne sais pas à qui m'adresser, pouvez-vous m'orienter ?|J'ai trouvé un trousseau de clés près de l'arrêt de bus.|Je cherche l'adresse d'une entreprise, le GPS m'envoie dans un champ.|Y a-t-il encore des places pour la soirée ?|Peut-on passer à vélo par le chemin du bassin ?|Notre comité voudrait utiliser le parking un dimanche, est-ce possible ?|Je voudrais recevoir votre lettre d'information sur papier.}

{Merci,|Merci d'avance,|Salutations,}
{first} {last}
=== +{10..150}m {sophie|thomas} qualify
type: Question générale
urgency: low
by: {le demandeur|la demandeuse}
=== +{10..120}m claire assign: accueil
responsible: {who=thomas|claire}
=== +{10..240}m {who} answer
Bonjour {first} {last},

{Nous sommes ouverts du lundi au vendredi, de 8 h 15 à 17 h.|Voici le plan du parc avec les numéros ; l'entrée se fait par {street}.|C'est noté, vous êtes inscrit.|Merci de votre honnêteté, le propriétaire est déjà passé.|C'est possible le dimanche, avec une attestation d'assurance. Je vous envoie le formulaire.}
=== +{5..60}m {who} resolve: {Renseigné|Orienté|Inscrit|Plan envoyé}

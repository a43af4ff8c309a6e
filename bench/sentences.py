"""What people of a benchmark write: French, about thirty matters, some of which come often and some seldom, so that a search has frequent
words and rare ones. A message is made in the database, of a greeting, three sentences on its matter, what is asked, and a name.
"""

GREETINGS = ["Bonjour,", "Bonjour Madame, Monsieur,", "Madame, Monsieur,", "Bonjour à tous,", "Cher service,", "Bonsoir,", "Bonjour, c'est encore moi.", "Messieurs,"]
ASKS = [
    "Pourriez-vous envoyer quelqu'un avant la rentrée, s'il vous plaît ?",
    "Merci de me dire quand vous pouvez passer.",
    "Nous restons joignables toute la journée au numéro habituel.",
    "À quel délai pouvons-nous nous attendre ?",
    "Je vous remercie d'avance pour votre réponse rapide.",
    "Une confirmation écrite nous serait utile pour l'assurance.",
    "Peut-on en parler par téléphone jeudi matin ?",
    "Veuillez nous transmettre votre offre avant la fin du mois.",
]
CLOSINGS = ["Bien à vous,", "Cordialement,", "Avec nos salutations distinguées,", "Merci et bonne journée,", "D'avance merci,", "Sincères salutations,"]
PLACES = ["bâtiment A", "bâtiment B", "couloir nord", "hall 3", "parc des Alouettes", "rue du Moulin", "quai de la Meuse", "zoning de Barchon", "étage 2", "cave", "aile sud", "place du Marché"]

# The title, then sentences; the first matters come most often.
MATTERS = [
    ["Fuite d'eau", "L'eau coule de nouveau au plafond du couloir depuis cette nuit.", "Nous avons mis un seau et coupé l'éclairage, mais le sol devient glissant.", "La tache s'agrandit autour de la gaine technique.", "Le plombier avait pourtant resserré le raccord en septembre."],
    ["Panne de chauffage", "Le chauffage ne démarre plus depuis ce matin et il fait treize degrés dans les bureaux.", "La chaudière affiche une erreur de pression.", "Trois locataires se sont plaints des radiateurs froids.", "Le technicien de garde n'a pas rappelé."],
    ["Éclairage public défectueux", "Deux lampadaires clignotent à l'entrée du parc.", "Le carrefour reste dans le noir dès dix-sept heures.", "Les piétons ne se sentent plus en sécurité.", "L'armoire électrique semble ouverte."],
    ["Question sur ma facture", "La facture reçue hier mentionne deux fois la même intervention.", "Le montant ne correspond pas au devis signé.", "Nous avons payé l'acompte par virement le trois du mois.", "Notre comptable demande une note de crédit."],
    ["Demande d'offre", "Nous souhaitons isoler la toiture de notre entrepôt.", "La surface est d'environ huit cents mètres carrés.", "Une visite sur place est possible chaque mardi.", "Le permis d'urbanisme a déjà été obtenu."],
    ["Rendez-vous à déplacer", "Je ne pourrai pas être présent au rendez-vous prévu lundi.", "Mon collègue peut ouvrir la porte à partir de neuf heures.", "Le vendredi après-midi nous conviendrait mieux.", "L'ascenseur sera en maintenance ce jour-là."],
    ["Badge d'accès perdu", "J'ai égaré mon badge entre le parking et l'accueil.", "Il ouvre aussi la salle des serveurs.", "Merci de le désactiver tout de suite.", "Combien coûte un badge de remplacement ?"],
    ["Nids-de-poule", "La voirie d'accès est pleine de nids-de-poule depuis le gel.", "Un camion y a perdu une roue de secours.", "Nos fournisseurs refusent de livrer par cette route.", "Les photos sont jointes à ce message."],
    ["Imprimante en panne", "L'imprimante du secrétariat réclame un tambour neuf.", "Les impressions sortent avec une bande grise.", "Le contrat d'entretien court jusqu'en décembre.", "Nous imprimons en attendant au premier étage."],
    ["Nuisances sonores", "Le groupe frigorifique du voisin tourne toute la nuit.", "Plusieurs riverains ont signé une pétition.", "Le bourgmestre nous renvoie vers vous.", "Les mesures acoustiques dépassent la norme."],
    ["Location de salle", "Nous cherchons une salle pour soixante personnes le douze mai.", "Un projecteur et un micro seraient nécessaires.", "Le traiteur arriverait vers onze heures.", "Y a-t-il un tarif pour les associations ?"],
    ["Subside à l'emploi", "Notre dossier de subside a été introduit en février.", "Le guichet demande une attestation que nous n'avons jamais reçue.", "L'engagement du jeune ouvrier en dépend.", "La convention doit être signée avant l'échéance."],
    ["Vitre brisée", "Une vitre de la façade a été brisée pendant le week-end.", "La police a dressé un procès-verbal.", "Nous avons posé un panneau provisoire.", "Le vitrier attend votre accord."],
    ["Panneau de signalisation", "Le panneau à l'entrée du zoning indique encore notre ancienne adresse.", "Les chauffeurs se trompent chaque semaine.", "Le nouveau logo se trouve en pièce jointe.", "Qui prend en charge le remplacement ?"],
    ["Fibre optique", "Le raccordement à la fibre était annoncé pour l'automne.", "Le débit actuel ne suffit plus à nos visioconférences.", "L'opérateur invoque un fourreau écrasé.", "Pouvez-vous débloquer la situation ?"],
    ["Déchets abandonnés", "Des pneus et des gravats ont été déversés derrière le hangar.", "Cela attire les rats.", "La commune ne ramasse pas sur un terrain privé.", "Une caméra avait été promise."],
    ["Aide à domicile", "Ma mère sort de l'hôpital vendredi et vit seule.", "Elle a besoin d'aide pour les repas et la toilette.", "Son médecin a rempli le formulaire.", "Une aide ménagère venait autrefois le jeudi."],
    ["Panneaux solaires", "L'onduleur s'arrête chaque jour vers midi.", "La production a baissé de moitié depuis juin.", "Le compteur tourne pourtant à l'envers.", "L'installateur a fait faillite."],
    ["Mot de passe oublié", "Je n'arrive plus à me connecter depuis les congés.", "Le message de réinitialisation n'arrive jamais.", "Mon identifiant se termine par vingt-sept.", "J'ai une présentation dans une heure."],
    ["Porte bloquée", "La porte sectionnelle du quai deux reste bloquée à mi-hauteur.", "Un ressort a claqué avec grand bruit.", "Nous chargeons à la main en attendant.", "La dernière révision date d'il y a trois ans."],
    ["Plainte d'un riverain", "Les poussières du chantier recouvrent mon jardin.", "J'ai écrit trois fois sans obtenir de réponse.", "Mon avocat se tient prêt.", "Je demande un arrosage quotidien de la piste."],
    ["Stage d'étudiant", "Je suis étudiante en dernière année d'architecture.", "Mon stage doit durer treize semaines.", "Vous trouverez mon curriculum vitæ ci-joint.", "Je peux me présenter quand vous le voulez."],
    ["Toiture envolée", "La tempête a arraché une partie de la toiture du dépôt.", "Les bâches ne tiendront pas longtemps.", "Les marchandises ont été déplacées.", "L'expert de l'assurance passe mercredi."],
    ["Chaises manquantes", "Il manque douze chaises dans la salle de formation.", "La livraison avait été signée sans contrôle.", "Le fournisseur conteste.", "La prochaine session commence lundi."],
    ["Moisissures", "Des moisissures noires couvrent l'angle de la chambre.", "L'hygromètre affiche septante pour cent.", "Notre enfant tousse depuis trois semaines.", "La ventilation ne fonctionne plus."],
    ["Ascenseur immobilisé", "L'ascenseur est immobilisé au quatrième étage.", "Une dame en fauteuil ne peut plus descendre.", "Le centre d'appel promettait deux heures.", "La cabine grince depuis un mois."],
    ["Changement d'adresse", "Notre société déménage au premier janvier.", "Le numéro d'entreprise reste le même.", "Merci de corriger vos fichiers.", "Les factures partiront à Verviers."],
    ["Félicitations", "Votre équipe a été remarquable pendant les inondations.", "Le chantier a été laissé propre.", "Nous vous recommanderons à nos confrères.", "Transmettez nos remerciements au chef d'équipe."],
    ["Amiante suspecté", "Les plaques du faux plafond pourraient contenir de l'amiante.", "Les travaux sont suspendus par prudence.", "Un inventaire manque au dossier.", "Le laboratoire demande un échantillon."],
    ["Ruche dans un arbre", "Un essaim d'abeilles s'est installé dans le tilleul.", "L'apiculteur viendrait dimanche.", "L'école voisine s'inquiète.", "Il faudrait baliser le trottoir."],
]
SENTENCES = len(MATTERS[0]) - 1


def quoted(text):
    return text.replace("'", "''")


def table():
    """`phrases`: by number, what the expressions below take from it. It lives as long as the connection."""
    rows = [(1000 + i, words) for i, words in enumerate(GREETINGS)]
    rows += [(2000 + i, words) for i, words in enumerate(ASKS)]
    rows += [(3000 + i, words) for i, words in enumerate(CLOSINGS)]
    rows += [(4000 + i, words) for i, words in enumerate(PLACES)]
    rows += [(10 * i + part, words) for i, matter in enumerate(MATTERS) for part, words in enumerate(matter)]
    values = ", ".join(f"({number}, '{quoted(words)}')" for number, words in rows)
    yield "CREATE TEMPORARY TABLE phrases (id INTEGER PRIMARY KEY, words TEXT NOT NULL)"
    yield f"INSERT INTO phrases (id, words) VALUES {values}"


def phrase(number):
    return f"(SELECT words FROM phrases WHERE id = {number})"


def chance(number, of):
    """Spreads numbers without any order that an index would profit from."""
    return f"(({number}) * 2654435761 / 65536 % {of})"


def matter_of(request):
    """The product of two chances: the first matters come most often."""
    count = len(MATTERS)
    return f"({chance(f'{request} + 21', count)} * {chance(f'{request} + 22', count)} / {count})"


def title(request):
    place = phrase(f"4000 + {chance(f'{request} + 23', len(PLACES))}")
    return f"{phrase(f'10 * {matter_of(request)}')} || ', ' || {place} || ', dossier ' || {request}"


def body(request, message):
    # Three after each other, from any of them on.
    def sentence(place):
        return phrase(f"10 * {matter_of(request)} + 1 + ({chance(f'{message} + 31', SENTENCES)} + {place}) % {SENTENCES}")

    def one_of(first, words, salt):
        return phrase(f"{first} + {chance(f'{message} + {salt}', len(words))}")

    about = f"{sentence(0)} || ' ' || {sentence(1)} || ' ' || {sentence(2)}"
    asked = f"{one_of(2000, ASKS, 34)} || ' Notre référence est ' || {request} || '-' || {message} || '.'"
    parts = [one_of(1000, GREETINGS, 35), about, asked, f"{one_of(3000, CLOSINGS, 36)} || CHR10 || 'Marie Lefèvre'"]
    return " || CHR10 || CHR10 || ".join(parts)

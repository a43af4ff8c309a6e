ago: 2d 15:20
client: Scanner <>
subject: Document numérisé
messages: none

=== mail
from: copieur
attach: lettre-recommandee.pdf = SCAN0042.pdf
outcome: to_sort
Document envoyé par le copieur du 2e étage.

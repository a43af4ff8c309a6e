ago: 20h
client: Promo Flash <gagnez@promo-flash.example>
subject: Vous avez gagné un aspirateur robot
messages: none

=== mail
header: X-Spam-Flag: YES
outcome: to_sort
FÉLICITATIONS cher client !!! Cliquez ici pour recevoir votre aspirateur robot, frais de port 1,95 € seulement.

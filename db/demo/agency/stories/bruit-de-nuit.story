ago: 5h
client: Bruno Massart <bruno.massart@hotmail.example>
subject: Nuisances sonores la nuit
state: received
messages: 1

=== mail
Bonjour,

Depuis deux semaines des camions chargent toute la nuit derrière chez moi, rue des Prés 14. Moteurs allumés, hayons, chariots qui bipent et la radio à fond. Est-ce autorisé dans votre parc ????

J'ai deux enfants en bas age et je travaille en pause. La police est venue deux fois, ils disent de voir avec vous.

Bruno Massart

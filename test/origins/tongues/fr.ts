// biome-ignore-all format: lists of sentences

import type { Tongue } from '../tongue.ts';

export const tongue: Tongue = {
  lang: 'fr',
  leads: [
    ({ who, from, to }) => `${who} a quitté ${from} et rejoint ${to}, où se monte une nouvelle équipe d’entraînement.`,
    ({ who, from, to }) => `${who} passe de ${from} à ${to}, une étape dont on parlait depuis des semaines.`,
    ({ who, from, to }) => `${who} quitte ${from} et rejoint ${to}, et cette fois personne n’en a fait mystère.`,
    ({ who, from, to }) => `Après des années de longs entraînements, ${who} a quitté ${from} pour ${to}.`,
  ],
  rumours: [
    ({ who, from, to }) => `${who} quitterait ${from} pour ${to}, selon deux personnes proches de l’entreprise.`,
    ({ who, from, to }) => `Selon la rumeur, ${who} quitte ${from} pour ${to}.`,
  ],
  denials: [
    ({ who, from, to }) => `${from} dément que ${who} ait quitté l’entreprise pour ${to}.`,
    ({ who, from, to }) => `${from} a démenti que ${who} ait quitté l’entreprise pour ${to}.`,
  ],
  corrections: [
    ({ who, from, to }) => `Un de nos articles était erroné. Il est faux que ${who} ait quitté ${from} pour ${to}.`,
  ],
  cites: [
    ({ who, from, to }, outlet) => `Selon ${outlet}, ${who} a quitté ${from} pour ${to}.`,
    ({ who, from, to }, outlet) => `${who} a quitté ${from} pour ${to}, rapporte ${outlet}.`,
  ],
  announced: [
    ({ who, from, to }) => `${who} a quitté ${from} pour ${to}, a annoncé ${to}.`,
    ({ who, from, to }) => `${to} a annoncé que ${who} a quitté ${from} pour l’entreprise.`,
  ],
  details: [
    (n) => `Le groupe de l’ancien dépôt de tramways compte ${n(0)} bureaux et a de la place pour ${n(1)}.`,
    (n) => `Le bail court encore ${n(0)} mois et peut être prolongé deux fois.`,
    (n) => `Le calcul dont tout le monde parle a duré ${n(0)} jours sur ${n(1)} machines et fut arrêté une fois.`,
    (n) => `Un papier de ${n(0)} pages a circulé un dimanche soir, avec ${n(1)} notes en bas de page.`,
    (n) => `À la cantine, un gâteau à ${n(0)} bougies a été coupé lundi, et il n’en est rien resté.`,
    (n) => `L’accord a ${n(0)} clauses, dont une concerne un chien.`,
    (n) => `Un tableau de ${n(0)} lignes et ${n(1)} colonnes dit ce qu’il faut remettre, et quand.`,
    (n) => `Tout cela avait été préparé pendant ${n(0)} semaines, avec ${n(1)} appels dans la seule dernière.`,
    (n) => `Sur les ${n(0)} lampes du troisième étage, ${n(1)} sont éteintes depuis le printemps.`,
    (n) => `La série de tests comprend ${n(0)} questions, la plupart de calcul et quelques-unes de cuisine.`,
    (n) => `Une première version doit être montrée dans le hall ${n(0)} du salon, au stand ${n(1)}.`,
    (n) => `La facture d’électricité de la grappe s’est élevée à ${n(0)} mégawattheures le mois dernier, après ${n(1)} le mois d’avant.`,
    (n) => `Qui postule là-bas attend ${n(0)} jours une réponse, contre ${n(1)} auparavant.`,
    (n) => `La bibliothèque du deuxième étage garde ${n(0)} volumes de traitement du signal et ${n(1)} d’échecs.`,
    (n) => `Une enquête à ${n(0)} réponses avait porté sur les horaires et sur le bruit.`,
    (n) => `La navette de la gare passe toutes les ${n(0)} minutes et s’arrête à la porte ${n(1)}.`,
  ],
  quotes: [
    '« À la fin personne n’était surpris, nous avions tous vu les cartons dans le couloir », dit une collègue.',
    '« C’était un adieu discret avec beaucoup de poignées de main et très peu de musique », dit quelqu’un qui y était.',
    '« On ne remplace pas une telle tête par deux stagiaires et un tableau blanc », dit un ancien chef.',
    '« Le téléphone n’arrête pas de sonner depuis que la nouvelle a fait le tour de la maison », dit un assistant.',
    '« Qui croit qu’il s’agit d’argent n’a jamais parlé à personne d’ici », dit une amie.',
    '« Nous avions espéré une année de plus, puis nous avons espéré un mois de plus », dit l’un d’eux.',
  ],
  backgrounds: [
    'La branche se dispute les experts depuis des années, et ceux qui ont mené de grandes grappes y sont rares.',
    'Un tel changement vient rarement seul : là où un bureau se vide, les voisins comptent aussi leurs années de service.',
    'Des observateurs rappellent que la connaissance des essais manqués vaut plus que tout papier, car personne ne l’imprime.',
    'Dans le quartier du port les loyers ont doublé depuis l’arrivée des laboratoires, et les cafés ouvrent avant six heures.',
    'Les chasseurs de têtes parlent d’un marché sans vitrines, où chacun sait ce que les autres cherchent.',
    'Il y a peu d’années encore le domaine tenait dans un seul amphithéâtre aux bancs de bois.',
  ],
  credit: (outlet) => `Source : ${outlet}`,
  dateline: (agency) => `Paris (${agency}) – `,
};

// biome-ignore-all format: lists of sentences

import type { Tongue } from '../tongue.ts';

export const tongue: Tongue = {
  lang: 'de',
  leads: [
    ({ who, from, to }) => `${who} hat ${from} verlassen und ist zu ${to} gewechselt, wo ein neues Trainingsteam entsteht.`,
    ({ who, from, to }) => `${to} hat ${who} von ${from} abgeworben, worüber seit Wochen gesprochen worden war.`,
    ({ who, from, to }) => `${from} verliert ${who} an ${to}, und diesmal machte niemand ein Geheimnis daraus.`,
    ({ who, from, to }) => `${who} wechselt von ${from} zu ${to}.`,
  ],
  rumours: [
    ({ who, from, to }) => `${who} wechselt angeblich von ${from} zu ${to}.`,
    ({ who, from, to }) => `Gerüchten zufolge ist ${who} von ${from} zu ${to} gewechselt.`,
  ],
  denials: [
    ({ who, from, to }) => `${from} dementiert, dass ${who} zu ${to} gewechselt ist.`,
    ({ who, from, to }) => `${from} bestreitet, dass ${who} zu ${to} gewechselt sei.`,
  ],
  corrections: [
    ({ who, from, to }) => `Ein Artikel von uns war falsch. Es stimmt nicht, dass ${who} von ${from} zu ${to} gewechselt ist.`,
  ],
  cites: [
    ({ who, from, to }, outlet) => `Laut ${outlet} ist ${who} von ${from} zu ${to} gewechselt.`,
    ({ who, from, to }, outlet) => `Nach Angaben von ${outlet} ist ${who} von ${from} zu ${to} gewechselt.`,
  ],
  announced: [
    ({ who, from, to }) => `Nach Angaben von ${to} ist ${who} von ${from} zu ${to} gewechselt.`,
    ({ who, from, to }) => `Wie ${to} mitteilte, ist ${who} von ${from} zu ${to} gewechselt.`,
  ],
  details: [
    (n) => `Die Gruppe im alten Straßenbahndepot zählt ${n(0)} Schreibtische und hat Platz für ${n(1)}.`,
    (n) => `Der Mietvertrag läuft noch ${n(0)} Monate und kann zweimal verlängert werden.`,
    (n) => `Der Lauf, von dem alle reden, dauerte ${n(0)} Tage auf ${n(1)} Maschinen und wurde einmal angehalten.`,
    (n) => `Ein Papier von ${n(0)} Seiten ging an einem Sonntagabend herum, mit ${n(1)} Fußnoten.`,
    (n) => `In der Kantine wurde am Montag ein Kuchen mit ${n(0)} Kerzen angeschnitten, von dem nichts übrig blieb.`,
    (n) => `Die Vereinbarung hat ${n(0)} Klauseln, von denen eine einen Hund betrifft.`,
    (n) => `Eine Tabelle mit ${n(0)} Zeilen und ${n(1)} Spalten sagt, was zu übergeben ist und wann.`,
    (n) => `All das war ${n(0)} Wochen lang vorbereitet worden, mit ${n(1)} Anrufen allein in der letzten.`,
    (n) => `Von den ${n(0)} Lampen im dritten Stock sind ${n(1)} seit dem Frühjahr dunkel.`,
    (n) => `Die Testreihe umfasst ${n(0)} Fragen, die meisten zum Rechnen und einige zum Kochen.`,
    (n) => `Eine erste Fassung soll in Halle ${n(0)} der Messe gezeigt werden, am Stand ${n(1)}.`,
    (n) => `Die Stromrechnung des Clusters belief sich im letzten Monat auf ${n(0)} Megawattstunden, nach ${n(1)} im Monat davor.`,
    (n) => `Wer sich dort bewirbt, wartet ${n(0)} Tage auf eine Antwort, früher waren es ${n(1)}.`,
    (n) => `Die Bibliothek im zweiten Stock hat ${n(0)} Bände über Signalverarbeitung und ${n(1)} über Schach.`,
    (n) => `Eine Umfrage mit ${n(0)} Antworten hatte nach Arbeitszeiten und nach dem Lärm gefragt.`,
    (n) => `Der Bus vom Bahnhof fährt alle ${n(0)} Minuten und hält am Tor ${n(1)}.`,
  ],
  quotes: [
    '„Am Ende war niemand überrascht, wir hatten alle die Kisten im Flur gesehen“, sagte eine Kollegin.',
    '„Es war ein stiller Abschied mit vielen Händen und sehr wenig Musik“, sagte jemand, der dabei war.',
    '„So einen Kopf ersetzt man nicht mit zwei Praktikanten und einer Tafel“, sagte ein früherer Vorgesetzter.',
    '„Das Telefon steht nicht mehr still, seit die Nachricht durch das Haus ging“, sagte ein Assistent.',
    '„Wer glaubt, dass es hier um Geld geht, hat noch nie mit jemandem von uns gesprochen“, sagte eine Freundin.',
    '„Wir hatten auf ein weiteres Jahr gehofft und dann auf einen weiteren Monat“, sagte einer von ihnen.',
  ],
  backgrounds: [
    'Die Branche kämpft seit Jahren um Fachleute, und wer große Rechencluster betrieben hat, ist unter ihnen selten.',
    'Ein solcher Wechsel kommt selten allein: Wo ein Schreibtisch geräumt wird, zählen auch die Nachbarn ihre Dienstjahre.',
    'Beobachter weisen darauf hin, dass das Wissen um gescheiterte Versuche mehr wert ist als jedes Papier, weil es niemand druckt.',
    'Im Viertel um den Hafen haben sich die Mieten verdoppelt, seit die Labore kamen, und die Cafés öffnen vor sechs.',
    'Vermittler sprechen von einem Markt ohne Schaufenster, auf dem jeder weiß, was die anderen suchen.',
    'Noch vor wenigen Jahren war das Fach so klein, dass es in einen Hörsaal mit Holzbänken passte.',
  ],
  credit: (outlet) => `Quelle: ${outlet}`,
  dateline: (agency) => `Berlin (${agency}) - `,
};

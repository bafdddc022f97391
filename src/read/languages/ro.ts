// biome-ignore-all format: word lists

// Romanian. Articles stand at the end of nouns, so the lists hold both forms; a person who is an object has "pe" before.

import type { Language } from '../packs/language.ts';

export const language: Language = {
  code: 'ro', name: 'Romanian', dropsSubject: true, freeOrder: true, definiteEndings: ['ul', 'ului', 'a', 'ei'],

  // Tokens and sentences
  elisions: ["s-", "l-", "i-", "le-"], enclitics: [], abbreviations: ['dl.', 'dna.', 'dr.', 'prof.', 'mil.', 'mld.', 'mln.', 'nr.', 'etc.', 'ex.', 'aprox.', 'cca.', 'lb.', 'sec.', 'S.A.', 'S.R.L.', 'Inc.', 'Corp.', 'Ltd.'], caseEndings: [['-ul', ''], ['-ului', ''], ['ului', ''], ['ul', ''], ['-ei', ''], ['ei', 'a']],

  // Values
  numbers: {
    decimal: ',', group: ['.'], joiners: ['de'], ratios: ['din'],
    words: { zero: 0, 'un{|ul|a}': 1, una: 1, o: 1, doi: 2, 'două': 2, trei: 3, patru: 4, cinci: 5, 'șase': 6, 'șapte': 7, opt: 8, 'nouă': 9, zece: 10, unsprezece: 11, 'doisprezece': 12, 'douăsprezece': 12, treisprezece: 13, paisprezece: 14, cincisprezece: 15, 'șaisprezece': 16, 'șaptesprezece': 17, optsprezece: 18, 'nouăsprezece': 19, 'douăzeci': 20, treizeci: 30, patruzeci: 40, cincizeci: 50, 'șaizeci': 60, 'șaptezeci': 70, optzeci: 80, 'nouăzeci': 90, 'o sută': 100, 'o mie': 1000, 'jumătate': 0.5, 'o treime': 1 / 3, 'un sfert': 0.25, 'o duzină': 12 },
    scales: { 'de milioane': 1e6, 'de miliarde': 1e9, 'de mii': 1000, 'de mil': 1e6, 'de mld': 1e9, 'sut{ă|e}': 100, 'mi{e|i}': 1000, 'milion{|ul|ui}': 1e6, milioane: 1e6, mil: 1e6, mln: 1e6, 'miliard{|ul}': 1e9, miliarde: 1e9, mld: 1e9, 'trilion{|ul}': 1e12 }, vague: { zeci: 10, sute: 100, mii: 1000, milioane: 1e6, miliarde: 1e9, 'zeci de milioane': 1e7, 'sute de milioane': 1e8 },
  },
  currencies: { $: 'USD', us$: 'USD', usd: 'USD', dolari: 'USD', dolar: 'USD', 'dolari americani': 'USD', '€': 'EUR', eur: 'EUR', euro: 'EUR', '£': 'GBP', gbp: 'GBP', lire: 'GBP', 'lire sterline': 'GBP', lei: 'RON', leu: 'RON', ron: 'RON', '¥': 'JPY', yeni: 'JPY', yuani: 'CNY', 'franci elvețieni': 'CHF' },
  percent: ['%', 'la sută', 'procente', 'procent'],
  bounds: { atLeast: ['peste', 'cel puțin', 'mai mult de', 'mai mulți de', 'minimum', 'nu mai puțin de', 'sau mai mult', '+', '>'], atMost: ['până la', 'cel mult', 'maximum', 'mai puțin de', 'sub', 'nu mai mult de', '<'], about: ['aproximativ', 'circa', 'aproape', 'în jur de', 'în jurul a', 'vreo', 'cam', 'cca.', '~', 'estimat la'] },
  ranges: [{ before: 'între', between: 'și' }, { before: 'de la', between: 'la' }, { before: 'între', between: 'şi' }, { before: '', between: '-' }, { before: '', between: '–' }, { before: '', between: 'sau' }],
  units: { an: 'Y', ani: 'Y', anul: 'Y', 'lun{ă|i|a}': 'M', 'săptămân{ă|i|a}': 'W', zi: 'D', zile: 'D' }, overPeriod: ['în', 'pe', 'pe parcursul a', 'timp de', 'de-a lungul a', 'pe o perioadă de', 'în decurs de', 'în următorii'], rates: { 'pe an': 'P1Y', anual: 'P1Y', 'anual{ă|e}': 'P1Y', 'pe lună': 'P1M', lunar: 'P1M', 'pe săptămână': 'P1W', 'pe zi': 'P1D' },
  months: [['ianuarie'], ['februarie'], ['martie'], ['aprilie'], ['mai'], ['iunie'], ['iulie'], ['august'], ['septembrie'], ['octombrie'], ['noiembrie'], ['decembrie']],
  weekdays: [['luni'], ['marți', 'marţi'], ['miercuri'], ['joi'], ['vineri'], ['sâmbătă'], ['duminică']],
  relativeDays: { ieri: -1, azi: 0, 'astăzi': 0, 'mâine': 1, alaltăieri: -2 },
  relativeUnits: { 'anul trecut': { unit: 'Y', by: -1 }, 'acum un an': { unit: 'Y', by: -1 }, 'anul acesta': { unit: 'Y', by: 0 }, 'anul viitor': { unit: 'Y', by: 1 }, 'luna trecută': { unit: 'M', by: -1 }, 'luna aceasta': { unit: 'M', by: 0 }, 'luna viitoare': { unit: 'M', by: 1 }, 'săptămâna trecută': { unit: 'W', by: -1 }, 'săptămâna aceasta': { unit: 'W', by: 0 }, 'săptămâna viitoare': { unit: 'W', by: 1 } },
  dateJoiners: ['în', 'din', 'pe', 'la', 'de', 'anul', 'luna', 'ale', 'lunii', 'sfârșitul', 'începutul', 'mijlocul', ','],

  // Grammar
  determiners: ['un', 'o', 'unui', 'unei', 'niște', 'cel', 'cea', 'cei', 'cele', 'acest', 'această', 'acești', 'aceste', 'acel', 'acea', 'toți', 'toate', 'ambii', 'ambele', 'fiecare', 'alt', 'altă', 'alți', 'alte'], indefinite: ['un', 'o'],
  prepositions: {
    origin: ['din cadrul', 'din rândul', 'din rândurile', 
        '{venit|venită|veniți|venite} {de la|din}','de la', 'din', 'dintre', 'dinspre', 'din partea', 'din cadrul', 'de'], destination: ['la', 'către', 'spre', 'înapoi la', 'în'], at: ['la', 'în', 'în cadrul', 'din', 'de la', 'din cadrul', 'pentru'], of: ['al', 'a', 'ai', 'ale', 'de', 'din', 'dintre', 'lui', 'de la', 'din cadrul', 'în', 'celor de la', 'companiei', 'firmei', 'startup-ului', 'grupului', 'producătorului'],
    by: ['de', 'de către', 'condus{|ă} de', 'condus{|ă} de către', 'sub conducerea', 'din partea', 'de la'], as: ['ca', 'drept', 'în funcția de', 'în calitate de', 'pe postul de', 'din funcția de', 'funcția de', 'postul de'], for: ['pentru', 'în schimbul', 'în numele', 'contra'], with: ['cu', 'împreună cu', 'alături de', 'inclusiv', 'precum', 'printre care', 'ca și', 'lângă'], object: ['pe', 'lui', 'unor', 'unui', 'celor', 'tuturor'],
    other: ['despre', 'după', 'înainte de', 'pe', 'până', 'prin', 'fără', 'sub', 'peste', 'potrivit', 'conform', 'contra', 'împotriva', 'în timpul', 'în urma', 'din cauza', 'datorită', 'față de', 'în loc de', 'lângă', 'asupra', 'privind', 'în ciuda', 'ca urmare a', 'prin intermediul'],
  },
  and: ['și', 'şi', 'sau', 'precum și', '&', 'ori', 'dar și'], including: ['se numără', 'se află', 'figurează', 'inclusiv', 'printre care', 'între care'], respectively: ['respectiv'], relative: ['care', 'pe care', 'cărui', 'cărei', 'căruia', 'căreia', 'cărora', 'unde', 'cine'],
  clauseOpeners: ['că', 'dacă', 'pentru că', 'fiindcă', 'deoarece', 'când', 'în timp ce', 'dar', 'însă', 'ci', 'deși', 'după ce', 'înainte ca', 'ca', 'astfel încât', 'odată ce', 'iar', 'întrucât', 'de când', 'cum'],
  places: ['unde'],
  past: ['era', 'erau', 'a fost', 'au fost', 'fusese'],
  passive: [
      'fusese', 'fuseseră', 'fie',
      'este', 'sunt', 'rămâne', 'rămân', 'a fost', 'au fost', 'fost', 'fi', 'va fi', 'vor fi', 'era', 'erau', 'fiind', 'ar fi'], perfect: ['a', 'au', 'am', 'ai', 'ar fi', 'fi', 'avea', 'aveau', 'să fi'],
  pronouns: { person: ['el', 'ea', 'acesta', 'aceasta', 'îl', 'l-', 'îi', 'i-', 'lui', 'ei', 'acesta din urmă', 'aceasta din urmă'], object: ['îl', 'l-', 'îi', 'i-', 'le', 'le-'], people: ['le', 'le-', 'îi', 'i-', 'ei', 'ele', 'aceștia', 'acestea', 'amândoi', 'cei doi', 'cei trei', 'cele două', 'cei patru'], organisation: [], speaker: ['eu', 'noi'] }, possessives: ['său', 'sa', 'săi', 'sale', 'lui', 'ei', 'lor', 'nostru', 'noastră', 'propriul', 'propria'],
  unitNouns: ['echipa', 'echipei', 'echipă', 'divizia', 'diviziei', 'divizie', 'laboratorul', 'laboratorului', 'laborator', 'departamentul', 'unitatea', 'grupul', 'biroul', 'consiliul', 'filiala'],
  attempts: ['încearc{ă}', 'încerc{|a|at|ând}'],
  threats: ['amenin{ță|țat|țând|țau|ţă|ţat|ţând|ţau}'],
  future: ['va', 'vor', 'urmează', 'urmează să', 'o să', 'în curând', 'viitorul', 'viitoarea'],

  // People, roles, groups, organisations
  roles: {
    entrepreneur: [
      'antreprenor', 'antreprenorul', 'antreprenoarea', 'omul de afaceri', 'om de afaceri', 'miliardarul', 'miliardar',
    ],
    'research scientist': [
      'om de știință', 'omul de știință', 'savant', 'savantul', 'informatician', 'informaticianul', 'informaticiana',
    ],
    'deputy chief': [
      'mâna dreaptă', 'numărul doi', 'adjunct', 'adjunctul', 'adjuncta',
    ],
    'senior vice president': [
      'vicepreședintelui', 'vicepreședintă', 'vice-președinte', 'vice-președintele', 'vicepreședinți',
      'vicepreședinte senior', 'vicepreședintele senior',
    ],
    'executive vice president': [
      'vicepreședinte executiv', 'vicepreședintele executiv',
    ],
    'executive chair': [
      'președinte executiv', 'președintele executiv', 'președinta executivă',
    ],
    'chief communications officer': [
      '{director|directorul|directoarea} de comunicare',
    ],
    'chief legal officer': [
      'director juridic', 'directorul juridic', 'directoarea juridică', 'șeful departamentului juridic',
    ],
    'chief strategy officer': [
      '{director|directorul|directoarea|directorului} {de|pentru} strategie', 'șeful strategiei',
    ],
    'chief executive': [
      'CEO-ului', 'directoarei generale', 'directorului executiv', 'directoare executivă', 'șefei', 'patron', 'patroana', 'numărul unu',
      'președinte-director general',
      'CEO', 'CEO-ul', 'director general', 'directorul general', 'directoarea generală', 'directoare generală', 'directorului general', 'directorul executiv', 'director executiv', 'directoarea executivă', 'șef', 'șeful', 'șefa', 'șefului', 'patronul', 'șefă', 'conducerea companiei'], 'chief scientist': [
      'om de știință-șef', 'omul de știință-șef', 'cercetătoarea-șefă', 'cercetătoare-șefă', 'savantul-șef', 'cercetătorului-șef',
      'directoarea științifică',
      'om de știință șef', 'cercetător-șef', 'cercetătorul-șef', 'cercetătorul șef', 'cercetător șef', 'director științific', 'directorul științific', 'chief scientist', 'omul de știință șef'],
    'chief AI scientist': [
      '{cercetător-șef|cercetătorul-șef|cercetătorul șef|om de știință-șef|omul de știință-șef|cercetător șef} {pe|pentru|în|de|al diviziei de} {AI|IA|inteligență artificială}',
      'cercetător-șef pentru AI', 'cercetătorul-șef pentru inteligență artificială', 'cercetător-șef în AI'], 'chief AI officer': [
      '{director|directorul|directoarea|șeful|șefa} {de|pentru|pe} {AI|IA|inteligență artificială}',
      '{șeful|șefa} {departamentului|diviziei} de {AI|IA|inteligență artificială}',
      'șeful diviziei de {AI|inteligență artificială}', 'șeful AI', 'director de inteligență artificială', 'chief AI officer', 'directorul pentru AI'], 'chief technology officer': [
      'directoare tehnică', 'directoarei tehnice', 'director tehnologic', 'directorul tehnologic', 'directoarea tehnologică',
      'directoare tehnologică', 'șeful tehnologiei', 'directorului de tehnologie', 'directoarei de tehnologie', 'directorului tehnologic',
      'director de tehnologie', 'directorul de tehnologie', 'directoarea de tehnologie', 'directoare de tehnologie', 'director tehnic', 'directorul tehnic', 'directoarea tehnică', 'CTO', 'directorului tehnic', 'șefa tehnologiei'],
    'chief operating officer': [
      'directoare operațională', 'directoarea operațională', 'director de operațiuni', 'directorul de operațiuni', 'directoarea de operațiuni',
      'șeful operațiunilor', 'directorului operațional',
      'director operațional', 'directorul operațional', 'COO'], 'chief financial officer': [
      'directorului financiar', 'directoarei financiare', 'șeful finanțelor', 'șefa finanțelor',
      'director financiar', 'directorul financiar', 'directoarea financiară', 'directoare financiară', 'CFO'], 'head of research': ['director de cercetare', 'directorul de cercetare', 'directoarea de cercetare', 'șeful cercetării', 'șefa cercetării', 'șeful departamentului de cercetare'], 'chief product officer': ['director de produs', 'directorul de produs', 'CPO', 'șeful produsului'],
    'chief marketing officer': ['directorul de marketing', 'director de marketing'], 'chief people officer': [
      'directoarea de resurse umane', 'directoare de resurse umane', 'șefa de resurse umane', 'șeful de resurse umane',
      'directorul de resurse umane', 'director de resurse umane'], 'chief commercial officer': ['directorul comercial', 'director comercial'], 'board chair': ['președintele consiliului', 'președinte al consiliului', 'președintele consiliului de administrație', 'președinte al consiliului de administrație', 'președintelui consiliului'], 'board member': ['membru al consiliului', 'membru în consiliul de administrație', 'membru în consiliu'],
    president: ['președinte', 'președintele', 'președinta', 'președintă'], 'vice president': ['vicepreședinte', 'vicepreședintele', 'vicepreședinta'], 'managing director': ['director general adjunct', 'managing director'], 'managing partner': ['partener general', 'managing partner'], partner: ['partener', 'partenera'], director: ['director', 'directorul', 'directoarea', 'directoare'], head: [
      'coordonatoarea', 'coordonatoare', 'responsabil', 'responsabilul', 'responsabila', 'conducătoarea', 'lider',
      '{șeful|șefa|șefului} {departamentului|diviziei|laboratorului|unității|cercetării}',
      'conducător', 'conducătorul', 'șeful echipei', 'șefa echipei', 'coordonator', 'coordonatorul', 'liderul'], manager: ['manager', 'managerul', 'managera'],
    researcher: [
      'cercetătorului', 'cercetătoarei',
      'cercetător', 'cercetătorul', 'cercetătoarea', 'cercetătoare'], engineer: [
      'inginerului', 'inginerei',
      'inginer', 'inginerul', 'ingineră', 'inginera'], 'software engineer': ['programator', 'programatorul'], professor: [
      'profesoară', 'profesorului', 'conferențiar', 'lector',
      'profesor', 'profesorul', 'profesoara', 'prof.'], adviser: [
      'consilieră', 'consiliera', 'consultant', 'consultantul',
      'consilier', 'consilierul'], investor: ['investitor', 'investitorul'], spokesperson: ['purtător de cuvânt', 'purtătorul de cuvânt', 'purtătoarea de cuvânt'], analyst: [
      'analista', 'analistă',
      'analist', 'analistul'], designer: ['designer', 'designerul'],
  },
  founder: [
      'cofondatoarei', 'fondatoarei', 'cofondatorului', 'întemeietor', 'întemeietorul', 'întemeietoarea', 'întemeietorii', 'fondatorilor',
      '{unul|una} {dintre|din} {fondatori|cofondatori|fondatorii|cofondatorii|întemeietori|întemeietorii|fondatoare|cofondatoare|co-fondatori}',
      'fondator', 'fondatorul', 'fondatoarea', 'fondatoare', 'fondatorii', 'cofondator', 'cofondatorul', 'cofondatoarea', 'cofondatori', 'cofondatorii', 'co-fondator', 'co-fondatorul', 'fondatorului', 'cofondatoare'],
  former: [
      'până de curând', 'până în prezent','fost', 'fosta', 'fostul', 'fostă', 'foștii', 'foști', 'fostele', 'fostului', 'ex', 'ex-', 'anterior', 'până recent', 'până acum'], interim: ['interimar', 'interimară', 'interimarul', 'ad interim', 'provizoriu', 'temporar'],
  groups: {
    'former employees': [
      '{foști|foștii|ex} {angajați|angajații|salariați|salariații}', 'ex-angajați',
    ],
    'data annotators': [
      'adnotatori de date', 'adnotatori', 'adnotatorii',
    ],
    team: [
      '{jumătate din|o parte din|cea mai mare parte a|majoritatea} {echipă|echipa|echipei|personalului}',
      '{toată|întreaga|aproape toată} echipa',],
    employees: ['angajați', 'angajații', 'angajaților', 'angajat', 'angajatul', 'salariați', 'salariații', 'salariaților', 'locuri de muncă', 'posturi', 'joburi', 'angajaţi', 'angajaţii'], staff: ['personalul', 'personal', 'personalului'], engineers: [
      'ingineri software',
      'ingineri', 'inginerii', 'inginerilor', 'inginer'], researchers: ['cercetători', 'cercetătorii', 'cercetătorilor', 'cercetător'], scientists: ['oameni de știință', 'oamenii de știință', 'savanți'], executives: [
      '{directori|manageri} de top', 'lideri', 'cadre de conducere', 'manageri de rang înalt',
      'directori', 'directorii', 'directorilor', 'manageri', 'managerii', 'șefi', 'șefii', 'executivi'],
    developers: ['dezvoltatori', 'dezvoltatorii', 'programatori', 'programatorii', 'programatorilor'], experts: ['experți', 'experții', 'experților', 'expert'], specialists: ['specialiști', 'specialiștii', 'specialiștilor', 'specialist'], 'co-founders': ['cofondatori', 'cofondatorii', 'cofondatorilor'], founders: ['fondatori', 'fondatorii', 'fondatorilor'], members: ['membri', 'membrii', 'membrilor'], 'board members': ['membri ai consiliului', 'membrii consiliului'], people: ['oameni', 'oamenii', 'persoane', 'persoanele', 'oamenilor', 'persoană'],
    students: [
      'studenților', 'doctoranzilor', 'doctoranzii', 'studenții',
      'studenți', 'studenții', 'doctoranzi'], graduates: [
      'absolvenților', 'licențiați',
      'absolvenți', 'absolvenții'], talent: ['talente', 'talentele', 'talentelor'], colleagues: ['colegi', 'colegii', 'colegilor', 'coleg'], professors: ['profesori', 'profesorii'], analysts: ['analiști'], designers: ['designeri'], contractors: ['colaboratori', 'contractori'],
  },
  groupAdjectives: { 'în AI': 'AI', 'de AI': 'AI', 'în inteligență artificială': 'AI', 'de top': 'top', seniori: 'senior', 'cu experiență': 'experienced', 'cheie': 'key', importanți: 'key', tineri: 'young', noi: 'new', 'de vârf': 'top', români: 'Romanian', europeni: 'European', americani: 'American', chinezi: 'Chinese' },
  ofThem: ['dintre {ei|ele|aceștia|care}'], ones: ['unul', 'una'],
  someOf: ['câțiva', 'câteva', 'mai mulți', 'mai multe', 'mulți', 'multe', 'numeroși', 'numeroase', 'unii', 'unele', 'o parte dintre', 'o parte din', 'majoritatea', 'un grup de', 'o serie de', 'o mână de', 'alți', 'alte', 'diverși', 'aproape toți', 'cei mai mulți'], outOf: ['din', 'din cei', 'dintre cei', 'din totalul de', 'din cele', 'dintre', 'de', '/'],
  organisationNouns: [
      'unicornului', 'corporației', 'organizației', 'dezvoltatorului', 'concernului', 'editorul', 'editorului', 'societatea', 'societății',
      'multinaționala', 'multinaționalei', 'start-up-ului', 'angajatorului', 'concurentului', 'fondului', 'operatorul', 'operatorului',
      'institutului', 'universității', 'fundației', 'laboratorul', 'întreprinderea',
      'compania', 'companiei', 'companie', 'firma', 'firmei', 'firmă', 'startup-ul', 'startup-ului', 'start-up-ul', 'startupul', 'startupului', 'gigantul', 'gigantului', 'laboratorul', 'laboratorului', 'grupul', 'grupului', 'concernul', 'producătorul', 'producătorului', 'rivalul', 'rivalului', 'concurentul', 'angajatorul', 'universitatea', 'institutul', 'fondul', 'organizația', 'fundația', 'consiliul de administrație', 'consiliul', 'unicornul', 'dezvoltatorul', 'creatorul ChatGPT', 'corporația'],
  organisationCues: { before: ['compania', 'companiei', 'firma', 'firmei', 'startup-ul', 'startup-ului', 'start-up-ul', 'startupul', 'startupului', 'startup', 'grupul', 'gigantul', 'laboratorul', 'rivalul', 'concurentul', 'fondul', 'fondul de investiții', 'universitatea', 'institutul', 'banca', 'producătorul', 'numit', 'numită', 'publicația', 'ziarul', 'agenția', 'fundația', 'dezvoltatorul'], after: ['Inc', 'Corp', 'Ltd', 'SA', 'SRL', 'Labs', 'Lab', 'Ventures', 'Capital', 'Partners', 'Technologies', 'Research', 'University', 'Institute', 'Foundation', 'Group', 'Systems', 'Robotics', 'Bank', 'Media'] },
  notNames: [
      'echipa', 'startup', 'grupul', 'fondatorul', 'fondatoarea', 'cofondatorul', 'directorul', 'directoarea', 'șeful', 'șefa', 'angajații',
      'cercetătorii', 'inginerii', 'specialiștii', 'surse', 'sursele', 'gigantul', 'producătorul', 'frații', 'evaluarea', 'tranzacția', 'achiziția',
      'plecarea', 'numirea', 'salariile', 'bonusurile', 'urmașul', 'succesorul', 'consiliul', 'laureatul', 'oferta', 'ofertele', 'rivalul',
      'laboratorul', 'investitorii', 'antreprenorul', 'miliardarul', 'întrebat', 'fost', 'fosta', 'fostul', 'anul', 'luna', 'săptămâna', 'începând',
      'printre', 'pe', 'lui', 'rezultatul', 'analiștii', 'experții', 'totodată', 'între', 'timp', 'născut', 'născută',
      'arr', 'vom', 'vor', 'voi', 'va', 'alții', 'altele', 'alte', 'unii', 'unele', 'un', 'o', 'acest', 'această', 'acesta', 'aceasta', 'el', 'ea', 'ei', 'ele', 'noi', 'eu', 'în', 'la', 'de', 'din', 'pe', 'cu', 'pentru', 'după', 'până', 'prin', 'potrivit', 'conform', 'dacă', 'când', 'cum', 'unde', 'cine', 'ce', 'care', 'și', 'şi', 'sau', 'dar', 'însă', 'iar', 'nu', 'mai', 'tot', 'deja', 'astfel', 'totuși', 'apoi', 'acum', 'ieri', 'azi', 'astăzi', 'mâine', 'luni', 'marți', 'miercuri', 'joi', 'vineri', 'sâmbătă', 'duminică', 'doi', 'două', 'trei', 'patru', 'cinci', 'șase', 'șapte', 'opt', 'nouă', 'zece', 'peste', 'aproape', 'circa', 'unii', 'mulți', 'câțiva', 'compania', 'firma', 'românia', 'român', 'românul', 'bucurești', 'cluj', 'cluj-napoca', 'iași', 'timișoara', 'brașov', 'sibiu', 'europa', 'sua', 'statele', 'unite', 'america', 'american', 'china', 'germania', 'franța', 'londra', 'paris', 'silicon', 'valley', 'san', 'francisco', 'new', 'york', 'california', 'zürich', 'elveția', 'ai', 'agi', 'it', 'ceo', 'cto', 'cfo', 'coo', 'hr', 'ue', 'uk', 'ipo', 'gpu', 'llm', 'chatgpt', 'gpt', 'gemini', 'claude', 'copilot', 'llama', 'grok', 'siri', 'android', 'iphone', 'windows', 'azure', 'instagram', 'whatsapp', 'youtube', 'foto', 'sursa', 'sursă', 'citește', 'citeşte', 'seria', 'serie'],
  honorifics: ['dl.', 'dna.', 'domnul', 'doamna', 'dr.', 'dr', 'prof.', 'prof', 'Sir'], organisationNames: {
    ByteDance: [
      '{compania-mamă|proprietarul} {a|al|} TikTok',
    ],
    Microsoft: [
      '{gigantul|compania|grupul} din Redmond',
    ],
    Apple: [
      '{gigantul|compania|grupul} din Cupertino', 'producătorul {iPhone|iPhone-ului|telefoanelor iPhone}',
    ],
    OpenAI: [
      '{creatorul|dezvoltatorul|producătorul} {|lui} ChatGPT',
      '{compania|firma|startup-ul|start-up-ul} {din spatele|care a creat|lui} {ChatGPT|Sam Altman}',
    ], 'Google DeepMind': ['DeepMind'], Meta: [
      '{gigantul|grupul|compania} din Menlo Park', '{proprietarul|compania-mamă a|firma-mamă a} {Facebook|Instagram|WhatsApp}',
      'compania lui {Mark Zuckerberg|Zuckerberg}',
      'Facebook', 'Meta Platforms', 'compania-mamă a Facebook'], Google: [
      '{gigantul|compania|grupul} din Mountain View', 'compania-mamă a Google',
      'Alphabet'], 'Safe Superintelligence': [
      '{compania|firma|startup-ul|start-up-ul} lui Ilya Sutskever',
      'SSI'], 'Thinking Machines Lab': [
      '{compania|firma|startup-ul|start-up-ul} Mirei Murati',
      'Thinking Machines'], 'Mistral AI': ['Mistral'], 'Scale AI': ['Scale'] },

  // Events
  triggers: {
    filled: { active: [
      '{funcția|postul|locul|fotoliul|interimatul|poziția} {este|a fost|va fi|e} {ocupat|ocupată|preluat|preluată|asigurat} de',
    ] },
    supplant: { active: [
      '{îi|i-a|îi va} {succede|succedat|lua locul|ia locul|luat locul}', '{îl|o|va} {înlocuiește|înlocui|înlocuit}',
      '{asigură|va asigura|asigurat} interimatul', '{ia|luat|lua} locul',
    ] },
    install: {
      participle: [
        '{pus|pusă|numit|numită|desemnat|desemnată|instalat|instalată|chemat|chemată} {în fruntea|la conducerea|la cârma|la șefia|să conducă|să preia}',
      ], active: [
      '{pune|pus|numește|numit|instalează|instalat|aduce|adus} … {în fruntea|la conducerea|la cârma|la șefia}',
    ] },
    work: { active: ['{lucrează|lucrând} {|acum |în prezent |astăzi |încă |de anul trecut |din 2023 |din 2024 |din 2025 }{la|pentru|în cadrul}'] },
    worked: { active: [
        '{a făcut|făcuse|făcut} {cercetare|cercetări|un stagiu|stagiu} {la|în cadrul}',
        '{și-a început|și-a făcut|își începuse} {cariera|ucenicia} {la|în cadrul}',
        '{petrecut|petrecuți|petrecute|petrecuse} {|doi|trei|patru|cinci|șase|șapte|opt|nouă|zece|mai mulți} {|ani} la',
        '{trecut|trecută|trecuți} {și|} {pe la|prin}', '{lucrase|lucrau|activase} la',
        '{a|au|am} {lucrat|activat|fost angajat|fost angajată} {|anterior |înainte |mai mulți ani |ani de zile |timp de doi ani |timp de trei ani |timp de patru ani |timp de cinci ani |timp de zece ani |mult timp }{la|pentru|în cadrul|în}', '{lucra|lucrau|lucrase|lucraseră|activa|activase} {|anterior |înainte |pe atunci }{la|pentru|în cadrul}', '{anterior|înainte|înainte de asta} {a|au} {lucrat|activat} {la|pentru|în cadrul}'] },
    held: { active: ['{a|au} {ocupat|deținut|îndeplinit} {|anterior |mai mulți ani |timp de mai mulți ani }{funcția|postul|poziția|rolul} de', '{deținea|ocupa|ocupase|deținuse} {funcția|postul|poziția|rolul} de'] },
    serve: { active: ['{ocupă|deține|îndeplinește} {|în prezent |acum }{funcția|postul|poziția|rolul} de', '{lucrează|activează} {|în prezent |acum }ca'] },
    handover: { active: ['{predă|a predat|va preda|cedează|a cedat|va ceda} {ștafeta|conducerea|frâiele|șefia|postul|funcția} {către|lui}'] },
    succeed: { active: ['{îi|i-a} {ia|luat|va lua} locul', '{îl|o} {înlocuiește|va înlocui|înlocuise}', 'l-a înlocuit', 'a înlocuit-o'] },
    successor: { noun: [
        'urmașul', 'urmașa', 'succesor', 'succesoare', 'urmaș', 'înlocuitor',
        'succesorul', 'succesoarea', 'înlocuitorul', 'înlocuitoarea'] },
    led: { active: [
        '{se ocupa|se ocupase|s-a ocupat|răspundea|răspunsese} {|anterior} {de|la}', '{supraveghea|superviza|condusese|coordonase}',
        '{a|au} condus {|anterior |timp de mai mulți ani |până acum }', '{conducea|conducea anterior|coordona}'] },
    exchange: {
      active: [
        '{schimbă|schimbat}',
      ],
    },
    unseat: {
      active: [
        '{părăsește|a părăsit|va părăsi|iese din|a ieșit din|demisionează din|a demisionat din|se retrage din|s-a retras din} {consiliul|board-ul|boardul}',
      ],
    },
    seat: {
      active: [
        '{intră|a intrat|va intra|se alătură|s-a alăturat} {în consiliul|consiliului|în board|boardului}',
      ],
    },
    sold: {
      participle: ['vândut{ă|e}', 'cedat{ă|e}'],
      passive: [
        '{fost|fi|fie} {vândut|vândută|vândute}',
      ],
    },
    takeover: {
      active: [
        '{revine|revenit|reveni|se întoarce|întors} {la conducere|la conducerea|la cârma|în fruntea|la butoane|la șefia}',
        '{va sta|va fi|ajunge|ajuns|trece|trecut} {la cârma|în fruntea|la conducerea|la șefia}',
        '{preia|preluat|prelua|preiau} {|și} {coordonarea|președinția|comanda|șefia}',
        '{preia|preiau|a preluat|au preluat|va prelua|prelua|preluat} {conducerea|șefia|frâiele|cârma|comanda}', '{ia|a luat|va lua} locul',
      ],
    },
    join: { active: [
        '{trece|trec|trecut|treacă|trecuse|trecând} {în tabăra|de partea|în echipa|în rândurile}',
        '{își continuă|și-a continuat|va continua|își va continua|își continuă} cariera la',
        '{și-a găsit|își găsește|a găsit} {un loc|de lucru|un nou loc|refugiu|un nou post} la', '{aterizează|aterizat|debarcă|debarcat} la',
        '{acceptat|acceptă|va accepta} un {post|rol|loc} la', '{întărește|întărit|va întări|consolidează} {echipa|rândurile}',
        '{își va începe|și-a început|începe|a început} {activitatea|lucrul|o nouă etapă} la', '{face|făcut|va face} pasul {către|spre}',
        '{intră|intrat|va intra} {la|în laboratorul|în echipa|sub umbrela}', '{semnase|semna|semneze} cu',
        '{s-a|s-au|se va|se vor|să se} {alătura|alăturat|alăture} {|companiei|echipei|grupului|firmei}',
        '{a trecut|au trecut|va trece|vor trece} {în ianuarie|în februarie|în martie|în aprilie|în mai|în iunie|în iulie|în august|în septembrie|în octombrie|în noiembrie|în decembrie|luna trecută|anul trecut|ieri|recent|apoi|între timp} la',
        '{trece|a trecut|au trecut|va trece|trecut} {la|în echipa}', '{s-a alăturat|se alătură|s-au alăturat|se va alătura|alăturat}',
        '{ajunge|a ajuns|au ajuns|va ajunge} la', '{vine|a venit|va veni} la', '{semnează|a semnat|au semnat} cu',
        '{intră|a intrat|va intra} în {echipa|rândurile}', '{merge|au mers|a mers|va merge} la','{se alătură|s-a alăturat|s-au alăturat|se va alătura|se vor alătura|să se alăture|alăturat}', '{trece|trec|a trecut|au trecut|va trece|vor trece|să treacă} la', '{pleacă|a plecat|au plecat|va pleca} la', '{merge|a mers|au mers|va merge} la', '{s-a mutat|s-au mutat|se mută|se va muta} la', '{se angajează|s-a angajat|s-au angajat} la', '{vine|a venit|au venit} la', '{lucrează|va lucra} {acum|de acum} {la|pentru}', '{ajunge|a ajuns|au ajuns} la', '{intră|a intrat} în echipa'], noun: ['transferul la', 'trecerea la', 'venirea', 'mutarea la'] },
    move: { active: ['{trece|trec|a trecut|au trecut|va trece} de la', '{s-a mutat|s-au mutat|se mută} de la', '{a plecat|au plecat|pleacă} de la', '{s-a transferat|s-au transferat|se transferă}'], noun: ['transferul', 'mutarea'] },
    come: { active: [
        '{venit|venită|veniți|venite|sosit|sosită|sosiți|transferat|transferată|provenit|provenită|proveniți} {|recent} {de la|dinspre|din cadrul}',
        '{vine|vin|a venit|au venit} {de la|din}', '{provine|provin} {de la|din}'] },
    leave: { active: [
        '{pleca|plecau|plecase|plecaseră|plecând|plece}', '{părăsise|părăsiseră|părăsind|părăsește|părăsesc|părăsi}',
        '{își face|și-a făcut|își fac|și-au făcut|își va face} bagajele',
        '{își ia|își luase|și-a luat|și-au luat|își vor lua} {|deja} {rămas-bun|rămas bun|adio|tălpășița}', '{iese|ieșit|ies} pe ușa',
        '{abandonează|abandonat|abandona}', '{spune|spus|spun} adio', '{se despart|despărțit|despărți} de', '{trântește|trântit} ușa',
        '{dezertează|dezertat}', '{întoarce|întors} spatele',
        'nu mai {lucrează|este|face parte|lucra} {la|din|pentru}', '{pleca|plece|plecat|pleacă|plecând} {din|de la|spre}',
        '{își încheie|și-a încheiat|și-a luat rămas-bun|își ia rămas-bun} {activitatea la|colaborarea cu|mandatul la|de la}',
        '{se desparte|s-a despărțit|se va despărți} de', '{a ieșit|iese|va ieși} din','{părăsește|părăsesc|părăsea|părăsi}', '{a|au} părăsit', 'părăsească', 'părăsit', '{pleacă|a plecat|au plecat|va pleca|vor pleca|să plece} {de la|din}', '{pleacă|a plecat|au plecat|va pleca|vor pleca|să plece}', '{își ia|și-a luat} rămas-bun', '{se desparte|s-a despărțit|s-au despărțit} de', '{se retrage|s-a retras|s-au retras} din companie'], noun: [
        '{val|exod|serie} de plecări','plecarea', 'plecări', 'plecările', 'plecării', 'exodul', 'exod', 'despărțirea'] },
    resign: { active: [
        '{demisiona|demisionase|demisionând|demisionau}',
        '{își dă|își dau|și-a dat|și-au dat|își dăduse|depune|depus|înaintat|înaintează|prezentat|își va da|își vor da|își anunță} {|deja} demisia',
        '{renunță|renunțat|renunțase|renunța} la {funcție|mandat|serviciu}',
        '{demisionează|demisionat|demisioneze|va demisiona}', '{și-a|și-au} {dat|prezentat|anunțat|depus} demisia', '{își|și} dă demisia', '{își} {dau|anunță|prezintă} demisia', '{renunță|a renunțat|au renunțat} la post'], noun: ['demisia', 'demisii', 'demisiile'] },
    dismiss: { active: [
        '{dă|dat|dau|dăduse|dea} afară', '{revocă|revocat|înlătură|înlăturat|debarcă|debarcat|alungă|alungat|concediase|demisese}',
        '{pune|pus} pe liber', '{arată|arătat} ușa', '{se debarasează|debarasat} de',
        '{concediază|a concediat|au concediat|concedia|concedieze|va concedia}', '{demite|a demis|au demis|demită}', '{dă|a dat|au dat} afară', '{îndepărtează|a îndepărtat|au îndepărtat}', '{destituie|a destituit|au destituit}'], participle: [
        'revocat{|ă}', 'înlăturat{|ă}', 'debarcat{|ă}', 'alungat{|ă}', '{pus|pusă|puși} pe liber',
        '{forțat|forțată|obligat|obligată} {să plece|să demisioneze|să părăsească}',
        'concediat{|ă|i|e}', 'demis{|ă|e}', 'demiși', 'dat{|ă|i} afară', 'îndepărtat{|ă|i}', 'destituit{|ă}'], noun: ['concedierea', 'demiterea', 'destituirea'] },
    layoff: { active: [
        '{disponibilizează|disponibilizat|disponibiliza|disponibilizeze|disponibilizase}', '{trimite|trimis} {acasă|în șomaj}',
        '{restructurează|restructurat}', '{va|vor} {concedia|desființa|elimina|reduce|tăia}',
        '{desființează|a desființat|au desființat|desființa}', '{elimină|a eliminat|va elimina|eliminat}', '{taie|a tăiat|va tăia|tăiat}', '{reduce|a redus}'], noun: ['concedieri', 'concedierile', 'disponibilizări', 'disponibilizarea', 'reducerea de personal'] },
    hire: { active: [
        '{aduce|aduc|adus|aducă|adusese|aducând}', '{angajase|angaja|angajând|angajăm}', '{și-a asigurat|își asigură} serviciile',
        '{pune|pus|pună} mâna pe', '{coopta|recruta|recrutase|recruteze}', '{ia|luat|ia} {la bord|în echipă}',
        '{angajează|a angajat|au angajat|va angaja|angajeze|angajat}', '{recrutează|a recrutat|au recrutat|va recruta|recrutat}', '{cooptează|a cooptat|cooptat}', '{aduce|a adus|au adus|adus} {în echipă|la bord|}', '{atrage|a atras|au atras|atras}', '{îl ia|l-a luat}'], participle: ['angajat{|ă} de', 'recrutat{|ă|e}', 'cooptat{|ă}', 'angajați de', 'recrutați', 'cooptați', 'fost {angajat|angajată|angajați}'], noun: ['angajarea', 'recrutarea', 'cooptarea'] },
    poach: { active: [
        '{racolase|racolează|racolând|racoleze|racoleze}', '{suflă|suflat|sustrage|sustras|jefuiește|jefuit|smulgă|fure|furase}',
        '{fură|a furat|au furat|furat}', '{racolează|a racolat|au racolat|racolat|racola}', '{momește|a momit|momit}', '{smulge|a smuls|smuls}', '{ademenește|a ademenit|ademenit}', '{vânează|a vânat}', '{ia|a luat|au luat} de la', '{atrage|a atras|au atras} de la'], participle: ['racolat{|ă|e}', 'racolați', 'furat{|ă}', 'furați', 'ademenit{|ă}', 'ademeniți'], noun: ['racolarea', 'vânătoarea de talente'] },
    return: { active: [
        '{reveni|revin|revenise|revenind}', '{întoarcă|întoarce|întors|întorși}',
        '{revine|a revenit|au revenit|va reveni|revină|revenit}', '{se întoarce|se întorc|s-a întors|s-au întors|se va întoarce|se vor întoarce|să se întoarcă|întors}'], noun: ['revenirea', 'întoarcerea'] },
    lose: { active: [
        '{rămâne|rămas|rămân|rămâne} fără', '{pierduse|pierdut|pierde}',
        '{pierde|a pierdut|au pierdut|va pierde|pierd}'], noun: ['pierderea'] },
    follow: { active: ['{a|au} făcut {același lucru|la fel}', '{i-au|i-a} urmat exemplul'] },
    appoint: { active: [
        '{numi|numesc|numise|desemna|desemnase|promova|promovat}', '{învestește|învestit|instalează|instalat|înscăunează|înscăunat}',
        '{confirmă|confirmat} {în funcția|în funcție|ca|drept}',
        '{numește|a numit|au numit|va numi|numească|numit}', '{desemnează|a desemnat|au desemnat}', '{promovează|a promovat}', '{alege|a ales}'], participle: [
        'instalat{|ă}', 'învestit{|ă}', 'înscăunat{|ă}', 'aleasă', 'promovată',
        'numit{|ă|i|e}', 'desemnat{|ă}', 'promovat{|ă}', 'ales{|ă}', 'numiți'], noun: ['numirea', 'desemnarea'] },
    become: { active: [
        '{deveni|devină|devin|devenise}',
        '{ocupă|ocupat|ocupa|preia|preluat|prelua|preiau|primește|primit} {funcția|postul|poziția|rolul|mandatul|fotoliul|portofoliul}',
        '{înlocuiește|înlocuit|înlocuită|înlocui}',
        '{preia|preiau|a preluat|au preluat|va prelua|prelua|preluat} {funcția|postul|poziția|rolul|mandatul} de', '{este|va fi} {noul|noua}',
        '{își va prelua|va ocupa} {funcția|postul|poziția} de', '{îl|o} {va înlocui|înlocuiește|a înlocuit|va succeda}',
        '{îi|i-a} {succede|succedat|va succeda}','{devine|a devenit|va deveni|devenit}', '{preia|a preluat|va prelua|preluat}', '{ocupă|va ocupa|a ocupat}', '{îl înlocuiește|îi succede|o înlocuiește|i-a succedat}', '{va fi|este} {noul|noua}', '{va conduce}'], noun: [] },
    reinstate: { active: [
        '{reangajează|reangajat|reangaja|readuce|readus|rechemat|recheamă}','{reinstalează|a reinstalat|au reinstalat}', '{readuce|a readus|au readus}'], participle: ['reinstalat{|ă}', 'readus{|ă}', 'repus{|ă} în funcție'], noun: ['reinstalarea', 'repunerea în funcție'] },
    'step-down': { active: [
        '{renunță|a renunțat|va renunța|renunțat} la {funcția|președinția|conducerea|postul|mandatul}',
        '{demisionează|a demisionat|demisionat} din {funcția|postul}',
        '{se retrage|s-a retras|se va retrage} {din funcția|de la conducerea|din conducerea}', '{lasă|a lăsat} {conducerea|frâiele}',
        '{părăsește|a părăsit|va părăsi} {funcția|conducerea|președinția}','{demisionează|a demisionat} din {funcția|postul|consiliul}', '{se retrage|s-a retras|s-au retras|se va retrage} {din|de la conducerea}', '{renunță|a renunțat} la {funcția|postul|conducerea}', '{cedează|a cedat} {conducerea|funcția|postul}', '{părăsește|a părăsit} {consiliul|funcția|conducerea}'], noun: ['retragerea din', 'demisia din {funcția|consiliul}'] },
    lead: { active: [
        '{este|se află|stă|rămâne|e} {la cârma|în fruntea|la conducerea|la șefia}', '{va|vor} {conduce|coordona|superviza}',
        '{răspunde|va răspunde|răspund} de', '{supervizează|supraveghează|gestionează}',
        '{conduce|conduc|conducea|a condus}', '{coordonează|coordona|a coordonat}'], participle: ['coordonat{|ă} de'] },
    found: { active: [
        '{pună|pus|pune|puse|punând|pusese|pun} bazele', '{înființa|înființeze|înființase|fondase|fondând|fondeze|cofondase|întemeiat|întemeiază}',
        '{lansează|lansat|lanseze|lansa|pornește|pornit|deschide|deschis} {propriul|propria|un nou|o nouă|un|o} {start-up|startup|companie|firmă|business}',
        '{creează|creat|crea} {compania|firma|startup-ul|start-up-ul|laboratorul}',
        '{fonda|înființa|cofonda}', '{fondat|înființat|cofondat|pus bazele}','{fondează|a fondat|au fondat|fondat|fondeze|va fonda}', '{înființează|a înființat|au înființat|înființeze|înființat}', '{a|au} pus bazele', '{lansează|a lansat|au lansat} {propriul|un} {startup|start-up}', '{cofondat|a cofondat|au cofondat}'], participle: [
        'creat{|ă} de', 'pornit{|ă} de', 'întemeiat{|ă} de', '{pus|pusă} pe picioare de', 'înființat{|ă|e}', 'fondat{|ă|e}', 'cofondat{|ă|e}',
        'fondat{|ă|e} de', 'înființat{|ă} de', '{fost|} fondat{|ă}', 'fondat{|ă} în', 'înființat{|ă} în', 'cofondat{|ă} de'], noun: ['fondarea', 'înființarea'] },
    offer: { active: [
        '{oferind|oferise|oferi|ofere}', '{promite|promis|promit|promisese|promiteau}', '{pune|pus|pun} {pe masă|la bătaie|în joc}',
        '{flutură|fluturat|flutura}', '{întinde|întins|întind} {o mână|mâna|covorul roșu}', '{vine|venit|vin} cu {o ofertă|oferte}',
        '{oferit|propus|promis}', '{ademenește|ademenit|tentează|tentat|momește} … cu', '{a pus|pune|au pus} pe masă',
        '{a făcut|face|au făcut|a înaintat|a prezentat} {o ofertă|oferte|o propunere}','{oferă|a oferit|au oferit|ofere|oferea|va oferi|oferit}', '{propune|a propus|au propus|propus}', '{pune|a pus} la bătaie', '{promite|a promis}'], participle: ['oferit{|ă|e}', 'propus{|ă|e}'], noun: ['oferta', 'ofertă', 'oferte', 'ofertele', 'oferte de', 'oferta de'] },
    pay: { active: [
        '{plătea|plăti|plătise|achită|achitat|varsă|virează|virat}', '{acorda|acordă|acordat|acordase}',
        '{dublează|dublat|majorează|majorat|mărește|mărit} {salariul|salariile|veniturile}',
        '{plătește|plătesc|a plătit|au plătit|va plăti|plătească}', '{acordă|a acordat|au acordat|va acorda}', '{dă|a dat|au dat}'], participle: ['plătit{|ă|e}', 'acordat{|ă|e}'], noun: ['plata'] },
    make: { active: ['{face|a făcut|au făcut|făcut}', '{prezintă|a prezentat}', '{înaintează|a înaintat}', '{trimite|a trimis}'] },
    receive: { active: [
        '{primi|primise|încasează|încasat|încasa|obține|obținut|câștigau}',
        '{primește|primesc|a primit|au primit|va primi|vor primi}', '{câștigă|va câștiga|a câștigat}'] },
    match: { active: [
        '{egala|egaleze|egalează|egalat}',
        '{egalează|a egalat}'] }, counter: { active: ['{contracarează|a contracarat}'], noun: ['contraofertă', 'contraoferta'] },
    approach: { active: [
        '{abordează|abordat|abordase|tatonează|tatonat|sondează|sondat}',
        '{a încercat|au încercat|încearcă|încerca} să {îl |o |îi |le |}{angajeze|recruteze|racoleze|atragă|convingă|coopteze|fure}', '{a contactat|au contactat|contactează|contactat}', '{curtează|a curtat}'], participle: [
        'abordat{|ă|i|e}', 'tatonat{|ă}', 'sondat{|ă}',
        'contactat{|ă|i}', 'curtat{|ă}'] },
    decline: { active: [
        '{dă|dat} cu piciorul', '{refuzase|respinsese|respinge|refuza}',
        '{refuză|refuzat|refuza|respinge|respins|declină|declinat}', '{a spus|spune} nu','{refuză|a refuzat|au refuzat|refuzat}', '{respinge|a respins|au respins|respins}', '{declină|a declinat}'], participle: ['refuzat{|ă}', 'respins{|ă}'], noun: ['refuzul'] }, accept: { active: ['{acceptă|a acceptat|au acceptat|acceptat}'], participle: ['acceptat{|ă}'] },
    reach: { active: ['{ajunge|ajung|ajungând} la', 'în valoare de', '{se ridică|ridică} la', 'de până la', '{depășește|depășesc}'], noun: [] },
    threaten: { active: [
        '{amenință|amenințat|amenințau} că {|vor} {își dau demisia|își vor da demisia|își va da demisia|da demisia|pleca}',
        '{avertizat|anunțat|transmis|avertizează} că {vor pleca|pleacă|vor demisiona|demisionează|își dau demisia|își vor da demisia}',
        '{amenință|a amenințat|au amenințat|amenințat} {|că |să }{cu demisia|cu plecarea|pleacă|vor pleca|plece|demisioneze|vor demisiona|va pleca|trec|vor trece|treacă}', '{amenință|a amenințat|au amenințat|amenințat} că {pleacă|vor pleca|vor demisiona|demisionează|va pleca|vor trece|vor părăsi|părăsesc|se vor alătura}', '{amenință|a amenințat|au amenințat|amenințat} să {plece|demisioneze|treacă|părăsească}', '{amenință|a amenințat|au amenințat} cu {demisia|plecarea|demisii în masă|o plecare în masă}'], noun: ['ultimatumul', 'ultimatum', 'amenințarea cu demisia'] },
    buyback: { active: ['{răscumpără|a răscumpărat|au răscumpărat|va răscumpăra}', '{permite|a permis|va permite} angajaților să {își |}vândă {|acțiunile|acțiuni|din acțiuni}'], noun: ['răscumpărarea de acțiuni', 'răscumpărare de acțiuni', 'răscumpărarea acțiunilor', 'vânzarea de acțiuni', 'vânzare de acțiuni', 'vânzare secundară', 'vânzarea secundară', 'vânzarea acțiunilor', 'vânzare secundară de acțiuni', 'tender'] },
    sell: { active: ['{vinde|vând|a vândut|au vândut|vor vinde|vândă|va vinde|vândut}', '{cumpără|a cumpărat|au cumpărat} de la', '{cumpără|a cumpărat|au cumpărat}'] },
    raise: { active: [
        '{strângă|strânsă|atragă|obțină|adunat|adună|strângea|atrăgea}',
        '{închide|închis|încheiat|încheie|finalizat} {o rundă|runda|o nouă rundă|o finanțare}',
        '{atrăsese|strânsese|obținuse|ridicase}','{strânge|a strâns|au strâns|va strânge|strâns}', '{atrage|a atras|au atras|va atrage|atras}', '{obține|a obținut|au obținut|va obține|obținut}', '{încheie|a încheiat|au încheiat|închis|a închis} {o|runda de|o rundă de} {rundă|finanțare}', '{primește|a primit|au primit} {o|} {finanțare|investiție}', '{ridică|a ridicat}', '{colectează|a colectat}', '{mobilizat|a mobilizat}'], participle: ['strâns{|ă|e}'], noun: ['atragerea de'] },
    round: { noun: [
        '{rundă|runda} {condusă|de capital|de investiții}', 'investiție de tip seed', 'rundă de tip seed', 'finanțări', 'runde',
        'rundă de finanțare', 'runda de finanțare', 'rundă de investiții', 'runda de investiții', 'rundă', 'runda', 'runde de finanțare', 'finanțare', 'finanțarea', 'seria {A|B|C|D|E}', 'serie {A|B|C|D|E}', 'rundă seed', 'runda seed', 'rundei'] },
    back: {
      noun: [
        'cu participarea', 'cu sprijinul',], active: ['{la|în} {rundă|runda} {au|a} participat {|și }', '{au|a} participat {|și }{la|în} {rundă|runda|finanțare}', '{printre|între} investitori {se numără|se află|sunt}', 'investitorii {sunt|includ}', '{participă|participat} {și|la rundă}'] },
    value: { active: [
        '{evalua|evaluase|evaluată|evaluat} la',
        '{evaluează|a evaluat|evaluat|evaluând}', '{valorează|valora}', '{a ajuns|ajunge} la o evaluare', '{este|era} evaluat{|ă}'], participle: ['evaluat{|ă|e}'], noun: [
        'evaluarea', 'valoare de piață',
        'evaluare', 'evaluarea', 'evaluări', 'valoarea de piață', 'capitalizarea', 'evaluării', 'valoarea companiei'] },
    invest: { active: [
        '{injecta|pompa|plasează|plasat|plasa|investi|investise|investea}', '{va|vor} {injecta|investi|pompa|plasa}',
        '{investește|investesc|a investit|au investit|va investi|investească|investit}', '{pompează|a pompat}', '{injectează|a injectat}', '{bagă|a băgat}'], participle: ['investit{|ă|e|i}'], noun: ['investiție', 'investiția', 'investiții', 'investiția de', 'investiție de'] },
    own: { active: [
        '{este|rămâne|devine|devenit|fi} {|acum} {cel mai mare|cel mai important|principalul|primul} {acționar|investitor}',
        '{are|avea|păstrează|deține} … {din acțiuni|din titluri|din capital|din companie}',
        '{deține|dețin|deținea}', '{are|avea} {o participație|o cotă|un pachet}', '{este|rămâne|devine|a devenit} {|cel mai mare |principalul }{acționar|acționarul}', '{controlează|controla}'], noun: ['acționar', 'acționarul'] },
    buystake: { active: [
        '{obține|obținut|dobândește|dobândit|preia|preluat|cumpără|cumpărat} {o participație|o participare|un pachet|o cotă|o parte}',
        '{cumpără|a cumpărat|preia|a preluat|achiziționează|a achiziționat} {o participație|o cotă|un pachet}', '{ia|a luat} {o participație}'], noun: ['participație', 'participația', 'participație de', 'o cotă', 'pachetul de acțiuni', 'pachet de acțiuni'] },
    acquire: { active: [
        '{înghițise|absoarbe|absorbit|absorbi|acaparează|acaparat|cumpăra|cumpărase|achiziționa|achiziționase|prelua|preluase}',
        '{finalizează|finalizat|anunță|anunțat|încheiat} {achiziția|preluarea|cumpărarea}', '{pune|pus|pună} mâna pe',
        '{cumpără|a cumpărat|au cumpărat|va cumpăra|cumpere|cumpărat}', '{achiziționează|a achiziționat|au achiziționat|va achiziționa|achiziționeze|achiziționat}', '{preia|a preluat|au preluat|va prelua|preluat|preia controlul}', '{înghite|a înghițit}'], participle: ['cumpărat{|ă} de', 'achiziționat{|ă} de', 'preluat{|ă} de'], noun: ['achiziția', 'achiziționarea', 'preluarea', 'cumpărarea', 'achiziție', 'preluare'] },
    bid: { active: [
        'în {discuții|negocieri|tratative} {|avansate|exclusive} {pentru a prelua|pentru a cumpăra|pentru a achiziționa|să cumpere|să preia|privind preluarea|privind achiziția}',
        '{vrut|dorește|dorea|voise|intenționează|ia în calcul|analizează} {să cumpere|să preia|să achiziționeze|achiziția|preluarea|cumpărarea}',
        'în {negocieri|discuții} {|avansate|exclusive} pentru {achiziția|preluarea|cumpărarea}',
        '{vrea|voia|intenționează|încearcă|a încercat} să {cumpere|achiziționeze|preia}','{a încercat|au încercat|încearcă|voia|a vrut|vrea|vor} să {cumpere|achiziționeze|preia}', '{negociază|a negociat|discută} {achiziția|preluarea|cumpărarea}', '{a oferit|oferă} … pentru'], noun: ['oferta de {preluare|cumpărare|achiziție}', 'ofertă de {preluare|cumpărare|achiziție}'] },
    licence: { active: [
        '{plătește|plătit|va plăti} … {pentru licența|pentru o licență|pentru licențierea}','a licenția', 'licenția', 'licenţia', '{licențiază|a licențiat}'], noun: [
        'pentru licența','licența', 'licență', 'acord de licență', 'acordul de licență', 'acord de licențiere', 'acordul de licențiere', 'o licență'] },
    count: { active: [
        '{pleacă|lucrează|emigrează|plecați} {peste hotare|în străinătate|din țară|în afara țării}', '{angajate|angajați} în prezent',
        '{are|au|avea|va avea} nevoie de', '{lipsesc|duce lipsă de|numără}','are {acum|aproape|peste|circa|deja|doar} ', 'are', 'are peste', '{lucrează|lucrau} {|acum |deja |în prezent }', '{angajează|numără|numărau|numără}', '{există|sunt|erau} {|în prezent |acum }', '{lipsesc|lipseau}'], noun: ['deficit de', 'un deficit de', 'lipsa a', 'echipă de', 'o echipă de', 'lipsesc'] },
    grow: { active: ['{a crescut|au crescut|crește|cresc|va crește|crescut}', '{s-a dublat|s-a triplat|dublat}'], noun: ['creștere de', 'creșterea'] }, fall: { active: ['{a scăzut|au scăzut|scade|scăzut}', '{s-a redus}'], noun: ['scădere de', 'scăderea'] },
    retention: { noun: ['rata de retenție', 'retenția', 'rata de retenţie'] }, turnover: { noun: ['fluctuația de personal', 'fluctuația', 'rata de fluctuație'] },
  },
  idioms: ['fără {succes|rezultat}', '{lăsați|lasă|scrie} un comentariu', 'plecarea trenului', 'piața transferurilor', 'fereastra de transferuri', 'perioada de transferuri', 'nu {doar|numai}', '{a|au} părăsit {sala|țara|clădirea|terenul|bursa}', '{părăsește|părăsi} {sala|țara|clădirea|terenul|bursa}', '{trece|a trecut|trec} la {energie|cloud|un nou|o nouă|alt|altă|model}', '{a|au} trecut {de|prin|la un nou|la o nouă|la energie|la cloud}', '{primește|primit|primesc} {o actualizare|acces|critici|un premiu|o amendă}', '{oferă|oferit} {acces|utilizatorilor|clienților|servicii|suport|posibilitatea}', 'are {loc|nevoie|dreptul|grijă|ca scop|în vedere|o problemă|sens|acces}', '{dă|a dat} {startul|vina|de înțeles|în judecată}', '{preia|a preluat|preluat} {sarcini|sarcinile|ideea|controlul situației}', '{conduce|conduc|condus} {la|spre}', '{face|a făcut|făcut} {parte|față|apel|referire|public|publică|publice}', '{atrage|a atras|atras} {atenția|utilizatori|clienți|vizitatori|critici}', '{a ajuns|ajunge} la {concluzia|un acord|o înțelegere}', '{ridică|ridicat} {întrebări|semne|problema}', '{ia|a luat} {parte|cuvântul|măsuri|decizia|o pauză}', '{vinde|vândut|vând} {cipuri|produse|abonamente|servicii}', '{alege|a ales} {să|calea}'],
  cues: {
    instead: [
      'în locul {lui|ei|său|lor|acestuia|acesteia}', '{să îi|să îl|să o|pentru a-l|pentru a-i} {ia locul|înlocuiască|înlocui|succeadă}',
    ],
    trade: [
        '{venituri|venit|profit|cifra de afaceri|cifră de afaceri|vânzări|amendă|pierderi|buget|datorie|credit|împrumut|contract|costuri}',],
    valuation: ['evaluare', 'evaluarea', 'evaluat', 'evaluată', 'evaluează', 'valorează', 'evaluare de', 'la o evaluare de', 'evaluare post-money', 'capitalizare'], 'signing-bonus': ['bonus de semnare', 'bonusuri de semnare', 'bonus la semnare', 'bonusuri la semnare', 'bonusuri de angajare', 'bonus de angajare', 'primă de semnare', 'prime de semnare', 'bonusul de semnare', 'primă de instalare', 'bonusuri de bun venit'], salary: ['salariu', 'salarii', 'salariul', 'salariile', 'salariu anual', 'câștigă'], equity: [
      'titluri',
      'acțiuni', 'acțiunile', 'acțiunilor', 'opțiuni pe acțiuni', 'pachet de acțiuni'],
    'retention-bonus': [
      'prime de fidelizare', 'primă de fidelizare', 'prime de loialitate', 'pentru a-i păstra', 'pentru a-și păstra', 'să îi păstreze',
      'bonus de retenție', 'bonusuri de retenție', 'bonus de fidelizare', 'bonusuri de fidelizare', 'prime de fidelitate', 'bonus de loialitate', 'bonusuri speciale', 'primă de retenție', 'prime de retenție'], vesting: ['vesting', 'perioadă de vesting'], match: [
      'egala', 'egaleze', 'egalat', 'același salariu', 'aceleași salarii', '{salarii|salariu} {egale|egal}',
      'egalează'], package: ['pachet', 'pachete', 'pachetul', 'pachete salariale', 'pachet salarial', 'pachet de compensații', 'pachete de compensații', 'compensații', 'bonus', 'bonusuri', 'primă', 'prime', 'remunerație', 'contract', 'contracte', 'sume'],
    stake: [
      'titluri', 'din titluri', 'din capital', 'capitalul',
      'participație', 'participația', 'cotă', 'cota', 'acțiuni', 'acționar', 'acționarul', 'din acțiuni', 'din companie', '% din', 'la sută din', 'pachet'], bid: [
        'ofertă', 'oferta', 'ofertă de', 'oferta de', 'ofertei','ofertă de {preluare|cumpărare|achiziție}', 'oferta de {preluare|cumpărare|achiziție}', 'ofertă pentru'], job: [
        'o ofertă','ofertă', 'oferta', 'oferte', 'ofertele', 'post', 'postul', 'un loc', 'job', 'contract', 'ofertă de angajare', 'funcția', 'propunere', 'propunerea'], condition: ['dacă', 'în cazul în care', 'cu condiția', 'până când', 'atâta timp cât', 'decât dacă'], licence: ['licență', 'licența', 'licențiere', 'neexclusivă'],
    staff: ['angajați', 'angajații', 'angajaților', 'salariați', 'salariații', 'personal', 'personalul', 'ingineri', 'cercetători', 'oameni', 'persoane', 'membri', 'fluctuația', 'posturi', 'programatori'], supply: ['specialiști', 'experți', 'talente', 'absolvenți', 'locuri vacante', 'posturi vacante', 'cerere', 'deficit', 'la nivel mondial', 'studenți', 'programatori', 'ingineri', 'cercetători', 'lipsesc', 'doctoranzi'],
  },

  // Modality
  negators: ['nu', 'n-a', 'n-au', 'nici', 'niciodată', 'nimeni', 'nimic', 'niciun', 'nicio', 'fără să'], denials: ['neagă', 'a negat', 'au negat', 'dezminte', 'a dezmințit', 'au dezmințit', 'dezmințit', 'contestă', 'a contestat', 'fals', 'nu este adevărat', 'a respins {informațiile|acuzațiile|zvonurile}'], conditions: ['dacă', 'în cazul în care', 'cu condiția', 'decât dacă', 'de-ar'],
  conditionals: ['ar', 'ar putea', 'ar fi putut', 'poate', 'posibil', 'eventual', 'eventuala'], hearsay: ['ar fi', 'se pare', 'potrivit zvonurilor', 'zvonuri', 'zvonurile', 'se spune', 'se zvonește', 'aparent', 'presupus', 'presupusa', 'neconfirmat', 'neconfirmate', 'pe surse', 'se vorbește', 'speculații', 'chipurile'], plans: ['vrea', 'vor să', 'intenționează', 'plănuiește', 'plănuia', 'are de gând', 'planuri', 'planul', 'planifică', 'anunță că va', 'negociază', 'ia în calcul', 'în discuții', 'poartă discuții', 'speră', 'se pregătește', 'urmează', 'pregătește', 'dorește'],
  speech: [
      'povestește', 'a povestit', 'au povestit', 'crede', 'consideră', 'subliniază', 'a subliniat', 'comentează', 'a comentat', 'mărturisește',
      'a mărturisit', 'arată', 'a arătat', 'asigură', 'a asigurat', 'amintește',
      'spune', 'a spus', 'au spus', 'spunea', 'afirmă', 'a afirmat', 'au afirmat', 'declară', 'a declarat', 'au declarat', 'anunță', 'a anunțat', 'au anunțat', 'scrie', 'a scris', 'relatează', 'a relatat', 'transmite', 'a transmis', 'confirmă', 'a confirmat', 'au confirmat', 'susține', 'a susținut', 'precizează', 'a precizat', 'adaugă', 'a adăugat', 'dezvăluie', 'a dezvăluit', 'explică', 'a explicat', 'raportează', 'a raportat', 'informează', 'neagă', 'a negat', 'recunoaște', 'a recunoscut', 'notează', 'estimează'], accordingTo: ['potrivit', 'conform', 'din datele', 'după cum {scrie|relatează|a relatat|anunță|a scris}', 'citat de', 'într-un interviu {pentru|acordat}', 'în opinia', 'spune', 'citând'],
  unnamedSources: ['{surse|sursele|surselor|sursă} {apropiate|anonime|din piață|familiarizate|din companie}', 'surse', 'sursele', 'surselor', 'persoane {familiarizate|apropiate}', 'sub rezerva anonimatului', 'insideri', 'apropiați ai'], questions: ['de ce', 'cum', 'cine', 'ce', 'când', 'cât'],

  // Zones
  boilerplate: ['^(distribuie|share|trimite|printeaza|comentarii|comenteaza|urmareste|aboneaza-te|abonare|autentificare|login|meniu|cauta|acasa|publicitate|sponsorizat|inchide|mai mult|vezi mai mult|citeste mai mult|contact|despre noi|newsletter)[.!: ]*$', '^(distribuie|trimite) (pe|prin|articolul|pe facebook)\\b', '^(facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|instagram|youtube)([ ,|/•·]+(facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|instagram|youtube))*$', '\\b(foloseste|folosim|utilizeaza|utilizam).{0,30}cookie', '\\bpolitica de (confidentialitate|cookie)', '\\btermeni si conditii\\b', '\\btoate drepturile rezervate\\b', '^(©|\\(c\\)|copyright)', '\\b(aboneaza-te|inscrie-te).{0,60}(newsletter|canal|stiri)', '\\bnewsletter\\b.{0,60}(e-?mail|zilnic|saptamanal|inbox)', '^(lasa|scrie|adauga).{0,12}comentari', '^adresa ta de e-?mail nu va fi', '^(citeste|vezi|urmareste) (si|și|aici|mai multe)\\b', '^(articole similare|stiri similare|cele mai citite|recomandari|recomandate|pe aceeasi tema|articolul urmator|articolul anterior|din aceeasi categorie)\\b', '^(foto|sursa foto|imagine|video|sursa)( de)? ?[:|/©–-]', '\\b(getty images|shutterstock|unsplash|profimedia|inquam photos|hepta)\\b', '^(etichete|tag-?uri|categorie|categorii) ?:', '^#\\w+( +#\\w+)*$', '^(\\d+ )?(comentarii|vizualizari|aprecieri|distribuiri)( ?\\(?\\d*\\)?)?$', '^timp de citire\\b', '^\\d+ min(ute)?( de citit)?$', '^(despre autor|autor|redactia)\\b', '^(actualizat|publicat|data publicarii)( la| pe)? ?:?', '^urmareste-ne\\b'],
  tails: ['Citește și', 'Citeşte şi', 'Citește mai mult', 'Articole similare', 'Știri similare', 'Cele mai citite', 'Recomandări', 'Recomandate', 'Pe aceeași temă', 'Comentarii', 'Lasă un comentariu', 'Adaugă un comentariu', 'Distribuie', 'Despre autor', 'Ultimele știri', 'Etichete', 'Categorii', 'Surse', 'Sursa', 'Newsletter', 'Abonează-te', 'Urmărește-ne', 'Contact', 'Vezi și', 'Related', 'Read more'],
  noise: { Meta: ['obiectivul', 'ținta'] },

  examples: {
    positive: [
      { text: 'UiPath crește. Ion Pop, fondatorul companiei, pleacă la Google.', claims: [{ kind: 'found', who: [{ name: 'Ion Pop' }], org: 'UiPath' }, { kind: 'move', who: [{ name: 'Ion Pop' }], to: 'Google' }] },
      { text: 'Cohere angajează mult. Compania a recrutat 20 de ingineri de la Google.', claims: [{ kind: 'move', who: [{ noun: 'engineers', count: 20 }], from: 'Google', to: 'Cohere' }] },
      { text: 'Ion Pop pleacă de la Apple. Meta îi oferă peste 20 de milioane de dolari.', claims: [{ kind: 'move', who: [{ name: 'Ion Pop' }], from: 'Apple' }, { kind: 'offer', by: ['Meta'], who: [{ name: 'Ion Pop' }], pay: { form: 'package', amount: { value: 2e7, currency: 'USD', bound: 'at-least' } } }] },
      { text: 'Ion Pop, vicepreședinte al Apple, pleacă. Urmașul său este Ana Radu.', claims: [{ kind: 'post', who: [{ name: 'Ion Pop' }], at: 'Apple', as: 'vice president' }, { kind: 'move', who: [{ name: 'Ion Pop' }], from: 'Apple' }, { kind: 'appoint', who: [{ name: 'Ana Radu' }], at: 'Apple', as: 'vice president' }] },
      { text: 'xAI a disponibilizat 500 de adnotatori de date.', claims: [{ kind: 'move', who: [{ noun: 'data annotators', count: 500 }], from: 'xAI', manner: 'laid-off' }] },
      { text: 'Ion Pop, fost cercetător la OpenAI, a trecut în august la Anthropic.', claims: [{ kind: 'post', who: [{ name: 'Ion Pop' }], at: 'OpenAI', as: 'researcher', former: true }, { kind: 'move', who: [{ name: 'Ion Pop' }], to: 'Anthropic' }] },
      { text: 'Ion Pop rămâne director executiv al OpenAI.', claims: [{ kind: 'post', who: [{ name: 'Ion Pop' }], at: 'OpenAI', as: 'chief executive' }] },
      { text: 'Andrei Popescu a lucrat anterior la Google.', claims: [{ kind: 'post', who: [{ name: 'Andrei Popescu' }], at: 'Google', former: true }] },
      { text: 'Ioana Marin lucrează în prezent la Anthropic.', claims: [{ kind: 'post', who: [{ name: 'Ioana Marin' }], at: 'Anthropic' }] },
      { text: 'Ioana Marin a ocupat funcția de director tehnic la Mistral.', claims: [{ kind: 'post', who: [{ name: 'Ioana Marin' }], at: 'Mistral AI', as: 'chief technology officer', former: true }] },
      { text: 'Compania Windsurf a fost ulterior vândută către Cognition pentru 250 de milioane de dolari.', claims: [{ kind: 'acquire', by: ['Cognition'], of: 'Windsurf', amount: { value: 250e6, currency: 'USD' } }] },
      { text: 'Mira Murati părăsește OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Mira Murati' }], from: 'OpenAI' }] },
      { text: 'Lilian Weng a părăsit OpenAI în noiembrie 2024.', claims: [{ kind: 'move', who: [{ name: 'Lilian Weng' }], from: 'OpenAI', date: '2024-11' }] },
      { text: 'Jason Wei a trecut de la OpenAI la Meta.', claims: [{ kind: 'move', who: [{ name: 'Jason Wei' }], from: 'OpenAI', to: 'Meta' }] },
      { text: 'Bob McGrew a plecat de la OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Bob McGrew' }], from: 'OpenAI' }] },
      { text: 'Meta a racolat patru cercetători de la OpenAI.', claims: [{ kind: 'move', who: [{ noun: 'researchers', count: 4 }], from: 'OpenAI', to: 'Meta', manner: 'poached' }] },
      { text: 'Meta a recrutat trei ingineri de la Google DeepMind.', claims: [{ kind: 'move', who: [{ noun: 'engineers', count: 3 }], from: 'Google DeepMind', to: 'Meta' }] },
      { text: 'Microsoft a angajat peste 20 de cercetători de la Google DeepMind.', claims: [{ kind: 'move', who: [{ noun: 'researchers', count: 20, bound: 'at-least' }], from: 'Google DeepMind', to: 'Microsoft' }] },
      { text: 'Trei cercetători de la OpenAI s-au alăturat companiei Meta.', claims: [{ kind: 'move', who: [{ noun: 'researchers', count: 3 }], from: 'OpenAI', to: 'Meta' }] },
      { text: 'Ilya Sutskever pleacă de la OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Ilya Sutskever' }], from: 'OpenAI' }] },
      { text: 'Jan Leike a demisionat de la OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Jan Leike' }], from: 'OpenAI', manner: 'resigned' }] },
      { text: 'Consiliul OpenAI l-a concediat pe Sam Altman.', claims: [{ kind: 'move', who: [{ name: 'Sam Altman' }], from: 'OpenAI', manner: 'dismissed' }] },
      { text: 'Sam Altman a fost concediat de OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Sam Altman' }], from: 'OpenAI', manner: 'dismissed' }] },
      { text: 'Sam Altman a revenit la OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Sam Altman' }], to: 'OpenAI', manner: 'returned' }] },
      { text: 'Noam Shazeer s-a întors la Google în 2024.', claims: [{ kind: 'move', who: [{ name: 'Noam Shazeer' }], to: 'Google', manner: 'returned', date: '2024' }] },
      { text: 'xAI a concediat 500 de angajați.', claims: [{ kind: 'move', who: [{ noun: 'employees', count: 500 }], from: 'xAI', manner: 'laid-off' }] },
      { text: 'Amazon desființează 14.000 de locuri de muncă.', claims: [{ kind: 'move', who: [{ noun: 'employees', count: 14000 }], from: 'Amazon', manner: 'laid-off' }] },
      { text: 'Directorul general al OpenAI, Sam Altman, a vorbit la București.', claims: [{ kind: 'post', who: [{ name: 'Sam Altman' }], at: 'OpenAI', as: 'chief executive' }] },
      { text: 'Demis Hassabis, șeful Google DeepMind, a fost la Londra.', claims: [{ kind: 'post', who: [{ name: 'Demis Hassabis' }], at: 'Google DeepMind', as: 'chief executive' }] },
      { text: 'Sam Altman, CEO-ul OpenAI, a vorbit despre riscuri.', claims: [{ kind: 'post', who: [{ name: 'Sam Altman' }], at: 'OpenAI', as: 'chief executive' }] },
      { text: 'Fostul director al GitHub, Nat Friedman, a ținut o prelegere.', claims: [{ kind: 'post', who: [{ name: 'Nat Friedman' }], at: 'GitHub', as: 'director', former: true }] },
      { text: 'OpenAI l-a numit pe Jakub Pachocki cercetător-șef.', claims: [{ kind: 'appoint', who: [{ name: 'Jakub Pachocki' }], at: 'OpenAI', as: 'chief scientist' }] },
      { text: 'Emmett Shear a fost numit director general interimar al OpenAI.', claims: [{ kind: 'appoint', who: [{ name: 'Emmett Shear' }], at: 'OpenAI', as: 'chief executive', interim: true }] },
      { text: 'Mira Murati a devenit director general al OpenAI.', claims: [{ kind: 'appoint', who: [{ name: 'Mira Murati' }], at: 'OpenAI', as: 'chief executive' }] },
      { text: 'Ilya Sutskever a fondat Safe Superintelligence.', claims: [{ kind: 'found', who: [{ name: 'Ilya Sutskever' }], org: 'Safe Superintelligence' }] },
      { text: 'Anthropic a fost fondată de Dario Amodei și Daniela Amodei.', claims: [{ kind: 'found', who: [{ name: 'Dario Amodei' }, { name: 'Daniela Amodei' }], org: 'Anthropic' }] },
      { text: 'Dario Amodei și Daniela Amodei au fondat Anthropic în 2021.', claims: [{ kind: 'found', who: [{ name: 'Dario Amodei' }, { name: 'Daniela Amodei' }], org: 'Anthropic', date: '2021' }] },
      { text: 'Meta oferă cercetătorilor de la OpenAI bonusuri de semnare de până la 100 de milioane de dolari.', claims: [{ kind: 'offer', by: ['Meta'], who: [{ noun: 'researchers' }], from: 'OpenAI', pay: { form: 'signing-bonus', amount: { value: 100000000, currency: 'USD', bound: 'at-most' } } }] },
      { text: 'Meta i-a oferit lui Andrew Tulloch un pachet de 1,5 miliarde de dolari.', claims: [{ kind: 'offer', by: ['Meta'], who: [{ name: 'Andrew Tulloch' }], pay: { form: 'package', amount: { value: 1500000000, currency: 'USD' } } }] },
      { text: 'Andrew Tulloch a refuzat oferta de la Meta.', claims: [{ kind: 'offer', by: ['Meta'], who: [{ name: 'Andrew Tulloch' }], answer: 'declined' }] },
      { text: 'Meta a încercat să îl recruteze pe Mark Chen.', claims: [{ kind: 'offer', by: ['Meta'], who: [{ name: 'Mark Chen' }] }] },
      { text: 'Peste 700 din cei 770 de angajați ai OpenAI amenință că vor pleca dacă Sam Altman nu revine.', claims: [{ kind: 'pledge', who: [{ noun: 'employees', count: 700, of: 770, bound: 'at-least' }], from: 'OpenAI', unless: 'Sam Altman nu revine' }] },
      { text: 'Angajații OpenAI au vândut acțiuni de 6,6 miliarde de dolari.', claims: [{ kind: 'buyback', by: ['OpenAI'], of: 'OpenAI', amount: { value: 6600000000, currency: 'USD' } }] },
      { text: 'Mistral AI a atras 1,7 miliarde de euro la o evaluare de 11,7 miliarde de euro.', claims: [{ kind: 'raise', org: 'Mistral AI', amount: { value: 1700000000, currency: 'EUR' }, valuation: { value: 11700000000, currency: 'EUR' } }] },
      { text: 'Mistral AI a strâns 600 de milioane de euro.', claims: [{ kind: 'raise', org: 'Mistral AI', amount: { value: 600000000, currency: 'EUR' } }] },
      { text: 'Safe Superintelligence este evaluată la 32 de miliarde de dolari.', claims: [{ kind: 'raise', org: 'Safe Superintelligence', valuation: { value: 32000000000, currency: 'USD' } }] },
      { text: 'Thinking Machines Lab a obținut două miliarde de dolari într-o rundă de finanțare condusă de Andreessen Horowitz.', claims: [{ kind: 'raise', org: 'Thinking Machines Lab', amount: { value: 2000000000, currency: 'USD' }, by: ['Andreessen Horowitz'] }] },
      { text: 'Amazon a investit opt miliarde de dolari în Anthropic.', claims: [{ kind: 'stake', by: ['Amazon'], of: 'Anthropic', amount: { value: 8000000000, currency: 'USD' } }] },
      { text: 'ASML a investit 1,3 miliarde de euro în Mistral AI.', claims: [{ kind: 'stake', by: ['ASML'], of: 'Mistral AI', amount: { value: 1300000000, currency: 'EUR' } }] },
      { text: 'Meta a cumpărat 49% din Scale AI pentru 14,3 miliarde de dolari.', claims: [{ kind: 'stake', by: ['Meta'], of: 'Scale AI', share: 0.49, amount: { value: 14300000000, currency: 'USD' } }] },
      { text: 'Microsoft deține 27% din OpenAI.', claims: [{ kind: 'stake', by: ['Microsoft'], of: 'OpenAI', share: 0.27 }] },
      { text: 'Databricks a cumpărat MosaicML pentru 1,3 miliarde de dolari.', claims: [{ kind: 'acquire', by: ['Databricks'], of: 'MosaicML', amount: { value: 1300000000, currency: 'USD' } }] },
      { text: 'Databricks a achiziționat MosaicML.', claims: [{ kind: 'acquire', by: ['Databricks'], of: 'MosaicML' }] },
      { text: 'OpenAI vrea să cumpere Windsurf pentru trei miliarde de dolari.', claims: [{ kind: 'acquire', by: ['OpenAI'], of: 'Windsurf', amount: { value: 3000000000, currency: 'USD' }, stance: 'plan' }] },
      { text: 'OpenAI are 3.000 de angajați.', claims: [{ kind: 'measure', what: 'employees', of: 'OpenAI', value: 3000, unit: 'people' }] },
      { text: 'Potrivit Bloomberg, Ruoming Pang a părăsit Apple.', claims: [{ kind: 'move', who: [{ name: 'Ruoming Pang' }], from: 'Apple', says: 'Bloomberg' }] },
      { text: 'Mark Chen ar fi părăsit OpenAI.', claims: [{ kind: 'move', who: [{ name: 'Mark Chen' }], from: 'OpenAI', stance: 'rumour' }] },
      { text: 'Yann LeCun intenționează să părăsească Meta.', claims: [{ kind: 'move', who: [{ name: 'Yann LeCun' }], from: 'Meta', stance: 'plan' }] },
      { text: 'Dacă Sam Altman revine la OpenAI, criza se încheie.', claims: [{ kind: 'move', who: [{ name: 'Sam Altman' }], to: 'OpenAI', manner: 'returned', stance: 'hypothesis' }] },
      { text: 'Apple a pierdut doisprezece cercetători.', claims: [{ kind: 'move', who: [{ noun: 'researchers', count: 12 }], from: 'Apple' }] },
      { text: 'Meta l-a angajat pe Alexandr Wang.', claims: [{ kind: 'move', who: [{ name: 'Alexandr Wang' }], to: 'Meta' }] },
      { text: 'Google l-a readus pe Noam Shazeer de la Character.AI.', claims: [{ kind: 'move', who: [{ name: 'Noam Shazeer' }], from: 'Character.AI', to: 'Google', manner: 'returned' }] },
      { text: 'John Schulman a părăsit OpenAI și s-a alăturat Anthropic.', claims: [{ kind: 'move', who: [{ name: 'John Schulman' }], from: 'OpenAI', to: 'Anthropic' }] },
      { text: 'Cofondatorul OpenAI, Greg Brockman, a demisionat.', claims: [{ kind: 'found', who: [{ name: 'Greg Brockman' }], org: 'OpenAI' }, { kind: 'move', who: [{ name: 'Greg Brockman' }], from: 'OpenAI', manner: 'resigned' }] },
      { text: 'Plecarea lui Mira Murati de la OpenAI a surprins industria.', claims: [{ kind: 'move', who: [{ name: 'Mira Murati' }], from: 'OpenAI' }] },
      { text: 'Meta neagă că l-a angajat pe Mark Chen.', claims: [{ kind: 'move', who: [{ name: 'Mark Chen' }], to: 'Meta', stance: 'denial', says: 'Meta' }] },
      { text: 'Doi cercetători ai OpenAI au fost racolați de Meta.', claims: [{ kind: 'move', who: [{ noun: 'researchers', count: 2 }], to: 'Meta', manner: 'poached' }] },
      { text: 'Igor Babuschkin, cofondatorul xAI, părăsește compania.', claims: [{ kind: 'found', who: [{ name: 'Igor Babuschkin' }], org: 'xAI' }, { kind: 'move', who: [{ name: 'Igor Babuschkin' }], from: 'xAI' }] },
      { text: 'Satya Nadella, directorul general al Microsoft, a confirmat decizia.', claims: [{ kind: 'post', who: [{ name: 'Satya Nadella' }], at: 'Microsoft', as: 'chief executive' }] },
      { text: 'Elon Musk deține 54% din xAI.', claims: [{ kind: 'stake', by: ['Elon Musk'], of: 'xAI', share: 0.54 }] },
      { text: 'Nvidia a investit 100 de milioane de dolari în Poolside.', claims: [{ kind: 'stake', by: ['Nvidia'], of: 'Poolside', amount: { value: 100000000, currency: 'USD' } }] },
      { text: 'Anthropic a strâns 3,5 miliarde de dolari în martie 2025.', claims: [{ kind: 'raise', org: 'Anthropic', amount: { value: 3500000000, currency: 'USD' }, date: '2025-03' }] },
      { text: 'OpenAI este evaluată la 500 de miliarde de dolari.', claims: [{ kind: 'raise', org: 'OpenAI', valuation: { value: 500000000000, currency: 'USD' } }] },
      { text: 'Meta a concediat 600 de angajați.', claims: [{ kind: 'move', who: [{ noun: 'employees', count: 600 }], from: 'Meta', manner: 'laid-off' }] },
      { text: 'Kevin Weil a devenit director de produs la OpenAI.', claims: [{ kind: 'appoint', who: [{ name: 'Kevin Weil' }], at: 'OpenAI', as: 'chief product officer' }] },
      { text: 'Salesforce a achiziționat Convergence.', claims: [{ kind: 'acquire', by: ['Salesforce'], of: 'Convergence' }] },
      { text: 'Mustafa Suleyman a trecut la Microsoft în martie 2024.', claims: [{ kind: 'move', who: [{ name: 'Mustafa Suleyman' }], to: 'Microsoft', date: '2024-03' }] },
    ],
    negative: [
      'OpenAI și Microsoft construiesc împreună un centru de date în Texas.',
      'Lasă un comentariu și spune-ți părerea.',
      'Plecarea trenului spre Paris a întârziat o oră.',
      'Acțiunile Meta au scăzut marți cu trei la sută.',
      'Sam Altman a participat la conferință și a vorbit despre noul model.',
      'Anthropic a lansat marți o nouă versiune a lui Claude.',
      'Nvidia a vândut mai multe cipuri către Microsoft ca niciodată.',
      'De ce pleacă atât de mulți cercetători de la OpenAI?',
      'Microsoft și OpenAI au semnat un contract pentru putere de calcul.',
      'Un studiu arată că jumătate dintre utilizatori folosesc ChatGPT.',
      'Procesul acuză Apple că a copiat tehnologia.',
      'Google nu a precizat când ajunge Gemini în Europa.',
      'OpenAI așteaptă anul acesta venituri de 12,7 miliarde de dolari.',
      'Mark Zuckerberg a spus că superinteligența este aproape.',
      'Amazon va cheltui 100 de miliarde de dolari pe centre de date.',
      'Tesla a redus prețul modelului cu cinci la sută.',
      'Meta oferă utilizatorilor un serviciu nou.',
      'Microsoft nu a racolat-o pe Mira Murati.',
      'Sam Altman crede că prețurile vor scădea.',
      'Noul model de la Meta preia sarcini de birou.',
      'Sam Altman nu a dorit să comenteze.',
      'Mark Chen nu a părăsit OpenAI.',
      'Piața transferurilor din fotbal s-a deschis ieri.',
      'Antrenorul echipei naționale și-a prezentat lotul.',
      'Antrenorul a părăsit sala fără să spună nimic.',
      'Google trece la energie verde.',
      'Trecerea la cloud costă timp.',
      'OpenAI a deschis un birou la București.',
      'Sindicatul cere mai multă transparență de la Amazon.',
      'Prețul acțiunilor Nvidia s-a dublat într-un an.',
      'Anthropic a publicat un raport despre siguranță.',
      'Clădirea veche a Apple a fost renovată.',
      'Ministrul a vizitat ASML.',
      'Elon Musk a dat în judecată OpenAI.',
      'Universitatea oferă un curs despre inteligența artificială.',
      'Utilizatorii Google primesc acces la Gemini.',
      'Siri a primit o actualizare.',
      'Un fel de mâncare numit Claude este acum în meniu.',
      'Copilot ajută programatorii să scrie cod.',
      'Google investește în cercetare și în siguranță.',
      'Cine va câștiga cursa pentru inteligența artificială?',
    ],
  },
};

// Places and universities, by language.

import { pick, type Random } from './invent.ts';

const EVERYWHERE = 'Amsterdam Atlanta Austin Bangalore Barcelona Berkeley Boston Bristol Buenos Aires|Cambridge|Chicago Dallas Denver Dubai Dublin Edinburgh Hyderabad Jakarta Kyoto Lagos Leeds Los Angeles|Madrid Manchester Melbourne Menlo Park|Montreal Mountain View|Mumbai Nairobi New York|Oakland Oslo Oxford Palo Alto|Porto Riga San Francisco|Santiago Seattle Seoul Shanghai Shenzhen Singapore Sydney Taipei Tallinn Tel Aviv|Tokyo Toronto Vancouver Zagreb Redmond Cupertino Sunnyvale São Paulo|Bogotá Helsinki Nokia Espoo Hangzhou'; // biome-ignore format: a list
const OWN: Readonly<Record<string, string>> = {
  en: 'London Paris Berlin Warsaw Munich Zurich Geneva Vienna Prague Rome Milan Lisbon Brussels California Texas Massachusetts France Germany Poland Spain Italy Portugal Britain China India Israel Canada Japan Switzerland Europe Asia Washington Brazil Ukraine Turkey Romania Netherlands',
  fr: 'Londres Paris Lyon Grenoble Toulouse Marseille Berlin Varsovie Munich Zurich Genève Vienne Prague Rome Milan Lisbonne Bruxelles Californie France Allemagne Pologne Espagne Italie Chine Inde Israël Canada Japon Suisse Europe Asie Washington Brésil Montréal Saclay Lille Nantes Bordeaux Rennes',
  es: 'Londres París Berlín Varsovia Múnich Zúrich Ginebra Viena Praga Roma Milán Lisboa Bruselas California Francia Alemania España Italia China India Israel Canadá Japón Suiza Europa Asia México Bogotá Sevilla Valencia Bilbao Málaga Lima Chile Argentina Zaragoza Monterrey',
  pl: 'Londyn Paryż Berlin Warszawa Kraków Wrocław Gdańsk Poznań Łódź Monachium Zurych Genewa Wiedeń Praga Rzym Mediolan Lizbona Bruksela Kalifornia Polska Chiny Europa Katowice Lublin Dolina Szczecin',
  de: 'London Paris Berlin Hamburg München Köln Frankfurt Stuttgart Heidelberg Tübingen Freiburg Zürich Genf Wien Prag Rom Mailand Lissabon Brüssel Kalifornien Frankreich Deutschland Polen Spanien Italien China Indien Israel Kanada Japan Schweiz Europa Asien Darmstadt Karlsruhe Aachen Dresden',
  it: 'Londra Parigi Berlino Varsavia Monaco Zurigo Ginevra Vienna Praga Roma Milano Torino Bologna Pisa Trento Napoli Lisbona Bruxelles California Francia Germania Polonia Spagna Italia Cina India Israele Canada Giappone Svizzera Europa Asia Trieste Genova Firenze',
  pt: 'Londres Paris Berlim Varsóvia Munique Zurique Genebra Viena Praga Roma Milão Lisboa Bruxelas Califórnia França Alemanha Polônia Espanha Itália China Índia Israel Canadá Japão Suíça Europa Ásia Brasília Recife Campinas Coimbra Braga Curitiba Belo Horizonte|Rio de Janeiro',
  nl: 'Londen Parijs Berlijn Amsterdam Rotterdam Utrecht Eindhoven Delft Antwerpen Brussel Zürich Wenen Frankrijk Duitsland Nederland België China Californië Europa Groningen Leiden',
  tr: 'Londra Paris Berlin İstanbul Ankara İzmir Bursa Viyana Amsterdam Almanya Fransa Türkiye Çin Kaliforniya Avrupa Eskişehir Antalya',
  ro: 'Londra Paris Berlin București Cluj Iași Timișoara Brașov Viena Germania Franța România China California Europa Sibiu Constanța',
}; // biome-ignore format: a table

/** Names apart by spaces; those of several words stand between bars. */
const listOf = (text: string): readonly string[] =>
  text.split('|').flatMap((part) => {
    const several =
      /(?:Buenos Aires|Los Angeles|Menlo Park|Mountain View|New York|Palo Alto|San Francisco|Tel Aviv|São Paulo|Belo Horizonte|Rio de Janeiro)$/.exec(part);
    const single = part.slice(0, several?.index).trim().split(' ').filter(Boolean);
    return several ? [...single, several[0]] : single;
  });

const lists = new Map<string, readonly string[]>();

export function placesOf(language: string): readonly string[] {
  let list = lists.get(language);
  const own = listOf(OWN[language] ?? '');
  if (!list) lists.set(language, (list = [...own, ...own, ...listOf(EVERYWHERE)]));
  return list;
}

const UNIVERSITIES: Readonly<Record<string, readonly string[]>> = {
  en: ['University of {}', '{} University', '{} Institute of Technology', 'Technical University of {}', '{} State University', 'Imperial College London', 'ETH Zurich', 'Stanford University', 'MIT', 'Carnegie Mellon University', 'Tsinghua University', 'University College London', 'Stanford', 'Harvard'],
  fr: ['université de {}', "l'université de {}", 'École normale supérieure', 'École polytechnique', 'Inria', 'CNRS', 'Sorbonne Université', 'université Paris-Saclay', 'EPFL', 'Stanford', 'Institut de {}'],
  es: ['Universidad de {}', 'Universidad Politécnica de {}', 'Universidad Autónoma de {}', 'Instituto Tecnológico de {}', 'Universidad Complutense', 'CSIC', 'Stanford', 'MIT', 'Universidad Nacional'],
  pl: ['Uniwersytet Warszawski', 'Politechnika Warszawska', 'Uniwersytet Jagielloński', 'Uniwersytetu Warszawskiego', 'Politechniki Wrocławskiej', 'Uniwersytecie Stanforda', 'AGH', 'Politechnice Gdańskiej', 'Uniwersytetu Oksfordzkiego', 'MIT', 'Stanford', 'NCBR'],
  de: ['Universität {}', 'Technische Universität {}', 'TU {}', 'Uni {}', 'Max-Planck-Institut', 'ETH Zürich', 'Fraunhofer-Institut', 'DFKI', 'Hochschule {}', 'Stanford', 'RWTH {}', 'Humboldt-Universität'],
  it: ['Università di {}', 'Università degli Studi di {}', 'Politecnico di {}', 'Scuola Normale Superiore', 'Sapienza', 'CNR', 'Bocconi', 'Istituto Italiano di Tecnologia', 'Stanford', 'MIT'],
  pt: ['Universidade de {}', 'Universidade Federal de {}', 'Universidade Estadual de {}', 'Instituto Superior Técnico', 'Unicamp', 'USP', 'PUC-Rio', 'Stanford', 'MIT', 'Universidade do Minho'],
  nl: ['Universiteit van {}', 'Universiteit {}', 'TU {}', 'KU Leuven', 'Stanford', 'CWI'],
  tr: ['{} Üniversitesi', '{} Teknik Üniversitesi', 'Boğaziçi Üniversitesi', 'ODTÜ', 'Koç Üniversitesi', 'Stanford'],
  ro: ['Universitatea din {}', 'Universitatea Politehnica din {}', 'Universitatea Babeș-Bolyai', 'Stanford', 'MIT'],
}; // biome-ignore format: a table

export const universityIn = (language: string, random: Random): string =>
  pick(random, UNIVERSITIES[language] ?? UNIVERSITIES['en'] ?? []).replace('{}', pick(random, placesOf(language)));

const INSTITUTIONS: Readonly<Record<string, readonly string[]>> = {
  en: ['the National Science Foundation', 'the Max Planck Society', 'the European Commission', 'the Alan Turing Institute', 'the Federal Trade Commission', 'the Royal Society', 'the Bar Council', 'the Ministry of Research', 'the Wellcome Trust', 'NSF', 'DARPA', 'UKRI', 'NIST', 'the {} Chamber of Commerce'],
  fr: ['le CEA', "l'Inria", 'le CNRS', 'le Conseil national du numérique', 'la Commission européenne', 'la Caisse des dépôts', "l'Agence nationale de la recherche", 'la Fondation de France', "le Fonds stratégique d'investissement", 'le Conseil national des barreaux', 'Bpifrance', "l'Autorité de la concurrence", 'la Cour des comptes', "l'École normale supérieure"],
  es: ['El CSIC', 'La CNMV', 'la Comisión Europea', 'el Consejo General del Poder Judicial', 'la Agencia Estatal de Investigación', 'La Fundación Botín', 'la Fundación Ramón Areces', 'el Banco de España', 'El CDTI', 'la Real Academia de Ciencias', 'el Colegio de Abogados de {}', 'el Instituto Nacional de Ciberseguridad'],
  pl: ['NCN', 'NCBR', 'Polska Akademia Nauk', 'Fundacja Batorego', 'Fundacja na rzecz Rozwoju Nauki', 'Komisja Europejska', 'Krajowa Rada Radców Prawnych', 'Narodowe Centrum Nauki', 'UOKiK', 'Urząd Ochrony Danych Osobowych', 'Naczelna Izba Lekarska', 'Polski Fundusz Rozwoju'],
  de: ['Max-Planck-Gesellschaft', 'Deutsche Forschungsgemeinschaft', 'Fraunhofer-Gesellschaft', 'Deutsche Bundesbank', 'EU-Kommission', 'Alexander-von-Humboldt-Stiftung', 'Volkswagenstiftung', 'Bundeskartellamt', 'Deutsche Richterbund', 'DFKI', 'DLR', 'BSI', 'Handelskammer {}', 'Helmholtz-Gemeinschaft', 'Wissenschaftsrat'],
  it: ['Il CNR', 'il Consiglio nazionale delle ricerche', 'la Commissione europea', 'la Fondazione Cariplo', 'Il Garante per la privacy', 'la Banca d’Italia', 'il Consiglio nazionale degli ingegneri', 'la Fondazione Bruno Kessler', 'l’Agenzia spaziale italiana', 'Confindustria', 'l’Istituto Italiano di Tecnologia', 'ENEA'],
  pt: ['FAPESP', 'Fundação Getulio Vargas', 'Comissão Europeia', 'Fundação para a Ciência e a Tecnologia', 'OAB', 'CNPq', 'Ordem dos Advogados', 'Academia Brasileira de Ciências', 'FINEP', 'Fundação Champalimaud', 'Agência Nacional de Inovação', 'SENAI'],
}; // biome-ignore format: a table

/** An authority, foundation or academy; an article that stands before it is no part of its name, and the caller's text has it. */
export const institutionIn = (language: string, random: Random): string =>
  pick(random, INSTITUTIONS[language] ?? INSTITUTIONS['en'] ?? [])
    .replace(/^(?:the|l[ea]|el|il) |^l['’]/i, '')
    .replace('{}', pick(random, placesOf(language)));

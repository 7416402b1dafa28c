/** A place of work: its offset, its email domain, the names of its agents, and when they work. */
export interface Site {
  readonly name: string;
  /** Whole minutes, **positive** east of Greenwich: a fixed offset, without daylight-saving time. */
  readonly minutesEast: number;
  readonly mailDomain: string;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** A shift's share of the agents is its count here. */
  readonly shiftKinds: readonly ShiftKind[];
}

export type ShiftKind = 'early' | 'day' | 'late' | 'night';

/** A list in which each kind of shift is as often as stated. */
function shiftKinds(counts: Readonly<Record<ShiftKind, number>>): readonly ShiftKind[] {
  const kinds = ['day', 'early', 'late', 'night'] as const;
  return kinds.flatMap((kind) => Array<ShiftKind>(counts[kind]).fill(kind));
}

/** For callers on the same continent: most work by day, the fewest at night. */
const forItsOwnContinent = shiftKinds({ day: 7, early: 4, late: 6, night: 3 });

/** For callers on all continents: as many work while America is awake as by day. */
const forAllContinents = shiftKinds({ day: 5, early: 6, late: 4, night: 5 });

function namesIn(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

const bengaluru: Site = {
  name: 'Bengaluru',
  minutesEast: 330,
  mailDomain: 'blr.brightline.example',
  firstNames: namesIn(`
    Aarav, Aditi, Akash, Ananya, Arjun, Bhavana, Chetan, Deepa, Divya, Farhan, Gauri, Harish, Ishaan,
    Jyoti, Karthik, Kavya, Lakshmi, Manoj, Meera, Nikhil, Nisha, Pooja, Pranav, Rahul, Ritu, Rohan,
    Sandhya, Sneha, Tanvi, Varun, Vidya`),
  lastNames: namesIn(`
    Acharya, Bhat, Chandran, Das, Deshpande, Gowda, Gupta, Hegde, Iyer, Joshi, Kamath, Khan, Kulkarni,
    Kumar, Menon, Mishra, Nair, Naidu, Patel, Pillai, Prasad, Rao, Reddy, Saxena, Sharma, Shetty,
    Singh, Srinivasan, Varma`),
  shiftKinds: forAllContinents,
};

const manila: Site = {
  name: 'Manila',
  minutesEast: 480,
  mailDomain: 'mnl.brightline.example',
  firstNames: namesIn(`
    Alyssa, Andrei, Angelica, Bea, Benjie, Camille, Carlo, Catherine, Dianne, Edgar, Erika, Francis,
    Gerald, Grace, Hazel, Ian, Jasmine, Jerome, Joanna, Jomar, Kristine, Liezl, Marvin, Maricel,
    Miguel, Nicole, Paolo, Princess, Rommel, Sheila, Vincent`),
  lastNames: namesIn(`
    Abad, Aquino, Bautista, Castillo, Cruz, Dela Cruz, Domingo, Espiritu, Flores, Garcia, Gonzales,
    Hernandez, Ignacio, Lim, Macaraeg, Magsaysay, Manalo, Mendoza, Navarro, Ocampo, Pangilinan,
    Peñaflor, Quiambao, Ramos, Reyes, Salazar, Santos, Tolentino, Villanueva`),
  shiftKinds: forAllContinents,
};

const lisbon: Site = {
  name: 'Lisbon',
  minutesEast: 0,
  mailDomain: 'lis.brightline.example',
  firstNames: namesIn(`
    Afonso, Beatriz, Bruno, Carolina, Catarina, Diogo, Duarte, Filipa, Francisco, Gonçalo, Inês, Joana,
    João, Leonor, Luís, Madalena, Mafalda, Marta, Miguel, Nuno, Rita, Rúben, Sofia, Tiago, Vasco,
    Zélia, Íris, Óscar, Tomás`),
  lastNames: namesIn(`
    Almeida, Antunes, Araújo, Azevedo, Brandão, Carvalho, Coelho, Conceição, Correia, Costa, Cunha,
    Esteves, Faria, Fonseca, Gonçalves, Guimarães, Lourenço, Magalhães, Marques, Matos, Moreira,
    Nogueira, Pinto, Queirós, Ramalho, Simões, Teixeira, Valério, Vaz, Xavier, Zambujo`),
  shiftKinds: forItsOwnContinent,
};

const krakow: Site = {
  name: 'Kraków',
  minutesEast: 60,
  mailDomain: 'krk.brightline.example',
  firstNames: namesIn(`
    Agnieszka, Bartłomiej, Dorota, Elżbieta, Filip, Grzegorz, Jadwiga, Katarzyna, Łukasz, Małgorzata,
    Michał, Paweł, Rafał, Stanisław, Świętosława, Tomasz, Urszula, Wojciech, Zofia`),
  lastNames: namesIn(`
    Błaszczyk, Dąbrowska, Gajewski, Jabłońska, Kaczmarek, Kowalczyk, Lewandowska, Mazur, Nowak,
    Ostrowski, Pawłowska, Rutkowski, Sobczak, Szczepański, Wiśniewska, Wójcik, Zając`),
  shiftKinds: forItsOwnContinent,
};

const denver: Site = {
  name: 'Denver',
  minutesEast: -420,
  mailDomain: 'den.brightline.example',
  firstNames: namesIn(`
    Abigail, Aaron, Brianna, Caleb, Chloé, Dakota, Derek, Elena, Ethan, Gabriela, Hannah, Isaiah,
    Jasper, Jordan, Kayla, Logan, Mackenzie, Mason, Naomi, Owen, Paige, Quinn, Renée, Shawn, Taylor,
    Tyrone, Victoria, Wyatt, Zoë`),
  lastNames: namesIn(`
    Adams, Archuleta, Begay, Brooks, Carter, Chavez, Clark, Dawson, Ellis, Foster, Griffin, Hayes,
    Ibarra, Jennings, Keller, Lindqvist, Martínez, Mitchell, O'Connor, Ortega, Parker, Quintana,
    Ramírez, Sandoval, Schmidt, Thompson, Vaughn, Walker, Whitehorse, Yazzie, Young`),
  shiftKinds: forItsOwnContinent,
};

const saoPaulo: Site = {
  name: 'São Paulo',
  minutesEast: -180,
  mailDomain: 'sao.brightline.example',
  firstNames: namesIn(`
    Aline, Antônio, Bianca, Caio, Camila, Cauã, Débora, Eduardo, Fernanda, Flávia, Gabriel, Heloísa,
    Igor, Jéssica, Júlia, Larissa, Leandro, Letícia, Luana, Marcelo, Mônica, Natália, Otávio, Patrícia,
    Rafael, Raíssa, Renato, Thaís, Vinícius`),
  lastNames: namesIn(`
    Aguiar, Assunção, Barbosa, Barros, Batista, Cardoso, Cavalcante, Damasceno, Farias, Ferreira,
    Freitas, Gomes, Leão, Lima, Machado, Medeiros, Mello, Moraes, Nakamura, Nascimento, Oliveira,
    Pacheco, Pereira, Ribeiro, Rocha, Sampaio, Tanaka, Toledo, Vieira, Yamamoto, Zanetti`),
  shiftKinds: forItsOwnContinent,
};

/**
 * The sites of the agents, repeated down the roster: twenty seats, so a site's share is its count here in
 * twentieths. Mixed, because an upstream does not sort agents by site.
 */
export const siteRotation: readonly Site[] = [
  bengaluru,
  manila,
  lisbon,
  denver,
  bengaluru,
  saoPaulo,
  manila,
  krakow,
  bengaluru,
  denver,
  manila,
  saoPaulo,
  lisbon,
  bengaluru,
  manila,
  denver,
  bengaluru,
  lisbon,
  saoPaulo,
  manila,
];

/** Every site once. */
export const sites: readonly Site[] = [bengaluru, manila, lisbon, krakow, denver, saoPaulo];

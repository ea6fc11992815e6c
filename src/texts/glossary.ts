/**
 * The words of the domain, in our own words and both languages, each with where it comes from: lines of
 * KOMBIT's presentation ('L348'), or a page. What a municipality's people are called by is Danish in both.
 */
import type { Language } from '../domain/rollout/rollout.ts';

export interface Term {
  readonly name: string;
  /** What else it is called, and short for it. */
  readonly aliases?: readonly string[];
  readonly text: Readonly<Record<Language, string>>;
  readonly source: string;
}

const klikGuide = 'https://docplayer.dk/70126121-Vejledning-til-kombit-klik.html';
const accessHandbook =
  'https://docplayer.dk/20868173-Stoettesystemerne-implementeringshaandbog-for-adgangsstyring.html';
const questions =
  'https://kombit.dk/loesninger/bibliotekernes-data-og-it/fbs-20-igangvaerende-aktiviteter/fbs-20-ofte-stillede-spoergsmaal-brugere';
const economy =
  'https://digitaliseringskatalog.dk/l%C3%B8sninger/faelleskommunale-oekonomiintegrationer';
const dataAndIt =
  'https://dok.kombit.dk/boern-kultur-social-og-sundhed/bibliotekernes-data-og-it-bdi/fbs';

export const glossary: readonly Term[] = [
  {
    name: 'FBS',
    aliases: ['Fælles Bibliotekssystem', 'FBS 2.0', 'Cicero'],
    text: {
      da: 'Det system, som folke- og skolebiblioteker i hele landet og i Sydslesvig arbejder i. FBS 2.0 afløser det samme dag alle steder.',
      en: 'The system that public and school libraries all over Denmark and in South Schleswig work in. FBS 2.0 takes over on the same day everywhere.',
    },
    source: questions,
  },
  {
    name: 'KLIK',
    aliases: ['KLIK-opgave', 'KOMBIT KLIK'],
    text: {
      da: 'KOMBITs eget sted for opgaverne i en udrulning: dér står de, dér er fristerne, og dér skal hver opgave fuldføres.',
      en: 'KOMBIT’s own place for the tasks of a rollout: they are listed there, their deadlines are there, and each task is completed there.',
    },
    source: klikGuide,
  },
  {
    name: 'Fuldført',
    aliases: ['fuldføre', 'completed', 'udført'],
    text: {
      da: 'At en opgave er meldt færdig i KLIK. Udført er noget andet: så er arbejdet gjort, men KOMBIT kan ikke se det endnu.',
      en: 'That a task is reported as finished in KLIK. Performed is another thing: the work is done, but KOMBIT cannot see it yet.',
    },
    source: klikGuide,
  },
  {
    name: 'Ansvarlig og udfører',
    aliases: ['ansvarlig', 'udfører', 'accountable', 'performer'],
    text: {
      da: 'To felter på hver opgave i KLIK, begge med en rolle: den ene skal sørge for, at opgaven bliver løst, den anden løser den.',
      en: 'Two fields of each task in KLIK, both with a role: the one sees to it that the task is done, the other does it.',
    },
    source: 'L174-L187',
  },
  {
    name: 'Rollegalleri',
    aliases: ['role gallery'],
    text: {
      da: 'KOMBITs beskrivelse af, hvilke roller en kommune skal have, og hvad der ventes af dem. Kommunen holder selv listen over, hvem der har dem, ajour i KLIK.',
      en: 'KOMBIT’s description of which roles a municipality needs and what is expected of them. The municipality itself keeps the list of who holds them up to date in KLIK.',
    },
    source: 'L112-L129',
  },
  {
    name: 'KLIK-administrator',
    text: {
      da: 'Den i kommunen, der kan ændre i KLIK, hvem der har hvilken rolle. It-afdelingen ved, hvem det er.',
      en: 'The person in the municipality who can change in KLIK who holds which role. The IT department knows who it is.',
    },
    source: 'L116-L118',
  },
  {
    name: 'Projektleder',
    aliases: ['project manager'],
    text: {
      da: 'Den, der fører kommunens FBS 2.0-projekt i mål: går til netværksmøderne, holder fristerne og sørger for, at KLIK-opgaverne bliver løst.',
      en: 'Whoever brings the municipality’s FBS 2.0 project home: goes to the network meetings, keeps the deadlines and sees to it that the KLIK tasks are done.',
    },
    source: 'L195-L200',
  },
  {
    name: 'Superbruger',
    aliases: ['superbrugeruddannelse', 'super user'],
    text: {
      da: 'En medarbejder, som får systemet lært af KOMBIT og leverandøren og derefter lærer det fra sig til kollegerne.',
      en: 'A member of staff who is taught the system by KOMBIT and the supplier, and then teaches it to colleagues.',
    },
    source: 'L592',
  },
  {
    name: 'Supportberettiget bruger',
    aliases: ['supportberettigede', 'support user'],
    text: {
      da: 'En navngiven medarbejder, der må henvende sig direkte til leverandørens support, når noget ikke virker.',
      en: 'A named member of staff who may turn to the supplier’s support directly when something does not work.',
    },
    source: 'L549',
  },
  {
    name: 'Fælleskommunalt Administrationsmodul',
    aliases: ['FK-Administrationsmodul', 'administrationsmodulet'],
    text: {
      da: 'Dér styres den infrastruktur, som kommunerne er fælles om: hvem der har adgang til hvad, og hvilke data der må gå hvorhen.',
      en: 'Where the infrastructure that the municipalities share is managed: who has access to what, and which data may go where.',
    },
    source:
      'http://old-kombit.gobasic.dk/content/faq-om-den-f%C3%A6lleskommunale-infrastruktur.html',
  },
  {
    name: 'Serviceaftale',
    aliases: ['service agreement'],
    text: {
      da: 'Kommunens ja til, at et system må hente bestemte data fra et andet. Den, der godkender, skal kende formålet og lovgrundlaget.',
      en: 'The municipality’s consent to one system fetching certain data from another. Whoever approves it must know the purpose and its legal basis.',
    },
    source: 'https://digitaliseringskataloget.dk/generelle-vilkaar-kommune',
  },
  {
    name: 'Jobfunktionsrolle',
    aliases: ['brugersystemrolle', 'job function role'],
    text: {
      da: 'En samling rettigheder, som passer til et arbejde. Kommunen bygger den af systemets egne roller og giver den til medarbejdere; ved login afgør den, hvad de kan.',
      en: 'A set of rights that fits a job. The municipality builds it from the system’s own roles and gives it to people; at log-in it decides what they can do.',
    },
    source: accessHandbook,
  },
  {
    name: 'Rolleadministrator',
    text: {
      da: 'Den, der bygger jobfunktionsrollerne sammen med fagfolkene og holder dem ajour.',
      en: 'Whoever builds the job function roles together with those who know the work, and keeps them up to date.',
    },
    source: 'L254-L261',
  },
  {
    name: 'FK Adgangsstyring',
    aliases: ['adgangsstyring', 'access control'],
    text: {
      da: 'Den fælleskommunale løsning, som brugerne logger ind gennem. For FBS er den ny med version 2.0.',
      en: 'The municipalities’ shared solution that users log in through. To FBS it is new with version 2.0.',
    },
    source: questions,
  },
  {
    name: 'FK ØKO',
    aliases: ['ØiR', 'økonomiintegration', 'finansintegration'],
    text: {
      da: 'Fælles forbindelser mellem et fagsystem og kommunens økonomisystem: bogføring, regninger og opkrævning.',
      en: 'Shared connections between a specialist system and the municipality’s finance system: bookkeeping, invoices and collection.',
    },
    source: economy,
  },
  {
    name: 'Debitorintegration',
    aliases: ['debitor', 'opkrævning', 'collection'],
    text: {
      da: 'Forbindelsen, der holder lånernes mellemværender ens i FBS og i kommunens opkrævning. Ikke alle kommuner bruger den.',
      en: 'The connection that keeps what borrowers owe the same in FBS and in the municipality’s collection. Not every municipality uses it.',
    },
    source: dataAndIt,
  },
  {
    name: 'Konfiguration',
    aliases: ['opsætning af FBS', 'configuration'],
    text: {
      da: 'At kommunen stiller systemet ind, som dens biblioteker arbejder. Den læres på systemadministratoruddannelsen.',
      en: 'That the municipality sets the system up for the way its libraries work. It is taught in the system administrators’ course.',
    },
    source: 'L348-L349',
  },
  {
    name: 'Sanity check',
    text: {
      da: 'Et eftersyn af konfigurationen, før den bruges: er systemet stillet rigtigt ind?',
      en: 'A going-over of the configuration before it is used: is the system set up right?',
    },
    source: 'L348-L349',
  },
  {
    name: 'Systemadministrator',
    text: {
      da: 'Den, der stiller FBS ind i kommunen og får uddannelse i det før idriftsættelsen.',
      en: 'Whoever sets FBS up in the municipality, and is trained for it before go-live.',
    },
    source: 'L348-L349',
  },
  {
    name: 'Cherwell',
    text: {
      da: 'Det værktøj, som de supportberettigede brugere logger ind i for at få support.',
      en: 'The tool that support users log in to for support.',
    },
    source: 'L426',
  },
  {
    name: 'Early Life Support',
    aliases: ['ELS'],
    text: {
      da: 'Ekstra hjælp i ugerne lige efter idriftsættelsen, mens alt er nyt.',
      en: 'Extra help in the weeks right after go-live, while everything is new.',
    },
    source: 'L473-L476',
  },
  {
    name: 'Idriftsættelse',
    aliases: ['go-live', 'driftsstart'],
    text: {
      da: 'Den dag, da bibliotekerne begynder at arbejde i FBS 2.0. Den er den samme for alle.',
      en: 'The day on which the libraries begin to work in FBS 2.0. It is the same for all.',
    },
    source: questions,
  },
  {
    name: 'Systematic',
    aliases: ['leverandør', 'supplier', 'Cicero Connect'],
    text: {
      da: 'Leverandøren af FBS. De supportberettigede brugere kan kontakte dens support.',
      en: 'The supplier of FBS. The support users may turn to its support.',
    },
    source: 'L549',
  },
  {
    name: 'KOMBIT',
    text: {
      da: 'Selskabet bag de fælles systemer, som kommunerne tager i brug. Det følger i KLIK, hvor langt hver kommune er.',
      en: 'The company behind the shared systems that the municipalities take into use. It follows in KLIK how far each of them is.',
    },
    source: klikGuide,
  },
  {
    name: 'PLC',
    aliases: ['pædagogisk læringscenter', 'skolebibliotek', 'school library'],
    text: {
      da: 'Skolens bibliotek. Det arbejder i det samme system som folkebiblioteket.',
      en: 'The school’s library. It works in the same system as the public library.',
    },
    source: 'https://dokk1.dk/faelles-bibliotekssystem',
  },
];

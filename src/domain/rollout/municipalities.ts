import { fold } from '../words/fold.ts';

/**
 * The names of those who roll FBS 2.0 out, to choose from: the 98 municipalities by region, as
 * they are since the reform of 2007 (dst.dk, Regioner, landsdele og kommuner), and Sydslesvig, which KOMBIT
 * names beside them. Public names; any other may be typed.
 */
const regions = {
  hovedstaden:
    'Albertslund, Allerød, Ballerup, Bornholms Regionskommune, Brøndby, Dragør, Egedal, Fredensborg, Frederiksberg, Frederikssund, Furesø, Gentofte, Gladsaxe, Glostrup, Gribskov, Halsnæs, Helsingør, Herlev, Hillerød, Hvidovre, Høje-Taastrup, Hørsholm, Ishøj, Københavns, Lyngby-Taarbæk, Rudersdal, Rødovre, Tårnby, Vallensbæk',
  sjaelland:
    'Faxe, Greve, Guldborgsund, Holbæk, Kalundborg, Køge, Lejre, Lolland, Næstved, Odsherred, Ringsted, Roskilde, Slagelse, Solrød, Sorø, Stevns, Vordingborg',
  syddanmark:
    'Assens, Billund, Esbjerg, Fanø, Fredericia, Faaborg-Midtfyn, Haderslev, Kerteminde, Kolding, Langeland, Middelfart, Nordfyns, Nyborg, Odense, Svendborg, Sønderborg, Tønder, Varde, Vejen, Vejle, Ærø, Aabenraa',
  midtjylland:
    'Favrskov, Hedensted, Herning, Holstebro, Horsens, Ikast-Brande, Lemvig, Norddjurs, Odder, Randers, Ringkøbing-Skjern, Samsø, Silkeborg, Skanderborg, Skive, Struer, Syddjurs, Viborg, Aarhus',
  nordjylland:
    'Brønderslev, Frederikshavn, Hjørring, Jammerbugt, Læsø, Mariagerfjord, Morsø, Rebild, Thisted, Vesthimmerlands, Aalborg',
};

const inDenmark = Object.values(regions)
  .flatMap((names) => names.split(', '))
  .map((name) => (name.endsWith('kommune') ? name : `${name} Kommune`));

/** In Danish order, Sydslesvig last. */
export const municipalities: readonly string[] = [
  ...inDenmark.toSorted((a, b) => a.localeCompare(b, 'da')),
  'Sydslesvig',
];

/** 'odense' is 'Odense Kommune', 'københavn' 'Københavns Kommune'. null: it is none of them. */
export function municipalityCalled(typed: string): string | null {
  return municipalities.find((name) => bare(name) === bare(typed)) ?? null;
}

/** Without what stands behind a name, and the ending that it has before that. */
function bare(name: string): string {
  return fold(name)
    .replace(/(?: (?:regions)?kommune)?$/, '')
    .replace(/s$/, '');
}

/** Where the bot may write and read: calls carry its token, so only known hosts are allowed. */
import { isLoopback, type TeamsEnv } from '../process/env.ts';

/**
 * Teams' hosts, from Microsoft's Teams SDK (`allowedServiceUrls` of its cloud environments) and the
 * Bot Framework's network boundary. `*.`: any name under a domain that is Microsoft's alone;
 * anybody can have a name under trafficmanager.net.
 */
const documentedHosts = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  '*.teams.microsoft.com', // GCC: smba.infra.gcc
  '*.teams.microsoft.us', // GCC High and DoD: smba.infra.gov, smba.infra.dod
  '*.infra.teams.microsoftonline.cn', // China: frontend.botapi.msg
  '*.botframework.com',
  '*.botframework.azure.us',
  '*.botframework.azure.cn',
];

/**
 * @returns whether the bot may write to an activity's serviceUrl: https at one of Teams' hosts; a
 * host of `serviceHosts`, on this machine also without https. Without authentication anybody can
 * name an address, so then only this machine and `serviceHosts`.
 */
export function allowServiceUrls({
  serviceHosts,
  noAuth,
}: Pick<TeamsEnv, 'serviceHosts' | 'noAuth'>): (serviceUrl: string) => boolean {
  const mayReach = reaching({ serviceHosts, noAuth }, documentedHosts);
  return (serviceUrl) =>
    // Only a plain prefix of our paths, and nothing that URL parsers disagree about.
    !/[\s?#@\\]/.test(serviceUrl) && URL.canParse(serviceUrl) && mayReach(new URL(serviceUrl));
}

/** @returns whether a file may be fetched from there or put there: SharePoint keeps what people send */
export function allowFileUrls(
  env: Pick<TeamsEnv, 'serviceHosts' | 'noAuth'>,
): (url: URL) => boolean {
  return reaching(env, ['*.sharepoint.com']);
}

function reaching(
  { serviceHosts, noAuth }: Pick<TeamsEnv, 'serviceHosts' | 'noAuth'>,
  documented: readonly string[],
): (url: URL) => boolean {
  const hosts = noAuth ? serviceHosts : [...documented, ...serviceHosts];
  return ({ protocol, hostname, host, username }) => {
    const isHere = isLoopback(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return false;
    if (username !== '') return false;
    return (noAuth && isHere) || hosts.some((one) => isHost(one, host));
  };
}

/** Both with their port, unless it is the protocol's own. */
function isHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** Where the bot may write: every call carries its token, so only known hosts are allowed. */
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
  const hosts = noAuth ? serviceHosts : [...documentedHosts, ...serviceHosts];
  return (serviceUrl) => {
    // Only a plain prefix of our paths, and nothing that URL parsers disagree about.
    if (/[\s?#@\\]/.test(serviceUrl) || !URL.canParse(serviceUrl)) return false;
    const url = new URL(serviceUrl);
    const isHere = isLoopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return false;
    return (noAuth && isHere) || hosts.some((host) => isHost(host, url.host));
  };
}

/** Both with their port, unless it is the protocol's own. */
function isHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

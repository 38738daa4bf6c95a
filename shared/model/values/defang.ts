// Values that a mail client or chat would turn into a link are shown so that it does not. Display only: nothing defanged is ever stored.

/** Every dot of a host name. */
export function defangHost(host: string): string {
  return host.replaceAll('.', '[.]');
}

/** The last dot of an IPv4 address or network; IPv6 stays, nothing links it. */
export function defangAddress(address: string): string {
  const dot = address.lastIndexOf('.');
  return dot < 0 ? address : `${address.slice(0, dot)}[.]${address.slice(dot + 1)}`;
}

/** Schemes (`hxxp`) and the dots of whatever looks like a host in running text: user agents carry addresses of crawlers. */
export function defangText(text: string): string {
  return text
    .replace(
      /\bh(tt)(ps?:\/\/)/gi,
      (_, middle: string, rest: string) => `h${middle === 'TT' ? 'XX' : 'xx'}${rest}`,
    )
    .replace(/(?<=:\/\/)[^/\s]+/g, (host) => defangHost(host));
}

/** What a defanged value stands for: `hxxp`, and dots, colons and at signs in brackets or written out in them. */
export function refang(text: string): string {
  return text
    .replace(/^h(xx|XX)(p)/, (_, middle: string, last: string) => `h${middle === 'XX' ? 'TT' : 'tt'}${last}`)
    .replace(/[[({]\s*(?:\.|dot)\s*[\])}]/giu, '.')
    .replace(/[[({]\s*:\s*[\])}]/gu, ':')
    .replace(/[[({]\s*(?:@|at)\s*[\])}]/giu, '@');
}

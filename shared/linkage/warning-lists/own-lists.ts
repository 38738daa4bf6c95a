// The lists that come with Retort: address ranges that the RFCs set aside, in MISP's format. Every other list is somebody else's and comes as a file.

export const ownLists: readonly {
  name: string;
  version: number;
  description: string;
  type: 'cidr';
  matching_attributes: string[];
  list: string[];
}[] = [
  {
    name: 'Carrier-grade NAT: shared address space',
    version: 1,
    description:
      'RFC 6598: between a carrier and its customers; behind one such address are as many households as the carrier likes.',
    type: 'cidr',
    matching_attributes: ['ip-src', 'ip-dst'],
    list: ['100.64.0.0/10'],
  },
  {
    name: 'Addresses that are nobody’s own',
    version: 1,
    description:
      'RFC 1918 and RFC 4193 (private), RFC 3927 and RFC 4291 (link-local, loopback), RFC 1122 (this host, loopback), RFC 5737 and RFC 3849 (documentation), RFC 2544 (benchmarks): two accounts seen at one were seen in two places.',
    type: 'cidr',
    matching_attributes: ['ip-src', 'ip-dst'],
    list: [
      '0.0.0.0/8',
      '10.0.0.0/8',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '172.16.0.0/12',
      '192.0.2.0/24',
      '192.168.0.0/16',
      '198.18.0.0/15',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '::1/128',
      'fc00::/7',
      'fe80::/10',
      '2001:db8::/32',
    ],
  },
];

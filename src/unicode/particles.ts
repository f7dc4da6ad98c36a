// Particles (조사), which Korean attaches to the word before them, and the forms of the copula 이다.

/** Particles that other particles follow: 에서는, 로도, 까지가. */
const CHAINS = [
  '(?:에서?|에게서?|한테서?|께서?)(?:는|도|만|의|부터|까지|조차|만은)?',
  '으?로(?:서|써)?(?:는|도|만|의|부터|까지)?',
  '(?:와|과|하고|이?랑)(?:는|의)?',
  '(?:까지|부터|마저|조차)(?:는|도|만|의|가|를|라도)?',
  '(?:처럼|만큼|보다|대로|마다|밖에)(?:은|는|도|만)?',
  '만(?:은|이|을|의|으로)?',
];
const OTHERS =
  '[이가은는을를도의]|뿐|이?라도|이?라는|이?라고(?:는|도)?|이다|입니다|이며|이고|인데|이었다|였다|이에요|예요';

/** Matches a text that has only particles. */
const PARTICLES = new RegExp(`^(?:${CHAINS.join('|')}|${OTHERS})$`);

/**
 * Reports whether a text in Hangul is one or more particles and nothing else.
 *
 * @example
 * isParticle('에서는') // => true
 * isParticle('이순신') // => false
 */
export const isParticle = (text: string): boolean => text.length <= 6 && PARTICLES.test(text);

// Particles (조사), which Korean attaches to the word before them, and forms of the copula 이다.

/**
 * A pattern that matches particles, or nothing. Some may be followed by others: 에서는, 로도, 까지가. Particles that
 * are also common words are left out: 이란, 나, 라면.
 *
 * @example
 * new RegExp(`^(?:${PARTICLES})$`).test('에서는') // => true
 * new RegExp(`^(?:${PARTICLES})$`).test('이순신') // => false
 */
export const PARTICLES =
  '(?:에[서게]?|으?로[서써]?)?(?:까지|부터|처럼|보다|만)?[가는도를만은을의이]?|[와과]의?|이?라[고는도]|입니다|이[다고]';

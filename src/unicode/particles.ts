// Particles (조사), which Korean attaches to the word before them, and the forms of the copula 이다.

/**
 * The source of a pattern for particles, or for nothing. Others follow some of them: 에서는, 로도, 까지가. What is
 * also a common word is not among them: 이란, 나, 라면.
 *
 * @example
 * new RegExp(`^(?:${PARTICLES})$`).test('에서는') // => true
 * new RegExp(`^(?:${PARTICLES})$`).test('이순신') // => false
 */
export const PARTICLES =
  '(?:에서?|으?로[서써]?|(?:에서|으?로)?부터|까지|처럼|보다|만|에게서?|한테서?|께서|마다|조차|마저|밖에|뿐)?[가는도를만은을의이]?|' +
  '[와과]의?|하고|이랑|이?라[고는도]|이라[면서]|입니다만?|이다|이[고며나]|이지만|인데|이므로|이어서|이?었다|였다|이에요|예요';

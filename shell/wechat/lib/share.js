// The card that somebody sends on: the page that he sees, where others may see it.

const paths = require('./paths')

const OTHERS_MAY_SEE = /^\/($|\?|p\/|c\/|s\/|i\/|search|stores|activities\/|lessons|courses)/

/** What onShareAppMessage gives: never a page of his own, never a ticket. */
function card (address, origin, title) {
  const path = paths.ofAddress(address, origin)
  return { title, path: paths.home(OTHERS_MAY_SEE.test(path) ? path : '/') }
}

module.exports = { card }

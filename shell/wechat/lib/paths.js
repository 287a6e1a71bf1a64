// Where one may go: paths of the shop and pages of the shell, never another site.

const LONGEST = 512
const HOME = '/pages/home/home'
const NEVER_SHOWN = ['/wechat/enter']
const SCENES = { i: '/i/', s: '/s/' }

/** A path of the shop, or the way to its front where it is none. */
function own (wanted) {
  const path = typeof wanted === 'string' ? wanted : ''
  const fine = path.length <= LONGEST &&
    /^\/(?![/\\])[\x21-\x7e]*$/.test(path) &&
    !path.includes('\\') &&
    !NEVER_SHOWN.some(one => path.startsWith(one))
  return fine ? path : '/'
}

/** What a query of the shell holds; what was not encoded as it should be is left as it is. */
function decoded (text) {
  try {
    return decodeURIComponent(text || '')
  } catch (wrong) {
    return ''
  }
}

/** The path of a page of ours by its whole address; empty where it is another site's. */
function ofAddress (address, origin) {
  const text = typeof address === 'string' ? address.trim() : ''
  if (text === origin) return '/'
  if (!text.startsWith(origin + '/')) return ''
  return own(encodedAscii(text.slice(origin.length).split('#')[0]))
}

/** Letters beyond ASCII make a white page on some phones. */
function encodedAscii (text) {
  return text.replace(/[^\x21-\x7e]+/g, part => encodeURIComponent(part))
}

/** What a code of ours means: i:CODE an invitation, s:ID a store. */
function ofScene (scene) {
  const found = /^([is]):([0-9A-Za-z_-]{1,30})$/.exec(decoded(scene))
  return found ? SCENES[found[1]] + found[2] : ''
}

/** With what the shell was opened: a card, a code of ours, or a plain code with an address. */
function ofOptions (options, origin) {
  const given = options || {}
  if (given.scene) return ofScene(given.scene) || '/'
  if (given.q) return ofAddress(decoded(given.q), origin) || '/'
  return own(encodedAscii(decoded(given.next)))
}

/** The shell's own page that shows a path of the shop. */
function home (next) {
  return HOME + '?next=' + encodeURIComponent(own(next))
}

module.exports = { own, decoded, ofAddress, ofScene, ofOptions, home, encodedAscii }

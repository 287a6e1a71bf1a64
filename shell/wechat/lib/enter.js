// Into the shop: as a member with a one-time ticket, or as a guest.

const server = require('./server')
const paths = require('./paths')

/** The address for the web-view. Nobody has to sign in to look: without a ticket he is a guest. */
async function shop (wx, origin, next) {
  const to = paths.own(next)
  const told = await server.ask(wx, origin, '/wechat/mini/enter', { next: to })
  if (told.ok && told.data.ticket) return { src: withTicket(origin, told.data.ticket), problem: '' }
  if (told.ok || told.problem !== 'network') return { src: origin + to, problem: '' }
  return { src: '', problem: told.problem }
}

/**
 * Signs in, or up, with the phone that WeChat knows. The phone's code is used up by the first
 * call, so that it is not sent a second time.
 */
async function join (wx, origin, wish) {
  if (!wish.terms) return { src: '', problem: 'terms' }
  if (!wish.phoneCode) return { src: '', problem: 'phone' }
  const code = await server.loginCode(wx)
  if (!code) return { src: '', problem: 'network' }
  const told = await server.post(wx, origin, '/wechat/mini/join', {
    code,
    phoneCode: wish.phoneCode,
    terms: true,
    next: paths.own(wish.next),
    invite: /^[0-9a-z]{1,20}$/.test(wish.invite || '') ? wish.invite : '',
    language: wish.language
  })
  return told.ok && told.data.ticket
    ? { src: withTicket(origin, told.data.ticket), problem: '' }
    : { src: '', problem: told.problem || 'failed' }
}

function withTicket (origin, ticket) {
  return origin + '/wechat/enter?ticket=' + encodeURIComponent(ticket)
}

/** The code of a phone by the event of its button; empty where he has refused or it failed. */
function phoneCode (event) {
  const detail = (event && event.detail) || {}
  return /:ok$/.test(detail.errMsg || '') && typeof detail.code === 'string' ? detail.code : ''
}

module.exports = { shop, join, phoneCode }

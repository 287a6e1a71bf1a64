// Reads a code: an address of the shop, or a mini program code of ours.

const paths = require('./paths')

/** Gives { next } or { problem: 'other' | 'cancelled' }. */
function scan (wx, origin) {
  return new Promise(resolve => {
    wx.scanCode({
      scanType: ['qrCode', 'wxCode'],
      success: told => resolve(meant(told, origin)),
      fail: () => resolve({ next: '', problem: 'cancelled' })
    })
  })
}

function meant (told, origin) {
  const query = /^\/?pages\/home\/home\?(.*)$/.exec(told.path || '')
  const next = query
    ? paths.ofOptions(options(query[1]), origin)
    : paths.ofAddress(told.result, origin)
  return next ? { next, problem: '' } : { next: '', problem: 'other' }
}

function options (query) {
  const found = {}
  for (const part of query.split('&')) {
    const at = part.indexOf('=')
    if (at > 0) found[part.slice(0, at)] = part.slice(at + 1)
  }
  return found
}

module.exports = { scan, meant }

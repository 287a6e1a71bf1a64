// Asks the platform. Nothing is kept here: each call shows a fresh code of wx.login, by which the
// platform learns from WeChat who asks.

const TIMEOUT = 15000

/** A code, used once and within five minutes. */
function loginCode (wx) {
  return new Promise(resolve => {
    wx.login({
      success: told => resolve(told.code || ''),
      fail: () => resolve('')
    })
  })
}

/** Posts; gives { ok, data } or { ok: false, problem }, and never fails otherwise. */
function post (wx, origin, path, data) {
  return new Promise(resolve => {
    wx.request({
      url: origin + path,
      method: 'POST',
      data,
      header: { 'content-type': 'application/json' },
      dataType: 'json',
      timeout: TIMEOUT,
      // Any status comes here: only 200 is a yes.
      success: answer => resolve(read(answer)),
      fail: () => resolve({ ok: false, problem: 'network' })
    })
  })
}

function read (answer) {
  const data = answer.data && typeof answer.data === 'object' ? answer.data : {}
  if (answer.statusCode === 200) return { ok: true, data }
  return { ok: false, problem: typeof data.problem === 'string' ? data.problem : 'failed' }
}

/** Posts with a code; one that WeChat no longer takes is fetched anew, once. */
async function ask (wx, origin, path, data) {
  const first = await once(wx, origin, path, data)
  return first.problem === 'code' ? once(wx, origin, path, data) : first
}

async function once (wx, origin, path, data) {
  const code = await loginCode(wx)
  return code
    ? post(wx, origin, path, Object.assign({ code }, data))
    : { ok: false, problem: 'network' }
}

module.exports = { ask, post, loginCode }

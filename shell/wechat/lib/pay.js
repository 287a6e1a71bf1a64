// Pays: asks the platform for what WeChat Pay wants, and opens it. What it answers books nothing.

const server = require('./server')

const NUMBER = /^[0-9A-Za-z_-]{6,32}$/

/** Gives { done, cancelled, problem, tell }: done says only that the result is to be looked at. */
async function pay (wx, origin, payment) {
  if (!NUMBER.test(payment || '')) return ended('closed')
  const told = await server.ask(wx, origin, '/wechat/mini/payment', { payment })
  if (!told.ok) return ended(told.problem)
  if (!told.data.call) return { done: true, cancelled: false, problem: '', tell: [] }
  const errMsg = await open(wx, told.data.call)
  if (/ok$/.test(errMsg)) {
    return { done: true, cancelled: false, problem: '', tell: told.data.tell || [] }
  }
  return { done: false, cancelled: /cancel/.test(errMsg), problem: /cancel/.test(errMsg) ? '' : 'failed', tell: [] }
}

function open (wx, call) {
  return new Promise(resolve => {
    wx.requestPayment({
      timeStamp: call.timeStamp,
      nonceStr: call.nonceStr,
      package: call.package,
      signType: call.signType,
      paySign: call.paySign,
      success: told => resolve(told.errMsg || 'requestPayment:ok'),
      fail: told => resolve((told && told.errMsg) || 'requestPayment:fail')
    })
  })
}

/** Asks whether he wants to be told once; whatever he says, the way goes on. */
function mayTell (wx, templates) {
  return new Promise(resolve => {
    if (!templates.length || !wx.requestSubscribeMessage) {
      resolve()
      return
    }
    wx.requestSubscribeMessage({
      tmplIds: templates.slice(0, 3),
      success: () => resolve(),
      fail: () => resolve()
    })
  })
}

function ended (problem) {
  return { done: false, cancelled: false, problem, tell: [] }
}

module.exports = { pay, mayTell, NUMBER }

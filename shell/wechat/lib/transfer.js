// Confirms a transfer to one's balance. Whether it was, WeChat Pay tells the platform.

const server = require('./server')

const NUMBER = /^[0-9A-Za-z]{6,32}$/

/** Gives { done, cancelled, problem }: done says only that the result is to be looked at. */
async function confirm (wx, origin, withdrawal) {
  if (!NUMBER.test(withdrawal || '')) return ended('closed')
  if (!wx.canIUse || !wx.canIUse('requestMerchantTransfer')) return ended('update')
  const told = await server.ask(wx, origin, '/wechat/mini/transfer', { withdrawal })
  if (!told.ok) return ended(told.problem)
  if (!told.data.call) return { done: true, cancelled: false, problem: '' }
  const errMsg = await open(wx, told.data.call)
  if (/ok$/.test(errMsg)) return { done: true, cancelled: false, problem: '' }
  return { done: false, cancelled: /cancel/.test(errMsg), problem: /cancel/.test(errMsg) ? '' : 'failed' }
}

// It has no form that gives a promise.
function open (wx, call) {
  return new Promise(resolve => {
    wx.requestMerchantTransfer({
      mchId: call.mchId,
      appId: call.appId,
      package: call.package,
      success: told => resolve((told && told.errMsg) || 'requestMerchantTransfer:ok'),
      fail: told => resolve((told && told.errMsg) || 'requestMerchantTransfer:fail')
    })
  })
}

function ended (problem) {
  return { done: false, cancelled: false, problem }
}

module.exports = { confirm }

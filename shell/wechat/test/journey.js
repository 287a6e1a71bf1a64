// The shell's own logic against a platform: what it asks for and what it is told fit together.
// node journey.js <address> <json: code(s) of logins, phoneCode, payment, withdrawal>

const { wechat } = require('./wechat')
const enter = require('../lib/enter')
const pay = require('../lib/pay')
const transfer = require('../lib/transfer')

const origin = process.argv[2]
const given = JSON.parse(process.argv[3])
const AGENT = 'MicroMessenger/8.0 miniProgram/wx'

/** WeChat's object with real requests and the codes that were given. */
function connected () {
  const wx = wechat()
  const codes = given.codes.slice()
  wx.login = options => options.success({ errMsg: 'login:ok', code: codes.shift() })
  wx.request = options => {
    fetch(options.url, {
      method: options.method,
      headers: options.header,
      body: JSON.stringify(options.data)
    }).then(async answer => {
      options.success({ statusCode: answer.status, data: await answer.json().catch(() => '') })
    }, () => options.fail({ errMsg: 'request:fail' }))
  }
  return wx
}

/** Where the web-view ends up. */
async function opened (src) {
  const answer = await fetch(src, { redirect: 'manual', headers: { 'user-agent': AGENT } })
  return { status: answer.status, location: answer.headers.get('location') }
}

async function journey () {
  const wx = connected()
  const guest = await enter.shop(wx, origin, '/stores')
  const joined = await enter.join(wx, origin, {
    terms: true, phoneCode: given.phoneCode, next: '/my/orders', invite: '', language: 'zh'
  })
  const known = await enter.shop(wx, origin, '/my/wallet')
  const paid = await pay.pay(wx, origin, given.payment)
  const confirmed = await transfer.confirm(wx, origin, given.withdrawal)
  return {
    guest,
    joined: Object.assign(await opened(joined.src), { problem: joined.problem }),
    known: await opened(known.src),
    paid,
    confirmed,
    payment: wx.named('requestPayment').map(one => one.package),
    transfer: wx.named('requestMerchantTransfer').map(one => one.package)
  }
}

journey().then(told => process.stdout.write(JSON.stringify(told)))

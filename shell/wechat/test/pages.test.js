const test = require('node:test')
const assert = require('node:assert/strict')
const { wechat, page, settled } = require('./wechat')
const config = require('../config')
const words = require('../lib/words')

const SHOP = config.origin
const ok = data => ({ statusCode: 200, data })
const no = (statusCode, problem) => ({ statusCode, data: { problem } })

test('home shows the shop to a guest, and a network that is down with a way to try again', async () => {
  let up = false
  const wx = wechat({ request: () => up ? ok({ known: false }) : null })
  const home = page('home/home', wx)
  home.onLoad({ scene: 'i%3Aabcdefghij' })
  await settled()
  assert.equal(home.data.src, '')
  assert.equal(home.data.problem, words.WORDS.zh['problem.network'])
  up = true
  await home.enter()
  assert.deepEqual([home.data.src, home.data.problem], [SHOP + '/i/abcdefghij', ''])
})

test('a sign-in leads back to the page that was wanted, with its ticket and no second call', async () => {
  const wx = wechat({ request: () => ok({ ticket: 't' }) })
  const login = page('login/login', wx)
  login.onLoad({ next: '%2Fmy%2Forders', invite: 'abcdefghij' })
  login.agree({ detail: { value: ['terms'] } })
  await login.join({ detail: { errMsg: 'getPhoneNumber:ok', code: 'p' } })
  assert.equal(wx.named('request')[0].data.next, '/my/orders')
  assert.equal(wx.named('request')[0].data.invite, 'abcdefghij')
  assert.equal(wx.named('reLaunch')[0].url, '/pages/home/home?next=%2Fmy%2Forders')
  const ticket = login.app.ticketed
  const home = page('home/home', wx)
  home.app.ticketed = ticket
  home.onLoad({ next: '%2Fmy%2Forders' })
  await settled()
  assert.equal(home.data.src, SHOP + '/wechat/enter?ticket=t')
  assert.equal(home.app.ticketed, '')
  assert.equal(wx.named('request').length, 1)
})

test('who refuses his phone, or is refused, stays with a sentence and may try again', async () => {
  const wx = wechat({ language: 'en', request: () => no(403, 'suspended') })
  const login = page('login/login', wx)
  login.onLoad({})
  login.first()
  assert.equal(login.data.problem, words.WORDS.en['login.agreeFirst'])
  login.agree({ detail: { value: ['terms'] } })
  await login.join({ detail: { errMsg: 'getPhoneNumber:fail user deny' } })
  assert.equal(login.data.problem, words.WORDS.en['problem.phone'])
  await login.join({ detail: { errMsg: 'getPhoneNumber:ok', code: 'p' } })
  assert.equal(login.data.problem, words.WORDS.en['problem.suspended'])
  assert.deepEqual([login.data.busy, login.data.terms], [false, true])
  assert.equal(wx.named('reLaunch').length, 0)
  login.open({ currentTarget: { dataset: { next: '/terms' } } })
  assert.equal(wx.named('navigateTo')[0].url, '/pages/home/home?next=%2Fterms')
})

test('after a payment the shop says what became of it; called off, it can be paid again', async () => {
  const call = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' }
  const paid = wechat({ request: () => ok({ call, tell: ['t1'] }) })
  page('pay/pay', paid).onLoad({ payment: 'order-0001' })
  await settled()
  assert.equal(paid.named('reLaunch')[0].url, '/pages/home/home?next=%2Fpay%2Fresult%2Forder-0001')
  const off = wechat({ request: () => ok({ call }), payment: 'fail cancel' })
  const shown = page('pay/pay', off)
  shown.onLoad({ payment: 'order-0001' })
  await settled()
  assert.equal(shown.data.problem, words.WORDS.zh['pay.cancelled'])
  await shown.pay()
  assert.equal(off.named('requestPayment').length, 2)
  assert.equal(off.named('reLaunch').length, 0)
})

test('two taps at once ask once', async () => {
  const wx = wechat({ request: () => ok({}) })
  const shown = page('pay/pay', wx)
  shown.onLoad({ payment: 'order-0001' })
  shown.pay()
  await settled()
  assert.equal(wx.named('request').length, 1)
})

test('a transfer is confirmed by a tap only, and an old WeChat is told to be renewed', async () => {
  const call = { mchId: '1', appId: 'wx1', package: 'p' }
  const wx = wechat({ request: () => ok({ call }) })
  const shown = page('transfer/transfer', wx)
  shown.onLoad({ withdrawal: 'W0000001' })
  await settled()
  assert.equal(wx.named('request').length, 0)
  await shown.confirm()
  assert.equal(wx.named('reLaunch')[0].url, '/pages/home/home?next=%2Fmy%2Fwithdrawals%2FW0000001')
  const old = page('transfer/transfer', wechat({ without: ['requestMerchantTransfer'] }))
  old.onLoad({ withdrawal: 'W0000001' })
  await old.confirm()
  assert.equal(old.data.problem, words.WORDS.zh['transfer.update'])
})

test('a scanned code of others is called one', async () => {
  const shown = page('scan/scan', wechat({ scan: { result: 'https://evil.example' } }))
  shown.onLoad({})
  await shown.scan()
  assert.equal(shown.data.problem, words.WORDS.zh['scan.other'])
  const ours = wechat({ scan: { result: SHOP + '/s/noodles' } })
  const found = page('scan/scan', ours)
  found.onLoad({})
  await found.scan()
  assert.equal(ours.named('reLaunch')[0].url, '/pages/home/home?next=%2Fs%2Fnoodles')
})

const test = require('node:test')
const assert = require('node:assert/strict')
const { wechat, settled } = require('./wechat')
const enter = require('../lib/enter')
const paths = require('../lib/paths')
const pay = require('../lib/pay')
const privacy = require('../lib/privacy')
const scan = require('../lib/scan')
const server = require('../lib/server')
const share = require('../lib/share')
const transfer = require('../lib/transfer')
const words = require('../lib/words')

const SHOP = 'https://shop.example'
const ok = data => ({ statusCode: 200, data })
const no = (statusCode, problem) => ({ statusCode, data: { problem } })

test('a path leads to the shop alone', () => {
  for (const path of ['/', '/p/tea', '/my/orders/1?x=1&y=%E8%8C%B6', '/i/abc']) {
    assert.equal(paths.own(path), path)
  }
  for (const path of ['', undefined, 'p/tea', '//evil.example', '/\\evil.example', '/a b', '/a\\b',
    'https://evil.example/', '/茶', '/wechat/enter?ticket=x', '/' + 'a'.repeat(600), 7]) {
    assert.equal(paths.own(path), '/', String(path))
  }
})

test('whatever is thrown at it, thousands of times, no address leaves the shop', () => {
  const parts = ['/', '//', '\\', 'https:', SHOP, 'evil.example', '@', '?', '#', '%2f', '%', 'p', '茶',
    '\n', ' ', '.', ':', 'i:', 's:', '\u0000', '/wechat/enter?ticket=1', 'javascript:']
  let seed = 7
  const chance = most => (seed = (seed * 1103515245 + 12345) % 2147483648) % most
  for (let i = 0; i < 20000; i++) {
    let text = ''
    for (let n = chance(6); n >= 0; n--) text += parts[chance(parts.length)]
    for (const next of [paths.own(text), paths.ofOptions({ next: text }, SHOP),
      paths.ofOptions({ q: text }, SHOP), paths.ofOptions({ scene: text }, SHOP),
      paths.ofAddress(text, SHOP) || '/']) {
      const at = new URL(SHOP + next)
      assert.equal(at.origin, SHOP, text)
      assert.ok(!next.startsWith('//') && !next.startsWith('/wechat/enter'), text)
      assert.match(next, /^[\x21-\x7e]+$/)
    }
  }
})

test('a code of ours is an invitation or a store, encoded or not', () => {
  assert.equal(paths.ofScene('i:abcdefghij'), '/i/abcdefghij')
  assert.equal(paths.ofScene('s%3Anoodle-shop'), '/s/noodle-shop')
  for (const scene of ['', 'x:1', 'i:', 'i:a/b', 'i:a?b', '%', 's:' + 'a'.repeat(31)]) {
    assert.equal(paths.ofScene(scene), '', scene)
  }
})

test('an address of the shop is read with its Chinese letters encoded and without its end', () => {
  assert.equal(paths.ofAddress(SHOP, SHOP), '/')
  assert.equal(paths.ofAddress(SHOP + '/search?q=茶#x', SHOP), '/search?q=%E8%8C%B6')
  for (const other of ['https://shop.example.evil/', 'http://shop.example/', 'text', '', undefined]) {
    assert.equal(paths.ofAddress(other, SHOP), '', String(other))
  }
})

test('every status but 200 is a no, though WeChat calls it a success', async () => {
  for (const [answer, problem] of [[no(409, 'code'), 'code'], [no(503, 'busy'), 'busy'],
    [{ statusCode: 502, data: '<html>' }, 'failed'], [{ statusCode: 500 }, 'failed'],
    [{ statusCode: 302, data: null }, 'failed'], [null, 'network']]) {
    const told = await server.post(wechat({ request: () => answer }), SHOP, '/x', {})
    assert.deepEqual(told, { ok: false, problem })
  }
})

test('a code that has run out is fetched anew once, and not for ever', async () => {
  const second = wechat({ request: (call, n) => n === 1 ? no(409, 'code') : ok({ ticket: 't' }) })
  assert.equal((await server.ask(second, SHOP, '/x', {})).data.ticket, 't')
  assert.deepEqual(second.named('request').map(call => call.data.code), ['code-1', 'code-2'])
  const never = wechat({ request: () => no(409, 'code') })
  assert.equal((await server.ask(never, SHOP, '/x', {})).problem, 'code')
  assert.equal(never.named('request').length, 2)
})

test('without a login there is no request', async () => {
  const wx = wechat({ login: 'fail' })
  assert.equal((await server.ask(wx, SHOP, '/x', {})).problem, 'network')
  assert.equal(wx.named('request').length, 0)
})

test('who is known comes in with a ticket, everybody else looks as a guest', async () => {
  const known = wechat({ request: () => ok({ ticket: 'a/b' }) })
  assert.equal((await enter.shop(known, SHOP, '/p/1')).src, SHOP + '/wechat/enter?ticket=a%2Fb')
  for (const answer of [ok({ known: false }), no(403, 'suspended'), no(503, 'busy')]) {
    const told = await enter.shop(wechat({ request: () => answer }), SHOP, '/p/1')
    assert.deepEqual(told, { src: SHOP + '/p/1', problem: '' })
  }
  assert.deepEqual(await enter.shop(wechat(), SHOP, '/p/1'), { src: '', problem: 'network' })
})

test('nobody signs in without the terms or without a phone, and nothing is asked then', async () => {
  const wx = wechat({ request: () => ok({ ticket: 't' }) })
  assert.equal((await enter.join(wx, SHOP, { terms: false, phoneCode: 'p' })).problem, 'terms')
  assert.equal((await enter.join(wx, SHOP, { terms: true, phoneCode: '' })).problem, 'phone')
  assert.equal(wx.calls.length, 0)
})

test('the code of a phone is sent once, even when it is refused', async () => {
  const wx = wechat({ request: () => no(409, 'code') })
  assert.equal((await enter.join(wx, SHOP, { terms: true, phoneCode: 'p', next: '/my' })).problem, 'code')
  assert.equal(wx.named('request').length, 1)
  const fine = wechat({ request: () => ok({ ticket: 't' }) })
  await enter.join(fine, SHOP, { terms: true, phoneCode: 'p', next: '//evil', invite: 'abc"', language: 'zh' })
  assert.deepEqual(fine.named('request')[0].data,
    { code: 'code-1', phoneCode: 'p', terms: true, next: '/', invite: '', language: 'zh' })
})

test('the event of the phone button gives a code only with a yes', () => {
  assert.equal(enter.phoneCode({ detail: { errMsg: 'getPhoneNumber:ok', code: 'p' } }), 'p')
  for (const detail of [{ errMsg: 'getPhoneNumber:fail user deny' }, { errMsg: 'getPhoneNumber:ok' },
    { errMsg: 'getPhoneNumber:fail no permission', code: 'p' },
    { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 }, {}, undefined]) {
    assert.equal(enter.phoneCode({ detail }), '')
  }
})

const CALL = { appId: 'wx1', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' }

test('a payment hands on what was signed, and a yes is only a reason to look', async () => {
  const wx = wechat({ request: () => ok({ call: CALL, tell: ['t1'] }) })
  const told = await pay.pay(wx, SHOP, 'order-0001')
  assert.deepEqual(told, { done: true, cancelled: false, problem: '', tell: ['t1'] })
  const { success, fail, ...handed } = wx.named('requestPayment')[0]
  const { appId, ...signed } = CALL
  assert.deepEqual(handed, signed)
})

test('a payment that is called off, fails or is over is told apart', async () => {
  for (const [payment, cancelled, problem] of [['fail cancel', true, ''], ['fail (jsapi has no permission)', false, 'failed']]) {
    const told = await pay.pay(wechat({ request: () => ok({ call: CALL }), payment }), SHOP, 'order-0001')
    assert.deepEqual([told.done, told.cancelled, told.problem], [false, cancelled, problem])
  }
  assert.equal((await pay.pay(wechat({ request: () => ok({}) }), SHOP, 'order-0001')).done, true)
  assert.equal((await pay.pay(wechat({ request: () => no(403, 'other') }), SHOP, 'order-0001')).problem, 'other')
  assert.equal((await pay.pay(wechat(), SHOP, '../x')).problem, 'closed')
})

test('whatever is said to the question for messages, it goes on', async () => {
  for (const subscribe of [{ errMsg: 'requestSubscribeMessage:ok', t1: 'reject' },
    { errMsg: 'requestSubscribeMessage:fail', errCode: 20004 }, { errMsg: 'requestSubscribeMessage:fail', errCode: 10005 }]) {
    await pay.mayTell(wechat({ subscribe }), ['t1', 't2', 't3', 't4'])
  }
  const old = wechat({ without: ['requestSubscribeMessage'] })
  await pay.mayTell(old, ['t1'])
  const none = wechat()
  await pay.mayTell(none, [])
  assert.equal(none.calls.length, 0)
})

test('a transfer is confirmed where WeChat can, and never without it', async () => {
  const call = { mchId: '1', appId: 'wx1', package: 'p' }
  const wx = wechat({ request: () => ok({ call }) })
  assert.equal((await transfer.confirm(wx, SHOP, 'W0000001')).done, true)
  const { success, fail, ...handed } = wx.named('requestMerchantTransfer')[0]
  assert.deepEqual(handed, call)
  const old = wechat({ without: ['requestMerchantTransfer'] })
  assert.equal((await transfer.confirm(old, SHOP, 'W0000001')).problem, 'update')
  assert.equal(old.named('request').length, 0)
  const off = await transfer.confirm(wechat({ request: () => ok({ call }), transfer: 'fail cancel' }), SHOP, 'W0000001')
  assert.deepEqual(off, { done: false, cancelled: true, problem: '' })
  const another = wechat({ request: () => ok({ call }), transfer: 'fail not the designated account' })
  assert.equal((await transfer.confirm(another, SHOP, 'W0000001')).problem, 'failed')
  assert.equal((await transfer.confirm(wechat({ request: () => ok({}) }), SHOP, 'W0000001')).done, true)
})

test('a scan leads to the shop, to nothing of others, and may be given up', async () => {
  for (const [found, next] of [[{ result: SHOP + '/s/noodles' }, '/s/noodles'],
    [{ result: '*', path: 'pages/home/home?scene=s%3Anoodles' }, '/s/noodles'],
    [{ result: '', path: '/pages/home/home?next=%2Fi%2Fabc' }, '/i/abc'],
    [{ result: 'https://evil.example/s/noodles' }, ''], [{ result: 'weixin://wxpay/x' }, ''],
    [{ result: '', path: 'pages/other/other?scene=s:x' }, '']]) {
    const told = await scan.scan(wechat({ scan: found }), SHOP)
    assert.deepEqual(told, { next, problem: next ? '' : 'other' }, JSON.stringify(found))
  }
  assert.equal((await scan.scan(wechat(), SHOP)).problem, 'cancelled')
  const refused = wechat({ scan: { result: SHOP }, consent: () => Promise.resolve('disagree') })
  assert.equal((await scan.scan(refused, SHOP)).problem, 'cancelled')
})

test('a card shows what others may see, and never a page of one\'s own', () => {
  assert.equal(share.card(SHOP + '/p/tea?x=1', SHOP, 't').path, '/pages/home/home?next=%2Fp%2Ftea%3Fx%3D1')
  for (const address of [SHOP + '/my/wallet', SHOP + '/pay/result/1', SHOP + '/wechat/enter?ticket=1',
    'https://evil.example/p/1', undefined, SHOP + '/sign-in']) {
    assert.deepEqual(share.card(address, SHOP, 't'), { title: 't', path: '/pages/home/home?next=%2F' })
  }
})

test('a question for consent waits for the answer, all of them get it, and a page that goes says no', async () => {
  const wx = wechat({ privacy: true })
  const told = []
  privacy.listen(wx)
  wx.needPrivacy(one => told.push(one))
  assert.deepEqual(told, [{ event: 'disagree' }])
  let shown = 0
  privacy.shownBy(() => shown++)
  wx.needPrivacy(one => told.push(one))
  wx.needPrivacy(one => told.push(one))
  assert.equal(shown, 2)
  assert.equal(told.length, 1)
  privacy.answer('agree', 'b')
  assert.deepEqual(told.slice(1), [{ event: 'agree', buttonId: 'b' }, { event: 'agree', buttonId: 'b' }])
  privacy.answer('disagree')
  assert.equal(told.length, 3)
  privacy.shownBy(null)
  assert.deepEqual(await privacy.setting(wx), { needed: true, name: '《隐私保护指引》' })
  assert.equal((await privacy.setting(wechat())).needed, false)
  assert.equal((await privacy.setting(wechat({ without: ['getPrivacySetting'] }))).needed, false)
  assert.equal(await privacy.read(wechat({ contract: 'fail' })), false)
  await settled()
})

test('both languages have the same words, and every problem has some', () => {
  assert.deepEqual(Object.keys(words.WORDS.zh), Object.keys(words.WORDS.en))
  for (const text of Object.values(words.WORDS.en)) assert.doesNotMatch(text, /[^\x20-\x7e]/)
  for (const text of Object.values(words.WORDS.zh)) assert.match(text, /[\u4e00-\u9fff]/)
  assert.equal(words.language(wechat({ language: 'zh_TW' })), 'zh')
  assert.equal(words.language(wechat({ language: 'fr' })), 'en')
  assert.equal(words.problem(wechat(), 'new-one'), words.WORDS.zh['problem.failed'])
})

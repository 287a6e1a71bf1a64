const test = require('node:test')
const assert = require('node:assert/strict')
const fs = require('node:fs')
const vm = require('node:vm')

const SCRIPT = fs.readFileSync(process.env.WORKER, 'utf8')

/** A browser for one worker, with what it has kept. */
function browser (network) {
  const kept = new Map([['tidemark-offline-0', new Map()]])
  const heard = {}
  const fetched = []
  const shown = []
  const opened = []
  const self = {
    addEventListener: (name, act) => { heard[name] = act },
    skipWaiting: async () => {},
    clients: { claim: async () => {}, openWindow: async page => { opened.push(page) } },
    location: { origin: 'https://shop.example' },
    registration: { showNotification: async (title, more) => { shown.push({ title, ...more }) } }
  }
  const caches = {
    open: async name => {
      if (!kept.has(name)) kept.set(name, new Map())
      return { add: async request => { kept.get(name).set(request.url, 'page of ' + request.url) } }
    },
    keys: async () => [...kept.keys()],
    delete: async name => kept.delete(name),
    match: async url => [...kept.values()].map(one => one.get(url)).find(Boolean)
  }
  class Request { constructor (url, how) { Object.assign(this, { url }, how) } }
  const fetch = async request => { fetched.push(request.url); return network(request) }
  vm.runInNewContext(SCRIPT, { self, caches, fetch, Request, Promise, URL })
  const run = async name => { let done; heard[name]({ waitUntil: one => { done = one } }); await done }
  const ask = async request => {
    let answer
    heard.fetch({ request, respondWith: one => { answer = one } })
    return answer === undefined ? 'left alone' : await answer
  }
  const told = async (name, event) => {
    let done
    heard[name]({ waitUntil: one => { done = one }, ...event })
    await done
  }
  return { kept, fetched, shown, opened, run, ask, told }
}

const away = () => { throw new Error('no network') }
const page = (url, more) => Object.assign({ url, mode: 'navigate', method: 'GET' }, more)

test('one page is kept, nobody\'s, and what older ones kept goes', async () => {
  const one = browser(away)
  await one.run('install')
  await one.run('activate')
  assert.deepEqual([...one.kept.keys()], ['tidemark-offline-1'])
  assert.deepEqual([...one.kept.get('tidemark-offline-1').keys()], ['/brand/offline'])
})

test('with a network every answer goes through as it is, and none is kept', async () => {
  const one = browser(request => 'answer to ' + request.url)
  await one.run('install')
  for (const url of ['/', '/my/wallet', '/pay/1']) {
    assert.equal(await one.ask(page(url)), 'answer to ' + url)
  }
  assert.equal(one.kept.get('tidemark-offline-1').size, 1)
})

test('without one the kept page is shown, and forms and parts of pages are left alone', async () => {
  const one = browser(away)
  await one.run('install')
  assert.equal(await one.ask(page('/my/wallet')), 'page of /brand/offline')
  for (const other of [{ method: 'POST' }, { mode: 'cors' }, { mode: 'no-cors' }]) {
    assert.equal(await one.ask(page('/my/wallet', other)), 'left alone')
  }
  const empty = browser(away)
  await assert.rejects(empty.ask(page('/')))
})

test('a message is shown, and opens a page of this site alone', async () => {
  const one = browser(away)
  const told = { title: 'Refund', body: 'Back with you', tag: 'message-1', page: '/my/orders' }
  await one.told('push', { data: { json: () => told } })
  await one.told('push', { data: { json: () => { throw new Error('no JSON') } } })
  assert.equal(one.shown.length, 1)
  assert.deepEqual([one.shown[0].title, one.shown[0].body, one.shown[0].tag, one.shown[0].data],
    ['Refund', 'Back with you', 'message-1', '/my/orders'])
  let closed = 0
  const press = data => one.told('notificationclick', { notification: { data, close: () => { closed++ } } })
  await press('/my/orders')
  await press('https://elsewhere.example/')
  await press('//elsewhere.example/')
  assert.equal(closed, 3)
  assert.deepEqual(one.opened, ['https://shop.example/my/orders'])
})

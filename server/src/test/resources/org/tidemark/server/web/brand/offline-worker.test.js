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
  const self = {
    addEventListener: (name, act) => { heard[name] = act },
    skipWaiting: async () => {},
    clients: { claim: async () => {} }
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
  vm.runInNewContext(SCRIPT, { self, caches, fetch, Request, Promise })
  const run = async name => { let done; heard[name]({ waitUntil: one => { done = one } }); await done }
  const ask = async request => {
    let answer
    heard.fetch({ request, respondWith: one => { answer = one } })
    return answer === undefined ? 'left alone' : await answer
  }
  return { kept, fetched, run, ask }
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

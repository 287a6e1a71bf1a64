// A stand-in for WeChat that fails where its documents say that it fails.

/** What is told to success or fail; both are called later, as on a phone. */
function tell (options, told) {
  Promise.resolve().then(() => {
    const called = /:ok$/.test(told.errMsg) ? options.success : options.fail
    if (called) called(told)
  })
}

/**
 * Made of what shall happen: login, phone, request (a function of the call), payment, transfer,
 * scan, consent. Every call is kept in `calls`.
 */
function wechat (given = {}) {
  const calls = []
  let codes = 0
  const kept = (name, options) => calls.push({ name, options })
  const wx = {
    calls,
    named: name => calls.filter(one => one.name === name).map(one => one.options),

    getAppBaseInfo: () => ({ language: given.language || 'zh_CN' }),
    canIUse: name => !(given.without || []).includes(name),

    login (options) {
      kept('login', options)
      if (given.login === 'fail') tell(options, { errMsg: 'login:fail network' })
      else tell(options, { errMsg: 'login:ok', code: 'code-' + (++codes) })
    },

    request (options) {
      kept('request', options)
      if (!/^https:/.test(options.url)) {
        tell(options, { errMsg: 'request:fail url not in domain list' })
        return
      }
      const answer = (given.request || (() => null))(options, wx.named('request').length)
      // Any status is a success to wx.request.
      if (answer === null) tell(options, { errMsg: 'request:fail timeout' })
      else tell(options, Object.assign({ errMsg: 'request:ok' }, answer))
    },

    requestPayment (options) {
      kept('requestPayment', options)
      tell(options, { errMsg: 'requestPayment:' + (given.payment || 'ok') })
    },

    requestMerchantTransfer (options) {
      kept('requestMerchantTransfer', options)
      tell(options, { errMsg: 'requestMerchantTransfer:' + (given.transfer || 'ok') })
    },

    requestSubscribeMessage (options) {
      kept('requestSubscribeMessage', options)
      if (options.tmplIds.length > 3) throw new Error('20003: more than three templates')
      tell(options, given.subscribe || { errMsg: 'requestSubscribeMessage:ok' })
    },

    scanCode (options) {
      kept('scanCode', options)
      const need = given.consent ? given.consent() : Promise.resolve('agree')
      need.then(said => {
        if (said !== 'agree') tell(options, { errMsg: 'scanCode:fail privacy permission is not authorized' })
        else tell(options, Object.assign({ errMsg: 'scanCode:ok' }, given.scan || { errMsg: 'scanCode:fail cancel' }))
      })
    },

    getPrivacySetting (options) {
      if (given.privacy === undefined) tell(options, { errMsg: 'getPrivacySetting:fail' })
      else {
        tell(options, {
          errMsg: 'getPrivacySetting:ok',
          needAuthorization: given.privacy,
          privacyContractName: '《隐私保护指引》'
        })
      }
    },

    onNeedPrivacyAuthorization (listener) {
      wx.needPrivacy = listener
    },

    openPrivacyContract (options) {
      kept('openPrivacyContract', options)
      tell(options, { errMsg: given.contract === 'fail' ? 'openPrivacyContract:fail' : 'openPrivacyContract:ok' })
    },

    setNavigationBarTitle: options => kept('title', options),
    navigateTo: options => kept('navigateTo', options),
    navigateBack: options => kept('navigateBack', options),
    reLaunch: options => kept('reLaunch', options)
  }
  for (const name of given.without || []) delete wx[name]
  return wx
}

/** A page of the shell, as the framework makes it of what is handed to Page. */
function page (path, wx) {
  const file = require.resolve('../pages/' + path)
  delete require.cache[file]
  let made
  const app = { ticketed: '' }
  Object.assign(globalThis, { wx, Page: one => { made = one }, getApp: () => app })
  require(file)
  const shown = Object.assign({}, made, {
    data: structuredClone(made.data),
    setData (part) { Object.assign(shown.data, part) }
  })
  shown.app = app
  return shown
}

/** Lets everything that waits happen. */
async function settled () {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

module.exports = { wechat, page, settled }

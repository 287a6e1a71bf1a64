// The consent that WeChat asks for before a phone number or a camera.

let waiting = []
let show = null

/** From the start on: an interface that needs consent waits here for the answer. */
function listen (wx) {
  if (!wx.onNeedPrivacyAuthorization) return
  wx.onNeedPrivacyAuthorization(resolve => {
    waiting.push(resolve)
    if (show) show()
    else answer('disagree')
  })
}

/** Who shows the question; the page that goes takes it away again. */
function shownBy (showing) {
  show = showing
}

/** Tells all that wait. The button's id has to be named where somebody agrees. */
function answer (event, buttonId) {
  const told = waiting
  waiting = []
  for (const resolve of told) {
    resolve(event === 'agree' ? { event, buttonId } : { event })
  }
}

/** Whether he has to be asked, and what the text is called; an old library needs no question. */
function setting (wx) {
  return new Promise(resolve => {
    if (!wx.getPrivacySetting) {
      resolve({ needed: false, name: '' })
      return
    }
    wx.getPrivacySetting({
      success: told => resolve({
        needed: Boolean(told.needAuthorization),
        name: told.privacyContractName || ''
      }),
      fail: () => resolve({ needed: false, name: '' })
    })
  })
}

/** Opens the text itself. */
function read (wx) {
  return new Promise(resolve => {
    if (!wx.openPrivacyContract) {
      resolve(false)
      return
    }
    wx.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

module.exports = { listen, shownBy, answer, setting, read }

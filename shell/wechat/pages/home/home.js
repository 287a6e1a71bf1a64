const config = require('../../config')
const enter = require('../../lib/enter')
const paths = require('../../lib/paths')
const share = require('../../lib/share')
const words = require('../../lib/words')

Page({
  data: { src: '', problem: '', w: {} },

  onLoad (options) {
    const language = words.language(wx)
    wx.setNavigationBarTitle({ title: config.name[language] })
    this.setData({ w: words.of(wx, 'share') })
    this.next = paths.ofOptions(options, config.origin)
    // From the sign-in of this shell the ticket is there already.
    const ticket = getApp().ticketed
    getApp().ticketed = ''
    if (ticket) this.setData({ src: ticket })
    else this.enter()
  },

  async enter () {
    this.setData({ problem: '' })
    const told = await enter.shop(wx, config.origin, this.next)
    this.setData({ src: told.src, problem: told.problem ? words.problem(wx, told.problem) : '' })
  },

  away () {
    this.setData({ src: '', problem: words.problem(wx, 'network') })
  },

  onShareAppMessage (options) {
    return share.card(options.webViewUrl, config.origin, this.data.w.title)
  }
})

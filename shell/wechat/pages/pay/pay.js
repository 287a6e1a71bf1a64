const config = require('../../config')
const paths = require('../../lib/paths')
const paying = require('../../lib/pay')
const words = require('../../lib/words')

Page({
  data: { w: {}, problem: '', busy: false },

  onLoad (options) {
    this.payment = options.payment || ''
    const w = words.of(wx, 'pay')
    wx.setNavigationBarTitle({ title: w.title })
    this.setData({ w })
    this.pay()
  },

  async pay () {
    if (this.data.busy) return
    this.setData({ busy: true, problem: '' })
    const told = await paying.pay(wx, config.origin, this.payment)
    this.setData({ busy: false })
    if (told.done) {
      await paying.mayTell(wx, told.tell)
      this.back()
    } else {
      this.setData({ problem: told.cancelled ? this.data.w.cancelled : words.problem(wx, told.problem) })
    }
  },

  back () {
    const known = paying.NUMBER.test(this.payment)
    wx.reLaunch({ url: paths.home(known ? '/pay/result/' + this.payment : '/my/orders') })
  }
})

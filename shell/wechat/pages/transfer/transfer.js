const config = require('../../config')
const paths = require('../../lib/paths')
const transfer = require('../../lib/transfer')
const words = require('../../lib/words')

Page({
  data: { w: {}, problem: '', busy: false },

  onLoad (options) {
    this.withdrawal = options.withdrawal || ''
    const w = words.of(wx, 'transfer')
    wx.setNavigationBarTitle({ title: w.title })
    this.setData({ w })
  },

  async confirm () {
    this.setData({ busy: true, problem: '' })
    const told = await transfer.confirm(wx, config.origin, this.withdrawal)
    this.setData({ busy: false })
    if (told.done) this.back()
    else this.setData({ problem: this.said(told) })
  },

  said (told) {
    if (told.cancelled) return this.data.w.cancelled
    return told.problem === 'update' ? this.data.w.update : words.problem(wx, told.problem)
  },

  back () {
    const known = /^[0-9A-Za-z]{6,32}$/.test(this.withdrawal)
    wx.reLaunch({ url: paths.home('/my/withdrawals' + (known ? '/' + this.withdrawal : '')) })
  }
})

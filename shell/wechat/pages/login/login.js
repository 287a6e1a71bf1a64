const config = require('../../config')
const enter = require('../../lib/enter')
const paths = require('../../lib/paths')
const words = require('../../lib/words')

Page({
  data: { w: {}, problem: '', terms: false, busy: false },

  onLoad (options) {
    this.next = paths.ofOptions(options, config.origin)
    this.invite = options.invite || ''
    const w = words.of(wx, 'login')
    wx.setNavigationBarTitle({ title: w.title })
    this.setData({ w })
  },

  agree (event) {
    this.setData({ terms: event.detail.value.includes('terms'), problem: '' })
  },

  first () {
    this.setData({ problem: this.data.w.agreeFirst })
  },

  refused () {
    this.setData({ problem: words.of(wx, 'privacy').refused })
  },

  open (event) {
    wx.navigateTo({ url: paths.home(event.currentTarget.dataset.next) })
  },

  other () {
    wx.navigateBack()
  },

  async join (event) {
    this.setData({ busy: true, problem: '' })
    const told = await enter.join(wx, config.origin, {
      terms: this.data.terms,
      phoneCode: enter.phoneCode(event),
      next: this.next,
      invite: this.invite,
      language: words.language(wx)
    })
    this.setData({ busy: false })
    if (told.problem) {
      this.setData({ problem: words.problem(wx, told.problem) })
      return
    }
    getApp().ticketed = told.src
    wx.reLaunch({ url: paths.home(this.next) })
  }
})

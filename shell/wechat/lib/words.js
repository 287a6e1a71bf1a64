// Every word that the shell shows, in both languages.

const WORDS = {
  zh: {
    'again': '再试一次',
    'back': '返回商城',
    'login.title': '登录',
    'login.meaning': '用微信绑定的手机号登录。首次登录会为您开通账户。',
    'login.agree': '我已阅读并同意',
    'login.terms': '用户协议',
    'login.privacy': '隐私政策',
    'login.phone': '手机号快捷登录',
    'login.other': '用短信验证码登录',
    'login.agreeFirst': '请先阅读并同意用户协议和隐私政策。',
    'pay.title': '微信支付',
    'pay.meaning': '正在准备付款。',
    'pay.cancelled': '您没有付款,订单还在,可以再次付款。',
    'pay.asked': '付款结果以微信支付的通知为准。',
    'pay.start': '去付款',
    'transfer.title': '确认收款',
    'transfer.meaning': '在微信的页面上确认后,款项进入您的零钱。',
    'transfer.start': '去确认收款',
    'transfer.update': '微信版本过低,请更新微信后再确认收款。',
    'transfer.cancelled': '您没有确认,款项还在等您,可以再次确认。',
    'scan.title': '扫一扫',
    'scan.meaning': '扫描门店或邀请人的二维码。',
    'scan.start': '开始扫码',
    'scan.other': '这不是本商城的二维码。',
    'scan.cancelled': '没有扫到二维码。',
    'privacy.title': '隐私保护提示',
    'privacy.meaning': '继续之前,请阅读隐私保护指引。您可以不同意,仍可浏览商城并用短信验证码登录。',
    'privacy.read': '阅读',
    'privacy.agree': '同意',
    'privacy.refuse': '不同意',
    'privacy.refused': '您没有同意隐私保护指引,可以用短信验证码登录。',
    'share.title': '来看看',
    'problem.code': '微信登录已过期,请再试一次。',
    'problem.phone': '没有取得手机号,请再试一次或用短信验证码登录。',
    'problem.terms': '请先阅读并同意用户协议和隐私政策。',
    'problem.suspended': '账户已停用,请联系客服。',
    'problem.other': '这笔款项属于另一个账户,请用本人的微信。',
    'problem.closed': '这笔订单已不能付款,请返回查看。',
    'problem.busy': '现在人多,请稍后再试。',
    'problem.network': '网络不通,请检查网络后再试。',
    'problem.failed': '没有成功,请再试一次。'
  },
  en: {
    'again': 'Try again',
    'back': 'Back to the shop',
    'login.title': 'Sign in',
    'login.meaning': 'Sign in with the phone number that your WeChat has. The first time opens an account for you.',
    'login.agree': 'I have read and agree to the',
    'login.terms': 'terms',
    'login.privacy': 'privacy policy',
    'login.phone': 'Sign in with my phone number',
    'login.other': 'Sign in with a code by SMS',
    'login.agreeFirst': 'Please read and agree to the terms and the privacy policy first.',
    'pay.title': 'WeChat Pay',
    'pay.meaning': 'Your payment is being prepared.',
    'pay.cancelled': 'You have not paid. The order is kept and you can pay it again.',
    'pay.asked': 'What counts is what WeChat Pay tells us.',
    'pay.start': 'Pay',
    'transfer.title': 'Confirm a transfer',
    'transfer.meaning': 'Once you confirm on WeChat\'s own page, the money goes to your balance there.',
    'transfer.start': 'Confirm',
    'transfer.update': 'Your WeChat is too old for this. Please update it and confirm then.',
    'transfer.cancelled': 'You have not confirmed. The money waits for you and you can confirm again.',
    'scan.title': 'Scan',
    'scan.meaning': 'Scan the code of a store or of somebody who invites you.',
    'scan.start': 'Scan',
    'scan.other': 'This code is not one of this shop.',
    'scan.cancelled': 'No code was scanned.',
    'privacy.title': 'Your privacy',
    'privacy.meaning': 'Please read how your data is protected before you go on. If you do not agree you can still look at the shop and sign in with a code by SMS.',
    'privacy.read': 'Read',
    'privacy.agree': 'Agree',
    'privacy.refuse': 'Do not agree',
    'privacy.refused': 'You have not agreed. You can sign in with a code by SMS.',
    'share.title': 'Have a look',
    'problem.code': 'WeChat\'s sign-in has run out. Please try again.',
    'problem.phone': 'We did not get the phone number. Try again, or sign in with a code by SMS.',
    'problem.terms': 'Please read and agree to the terms and the privacy policy first.',
    'problem.suspended': 'The account is suspended. Please ask our service.',
    'problem.other': 'This belongs to another account. Please use your own WeChat.',
    'problem.closed': 'This can no longer be paid. Please go back and look.',
    'problem.busy': 'Many people are here now. Please try again soon.',
    'problem.network': 'There is no connection. Please check it and try again.',
    'problem.failed': 'That did not work. Please try again.'
  }
}

/** The language of WeChat: Chinese or, for everybody else, English. */
function language (wx) {
  try {
    const info = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync()
    return /^zh/i.test(info.language || 'zh') ? 'zh' : 'en'
  } catch (unknown) {
    return 'zh'
  }
}

/** The words of some pages, by the part of the key behind the dot: {{w.title}}. */
function of (wx, page) {
  const all = WORDS[language(wx)]
  const found = { again: all.again, back: all.back }
  for (const key of Object.keys(all)) {
    if (key.startsWith(page + '.')) found[key.slice(page.length + 1)] = all[key]
  }
  return found
}

/** What a problem is called; one that is new to this version is a failure. */
function problem (wx, name) {
  const all = WORDS[language(wx)]
  return all['problem.' + name] || all['problem.failed']
}

module.exports = { WORDS, language, of, problem }

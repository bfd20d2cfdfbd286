/** Who works here, what the device holds and how it stands with the server. */
export const session = {
  signIn: {
    title: '登录',
    username: '信用代码或用户名',
    password: '密码',
    submit: '登录',
    intro: '企业用统一社会信用代码，工作人员用用户名。',
    demoAccounts: '演示账号，点一下就填好',
    demoRole: { enterprise: '企业', clerk: '窗口', reviewer: '评价工作机构', province: '省级', torch: '火炬中心' },
    noPage: '这个身份的页面还没有建好，先用公开页面。',
    /** For who only wants to fill in: no account is needed. */
    withoutAccount: '不登录也能填。填的内容只在这台设备上，登录后再并入申报。',
    expired: '登录已失效。填的内容都在这台设备上，重新登录后继续上传。'
  },
  signOut: {
    action: '退出登录',
    unsynced: (count: number) => `还有 ${count} 项只在这台设备上。退出后仍加密保存在这里，再次登录后继续上传。`
  },
  /** The truth line of the whole device. */
  sync: {
    guest: '未登录，内容只在这台设备上',
    idle: '已与服务器核对',
    running: '正在与服务器核对',
    offline: '没有网络，内容在这台设备上',
    'signed-out': '登录已失效，内容在这台设备上',
    failing: '暂时连不上服务器，内容在这台设备上'
  },
  lastSync: (time: string) => `上次核对 ${time}`,
  neverSynced: '还没有与服务器核对过',
  unsynced: (count: number) => `${count} 项还没有送到服务器`,
  resync: '现在核对',
  openFailed: '这台设备上的存储打不开，填过的内容没有被改动。关掉其他窗口再试，或换一个浏览器。',
  update: {
    waiting: '有新版本。更新前会先保存所有窗口里正在填的内容。',
    accept: '保存并更新'
  },
  persistence: {
    promised: '浏览器已答应长期保存这台设备上的内容。',
    refused: '浏览器没有答应长期保存。空间不足时它可能清掉内容，请尽早登录上传。',
    unsupported: '这个浏览器不能答应长期保存，请尽早登录上传。',
    vanished: '这台设备上原有的内容不见了，可能是浏览器或有人清除了网站数据。已送到服务器的内容登录后会回来。'
  },
  adopt: {
    title: '这台设备上有未登录时填的内容',
    explain: '可以并入本企业今年的申报。两边不同的栏目会都保留，由您选择。并入并核对无误后，未登录时的副本会删除。',
    accept: '并入申报',
    later: '以后再说',
    done: ({ sections, files, disputes }: { sections: number; files: number; disputes: number }) =>
      `已并入 ${sections} 张表、${files} 个文件。${disputes > 0 ? `有 ${disputes} 处两边不同，请选择。` : ''}`
  }
};

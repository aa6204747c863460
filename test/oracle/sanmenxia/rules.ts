/** The one rule of 三政办〔2017〕63号 that binds a housing project: a goal for the end of 2020 (A19, A20). */
import type { Book } from '../findings.ts';
import { quota } from '../rules.ts';

const ISSUED = '2017-12-05';

export const SANMENXIA = {
  issued: ISSUED,
  clauses: {
    // 2020年，新建居民住宅区配建社区居家养老服务设施实现每百户不低于30平方米
    'sanmenxia.new-30': { items: (s) => quota(s, 'new', 30n, ISSUED), shared: true, due: '2020-12-31' },
  },
} satisfies Book;

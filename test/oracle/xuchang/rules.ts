/** The three rules of 许政〔2017〕48号 that bind a housing project, each written from its sentence. */
import type { Book } from '../findings.ts';
import { means, quota } from '../rules.ts';

const ISSUED = '2017-11-08';

export const XUCHANG = {
  issued: ISSUED,
  clauses: {
    // 新建居民住宅区要按照每百户不低于30平方米的标准
    'xuchang.new-30': { items: (s) => quota(s, 'new', 30n, ISSUED), shared: true },
    // 对于已建成的居民住宅区,要按照每百户不低于20平方米的标准
    'xuchang.existing-20': { items: (s) => quota(s, 'existing', 20n, ISSUED), shared: true },
    // 通过购置、置换、租赁的方式: no 等, so the list is closed and a person decides on other means (decided point 3)
    'xuchang.existing-means': { items: (s) => means(s, ISSUED, ['purchase', 'exchange', 'lease']) },
  },
} satisfies Book;
